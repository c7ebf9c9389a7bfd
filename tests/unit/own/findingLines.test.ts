import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry, Mended } from '../../../src/load/own/report.ts';
import {
  LINE_FILTERS,
  countLines,
  editableColumn,
  isMended,
  passesFilter,
  toLines,
  withKeys,
} from '../../../src/ui/import/findingLines.ts';
import { COLUMNS, anEntry, aReport } from './aReport.ts';

const wrong = (row: number, column: number, part: Partial<Entry> = {}): Entry =>
  anEntry({ row, line: row + 2, column, finding: { kind: 'not-a-number' }, ...part });
const mended = (row: number, column: number, placed = true): Mended => ({
  row,
  line: row + 2,
  column,
  was: 'x',
  placed,
});
const linesOf = (entries: readonly Entry[], changed?: readonly Mended[]) =>
  toLines(aReport({ entries, ...(changed && { mended: changed }) }));

const keysOf = (lines: ReturnType<typeof linesOf>) =>
  withKeys(lines, COLUMNS).map(({ key }) => key);

test('what was mended stands in the place of its finding, under the same key', () => {
  const before = linesOf([wrong(1, 0), wrong(2, 3), wrong(2, 5), wrong(7, 0)]);
  const after = linesOf([wrong(1, 0), wrong(2, 5), wrong(7, 0)], [mended(2, 3)]);
  expect(keysOf(after)).toEqual(keysOf(before));
  expect(after.map(isMended)).toEqual([false, true, false, false]);
});

test('a cell that was typed anew and is no better has only its finding', () => {
  expect(linesOf([wrong(2, 3)], [mended(2, 3, false)])).toHaveLength(1);
});

test('a row that is on the map now says so, and what else is to be said of it', () => {
  const lines = linesOf([wrong(2, 3, { effect: 'note' })], [mended(2, 3)]);
  expect(lines.map(isMended)).toEqual([true, false]);
});

const someRows = fc
  .array(fc.tuple(fc.nat(20), fc.integer({ min: -1, max: 3 })), { maxLength: 40 })
  .map((cells) => cells.sort(([a, c], [b, d]) => a - b || c - d));

test('no key is there twice, whatever the report holds', () => {
  fc.assert(
    fc.property(someRows, someRows, (found, changed) => {
      const lines = linesOf(
        found.map(([row, column]) => wrong(row, column)),
        changed.map(([row, column]) => mended(row, column)),
      );
      expect(lines).toHaveLength(found.length + changed.length);
      expect(new Set(keysOf(lines)).size).toBe(lines.length);
      expect(lines.map(({ row }) => row)).toEqual(
        lines.map(({ row }) => row).sort((a, b) => a - b),
      );
    }),
  );
});

test('the counts are those of the filters', () => {
  const lines = linesOf(
    [wrong(1, 0), wrong(2, 0, { effect: 'note' }), wrong(3, 0, { effect: 'question' })],
    [mended(4, 0)],
  );
  for (const filter of LINE_FILTERS) {
    const passing = lines.filter((line) => passesFilter(line, filter));
    expect(passing).toHaveLength(countLines(lines)[filter]);
  }
});

test('a row without a place is given one in the column that names it, else in none', () => {
  const nowhere = anEntry({ line: 9, finding: { kind: 'no-place' } });
  expect(editableColumn(nowhere, COLUMNS)).toBe(0);
  expect(editableColumn(nowhere, COLUMNS.slice(2))).toBe(0);
  expect(editableColumn(nowhere, COLUMNS.slice(4))).toBe(-1);
  expect(editableColumn(anEntry({ line: 9, finding: { kind: 'unclosed' } }), COLUMNS)).toBe(-1);
});

test('a cell behind the last column has none to be mended in', () => {
  expect(editableColumn(wrong(1, COLUMNS.length), COLUMNS)).toBe(-1);
});
