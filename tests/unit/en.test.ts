import { describe, expect, test } from 'vitest';
import { readMeetings } from '../../src/load/dmk.ts';
import { STATUSES } from '../../src/load/projects.ts';
import { FACETS, WITHOUT } from '../../src/model/columns.ts';
import { projectAt } from '../../src/model/project.ts';
import type { Facts } from '../../src/model/sentence.ts';
import { en } from '../../src/text/en.ts';
import { englishProject } from '../../src/text/englishProject.ts';
import { englishNotices } from '../../src/text/englishNotices.ts';
import { DATA_DAY, aDataset, aWindow, anOwnDataset, day } from './aDataset.ts';
import type { Cells } from './aDataset.ts';
import { shippedText } from './shipped.ts';

const aProject = (cells: Cells) => projectAt(aDataset(cells), 0);
const PLACE = { lon: '13.405', lat: '52.52' };

test('numbers and plurals', () => {
  expect([0, 1, 2, 1234].map(en.projects)).toEqual([
    '0 projects',
    '1 project',
    '2 projects',
    '1,234 projects',
  ]);
});

test.each([
  [999, '999'],
  [1200, '1.2k'],
  [45_000, '45k'],
  [1_250_000, '1.3m'],
])('%i is written %s in a ring', (count, text) => {
  expect(en.map.shortNumber(count)).toBe(text);
});

describe('the sentence', () => {
  const land = (key: string) => ({ key, label: { de: `de ${key}`, en: `en ${key}` } });
  const facts: Facts = {
    passing: 154,
    total: 1730,
    window: undefined,
    reading: 'laeuft',
    undated: undefined,
    query: undefined,
    chosen: [],
    most: [],
  };
  const said = (part: Partial<Facts>) => {
    const { number, rest } = en.sentence({ ...facts, ...part });
    return number + rest;
  };

  test('names the number, the window, and the state with most', () => {
    const window = aWindow('2024-04/2025-12');
    expect(said({ window, most: [{ land: land('NW'), count: 29 }] })).toBe(
      '154 of 1,730 projects, April 2024 to December 2025. Most: en NW (29).',
    );
  });

  test('names two states that have equally many', () => {
    const most = ['NW', 'BW'].map((key) => ({ land: land(key), count: 29 }));
    expect(said({ most })).toBe('154 of 1,730 projects. Most: en NW and en BW (29 each).');
  });

  test('says what is chosen, more than two of a kind by their number', () => {
    const options = ['a', 'b', 'c'].map(land);
    expect(
      said({
        passing: 0,
        window: aWindow('2018'),
        reading: 'beginnt',
        undated: true,
        chosen: [
          { facet: 'category', options },
          { facet: 'status', options: [{ key: WITHOUT }, { key: 'pilot' }] },
        ],
      }),
    ).toBe(
      '0 of 1,730 projects, starting 2018, undated ones too, 3 categories, Status: unknown, pilot.',
    );
  });
});

test('every status and every lack of a value has its word', () => {
  expect(STATUSES.map((key) => en.option('status', { key }))).toEqual([
    'running',
    'pilot',
    'planned',
    'completed',
  ]);
  expect(FACETS.map((facet) => en.option(facet, { key: WITHOUT }))).toEqual([
    'no category',
    'unknown',
    'no programme',
    'no state',
    'not stated',
  ]);
});

test('what the data names is named in English', () => {
  const label = { de: 'Umwelt & Klima', en: 'Environment & climate' };
  expect(en.option('category', { key: 'umwelt', label })).toBe('Environment & climate');
  expect(en.localised(label)).toBe('Environment & climate');
});

describe('the start of a project', () => {
  test.each<[string, Cells]>([
    ['in use since 4 August 2025', { start: '2025-08-04', start_meaning: 'use' }],
    ['in use from 2027', { start: '2027', start_meaning: 'use' }],
    ['grant awarded in August 2025', { start: '2025-08', start_meaning: 'grant' }],
    ['selected for the programme in 2019', { start: '2019', start_meaning: 'selected' }],
    ['2019', { start: '2019' }],
    ['unknown, reported on 1 May 2024', { published: '2024-05-01' }],
    ['undated: no source gives a date', {}],
    ['unknown', { end: '2024' }],
  ])('%s', (words, cells) => {
    expect(englishProject.beginWords(aProject(cells), DATA_DAY)).toBe(words);
  });

  test('that a project has begun says nothing about its use', () => {
    const project = aProject({ start: '2024', start_meaning: 'project' });
    expect(englishProject.beginWords(project, DATA_DAY)).toMatch(
      /^project started in 2024; .* not/,
    );
  });
});

