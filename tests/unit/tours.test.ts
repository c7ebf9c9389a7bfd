/** The tours that ship, against the data that ships. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMeetings } from '../../src/load/dmk.ts';
import { FileError } from '../../src/load/issue.ts';
import { TOURS, isTour, loadTour, readTour } from '../../src/load/tour.ts';
import { parseLink, toHash } from '../../src/model/link.ts';
import { tally } from '../../src/model/tally.ts';
import { countsIn, problemsOf } from '../../src/tour/sceneProblems.ts';
import { shippedDataset as dataset, shippedText } from './shipped.ts';

const { records: meetings } = readMeetings('dmk_meetings.csv', shippedText('dmk_meetings.csv'));
const data = { dataset, meetings };
const tourOf = (name: string) => readTour(shippedText(`tours/${name}.json`));

const scenes = TOURS.flatMap((name) =>
  tourOf(name).scenes.map((scene, index) => ({ name, number: index + 1, scene })),
);

test('two tours ship, of eight to twelve scenes', () => {
  expect(TOURS).toEqual(['smart-cities', 'dmk']);
  for (const name of TOURS) {
    const { length } = tourOf(name).scenes;
    expect(length).toBeGreaterThanOrEqual(8);
    expect(length).toBeLessThanOrEqual(12);
  }
});

describe.each(scenes)('$name, scene $number', ({ scene }) => {
  test('its link is as the atlas writes it, and nothing of it is ignored', () => {
    const { view, ignored } = parseLink(scene.link);
    expect(ignored).toEqual([]);
    expect(toHash(view)).toBe(scene.link);
  });

  test('what it names exists, and what it counts is so', () => {
    expect(problemsOf(scene, data)).toEqual([]);
  });

  test('its texts name the day of its meeting', () => {
    const { view } = parseLink(scene.link);
    const meeting = meetings.find(({ number }) => number === view.meeting);
    if (!meeting) return;
    const day = new Date(meeting.days.from * 86_400_000).getUTCDate();
    expect(scene.note.de).toMatch(new RegExp(`\\b${day}\\.`));
    expect(scene.note.en).toMatch(new RegExp(`\\b${day}\\b`));
  });
});

test.each([
  [2019, 13],
  [2020, 32],
  [2021, 28],
])('the round of %i has %i model projects', (year, count) => {
  const link = `programm=mpsc&zeit=${year}&zeitlesart=beginnt`;
  expect(scenes.some(({ scene }) => scene.link === link)).toBe(true);
  expect(tally(dataset, parseLink(link).view.filter).passing).toHaveLength(count);
});

test('a talk begins where all of Germany is seen, and names the chair of 2027 as not known', () => {
  expect(tourOf('smart-cities').scenes[0]!.link).toBe('');
  expect(tourOf('dmk').scenes.at(-1)!.note.de).toMatch(/2027 .* noch nicht bekannt/);
});

describe('numbers in words', () => {
  test.each([
    ['13 Modellprojekte aus 10 Ländern', [13, 10]],
    ['Am 19. April 2024, am 12. und 13. Mai 2025: 5 Themen', [5]],
    ['On 19 April 2024 the 2nd meeting after D16: 5 topics', [5]],
    ['22 Meldungen von Kommune21', [22]],
    ['1.234 Projekte', [1234]],
    ['im Jahr 2024', []],
  ])('%s', (text, counts) => {
    expect(countsIn(text)).toEqual(counts);
  });

  test('one that nothing counts is named, by language', () => {
    const scene = { ...tourOf('smart-cities').scenes[1]!, note: { de: '14 Projekte', en: 'few' } };
    expect(problemsOf(scene, data)).toEqual([{ kind: 'number', part: '14', language: 'de' }]);
  });
});

test.each([
  ['unfug=1', [{ kind: 'ignored', part: 'unfug=1' }]],
  ['kategorie=fliegen', [{ kind: 'unknown', part: 'fliegen' }]],
  ['projekt=k21-nirgends', [{ kind: 'unknown', part: 'k21-nirgends' }]],
  ['sitzung=9', [{ kind: 'unknown', part: '9' }]],
  ['ansicht=karte', [{ kind: 'spelled', part: '' }]],
])('a scene with the link %s is not right', (link, problems) => {
  const scene = { ...tourOf('dmk').scenes[0]!, link, note: { de: 'Text', en: 'Text' } };
  expect(problemsOf(scene, data)).toEqual(problems);
});

const good = {
  title: { de: 'Titel', en: 'Title' },
  scenes: [
    {
      link: '',
      title: { de: 'Titel', en: 'Title' },
      note: { de: 'Satz.', en: 'Sentence.' },
      seconds: 10,
    },
  ],
};
const read = (change: object) => () =>
  readTour(JSON.stringify({ ...good, scenes: [{ ...good.scenes[0], ...change }] }));

test('what need not be said is not done', () => {
  expect(readTour(JSON.stringify(good)).scenes[0]).toMatchObject({ play: false, meetings: false });
});

test.each([
  ['scenes/0/link', { link: 7 }],
  ['scenes/0/link', { link: 'x'.repeat(2001) }],
  ['scenes/0/title', { title: 'Titel' }],
  ['scenes/0/title/en', { title: { de: 'Titel' } }],
  ['scenes/0/title/de', { title: { de: ' ', en: 'Title' } }],
  ['scenes/0/note/de', { note: { de: 'x'.repeat(201), en: 'x' } }],
  ['scenes/0/note/de', { note: { de: 'a\u202Eb', en: 'x' } }],
  ['scenes/0/seconds', { seconds: 0 }],
  ['scenes/0/seconds', { seconds: '10' }],
  ['scenes/0/play', { play: 'ja' }],
])('a fault is named by its path: %s', (path, change) => {
  expect(read(change)).toThrow(new FileError('unreadable', path));
});

test('whatever the file holds, it is read or refused as a file', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
      try {
        return readTour(text).scenes.length > 0;
      } catch (error) {
        return error instanceof FileError;
      }
    }),
  );
});

test('a tour is fetched by its name, and only by one that ships', async () => {
  const tour = await loadTour('dmk', async (file) => shippedText(`tours/${file}`));
  expect(tour.title.en).toBe('The Digital Ministers Conference');
  expect(isTour('dmk')).toBe(true);
  expect(isTour('../projects')).toBe(false);
});
