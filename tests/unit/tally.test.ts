import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FACETS } from '../../src/model/columns.ts';
import type { Facet } from '../../src/model/columns.ts';
import { holds, tally } from '../../src/model/tally.ts';
import { aDataset, aFilter, someRows, someWishes } from './aDataset.ts';
import type { Cells, Wish } from './aDataset.ts';

/**
 * The definition, row by row, on the cells as they are written: dates as ISO text, which sorts as
 * the calendar does. Shares nothing with the code it is held against.
 */
const DATA_DAY = '2026-11-23';
const firstDay = (date: string) => `${date}-01-01`.slice(0, 10);
const lastDay = (date: string) => date + { 4: '-12-31', 7: '-31', 10: '' }[date.length]!;
const beginOf = (row: Cells) => row['start'] || row['published'];
const column = (facet: Facet) => (facet === 'technology' ? 'technologies' : facet);

function keysOf(row: Cells, facet: Facet): string[] {
  const keys = (row[column(facet)] ?? '').split(';').filter(Boolean);
  return keys.length > 0 ? keys : ['ohne'];
}

function isChosen(row: Cells, facet: Facet, wish: Wish): boolean {
  const chosen = wish[facet] ?? [];
  return chosen.length === 0 || keysOf(row, facet).some((key) => chosen.includes(key));
}

function lastOf(row: Cells): string {
  if (row['end']) return lastDay(row['end']);
  const begin = lastDay(beginOf(row)!);
  const status = row['status'];
  const goesOn = status ? status !== 'completed' : row['programme'] === 'mpsc';
  return goesOn && begin < DATA_DAY ? DATA_DAY : begin;
}

function isInTime(row: Cells, { window, reading = 'laeuft', undated }: Wish): boolean {
  const begin = beginOf(row);
  if (!begin) return undated ?? !window;
  if (!window) return true;
  const [first = '', last = first] = window.split('/');
  const from = first === '..' ? '0000' : firstDay(first);
  const to = last === '..' ? '9999' : lastDay(last);
  const spans: Record<typeof reading, [string, string] | undefined> = {
    laeuft: [firstDay(begin), lastOf(row)],
    beginnt: [firstDay(begin), lastDay(begin)],
    endet: row['end'] ? [firstDay(row['end']), lastDay(row['end'])] : undefined,
  };
  const span = spans[reading];
  return span !== undefined && span[0] <= to && span[1] >= from;
}

const passesFacets = (row: Cells, wish: Wish, but?: Facet) =>
  FACETS.every((facet) => facet === but || isChosen(row, facet, wish));

/** Runs a law over random datasets and filters. */
function always(law: (rows: readonly Cells[], wish: Wish) => void): void {
  fc.assert(fc.property(someRows, someWishes, law), { numRuns: 300 });
}

describe('what one pass yields is what the definition says', () => {
  test('the passing rows, ascending', () => {
    always((rows, wish) => {
      const passing = rows.flatMap((row, index) =>
        isInTime(row, wish) && passesFacets(row, wish) ? [index] : [],
      );
      expect([...tally(aDataset(...rows), aFilter(wish)).passing]).toEqual(passing);
    });
  });

  test('how many of them have a point', () => {
    always((rows, wish) => {
      const placed = rows.filter(
        (row) => row['lon'] !== '' && isInTime(row, wish) && passesFacets(row, wish),
      );
      expect(tally(aDataset(...rows), aFilter(wish)).placed).toBe(placed.length);
    });
  });

  test.each(FACETS)('at each option of %s: what one would get if one chose it there', (facet) => {
    always((rows, wish) => {
      const dataset = aDataset(...rows);
      const others = rows.filter((row) => isInTime(row, wish) && passesFacets(row, wish, facet));
      const expected = dataset.facets[facet].options.map(
        ({ key }) => others.filter((row) => keysOf(row, facet).includes(key)).length,
      );
      expect([...tally(dataset, aFilter(wish)).counts[facet]]).toEqual(expected);
    });
  });

  test('every dated row that passes all but the time, in exactly the bin of its begin', () => {
    always((rows, wish) => {
      const dataset = aDataset(...rows);
      const categories = dataset.facets.category.options.map(({ key }) => key);
      const expected: number[] = Array.from({ length: dataset.years * 13 * categories.length });
      expected.fill(0);
      for (const row of rows) {
        const begin = beginOf(row);
        if (!begin || !passesFacets(row, wish)) continue;
        const [year, month = 0] = begin.split('-').map(Number) as [number, number?];
        const bin = (year - dataset.firstYear) * 13 + month;
        expected[bin * categories.length + categories.indexOf(row['category']!)]!++;
      }
      expect([...tally(dataset, aFilter(wish)).histogram]).toEqual(expected);
    });
  });

  test('how many of those have no date', () => {
    always((rows, wish) => {
      const undated = rows.filter((row) => !beginOf(row) && passesFacets(row, wish));
      expect(tally(aDataset(...rows), aFilter(wish)).undated).toBe(undated.length);
    });
  });

  test('choosing one more option yields the count that stood beside it', () => {
    always((rows, wish) => {
      const dataset = aDataset(...rows);
      const { options } = dataset.facets.technology;
      const { counts } = tally(dataset, aFilter(wish));
      const chosen = options.map(
        ({ key }) => tally(dataset, aFilter({ ...wish, technology: [key] })).passing.length,
      );
      expect([...counts.technology]).toEqual(chosen);
    });
  });
});