test.each<[string, Cells]>([
  ['2025', { start: '2021', end: '2025' }],
  ['2025 (planned)', { start: '2021', end: '2025', programme: 'mpsc' }],
  ['open', { start: '2021', status: 'running' }],
  ['not known', { start: '2021', status: 'completed' }],
])('the end: %s', (words, cells) => {
  expect(englishProject.endWords(aProject(cells))).toBe(words);
});

test.each<[string, Cells]>([
  ['as of May 2024', { status: 'pilot', status_as_of: '2024-05', source_date: '2025' }],
  ['according to the source of 1 June 2025', { status: 'pilot', source_date: '2025-06-01' }],
  ['as researched on 23/11/2026', { status: 'pilot' }],
  ['no source found', { status: '', status_as_of: '2024' }],
])('a status is never without its day: %s', (words, cells) => {
  expect(en.list.statusDay(aProject(cells), DATA_DAY)).toBe(words);
});

test.each<[string, Cells]>([
  [
    'as of May 2024, according to the file “projekte.csv”',
    { status: 'pilot', status_as_of: '2024-05' },
  ],
  ['according to the file “projekte.csv”', { status: 'pilot', source_date: '2025-06-01' }],
  ['not in the file', {}],
])("a status of a visitor's file is none of the atlas's research: %s", (words, cells) => {
  expect(en.list.statusDay(projectAt(anOwnDataset([cells]), 0), DATA_DAY)).toBe(words);
});

test.each<[string, Cells]>([
  [
    '€509,000 (in total, including the own share)',
    { funding_eur: '509000', funding_kind: 'total' },
  ],
  [
    '€17.5 million (from the federal government)',
    { funding_eur: '17500000', funding_kind: 'federal' },
  ],
  ['€2.35 million', { funding_eur: '2350000' }],
])('the funding: %s', (words, cells) => {
  expect(englishProject.fundingWords(aProject(cells))).toBe(words);
});

test.each<[string, Cells]>([
  ['08/2025', { start: '2025-08', published: '2026' }],
  ['reported 11/08/2025', { published: '2025-08-11' }],
  ['undated', {}],
])('the date in the list: %s', (words, cells) => {
  expect(en.list.date(aProject(cells))).toBe(words);
});

test.each<[string, Cells]>([
  ['Potsdam, DE-BB', { ...PLACE, municipality: 'Potsdam', land: 'DE-BB' }],
  ['Lemgo and Kalletal, DE-NW', { ...PLACE, municipality: 'Lemgo und Kalletal', land: 'DE-NW' }],
  ['DE-BE', { ...PLACE, municipality: 'DE-BE', land: 'DE-BE' }],
  ['no place', { municipality: 'Potsdam' }],
  ['no place (nationwide)', { level: 'bund' }],
])('the place in the list: %s', (words, cells) => {
  expect(en.list.place(aProject(cells))).toBe(words);
});

test('the foot of the list says how many are not on the map', () => {
  expect(en.list.foot(1, 0)).toBe('1 project, all on the map');
  expect(en.list.foot(173, 2)).toBe('173 projects, 2 without a place');
});

test('a window is said with its reading', () => {
  const window = aWindow('2023/2025');
  expect(en.time.chip(window, 'laeuft')).toBe('2023 to 2025');
  expect(en.time.chip(window, 'beginnt')).toBe('Starting 2023 to 2025');
  expect(en.time.chip(window, 'endet')).toBe('Ending 2023 to 2025');
  expect(en.time.chip(aWindow('../2018'), 'laeuft')).toBe('Until 2018');
});

