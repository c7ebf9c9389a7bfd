import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Filter } from '../../src/model/filter.ts';
import { factsOf } from '../../src/model/sentence.ts';
import { tally } from '../../src/model/tally.ts';
import { de } from '../../src/text/de.ts';
import { aDataset, aFilter, aWindow, someRows, someWishes } from './aDataset.ts';
import type { Wish } from './aDataset.ts';
import { shippedDataset } from './shipped.ts';

const factsIn = (dataset = shippedDataset, filter: Filter = aFilter({})) =>
  factsOf(dataset, filter, tally(dataset, filter));

function sentenceOf(wish: Wish, dataset = shippedDataset): string {
  const { number, rest } = de.sentence(factsIn(dataset, aFilter(wish)));
  return number + rest;
}

describe('laws', () => {
  test('the sentence begins with the numbers and ends as sentences do', () => {
    fc.assert(
      fc.property(someRows, someWishes, (rows, wish) => {
        const dataset = aDataset(...rows);
        const { passing } = tally(dataset, aFilter(wish));
        const said = sentenceOf(wish, dataset);
        expect(said).toMatch(new RegExp(`^${passing.length} von ${rows.length} Projekten[.,]`));
        expect(said).toMatch(/[^.,]\.$/);
        expect(said).not.toMatch(/undefined|NaN|Infinity|,,|\.\.| {2}/);
      }),
    );
  });

  test('the Länder in front are those of the passing rows', () => {
    fc.assert(
      fc.property(someRows, someWishes, (rows, wish) => {
        const dataset = aDataset(...rows);
        const { passing } = tally(dataset, aFilter(wish));
        const landOf = (row: number) => rows[row]!['land'];
        for (const { land, count } of factsIn(dataset, aFilter(wish)).most) {
          expect([...passing].filter((row) => landOf(row) === land.key)).toHaveLength(count);
        }
      }),
    );
  });
});

describe('of the shipped data', () => {
  test.each<[string, Wish]>([
    ['173 von 173 Projekten. Am meisten: Nordrhein-Westfalen (35).', {}],
    [
      '154 von 173 Projekten, April 2024 bis Dezember 2025. Am meisten: Nordrhein-Westfalen (30).',
      { window: '2024-04/2025-12' },
    ],
    ['0 von 173 Projekten, 2018, Verkehr & Parken.', { window: '2018', category: ['verkehr'] }],
    ['35 von 173 Projekten, Nordrhein-Westfalen.', { land: ['DE-NW'] }],
    ['2 von 173 Projekten, Land: ohne Land.', { land: ['ohne'] }],
  ])('%s', (said, wish) => {
    expect(sentenceOf(wish)).toBe(said);
  });

  test('a window and a category stand in it in this order', () => {
    expect(sentenceOf({ window: '2023/2025', category: ['verkehr'] })).toMatch(
      /^\d+ von 173 Projekten, 2023 bis 2025, Verkehr & Parken\./,
    );
  });

  test('two options of a facet are named, more are counted', () => {
    expect(sentenceOf({ category: ['verkehr', 'umwelt'] })).toContain(
      'Projekten, Verkehr & Parken, Umwelt & Klima.',
    );
    expect(sentenceOf({ category: ['verkehr', 'umwelt', 'daten'] })).toContain(
      'Projekten, 3 Kategorien.',
    );
  });

  test('the reading is said where it is not the usual one', () => {
    expect(sentenceOf({ window: '2026', reading: 'beginnt' })).toMatch(/^3 .*, Beginn 2026\./);
    expect(sentenceOf({ window: '2026', reading: 'endet' })).toMatch(/^15 .*, Ende 2026\./);
  });

  test('the word on undated rows is said where it is not the usual one', () => {
    expect(sentenceOf({ undated: false })).toMatch(/^159 von 173 Projekten, nur mit Datum\./);
    expect(sentenceOf({ window: '2026', undated: true })).toMatch(
      /^163 von 173 Projekten, 2026, auch ohne Datum\./,
    );
  });
});

const lands = (...keys: string[]) => aDataset(...keys.map((land) => ({ land })));

test('two Länder in front are both named, with what each has', () => {
  expect(sentenceOf({}, lands('DE-BE', 'DE-BE', 'DE-BB', 'DE-BB', 'DE-NW'))).toBe(
    '5 von 5 Projekten. Am meisten: DE-BE und DE-BB (je 2).',
  );
});

test('three Länder in front say nothing about any of them', () => {
  expect(factsIn(lands('DE-BE', 'DE-BB', 'DE-NW')).most).toEqual([]);
});

test('one Land alone is no finding', () => {
  expect(factsIn(lands('DE-BE', 'DE-BE', '')).most).toEqual([]);
});

test('rows without a Land are never in front', () => {
  const { most } = factsIn(lands('', '', 'DE-BE', 'DE-BE', 'DE-BB'));
  expect(most.map(({ land, count }) => [land.key, count])).toEqual([['DE-BE', 2]]);
});

test('of chosen Länder only the chosen are compared', () => {
  const dataset = lands('DE-BE', 'DE-BE', 'DE-BB', 'DE-NW', 'DE-NW', 'DE-NW');
  const { most } = factsIn(dataset, aFilter({ land: ['DE-BE', 'DE-BB'] }));
  expect(most.map(({ land, count }) => [land.key, count])).toEqual([['DE-BE', 2]]);
});

test('the facts name the facets that restrict, in their order, with the options of the data', () => {
  const filter = aFilter({ technology: ['ki'], category: ['umwelt', 'verkehr'], window: '2021' });
  const { chosen, window, total } = factsIn(aDataset({ technologies: 'ki' }), filter);
  expect(chosen.map(({ facet, options }) => [facet, options.map(({ key }) => key)])).toEqual([
    ['category', ['verkehr', 'umwelt']],
    ['technology', ['ki']],
  ]);
  expect([window, total]).toEqual([aWindow('2021'), 1]);
});
