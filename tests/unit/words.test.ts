/** Laws that hold for the words of every language. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readGlossary } from '../../src/load/glossary.ts';
import { readChairs, readMeetings } from '../../src/load/dmk.ts';
import { FACETS, WITHOUT } from '../../src/model/columns.ts';
import type { Option } from '../../src/model/columns.ts';
import type { RegionName } from '../../src/model/region.ts';
import { projectAt } from '../../src/model/project.ts';
import { READINGS } from '../../src/model/window.ts';
import { de } from '../../src/text/de.ts';
import { en } from '../../src/text/en.ts';
import { englishNotices } from '../../src/text/englishNotices.ts';
import { englishProject } from '../../src/text/englishProject.ts';
import { germanNotices } from '../../src/text/germanNotices.ts';
import { germanProject } from '../../src/text/germanProject.ts';
import {
  DATA_DAY,
  aDataset,
  aWindow,
  anOwnDataset,
  someDays,
  someRows,
  someWindows,
} from './aDataset.ts';
import { germanIn } from './germanIn.ts';
import { shippedDataset, shippedDictionaries, shippedText } from './shipped.ts';

const counts = fc.nat(2e6);
const days = fc.option(someDays, { nil: undefined });
const windows = someWindows.map(aWindow);
const readings = fc.constantFrom(...READINGS);
const facets = fc.constantFrom(...FACETS);
const names = fc.constantFrom('Ulm', 'Köln', 'Bad Ems');
const labels = fc.constantFrom({ de: 'Netze & Sensoren', en: 'Networks & sensors' });
const options: fc.Arbitrary<Option> = fc.oneof(
  fc.constantFrom({ key: WITHOUT }, { key: 'running' }, { key: 'pilot' }, { key: 'planned' }),
  fc.record({ key: fc.constant('netze'), label: labels }),
);
const nameOf = (key: string) => `Land ${key}`;
const files = fc.constantFrom('projects.csv', 'names.csv', 'rivers.json', 'datapackage.json');
const { records: meetings } = readMeetings('m.csv', shippedText('dmk_meetings.csv'));
const { records: chairs } = readChairs('c.csv', shippedText('dmk_chairs.csv'));
const projects = fc.oneof(
  fc.nat(shippedDataset.length - 1).map((row) => projectAt(shippedDataset, row)),
  someRows
    .filter((rows) => rows.length > 0)
    .map((rows) => projectAt(aDataset(...rows.slice(0, 1)), 0)),
  someRows
    .filter((rows) => rows.length > 0)
    .map((rows) => projectAt(anOwnDataset(rows.slice(0, 1), { file: 'list.csv' }), 0)),
);
const regions: fc.Arbitrary<RegionName> = fc.oneof(
  fc.record({
    kind: fc.constant('kreise'),
    names: fc.array(fc.constantFrom('Köln', 'Baden-Württemberg'), { minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant('radius'),
    km: fc.integer({ min: 1, max: 500 }),
    place: fc.constantFrom('Köln', undefined),
  }),
  fc.record({ kind: fc.constant('area') }),
);
const facts = fc.record({
  passing: counts,
  total: counts,
  window: fc.option(windows, { nil: undefined }),
  reading: readings,
  undated: fc.option(fc.boolean(), { nil: undefined }),
  query: fc.option(fc.constant('Ampel'), { nil: undefined }),
  chosen: fc.array(
    fc.record({ facet: facets, options: fc.array(options, { minLength: 1, maxLength: 4 }) }),
    { maxLength: 5 },
  ),
  most: fc.array(fc.record({ land: options, count: counts }), { maxLength: 2 }),
  region: fc.option(regions, { nil: undefined }),
});
const reasons = fc.constantFrom(
  { kind: 'required' },
  { kind: 'duplicate' },
  { kind: 'not-in-list', allowed: ['pilot', 'running'] },
  { kind: 'not-a-date' },
  { kind: 'not-a-number', min: -85, max: 85 },
  { kind: 'misquoted' },
  { kind: 'surplus' },
);
const cells = fc.record({
  file: files,
  line: counts,
  column: fc.constantFrom('', 'status'),
  value: fc.constantFrom('', 'x'),
  reason: reasons,
});
const problems = fc.record({
  file: files,
  problem: fc.constantFrom('missing', 'unreadable', 'no-rows', 'no-columns'),
  detail: fc.constantFrom('HTTP 500', 'id, title_de'),
});

const rows = Array.from({ length: shippedDataset.length }, (_, row) => row);

/** Names stay as they are in any language. */
const properNames = rows
  .map((row) => projectAt(shippedDataset, row).text)
  .flatMap(({ municipality, members }) => [municipality, ...members.split(/; ?/)])
  .concat('Köln', 'Baden-Württemberg', 'Land DE')
  .flatMap((name) => [name, ...name.split(' und ')])
  .filter(Boolean)
  .sort((a, b) => b.length - a.length);
