import type { Column } from './column.ts';
import type { Role, RoleGuess, RoleReason } from './roles.ts';

const NONE: RoleGuess = { role: 'more', reason: { kind: 'none' } };

/** What was given so far; a role is given once. */
export class Guesses {
  readonly #columns: readonly Column[];
  readonly #given: (RoleGuess | undefined)[];
  readonly #holder = new Map<Role, number>();
  /** Why a column was not given what it asked for first. */
  readonly #refused = new Map<number, RoleReason>();

  constructor(columns: readonly Column[]) {
    this.#columns = columns;
    this.#given = columns.map(() => undefined);
  }

  isFree(column: number): boolean {
    return this.#given[column] === undefined;
  }

  has(role: Role): boolean {
    return this.#holder.has(role);
  }

  /** Whether nothing spoke for a meaning of it so far. */
  isUnknown(column: number): boolean {
    return this.isFree(column) && !this.#refused.has(column);
  }

  give(column: number, role: Role, reason: RoleReason): void {
    this.#given[column] = { role, reason };
    if (!this.#holder.has(role)) this.#holder.set(role, column);
  }

  refuse(column: number, reason: RoleReason): void {
    if (!this.#refused.has(column)) this.#refused.set(column, reason);
  }

  /** Since another column has it, or one that says the same. */
  yieldTo(column: number, role: Role, holder = this.#holder.get(role)): void {
    if (holder === undefined) return;
    const { name } = this.#columns[holder]!;
    this.refuse(column, { kind: 'other-is-better', role, column: name });
  }

  get all(): RoleGuess[] {
    return this.#given.map((guess, column) => {
      const reason = this.#refused.get(column);
      return guess ?? (reason ? { role: 'more', reason } : NONE);
    });
  }
}
