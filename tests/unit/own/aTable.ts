/** Tables as they come out of a visitor's file. */
import type { Table } from '../../../src/load/own/roles.ts';

/** A header and rows; names are made unique as the reader of files does. */
export function aTable(names: readonly string[], ...rows: readonly (readonly string[])[]): Table {
  const seen = new Map<string, number>();
  const columns = names.map((name, index) => {
    const bare = name.trim() || `Spalte ${index + 1}`;
    const times = (seen.get(bare) ?? 0) + 1;
    seen.set(bare, times);
    return times > 1 ? `${bare} (${times})` : bare;
  });
  return {
    columns,
    names,
    headerLine: 1,
    rows: rows.map((cells, index) => ({ line: index + 2, cells })),
    titles: [],
    footers: [],
  };
}

/** One column a name, each with its values. */
export function ofColumns(columns: Readonly<Record<string, readonly string[]>>): Table {
  const cells = Object.values(columns);
  const length = Math.max(...cells.map((column) => column.length));
  const rows = Array.from({ length }, (_, row) => cells.map((column) => column[row] ?? ''));
  return aTable(Object.keys(columns), ...rows);
}
