/** Laws for the words of the report on a visitor's file, with everything that it can say. */
import { describe, expect, test } from 'vitest';
import { ROLES } from '../../../src/load/own/roles.ts';
import type { Mended, Question } from '../../../src/load/own/report.ts';
import { importWords } from '../../../src/text/importWords.ts';
import type { ImportWords } from '../../../src/text/importWords.ts';
import { germanIn } from '../germanIn.ts';
import { COLUMNS, CONVERSIONS, FINDINGS, REASONS, REFUSALS, aReport } from './aReport.ts';

const nameOf = (column: number) => COLUMNS[column]!.name;
const mended: Mended = { row: 1, line: 3, column: 0, was: '', placed: true };
const questions: readonly Question[] = [
  { kind: 'crs', proposed: ['EPSG:25832'], example: '3512345,2' },
  { kind: 'date-order', column: 5, example: '04/05/2021' },
  { kind: 'date-order', column: 5, example: 'x' },
];
const counts = [0, 1, 3, 1200];

/** All that the functions say to whatever a report can hold. */
const told = (words: ImportWords): readonly string[] => [
  ...FINDINGS.map(words.finding),
  ...counts.map((count) => words.finding({ kind: 'ambiguous-place', count })),
  ...(['lat', 'lon', 'easting', 'northing', 'latlon'] as const).map((axis) =>
    words.finding({ kind: 'not-a-coordinate', axis }),
  ),
  words.finding({ kind: 'not-a-geometry', format: 'geojson' }),
  ...CONVERSIONS.map((one) => words.conversion(one, nameOf)),
  words.conversion({ kind: 'titles', lines: [1, 2, 3, 4, 5, 6] }, nameOf),
  words.conversion({ kind: 'footers', lines: [9] }, nameOf),
  words.conversion({ kind: 'decimal', sign: '.' }, nameOf),
  ...(['file', 'name', 'values', 'choice'] as const).map((by) =>
    words.conversion({ kind: 'crs', crs: 'EPSG:31467', by }, nameOf),
  ),
  words.conversion({ kind: 'date-order', order: 'mdy', by: 'choice' }, nameOf),
  ...REASONS.map(words.roleReason),
  ...REFUSALS.flatMap((reason) => Object.values(words.refused(reason))),
  ...questions.flatMap((asked) => {
    const { title, example, answers } = words.question(asked, nameOf);
    return [title, example, ...Object.values(answers)];
  }),
  ...counts.flatMap((count) => [
    words.number(count),
    words.size(count),
    words.figures.rows(count),
    words.notices.farAway(count),
    words.reading.row(count, undefined),
    words.reading.row(count, 4000),
    words.reading.bytes(count, undefined),
    words.reading.bytes(count, 84_000),
    words.read.grid('x', count, count === 3),
    words.read.more(count),
    words.read.showMore(count),
    words.noticed.length(count),
    words.noticed.moreChoices(count),
    words.noticed.shown(count, 4000),
    words.noticed.showMore(count),
    ...Object.values(words.sentence(4000, 4000 - count, count)),
  ]),
  words.shortened('x'),
  words.detail('x'),
  words.read.summary(aReport()),
  words.read.summary({ format: 'xlsx', epoch: 1904, decimal: '.', headerLine: undefined }),
  words.read.roleOf('x'),
  words.read.examples(['x', 'y']),
  words.noticed.edit('x', '1'),
  words.noticed.field('x', 3),
  words.noticed.was('x'),
  words.noticed.was(''),
  words.noticed.mended(mended),
  words.noticed.mended({ ...mended, place: 'x' }),
  words.noticed.mended({ ...mended, placed: false }),
];

const languages = Object.entries(importWords);

describe.each(languages)('%s', (language, words) => {
  test('there are words for whatever a report can hold', () => {
    for (const text of told(words)) {
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/undefined|NaN|null|\[object| {2}| [,.;:]|\(\)/);
    }
  });

  test('nobody is shouted at or begged', () => {
    const found = told(words).filter((text) => /!|\bbitte\b|\bplease\b|"| - |–|\.\.\./i.test(text));
    expect(found.filter((text) => !text.includes('#REF!'))).toEqual([]);
  });

  test('no two roles have the same name', () => {
    const names = ROLES.map((role) => words.roles[role]);
    expect(new Set(names).size).toBe(ROLES.length);
  });

  test('each finding and each refusal has words of its own', () => {
    expect(new Set(FINDINGS.map(words.finding)).size).toBe(FINDINGS.length);
    const whats = REFUSALS.map((reason) => words.refused(reason).what);
    expect(new Set(whats).size).toBe(new Set(REFUSALS.map((one) => JSON.stringify(one))).size);
  });

  test(`${language}: a question on a date offers both days that it can be`, () => {
    const { answers } = words.question(questions[1]!, nameOf);
    expect(answers).toEqual(
      language === 'de'
        ? { dmy: '4. Mai 2021', mdy: '5. April 2021' }
        : { dmy: '4 May 2021', mdy: '5 April 2021' },
    );
  });
});

test('there is no German in the English', () => {
  // A file may speak German: what it says stands in quotation marks.
  const german = told(importWords.en).flatMap((text) =>
    germanIn(text.replace(/“[^”]*”/g, '')).map((word) => `${word}: ${text}`),
  );
  expect(german).toEqual([]);
});

test('the law is one sentence', () => {
  const { sentence } = importWords.de;
  expect(sentence(73, 70, 3)).toEqual({
    number: '70 von 73 Zeilen',
    rest: ' auf der Karte, 3 nur in der Liste.',
  });
  expect(sentence(1, 1, 0)).toEqual({ number: '1 von 1 Zeile', rest: ' auf der Karte.' });
});

test.each([
  [0, '0\u00A0Byte'],
  [999, '999\u00A0Byte'],
  [84_210, '84\u00A0kB'],
  [999_499, '999\u00A0kB'],
  [999_500, '1\u00A0MB'],
  [3_240_000, '3,2\u00A0MB'],
  [2e9, '2\u00A0GB'],
])('%i bytes are %s', (bytes, words) => {
  expect(importWords.de.size(bytes)).toBe(words);
});

test('a share is never rounded up to all', () => {
  expect(importWords.de.roleReason({ kind: 'values', share: 0.996 })).toBe(
    '99\u00A0% der Werte passen',
  );
  expect(importWords.de.roleReason({ kind: 'values', share: 1 })).toBe(
    '100\u00A0% der Werte passen',
  );
});

test('what was understood is one line', () => {
  expect(importWords.de.read.summary({ ...aReport(), decimal: ',', headerLine: 3 })).toBe(
    'CSV in Windows-1252, getrennt durch Semikolon, Komma als Dezimalzeichen. Spaltennamen aus Zeile\u00A03.',
  );
});
