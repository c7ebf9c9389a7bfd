import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/model/columns.ts';
import { NO_FILTER } from '../../src/model/filter.ts';
import { isShort, joinedBefore, monthBins, yearBins } from '../../src/model/histogram.ts';
import { tally } from '../../src/model/tally.ts';
import { aDataset, aFilter, aWindow, day, someRows, someWishes } from './aDataset.ts';

const sum = (bins: readonly { total: number }[]) => bins.reduce((all, { total }) => all + total, 0);

describe('laws', () => {
  test('the year bins hold every dated row that passes all but the time, each once', () => {
    fc.assert(
      fc.property(someRows, someWishes, (rows, wish) => {
        const dataset = aDataset(...rows);
        const timeless = { ...wish, window: undefined, undated: undefined };
        const counted = tally(dataset, aFilter(timeless));
        const dated = counted.passing.length - counted.undated;
        expect(sum(yearBins(dataset, counted))).toBe(dated);
      }),
    );
  });

  test('a window moves no bar', () => {
    fc.assert(
      fc.property(someRows, someWishes, (rows, { window, ...wish }) => {
        const dataset = aDataset(...rows);
        const within = tally(dataset, aFilter({ ...wish, window }));
        expect(yearBins(dataset, within)).toEqual(yearBins(dataset, tally(dataset, aFilter(wish))));
      }),
    );
  });

  test('the months of a year and what has no month are the year', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const dataset = aDataset(...rows);
        const counted = tally(dataset, aFilter({}));
        yearBins(dataset, counted).forEach((bin, index) => {
          const { months, yearOnly } = monthBins(dataset, counted, dataset.firstYear + index);
          expect(sum(months) + yearOnly.total).toBe(bin.total);
          expect([months[0]?.from, months[11]?.to]).toEqual([bin.from, bin.to]);
        });
      }),
    );
  });

  test('joining the early years loses none, and shares add up', () => {
    fc.assert(
      fc.property(someRows, fc.integer({ min: 2016, max: 2030 }), (rows, year) => {
        const dataset = aDataset(...rows);
        const bins = yearBins(dataset, tally(dataset, aFilter({})));
        const joined = joinedBefore(bins, year);
        expect(sum(joined)).toBe(sum(bins));
        for (const { shares, total } of joined) {
          expect(shares.reduce((all, share) => all + share, 0)).toBe(total);
        }
      }),
    );
  });
});

test('a row known to the year only is in no month, January least of all', () => {
  const dataset = aDataset({ start: '2021' }, { start: '2021-01' }, { start: '2021-12-31' });
  const { months, yearOnly } = monthBins(dataset, tally(dataset, aFilter({})), 2021);
  expect(yearOnly.total).toBe(1);
  expect(months.map(({ total }) => total)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
});

test('years without a begin are bins too, so that the axis has no hole', () => {
  const dataset = aDataset({ start: '2019' }, { start: '2022' });
  const bins = yearBins(dataset, tally(dataset, aFilter({})));
  expect(bins.map(({ total }) => total)).toEqual([1, 0, 0, 1]);
  expect(bins[1]).toMatchObject({ from: day('2020'), to: day('2020-12-31') });
});

test('a bin knows its shares by category', () => {
  const dataset = aDataset({ start: '2021', category: 'umwelt' }, { start: '2021-05' });
  const [bin] = yearBins(dataset, tally(dataset, aFilter({})));
  expect(bin?.shares).toEqual([1, 1, 0]);
});

test('months of a year outside the data are empty', () => {
  const dataset = aDataset({ start: '2021-05' }, { start: '2022-05' });
  const counted = tally(dataset, aFilter({}));
  expect(sum([2020, 2023].flatMap((year) => monthBins(dataset, counted, year).months))).toBe(0);
});

test('without a dated row there are no bins', () => {
  const dataset = aDataset({});
  expect(yearBins(dataset, tally(dataset, aFilter({})))).toEqual([]);
  expect(joinedBefore([], 2019)).toEqual([]);
});

test('bins from the year on stay as they are', () => {
  const dataset = aDataset({ start: '2019' }, { start: '2020' });
  const bins = yearBins(dataset, tally(dataset, aFilter({})));
  expect(joinedBefore(bins, 2019)).toEqual(bins);
});

test.each([
  ['2021', true],
  ['2021/2022', true],
  ['2021-05/2023-04', true],
  ['2021-05/2023-05', false],
  ['2021-12-31/2024-01-01', false],
  ['2021/..', false],
  ['../2021', false],
])('%s is short enough for months: %s', (window, short) => {
  expect(isShort(aWindow(window))).toBe(short);
});

test('a row known to the quarter is in its year and in no month', () => {
  const dataset = aDataset({ start: '2021-Q2' });
  const { months, yearOnly } = monthBins(dataset, tally(dataset, aFilter({})), 2021);
  expect([sum(months), yearOnly.total]).toEqual([0, 1]);
});

test('of more than a thousand categories the others are told as one, and none is lost', () => {
  const dataset = manyCategories(1500);
  const [bin] = yearBins(dataset, tally(dataset, NO_FILTER));
  expect(bin?.total).toBe(1500);
  expect(bin?.shares).toHaveLength(1024);
  expect(bin?.others).toBe(476);
  const few = manyCategories(1024);
  expect(yearBins(few, tally(few, NO_FILTER))[0]).toMatchObject({ total: 1024, others: 0 });
});

/** One project each, all of one year. */
function manyCategories(count: number): Dataset {
  const dataset = aDataset(...Array.from({ length: count }, () => ({ start: '2021' })));
  const options = Array.from({ length: count }, (_, code) => ({ key: `k${code}` }));
  const category = { options, codes: Uint16Array.from(options.keys()) };
  return { ...dataset, facets: { ...dataset.facets, category } };
}
