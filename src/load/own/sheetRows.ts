import { cellCounter } from './cellCounter.ts';
import { MOST_COLUMNS, MOST_ROWS, Refusal } from './grid.ts';
import type { GridFault, GridRow } from './grid.ts';

export interface SheetCell {
  readonly text: string;
  /** Of a formula without a result. */
  readonly code?: string;
}

/** Cells that are shown as one, by line and column, both ends included. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The rows of one sheet as its reader comes by them. One counter goes through all sheets of a file. */
export class SheetRows {
  readonly merges: Merge[] = [];
  readonly #count: (cells: number) => void;
  readonly #rows: GridRow[] = [];
  #cells: string[] = [];
  #faults: GridFault[] = [];

  constructor(count = cellCounter()) {
    this.#count = count;
  }

  get rows(): readonly GridRow[] {
    return this.#rows;
  }

  /** An empty one needs no place. @throws Refusal beyond the last column that is read */
  put(column: number, { text, code }: SheetCell): void {
    if (text === '') return;
    if (column >= MOST_COLUMNS)
      throw new Refusal({ kind: 'too-many-columns', limit: MOST_COLUMNS });
    while (this.#cells.length < column) this.#cells.push('');
    this.#cells[column] = text;
    if (code !== undefined) this.#faults.push({ kind: 'formula', cell: column, code });
  }

  /** Ends a row, or several alike; one without a cell is none. @throws Refusal */
  end(line: number, repeated = 1): void {
    const [cells, faults] = [this.#cells, this.#faults];
    this.#cells = [];
    this.#faults = [];
    if (cells.every((cell) => cell.trim() === '')) return;
    if (this.#rows.length + repeated > MOST_ROWS) {
      throw new Refusal({ kind: 'too-many-rows', limit: MOST_ROWS });
    }
    this.#count(cells.length * repeated);
    const rest = faults.length > 0 ? { faults } : {};
    for (let row = 0; row < repeated; row++) {
      this.#rows.push({ line: line + row, cells, ...rest });
    }
  }
}
