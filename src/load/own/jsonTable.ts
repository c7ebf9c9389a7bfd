import { MOST_COLUMNS, MOST_ROWS, Refusal } from './grid.ts';
import { cellCounter } from './cellCounter.ts';
import { numberText } from './numberText.ts';

/** A value of JSON as a cell: plain ones as they stand, a list of such with `;`, others as JSON. */
export function jsonCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (Array.isArray(value) && value.every(isPlain)) return value.map(jsonCell).join(';');
  return JSON.stringify(value);
}

/** In a list its text does not fall apart. */
const isPlain = (value: unknown) =>
  typeof value === 'number' || (typeof value === 'string' && !value.includes(';'));

/** Puts objects under one header: their keys in the order of appearance. */
export class JsonTable {
  readonly #columns = new Map<string, number>();
  readonly #count = cellCounter();
  #rows = 0;

  get header(): string[] {
    return [...this.#columns.keys()];
  }

  /** Cells up to the last that is not empty. @throws Refusal */
  cellsOf(entries: readonly (readonly [string, unknown])[]): string[] {
    if (++this.#rows > MOST_ROWS) throw new Refusal({ kind: 'too-many-rows', limit: MOST_ROWS });
    const cells: string[] = [];
    for (const [name, value] of entries) {
      const column = this.#columnOf(name);
      const text = jsonCell(value);
      if (text === '') continue;
      while (cells.length < column) cells.push('');
      cells[column] = text;
    }
    this.#count(cells.length);
    return cells;
  }

  #columnOf(name: string): number {
    const known = this.#columns.get(name);
    if (known !== undefined) return known;
    const column = this.#columns.size;
    if (column === MOST_COLUMNS) {
      throw new Refusal({ kind: 'too-many-columns', limit: MOST_COLUMNS });
    }
    this.#columns.set(name, column);
    return column;
  }
}
