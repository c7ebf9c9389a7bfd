import { describe, expect, test } from 'vitest';
import { NEVER_TO } from '../../src/model/columns.ts';
import { parseIso } from '../../src/model/day.ts';
import { joinedBefore, yearBins } from '../../src/model/histogram.ts';
import { tally } from '../../src/model/tally.ts';
import { beginOf, isDated, isOpen, lastDayOf } from '../../src/model/time.ts';
import { READINGS } from '../../src/model/window.ts';
import { DATA_DAY, aDataset, aFilter, day } from './aDataset.ts';
import { shippedDataset, shippedIssues } from './shipped.ts';

const aDated = (start: string, published: string, end: string, goesOn: boolean) => ({
  start: parseIso(start),
  published: parseIso(published),
  end: parseIso(end),
  goesOn,
});

describe('the rules of time', () => {
  test('the begin is the start, else the report, else there is none', () => {
    expect(beginOf(aDated('2021', '2022', '', false))).toEqual(parseIso('2021'));
    expect(beginOf(aDated('', '2022', '', false))).toEqual(parseIso('2022'));
    expect(beginOf(aDated('', '', '2022', true))).toBeUndefined();
  });

  test('an end is the last day, whatever the row says of going on', () => {
    expect(lastDayOf(aDated('2021', '', '2022-05', true), DATA_DAY)).toBe(day('2022-05-31'));
    expect(lastDayOf(aDated('', '', '2022-05', true), DATA_DAY)).toBe(day('2022-05-31'));
  });

  test('without an end, a row that goes on runs up to the day the data was closed', () => {
    expect(lastDayOf(aDated('2021', '', '', true), DATA_DAY)).toBe(DATA_DAY);
  });

  test('a row that begins after that day runs through its begin', () => {
    expect(lastDayOf(aDated('2028', '', '', true), DATA_DAY)).toBe(day('2028-12-31'));
  });

  test('any other row is a point in time, as wide as its begin is uncertain', () => {
    expect(lastDayOf(aDated('2021', '', '', false), DATA_DAY)).toBe(day('2021-12-31'));
    expect(lastDayOf(aDated('', '2021-05', '', false), DATA_DAY)).toBe(day('2021-05-31'));
  });

  test('without begin and end there is no last day', () => {
    expect(lastDayOf(aDated('', '', '', true), DATA_DAY)).toBe(NEVER_TO);
  });
});

test.each([
  ['running', '', true],
  ['pilot', '', true],
  ['planned', '', true],
  ['completed', '', false],
  ['', '', false],
  ['', 'mpsc', true],
  ['completed', 'mpsc', false],
])('status "%s" in the programme "%s": open is %s', (status, programme, open) => {
  expect(isOpen(aDataset({ start: '2021', status, programme }), 0)).toBe(open);
});

test('a row with an end is not open', () => {
  expect(isOpen(aDataset({ start: '2021', end: '2030', status: 'running' }), 0)).toBe(false);
});

test('a row is dated if it has a start or a report, not by its end alone', () => {
  const dataset = aDataset({ start: '2021' }, { published: '2021' }, { end: '2021' }, {});
  expect([0, 1, 2, 3].map((row) => isDated(dataset, row))).toEqual([true, true, false, false]);
});

test('a row known to the year touches every window in that year', () => {
  const filter = aFilter({ window: '2021-11', reading: 'beginnt' });
  expect(tally(aDataset({ start: '2021' }), filter).passing).toHaveLength(1);
});

describe('the shipped data', () => {
  const { length, facets, text, x, begin } = shippedDataset;
  const without = (facet: keyof typeof facets) => {
    const { options, codes } = facets[facet];
    return codes.filter((code) => options[code]!.key === 'ohne').length;
  };

  test('every row can be read', () => {
    expect(shippedIssues).toEqual([]);
    expect(length).toBe(173);
  });

  test('171 rows have a point, 14 have no date', () => {
    expect(x.filter((value) => !Number.isNaN(value))).toHaveLength(171);
    expect(text.id.filter((_, row) => !isDated(shippedDataset, row))).toHaveLength(14);
  });

  test('44 rows have no status, 74 no technology, 2 no Land, and all a category', () => {
    expect([without('status'), without('technology'), without('land')]).toEqual([44, 74, 2]);
    expect([without('category'), without('programme')]).toEqual([0, 0]);
  });

  test.each([
    ['2019', [15, 14, 0]],
    ['2020/2021', [86, 71, 0]],
    ['2024-04/2025-12', [154, 47, 5]],
    ['2026', [149, 3, 15]],
    ['2027', [10, 0, 9]],
  ])('%s: run, begin and end there %j', (window, expected) => {
    const counts = READINGS.map((reading) => tally(shippedDataset, aFilter({ window, reading })));
    expect(counts.map(({ passing }) => passing.length)).toEqual(expected);
  });

  test('begins by year', () => {
    const bins = yearBins(shippedDataset, tally(shippedDataset, aFilter({})));
    const byYear = bins.map(({ from, total }) => [shippedYear(from), total]);
    expect(byYear.filter(([, total]) => total !== 0)).toEqual([
      ['2015', 1],
      ['2019', 14],
      ['2020', 36],
      ['2021', 35],
      ['2022', 7],
      ['2023', 15],
      ['2024', 8],
      ['2025', 40],
      ['2026', 3],
    ]);
  });

  test('the years before 2019 are drawn as one', () => {
    const bins = yearBins(shippedDataset, tally(shippedDataset, aFilter({})));
    const [early, first] = joinedBefore(bins, 2019);
    expect([early?.total, early?.from, early?.to]).toEqual([1, day('2015'), day('2018-12-31')]);
    expect([first?.total, first?.from]).toEqual([14, day('2019')]);
  });

  test('the first year is that of the earliest begin', () => {
    expect(shippedDataset.firstYear).toBe(2015);
    expect(Math.min(...begin.from)).toBe(day('2015'));
  });
});

const shippedYear = (from: number) => String(1970 + Math.round(from / 365.2425));
