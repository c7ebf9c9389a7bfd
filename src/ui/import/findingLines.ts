import type { Choices, Entry, Mended, Report, ReportColumn } from '../../load/own/report.ts';
import type { Role } from '../../load/own/roles.ts';

/** One line of "Was auffiel": a finding, or a cell that the visitor has mended. */
export interface Line {
  /** The row, and which of its lines: a mended one keeps the key, and with it the focus. */
  readonly key: string;
  readonly what: Entry | Mended;
}

export const LINE_FILTERS = ['all', 'listed', 'question', 'note', 'mended'] as const;
export type LineFilter = (typeof LINE_FILTERS)[number];

export const isMended = (what: Entry | Mended): what is Mended => 'placed' in what;

/** Findings and what was mended, in the order of the rows and of their columns. */
export function toLines({ entries, mended = [] }: Report): readonly Line[] {
  const all = mended.length === 0 ? entries : [...entries, ...toTell(mended, entries)].sort(byCell);
  let row = -1;
  let nth = 0;
  return all.map((what) => {
    nth = what.row === row ? nth + 1 : 0;
    row = what.row;
    return { key: `${row}:${nth}`, what };
  });
}

/** Of a cell that is no better than before its finding says so already. */
function toTell(mended: readonly Mended[], entries: readonly Entry[]): readonly Mended[] {
  const open = new Set(entries.map(cellKey));
  return mended.filter((cell) => cell.placed || !open.has(cellKey(cell)));
}

const cellKey = ({ row, column }: Entry | Mended) => `${row}:${column}`;

/** Where both are of one cell, what was mended comes first. */
const byCell = (a: Entry | Mended, b: Entry | Mended) =>
  a.row - b.row || a.column - b.column || Number(isMended(b)) - Number(isMended(a));

export function passesFilter({ what }: Line, filter: LineFilter): boolean {
  if (filter === 'all') return true;
  return isMended(what) ? filter === 'mended' : what.effect === filter;
}

export function countLines(lines: readonly Line[]): Readonly<Record<LineFilter, number>> {
  const counts = { all: lines.length, listed: 0, question: 0, note: 0, mended: 0 };
  for (const { what } of lines) counts[isMended(what) ? 'mended' : what.effect]++;
  return counts;
}

/** Columns that could place a row that has nothing to place it by, the easiest to type into first. */
const PLACING: readonly Role[] = ['municipality', 'ags', 'latlon', 'lat', 'easting', 'wkt'];

/** The column of a finding; of a row without a place one that could give it one. −1 without. */
export function editableColumn(what: Entry | Mended, columns: readonly ReportColumn[]): number {
  if (what.column in columns) return what.column;
  if (isMended(what) || what.finding.kind !== 'no-place') return -1;
  const found = PLACING.map((role) => columns.findIndex((column) => column.role === role));
  return found.find((index) => index >= 0) ?? -1;
}

/** What stands in the cell now. */
export function valueOf(what: Entry | Mended, { cells }: Choices): string {
  return isMended(what) ? (cells.get(what.row)?.get(what.column) ?? what.was) : what.value;
}