const withoutNames = (text: string) =>
  properNames.reduce((rest, name) => rest.replaceAll(name, ''), text);

/** What each function of the words is called with. A new one needs a line here. */
const inputs: Readonly<Record<string, readonly fc.Arbitrary<unknown>[]>> = {
  number: [counts],
  projects: [counts],
  localised: [labels],
  quoted: [names],
  option: [facets, options],
  chip: [facets, options],
  regionName: [regions],
  sentence: [facts],
  dataDay: [days],
  'list.nearest': [names, fc.boolean()],
  'list.distance': [fc.double({ min: 0, max: 2000, noNaN: true })],
  'filter.all': [counts],
  'filter.chosen': [counts],
  'filter.more': [counts],
  'filter.count': [counts, counts],
  'filter.remove': [names],
  'filter.onlyThis': [names],
  'time.span': [windows],
  'time.words': [windows],
  'time.chip': [windows, readings],
  'time.day': [someDays],
  'time.short': [someDays],
  'time.notADate': [names],
  'time.undated': [counts],
  'time.undatedChip': [fc.boolean()],
  'time.until': [fc.constant(2018)],
  'time.bar': [fc.constant('2021'), counts],
  'time.withoutMonth': [counts],
  'dmk.holders': [fc.constantFrom(...chairs), fc.constant(nameOf)],
  'dmk.unknownYear': [fc.constant(2027)],
  'dmk.person': [fc.constant('Benjamin Grimm; Friederike Haase')],
  'dmk.term': [fc.constantFrom(...chairs)],
  'dmk.short': [fc.constantFrom(...chairs), fc.constant(nameOf)],
  'dmk.sourceOf': [names],
  'dmk.select': [fc.constant('2025'), names],
  'dmk.meeting': [fc.constantFrom(...meetings)],
  'dmk.meetingName': [fc.constantFrom(...meetings.map(({ number }) => number))],
  'dmk.meetingDay': [fc.constantFrom(...meetings.map(({ days }) => days))],
  'dmk.meetingPlace': [fc.constantFrom(...meetings.map(({ place }) => place))],
  'map.moreCategories': [counts],
  'map.called': [fc.constantFrom('nordsee', 'DK'), names],
  'map.shortNumber': [counts],
  'map.kilometres': [fc.constantFrom(0.05, 1, 19, 200)],
  'list.foot': [counts, counts],
  'list.withoutPlace': [counts],
  'list.gathered': [counts],
  'list.all': [counts],
  'list.statusDay': [projects, days],
  'list.date': [projects],
  'list.file': [fc.constant('list.csv')],
  'list.place': [projects.filter(({ text, lngLat }) => !lngLat || text.municipality !== '')],
  'project.back': [counts],
  'project.beginWords': [projects, fc.constant(DATA_DAY)],
  'project.endWords': [projects],
  'project.fundingWords': [projects],
  'project.sourceDay': [fc.constantFrom('', '2025', '2025-08-04')],
  'project.evidence': [fc.constant('kommune21.de')],
  'notices.link': [fc.array(names, { minLength: 1 })],
  'notices.files': [problems],
  'notices.rows': [counts],
  'notices.cell': [cells],
};

type Said = readonly (readonly [path: string, text: string])[];