test('the meetings of the shipped data, each with its day as it is known', () => {
  const { records } = readMeetings('dmk_meetings.csv', shippedText('dmk_meetings.csv'));
  expect(records.map(en.dmk.meeting)).toEqual([
    'Last meeting of the predecessor D16, Berlin: 9 November 2023',
    '1st meeting, Potsdam: 19 April 2024',
    '2nd meeting, Berlin: 18 October 2024',
    'Special meeting, online: 28 March 2025',
    '3rd meeting, Ingelheim am Rhein: 12 May 2025 to 13 May 2025',
    '4th meeting, Berlin: 24 November 2025',
    '5th meeting, Hamburg: 2026, the day has no source',
    '6th meeting, Brussels: 2026, the day has no source',
  ]);
});

test('a chair is named by its states; one that nobody knows is not guessed', () => {
  const holder = { person: '', office: '', source: '', sourceUrl: '', note: '' };
  const holders = ['DE-BE', 'DE-BB'].map((land) => ({ ...holder, land }));
  const term = { year: 2024, from: 0, to: 1, holders };
  const nameOf = (key: string) => key.replace('DE-', '');
  expect(en.dmk.holders(term, nameOf)).toBe('BE and BB');
  expect(en.dmk.holders({ ...term, year: 2027, holders: [] }, nameOf)).toBe('2027 not known yet');
});

describe('what could not be read', () => {
  const where = { file: 'projects.csv', line: 7, column: 'status' };

  test.each([
    [
      'projects.csv, line 7, column status: “x” is not allowed. Allowed: pilot, running.',
      { ...where, value: 'x', reason: { kind: 'not-in-list', allowed: ['pilot', 'running'] } },
    ],
    [
      'projects.csv, line 7, column status: The field is empty, something has to stand here.',
      { ...where, value: '', reason: { kind: 'required' } },
    ],
    [
      'projects.csv, line 7, column id: “ulm” is in an earlier row already.',
      { ...where, column: 'id', value: 'ulm', reason: { kind: 'duplicate' } },
    ],
    [
      'projects.csv, line 7, column end: “bald” is not a date. Allowed: 2021, 2021-05 or 2021-05-17.',
      { ...where, column: 'end', value: 'bald', reason: { kind: 'not-a-date' } },
    ],
    [
      'projects.csv, line 7, column lat: “52,5” is not a number from -85 to 85 with a decimal point.',
      {
        ...where,
        column: 'lat',
        value: '52,5',
        reason: { kind: 'not-a-number', min: -85, max: 85 },
      },
    ],
    [
      'projects.csv, line 7: There is a quotation mark too few or too many.',
      { ...where, column: '', value: '', reason: { kind: 'misquoted' } },
    ],
    [
      'projects.csv, line 7: “Ampeln” stands after the last column. Is there a comma too many?',
      { ...where, column: '', value: 'Ampeln', reason: { kind: 'surplus' } },
    ],
  ] as const)('%s', (words, issue) => {
    expect(englishNotices.cell(issue)).toBe(words);
  });

  test('a file is named with what is wrong and what still works', () => {
    expect(englishNotices.files({ file: 'names.csv', problem: 'missing', detail: '' })).toBe(
      'names.csv is missing or cannot be reached. The map has no names.',
    );
    expect(
      englishNotices.files({ file: 'rivers.json', problem: 'no-columns', detail: 'id, title_de' }),
    ).toBe('rivers.json lacks these columns: id, title_de. Everything else works.');
  });

  test('parts of a link are named, not all of them and none at length', () => {
    expect(englishNotices.link(['a=b', 'c'])).toBe('Unknown in the link and ignored: a=b, c');
    expect(englishNotices.link([...'abcdef'])).toMatch(/: a, b, c, d, e …$/);
    expect(englishNotices.link(['x'.repeat(9000)]).length).toBeLessThan(150);
  });

  test('rows that are missing are counted', () => {
    expect(englishNotices.rows(1)).toBe('1 row cannot be read and is therefore missing.');
    expect(englishNotices.rows(2)).toBe('2 rows cannot be read and are therefore missing.');
  });
});

test('the day of the data is said, or that it is not known', () => {
  expect(en.dataDay(day('2026-11-23'))).toBe('Data as of 23 November 2026');
  expect(en.dataDay(undefined)).toBe('Data as of: not known');
});
