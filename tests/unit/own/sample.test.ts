import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distinctShare, isMostly, sampleOf, shareOf } from '../../../src/load/own/sample.ts';
import { aTable } from './aTable.ts';

const aColumn = (...values: string[]) => aTable(['a'], ...values.map((value) => [value]));

test('a sample is of filled cells, in their order, from all over the column', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.integer({ min: 1, max: 7 }), (length, every) => {
      const cells = Array.from({ length }, (_, row) => (row % every === 0 ? ` ${row} ` : ' '));
      const { filled, values } = sampleOf(aColumn(...cells), 0);
      const all = cells.map((cell) => cell.trim()).filter(Boolean);
      expect(filled).toBe(all.length);
      expect(values.length).toBeLessThanOrEqual(1000);
      expect(values.length).toBeGreaterThanOrEqual(Math.min(filled, 500));
      const step = Number(values[1] ?? every) / every;
      expect(values).toEqual(all.filter((_, index) => index % step === 0));
    }),
  );
});

test('of many columns each has a smaller sample', () => {
  const rows = Array.from({ length: 400 }, () => Array.from({ length: 1500 }, () => 'x'));
  const table = aTable(
    rows[0]!.map((_, index) => `a${index}`),
    ...rows,
  );
  expect(sampleOf(table, 1499).values.length).toBeLessThanOrEqual(133);
});

test('a row that is too short has no value there', () => {
  expect(sampleOf(aTable(['a', 'b'], ['1'], ['2', '3']), 1)).toEqual({ filled: 1, values: ['3'] });
});

test('shares are of the values, and nothing speaks against where there are none', () => {
  const sample = sampleOf(aColumn('1', '2', '2', '4'), 0);
  const isTwo = (value: string) => value === '2';
  expect(shareOf(sample, isTwo)).toBe(0.5);
  expect(distinctShare(sample)).toBe(0.75);
  expect([0.5, 0.51].map((share) => isMostly(sample, share, isTwo))).toEqual([true, false]);
  const empty = sampleOf(aColumn(''), 0);
  expect([shareOf(empty, isTwo), distinctShare(empty), isMostly(empty, 0, isTwo)]).toEqual([
    1,
    0,
    false,
  ]);
});
