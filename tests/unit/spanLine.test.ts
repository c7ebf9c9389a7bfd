import { describe, expect, test } from 'vitest';
import { spanLine } from '../../src/model/spanLine.ts';
import { DATA_DAY, aDataset } from './aDataset.ts';
import type { Cells } from './aDataset.ts';

const lineOf = (cells: Cells) => spanLine(aDataset(cells), 0, DATA_DAY);

describe('the line of years', () => {
  test('goes from seven years before the data to one after', () => {
    const { years } = lineOf({ start: '2024', status: 'running' })!;
    expect(years.map(({ year }) => year)).toEqual([
      2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027,
    ]);
    expect(years[0]!.at).toBe(0);
  });

  test('reaches as far as the project does', () => {
    const { years, end } = lineOf({ start: '2015', end: '2031' })!;
    expect([years[0]!.year, years.at(-1)!.year]).toEqual([2015, 2031]);
    expect(end![1]).toBe(1);
  });

  test('names as many years as there is room for', () => {
    const { years } = lineOf({ start: '1950', status: 'running' })!;
    expect(years.filter(({ named }) => named).length).toBeLessThanOrEqual(14);
    expect(years[0]).toMatchObject({ year: 1950, named: true });
  });
});

describe('a span', () => {
  test('known to the year is sure between its ends only', () => {
    const { begin, sure, end, open, years } = lineOf({ start: '2021', end: '2025' })!;
    const at = (year: number) => years.find((other) => other.year === year)!.at;
    expect(begin).toEqual([at(2021), at(2022)]);
    expect(sure).toEqual([at(2022), at(2025)]);
    expect(end).toEqual([at(2025), at(2026)]);
    expect(open).toBeUndefined();
  });

  test('without an end runs to the data and is open beyond', () => {
    const { sure, end, open, today } = lineOf({ start: '2025-08-04', status: 'running' })!;
    expect(sure![1]).toBe(today);
    expect(open).toEqual([today, 1]);
    expect(end).toBeUndefined();
  });

  test('of a point in time is no longer than its begin is uncertain', () => {
    const { begin, sure, open } = lineOf({ start: '2023-05', status: 'completed' })!;
    expect(begin[1]).toBeGreaterThan(begin[0]);
    expect(sure).toBeUndefined();
    expect(open).toBeUndefined();
  });

  test('without a date is none', () => {
    expect(lineOf({})).toBeUndefined();
  });
});
