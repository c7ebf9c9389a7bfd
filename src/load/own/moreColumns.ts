import type { OwnColumns } from '../../model/columns.ts';
import type { Table } from './roles.ts';

/** Cells that a file's rows have beyond the atlas's columns, kept as text under the file's own names. */
export class MoreColumns {
  readonly #table: Table;
  readonly #cells = new Map<number, string[]>();

  constructor(table: Table) {
    this.#table = table;
  }

  /** @param column index in the file; may lie beyond the header */
  set(row: number, column: number, text: string): void {
    if (!text) return;
    let cells = this.#cells.get(column);
    if (!cells) {
      cells = new Array<string>(this.#table.rows.length).fill('');
      this.#cells.set(column, cells);
    }
    cells[row] = text;
  }

  /** Those that hold anything, in the order of the file. */
  get columns(): OwnColumns['more'] {
    const { columns } = this.#table;
    return [...this.#cells]
      .sort(([a], [b]) => a - b)
      .map(([column, cells]) => ({ name: columns[column] ?? `Spalte ${column + 1}`, cells }));
  }
}