test('an empty dataset passes nothing and counts nothing', () => {
  const { passing, placed, undated, histogram } = tally(aDataset(), aFilter({ window: '2021' }));
  expect([passing.length, placed, undated, histogram.length]).toEqual([0, 0, 0, 0]);
});

test('options within a facet widen, facets narrow', () => {
  const dataset = aDataset(
    { category: 'verkehr', land: 'DE-BE' },
    { category: 'umwelt', land: 'DE-BE' },
    { category: 'umwelt', land: 'DE-NW' },
  );
  const filter = aFilter({ category: ['verkehr', 'umwelt'], land: ['DE-BE'] });
  expect([...tally(dataset, filter).passing]).toEqual([0, 1]);
});

test('the counts of a facet do not change with what is chosen in it', () => {
  const dataset = aDataset({ category: 'verkehr' }, { category: 'umwelt' }, { category: 'umwelt' });
  const before = tally(dataset, aFilter({})).counts.category;
  expect(tally(dataset, aFilter({ category: ['verkehr'] })).counts.category).toEqual(before);
});

test('a row with two technologies is counted at both, and once among the passing', () => {
  const dataset = aDataset({ technologies: 'app;ki' }, { technologies: '' });
  const { counts, passing } = tally(dataset, aFilter({ technology: ['app', 'ki'] }));
  expect([...passing]).toEqual([0]);
  expect([...counts.technology]).toEqual([0, 1, 1, 0, 1]);
});

test('a technology that a row names twice is counted once', () => {
  const { counts } = tally(aDataset({ technologies: 'app;app' }), aFilter({}));
  expect([...counts.technology]).toEqual([0, 1, 0, 0]);
});

test('rows without a status are found by "ohne"', () => {
  const dataset = aDataset({ status: 'pilot' }, { status: '' });
  expect([...tally(dataset, aFilter({ status: ['ohne'] })).passing]).toEqual([1]);
});

test('a key that the data does not have passes nothing', () => {
  expect(tally(aDataset({}), aFilter({ land: ['constructor'] })).passing).toHaveLength(0);
});

test('undated rows pass all of time, and a window only where they are asked for', () => {
  const dataset = aDataset({ start: '2021' }, {});
  const passing = (wish: Wish) => [...tally(dataset, aFilter(wish)).passing];
  expect(passing({})).toEqual([0, 1]);
  expect(passing({ undated: false })).toEqual([0]);
  expect(passing({ window: '2021' })).toEqual([0]);
  expect(passing({ window: '2030', undated: true })).toEqual([1]);
});

test('a window open at one end meets no row without days', () => {
  const dataset = aDataset({ start: '2021' });
  const ends = aFilter({ window: '2000/..', reading: 'endet' });
  expect(tally(dataset, ends).passing).toHaveLength(0);
  expect(tally(dataset, aFilter({ window: '../2030', reading: 'endet' })).passing).toHaveLength(0);
});

test('ascending rows are known to hold one or not', () => {
  const someRowNumbers = fc.uniqueArray(fc.nat(60)).map((rows) => rows.toSorted((a, b) => a - b));
  fc.assert(
    fc.property(someRowNumbers, fc.integer({ min: -1, max: 61 }), (rows, row) => {
      expect(holds(Uint32Array.from(rows), row)).toBe(rows.includes(row));
    }),
  );
});
