import type { GridRow } from './grid.ts';

const SPACE = 0x20;
const DELETE = 0x7f;

/** Whether there is more than blanks. */
export function isFilled(cell: string | undefined): boolean {
  if (!cell) return false;
  const first = cell.charCodeAt(0);
  // Nearly all cells begin with a plain letter or digit, and there are millions.
  return (first > SPACE && first < DELETE) || cell.trim() !== '';
}

export function countFilled({ cells }: GridRow): number {
  let count = 0;
  for (const cell of cells) if (isFilled(cell)) count++;
  return count;
}

/** Cells up to the last that is not empty. */
export function extent({ cells }: GridRow): number {
  return cells.findLastIndex(isFilled) + 1;
}

/** How many rows fill each column. */
export function countByColumn(rows: readonly GridRow[]): number[] {
  const counts: number[] = [];
  for (const { cells } of rows) {
    for (let index = 0; index < cells.length; index++) {
      if (isFilled(cells[index])) counts[index] = (counts[index] ?? 0) + 1;
    }
  }
  return Array.from(counts, (count = 0) => count);
}

/** Enough rows to know the others by, from all of the file. */
const ENOUGH = 500;

export function sample(rows: readonly GridRow[]): readonly GridRow[] {
  const step = Math.ceil(rows.length / ENOUGH);
  return rows.filter((_, index) => index % step === 0);
}

/** Cells that are filled in most rows or more. */
export function typicalFill(rows: readonly GridRow[]): number {
  const counts = rows.map(countFilled).sort((one, other) => one - other);
  return counts[counts.length >> 1] ?? 0;
}
