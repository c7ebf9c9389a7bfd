import type { Choices, Entry, Mended, Report, ReportColumn } from '../../load/own/report.ts';
import type { Role } from '../../load/own/roles.ts';

/** One line of "Was auffiel": a finding, or a cell that the visitor has mended. */
export type Line = Entry | Mended;

export const LINE_FILTERS = ['all', 'listed', 'question', 'note', 'mended'] as const;
export type LineFilter = (typeof LINE_FILTERS)[number];

export const isMended = (line: Line): line is Mended => 'placed' in line;

/** Findings in their order; before those of a row what was mended in it. */
export function toLines({ entries, mended = [] }: Report): readonly Line[] {
  if (mended.length === 0) return entries;
  const lines: Line[] = [];
  let next = 0;
  for (const cell of toTell(mended, entries)) {
    for (; next < entries.length && entries[next]!.row < cell.row; next++) {
      lines.push(entries[next]!);
    }
    lines.push(cell);
  }
  for (; next < entries.length; next++) lines.push(entries[next]!);
  return lines;
}

/** Of a cell that is no better than before its finding says so already. */
function toTell(mended: readonly Mended[], entries: readonly Entry[]): readonly Mended[] {
  const rows = new Set(mended.map(({ row }) => row));
  const open = new Set(entries.filter(({ row }) => rows.has(row)).map(cellKey));
  return mended.filter((cell) => cell.placed || !open.has(cellKey(cell)));
}

const cellKey = ({ row, column }: Line) => `${row}:${column}`;

/** With keys: the cell, and which of its lines. What was mended has the key of its finding, and so the focus. */
export function withKeys(
  lines: readonly Line[],
  columns: readonly ReportColumn[],
): readonly { key: string; line: Line }[] {
  const counts = new Map<string, number>();
  return lines.map((line) => {
    const cell = `${line.row}:${editableColumn(line, columns)}`;
    const nth = counts.get(cell) ?? 0;
    counts.set(cell, nth + 1);
    return { key: `${cell}:${nth}`, line };
  });
}

export function passesFilter(line: Line, filter: LineFilter): boolean {
  if (filter === 'all') return true;
  return isMended(line) ? filter === 'mended' : line.effect === filter;
}

export function countLines(lines: readonly Line[]): Readonly<Record<LineFilter, number>> {
  const counts = { all: lines.length, listed: 0, question: 0, note: 0, mended: 0 };
  for (const line of lines) counts[isMended(line) ? 'mended' : line.effect]++;
  return counts;
}

/** Columns that could place a row that has nothing to place it by, the easiest to type into first. */
const PLACING: readonly Role[] = ['municipality', 'ags', 'latlon', 'lat', 'easting', 'wkt'];

/** The column of a finding; of a row without a place one that could give it one. −1 without. */
export function editableColumn(line: Line, columns: readonly ReportColumn[]): number {
  if (line.column in columns) return line.column;
  if (isMended(line) || line.finding.kind !== 'no-place') return -1;
  const found = PLACING.map((role) => columns.findIndex((column) => column.role === role));
  return found.find((index) => index >= 0) ?? -1;
}

/** What stands in the cell now. */
export function valueOf(line: Line, { cells }: Choices): string {
  return isMended(line) ? (cells.get(line.row)?.get(line.column) ?? line.was) : line.value;
}
