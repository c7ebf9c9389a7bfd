import type { GridFault, GridRow } from './grid.ts';
import { withHeader } from './mergedHeader.ts';
import type { Merge } from './sheetRows.ts';

/** Cells that merges are carried to; a sheet of overlapping ones would keep us busy. */
const MOST_STEPS = 5_000_000;

/**
 * What merged cells mean, in plain cells. In the header a text stands for every column that it is above,
 * and two lines become one: `Standort` over `Breite` and `Länge` is `Standort Breite`, `Standort Länge`.
 * Below it a cell stands for every row that it goes down by, as a Kreis beside its ten towns does;
 * a row that has nothing else is none. Across columns it belongs to the first.
 */
export function withMerges(rows: readonly GridRow[], merges: readonly Merge[]): readonly GridRow[] {
  const sorted = isSorted(rows) ? rows : rows.toSorted((a, b) => a.line - b.line);
  if (merges.length === 0) return sorted;
  const { rows: below, done } = withHeader(sorted, merges);
  return withColumns(
    below,
    merges.filter((merge) => merge.bottom > merge.top && !done.has(merge)),
  );
}

const isSorted = (rows: readonly GridRow[]) =>
  rows.every(({ line }, index) => index === 0 || line > rows[index - 1]!.line);

function withColumns(rows: readonly GridRow[], merges: readonly Merge[]): readonly GridRow[] {
  const result = [...rows];
  let steps = 0;
  for (const { top, bottom, left } of merges) {
    let index = firstFrom(rows, top);
    const anchor = rows[index];
    const text = anchor?.line === top ? anchor.cells[left] : undefined;
    if (!text) continue;
    const fault = anchor?.faults?.find((one) => 'cell' in one && one.cell === left);
    for (index++; index < rows.length && rows[index]!.line <= bottom; index++) {
      if (++steps > MOST_STEPS) throw new Error('merged cells lie over each other');
      result[index] = withCell(result[index]!, left, text, fault);
    }
  }
  return result;
}

/** Where the first row of this line or a later one stands. */
function firstFrom(rows: readonly GridRow[], line: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.line < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

function withCell(row: GridRow, column: number, text: string, fault?: GridFault): GridRow {
  if (row.cells[column]) return row;
  const cells = [...row.cells];
  while (cells.length < column) cells.push('');
  cells[column] = text;
  return { ...row, cells, ...(fault ? { faults: [...(row.faults ?? []), fault] } : {}) };
}
