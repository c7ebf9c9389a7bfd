import type { Choices } from './report.ts';
import { SHARED_ROLES } from './roles.ts';
import type { Role, RoleGuess, Table } from './roles.ts';

/** The guesses with what the visitor says in their place; a role given to another column leaves the first. */
export function withChosenRoles(
  guesses: readonly RoleGuess[],
  chosen: ReadonlyMap<number, Role>,
): RoleGuess[] {
  const taken = new Set([...chosen.values()].filter((role) => !SHARED_ROLES.has(role)));
  return guesses.map((guess, column) => {
    const role = chosen.get(column);
    if (role) return { role, reason: { kind: 'chosen' } };
    return taken.has(guess.role) ? { role: 'more', reason: { kind: 'chosen' } } : guess;
  });
}

/** The cells of a table by what their columns mean, with those that were typed anew. */
export class Fields {
  readonly #table: Table;
  readonly #cells: Choices['cells'];
  readonly #columns = new Map<Role, number>();

  constructor(table: Table, guesses: readonly RoleGuess[], cells: Choices['cells']) {
    this.#table = table;
    this.#cells = cells;
    guesses.forEach(({ role }, column) => {
      if (!SHARED_ROLES.has(role)) this.#columns.set(role, column);
    });
  }

  /** Index of the column with this role; −1 if there is none. */
  columnOf(role: Role): number {
    return this.#columns.get(role) ?? -1;
  }

  has(role: Role): boolean {
    return this.#columns.has(role);
  }

  /** Trimmed; empty for a cell that is not there. */
  at(row: number, column: number): string {
    const fixed = this.#cells.size > 0 ? this.#cells.get(row)?.get(column) : undefined;
    return (fixed ?? this.#table.rows[row]?.cells[column] ?? '').trim();
  }

  text(row: number, role: Role): string {
    const column = this.columnOf(role);
    return column < 0 ? '' : this.at(row, column);
  }

  /** All cells of the column that are not empty. */
  *texts(role: Role): Generator<string> {
    const column = this.columnOf(role);
    if (column < 0) return;
    for (let row = 0; row < this.#table.rows.length; row++) {
      const text = this.at(row, column);
      if (text) yield text;
    }
  }
}