/** All texts in a value of the words, by their paths; a function is called with `inputs`. */
function textsIn(value: unknown, inputs: readonly unknown[], path = ''): Said {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    return textsIn((value as (...inputs: readonly unknown[]) => unknown)(...inputs), inputs, path);
  }
  const entries: [string, unknown][] = Object.entries(value ?? {});
  return entries.flatMap(([key, part]) => textsIn(part, inputs, path ? `${path}.${key}` : key));
}

/** Every function of the words by its path; all that is no function is one more, at the end. */
function partsOf(words: object): Map<string, unknown> {
  const parts = new Map<string, unknown>();
  const rest = (value: object, path = ''): unknown =>
    Object.fromEntries(
      Object.entries(value).flatMap(([key, part]: [string, unknown]) => {
        const at = path ? `${path}.${key}` : key;
        if (typeof part === 'object' && part) return [[key, rest(part, at)]];
        if (typeof part === 'string') return [[key, part]];
        parts.set(at, part);
        return [];
      }),
    );
  return parts.set('', rest(words));
}

const german = partsOf({ ...de, project: germanProject, notices: germanNotices });
const english = partsOf({ ...en, project: englishProject, notices: englishNotices });
const paths = [...german.keys()];
const inputsOf = (path: string) => fc.tuple(...(inputs[path] ?? []));

/** What may be empty: the rest of a sentence with no more to say, and a point that needs no word. */
const MAY_BE_EMPTY = new Set(['rest', 'project.location.gemeinde']);

test('the test knows every function of the words', () => {
  expect(paths.filter(Boolean).sort()).toEqual(Object.keys(inputs).sort());
});

test.each(paths)('whatever may come, there are words for it: %s', (path) => {
  fc.assert(
    fc.property(inputsOf(path), (inputs) => {
      const said = [german, english].map((parts) => textsIn(parts.get(path), inputs));
      expect(said[1]!.map(([at]) => at)).toEqual(said[0]!.map(([at]) => at));
      for (const [at, text] of said.flat()) {
        if (!MAY_BE_EMPTY.has(at)) expect(text.trim(), at).not.toBe('');
        expect(text, at).not.toMatch(/undefined|NaN|null|\[object| {2}| [,.;:]|\(\)/);
      }
    }),
  );
});

test.each(paths)('there is no German word in the English: %s', (path) => {
  fc.assert(
    fc.property(inputsOf(path), (inputs) => {
      for (const [at, text] of textsIn(english.get(path), inputs)) {
        expect(germanIn(withoutNames(text)), `${at}: ${text}`).toEqual([]);
      }
    }),
  );
});

describe('every shipped project is told in English', () => {
  test.each(rows.map((row) => projectAt(shippedDataset, row)))('$text.id', (project) => {
    const { text } = project;
    const facts = [
      englishProject.beginWords(project, DATA_DAY),
      englishProject.endWords(project),
      en.list.statusDay(project, DATA_DAY),
      englishProject.sourceDay(text.source_date),
      text.funding_eur && englishProject.fundingWords(project),
      en.list.date(project),
      en.list.place(project),
      englishProject.location[text.location_meaning] ?? '',
      ...FACETS.flatMap((facet) => project.options[facet].map((value) => en.chip(facet, value))),
    ];
    expect(facts.map(withoutNames).flatMap(germanIn)).toEqual([]);
    expect(text.title_en).not.toBe('');
    expect(text.summary_en).not.toBe('');
    // A project's own name may be German, a text is not.
    const told = `${text.title_en} ${text.summary_en}`;
    expect(germanIn(withoutNames(told)).filter((word) => /^[a-z]/.test(word)).length).toBeLessThan(
      3,
    );
  });
});

test('every name of the data is there in English', () => {
  for (const [file, options] of Object.entries(shippedDictionaries)) {
    for (const { key, label } of options) {
      expect(label?.en, `${file}: ${key}`).toMatch(/\S/);
      expect(germanIn(withoutNames(label?.en ?? '')), `${file}: ${key}`).toEqual([]);
    }
  }
  const glossary = readGlossary('glossary.csv', shippedText('glossary.csv')).records;
  for (const { term, definition } of glossary) {
    expect(germanIn(term.en + definition.en)).toEqual([]);
    expect(definition.en).not.toBe(definition.de);
  }
  expect(meetings.flatMap(({ resolutions }) => germanIn(resolutions.en))).toEqual([]);
});
