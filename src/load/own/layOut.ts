import { columnNames } from './columnNames.ts';
import { countByColumn, countFilled, extent, sample, typicalFill } from './filled.ts';
import { countFooters } from './footers.ts';
import type { Grid, GridRow } from './grid.ts';
import { FAMILIAR, headerEvidence } from './headerEvidence.ts';
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

/**
 * Index of the row that looks most like a header, if one does. What stands above it is emptier, so
 * that no row with as many cells is taken for a title.
 */
function findHeader(rows: readonly GridRow[]): number | undefined {
  let best: { at: number; evidence: number } | undefined;
  let most = 0;
  for (let at = 0; at < Math.min(rows.length, MOST_TITLES); at++) {
    const filled = countFilled(rows[at]!);
    if (filled <= most) continue;
    most = filled;
    const evidence = evidenceFor(rows[at]!, sample(rows.slice(at + 1)));
    if (evidence < Math.max(FAMILIAR, filled / 2)) continue;
    if (!best || evidence > best.evidence) best = { at, evidence };
  }
  return best?.at;
}

function evidenceFor(row: GridRow, below: readonly GridRow[]): number {
  // A header that stands again on each page.
  const others = below.filter(({ cells }) =>
    cells.some((cell, index) => cell !== row.cells[index]),
  );
  const names = row.cells.map((cell) => cell.trim());
  const filled = names.filter((name) => name !== '');
  const twice = filled.length - new Set(filled).size;
  return names.reduce(
    (sum, name, column) => sum + headerEvidence(name, cellsAt(others, column)),
    -0.5 * twice,
  );
}

const cellsAt = (rows: readonly GridRow[], column: number): string[] =>
  rows.map(({ cells }) => cells[column] ?? '');

/** Lines above rows without a header: sentences that stand alone where the others have many cells. */
function countTitles(rows: readonly GridRow[]): number {
  if (typicalFill(sample(rows)) < 3) return 0;
  const isTitle = (row: GridRow) => extent(row) === 1 && /\S\s+\S/.test(row.cells[0] ?? '');
  const first = rows.slice(0, MOST_TITLES).findIndex((row) => !isTitle(row));
  return Math.max(0, first);
}

/** As the header has them; empty for columns that it does not name. */
function namesOf(header: GridRow | undefined, rows: readonly GridRow[]): string[] {
  const counts = countByColumn(rows);
  const length = header ? widthUnder(header, counts, rows.length) : widthOf(counts, rows.length);
  return Array.from({ length }, (_, column) => header?.cells[column] ?? '');
}

/** Columns with a name or, where the header has a place for one, a value; beyond it with many. */
function widthUnder(header: GridRow, counts: readonly number[], rows: number): number {
  const isUsed = (count: number, column: number) =>
    column < header.cells.length ? count > 0 : count > rows / 2;
  return Math.max(extent(header), counts.findLastIndex(isUsed) + 1);
}

/** What only one row in twenty reaches, or one at all, is surplus. */
function widthOf(counts: readonly number[], rows: number): number {
  const least = Math.max(Math.min(2, rows), 0.05 * rows);
  return counts.findLastIndex((count) => count >= least) + 1;
}
