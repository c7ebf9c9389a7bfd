import { columnNames } from './columnNames.ts';
import { countByColumn, countFilled, extent, isFilled, sample, typicalFill } from './filled.ts';
import { countFooters } from './footers.ts';
import type { Grid, GridRow } from './grid.ts';
import { ENOUGH, headerEvidence } from './headerEvidence.ts';
import type { Table } from './roles.ts';

/** Finds the header, by evidence: without it the first row is a row like any other. */
export function layOut({ rows, header }: Grid): Table {
  if (header) {
    const columns = columnNames(header);
    return { columns, names: header, headerLine: undefined, rows, titles: [], footers: [] };
  }
  const at = findHeader(rows);
  const above = at ?? countTitles(rows);
  const below = rows.slice(at === undefined ? above : at + 1);
  const footers = countFooters(below);
  const body = below.slice(0, below.length - footers);
  const headerRow = at === undefined ? undefined : rows[at];
  const names = namesOf(headerRow, body);
  return {
    columns: columnNames(names),
    names,
    headerLine: headerRow?.line,
    rows: body,
    titles: rows.slice(0, above),
    footers: below.slice(body.length),
  };
}

/** Rows at the top that are looked at. */
const MOST_TITLES = 30;

/** Index of the header: the first row that is not far emptier than the others, if it looks like one. */
function findHeader(rows: readonly GridRow[]): number | undefined {
  const typical = typicalFill(sample(rows));
  const sparse = Math.max(1, Math.floor(0.4 * typical));
  const at = rows
    .slice(0, MOST_TITLES)
    .findIndex((row) => typical === 1 || countFilled(row) > sparse);
  return at >= 0 && evidence(rows[at]!, sample(rows.slice(at + 1))) >= ENOUGH ? at : undefined;
}

function evidence(row: GridRow, below: readonly GridRow[]): number {
  const others = below.filter(({ cells }) =>
    cells.some((cell, index) => cell !== row.cells[index]),
  );
  const sums = row.cells.map((cell, index) =>
    headerEvidence(
      cell,
      others.map(({ cells }) => cells[index] ?? ''),
    ),
  );
  const names = row.cells.filter(isFilled).map((cell) => cell.trim());
  const twice = names.length - new Set(names).size;
  return sums.reduce((sum, one) => sum + one, 0) - 0.5 * twice;
}

/** Lines above rows without a header: sentences that stand alone where the others have many cells. */
function countTitles(rows: readonly GridRow[]): number {
  if (typicalFill(sample(rows)) < 3) return 0;
  const isTitle = (row: GridRow) =>
    extent(row) === 1 && countFilled(row) === 1 && /\S\s+\S/.test(row.cells[0] ?? '');
  const first = rows.slice(0, MOST_TITLES).findIndex((row) => !isTitle(row));
  return Math.max(0, first);
}

/** As the header has them, and empty for columns beyond it that are in use. */
function namesOf(header: GridRow | undefined, rows: readonly GridRow[]): string[] {
  const counts = countByColumn(rows);
  const isColumn = (count: number, index: number): boolean =>
    header && index >= header.cells.length
      ? count > rows.length / 2
      : header
        ? count > 0 || isFilled(header.cells[index])
        : count >= Math.max(Math.min(2, rows.length), 0.05 * rows.length);
  const width = counts.findLastIndex(isColumn) + 1;
  const length = Math.max(width, header ? extent(header) : 0);
  return Array.from({ length }, (_, index) => header?.cells[index] ?? '');
}
