import type { GridRow } from './grid.ts';
import type { Merge } from './sheetRows.ts';

/** A header stands among the first rows. */
const ZONE = 20;
/** Lines that a header may have. */
const TALLEST = 4;

interface WithHeader {
  readonly rows: readonly GridRow[];
  /** Merges that are carried out. */
  readonly done: ReadonlySet<Merge>;
}

/**
 * Carries out what is merged in the header: the first row that fills most columns in more than one cell.
 * A title is merged, too, but stands alone or beside little.
 */
export function withHeader(rows: readonly GridRow[], merges: readonly Merge[]): WithHeader {
  const width = usedColumns(rows);
  for (const [index, row] of rows.slice(0, ZONE).entries()) {
    const begins = merges.filter(({ top }) => top === row.line);
    const spread = spreadOf(row, begins);
    const filled = spread.filter(Boolean).length;
    const own = row.cells.filter(Boolean).length;
    if (own < 2 || filled * 3 < width * 2) continue;
    if (begins.length === 0) break;
    const tall = tallHeader(rows, index, begins, merges);
    if (tall) return tall;
    if (own * 2 < filled) continue;
    return { rows: rows.with(index, { ...row, cells: spread }), done: new Set() };
  }
  return { rows, done: new Set() };
}

function usedColumns(rows: readonly GridRow[]): number {
  const used = new Set<number>();
  for (const { cells } of rows) cells.forEach((cell, column) => cell && used.add(column));
  return used.size;
}

/** The cells of a row, each text in every column that it is merged over. */
function spreadOf({ cells, line }: GridRow, merges: readonly Merge[]): string[] {
  const result = [...cells];
  for (const { top, left, right } of merges) {
    const text = top === line ? cells[left] : undefined;
    if (!text) continue;
    while (result.length <= right) result.push('');
    for (let column = left; column <= right; column++) result[column] ||= text;
  }
  return result;
}

/** One row of the lines of a header; undefined where what is below may be data. */
function tallHeader(
  rows: readonly GridRow[],
  index: number,
  begins: readonly Merge[],
  merges: readonly Merge[],
): WithHeader | undefined {
  const first = rows[index]!;
  const height = heightOf(first, begins);
  const lines = rows
    .slice(index, index + TALLEST)
    .filter(({ line }) => line < first.line + (height ?? 2));
  const [, second] = lines;
  if (!second || lines.slice(1).some(hasNumber)) return undefined;
  if (height === undefined && !isSecondLine(first, second, begins, rows[index + 2])) {
    return undefined;
  }
  const inside = merges.filter(({ top }) => lines.some(({ line }) => line === top));
  const spreads = lines.map((row) => spreadOf(row, inside));
  const columns = Math.max(...spreads.map(({ length }) => length));
  const cells = Array.from({ length: columns }, (_, column) => {
    const texts = spreads.map((spread) => spread[column]?.trim() ?? '');
    return [...new Set(texts.filter(Boolean))].join(' ');
  });
  const header = { line: lines.at(-1)!.line, cells };
  return { rows: rows.toSpliced(index, lines.length, header), done: new Set(inside) };
}

/** Told by cells that are merged down the lines, if half of the row are; in a row of two one may be data. */
function heightOf({ cells }: GridRow, begins: readonly Merge[]): number | undefined {
  const tall = begins.filter(({ top, bottom, left }) => bottom > top && cells[left]);
  const height = Math.max(...tall.map(({ top, bottom }) => bottom - top + 1));
  const filled = cells.filter(Boolean).length;
  const isMost = filled > 2 && tall.length * 2 >= filled;
  return isMost && height <= TALLEST ? height : undefined;
}

/** A number that is no year is data. */
function hasNumber({ cells }: GridRow): boolean {
  return cells.some((cell) => /^[\d\s.,:%€T-]*\d[\d\s.,:%€T-]*$/.test(cell) && !isYear(cell));
}

const isYear = (cell: string) => /^\s*(19|20)\d\d\s*$/.test(cell);

/**
 * The second line names each column under every wide cell and nothing beside them, or alone names what
 * is there; below, all columns are filled.
 */
function isSecondLine(
  first: GridRow,
  second: GridRow,
  begins: readonly Merge[],
  below: GridRow | undefined,
): boolean {
  const wide = begins.filter(({ left, right }) => right > left && first.cells[left]);
  const under = wide.map(({ left, right }) => second.cells.slice(left, right + 1).filter(Boolean));
  const isNamed = under.every(
    (names, index) => new Set(names).size === wide[index]!.right - wide[index]!.left + 1,
  );
  const isWide = (column: number) =>
    wide.some(({ left, right }) => column >= left && column <= right);
  const isBeside = (cell: string | undefined, column: number) => Boolean(cell) && !isWide(column);
  const isDouble = second.cells.some(
    (cell, column) => isBeside(cell, column) && first.cells[column],
  );
  const isData = wide.length > 1 || (below?.cells.some(isBeside) ?? false);
  return wide.length > 0 && isNamed && !isDouble && isData;
}
