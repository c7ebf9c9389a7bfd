import type { Fault } from './check-fault.ts';
import type { Ground } from './check-place.ts';
import { cellOf, faultAt } from './check-table.ts';
import type { Row, Sheet } from './check-table.ts';

/** What holds between the cells of a row. */
export interface Rule {
  /** Where a fault is shown. */
  readonly column: string;
  /** What is wrong with the row, in German; undefined if nothing is. */
  readonly problem: (row: Row) => string | undefined;
}

/** What the rules of one table know of the rest. */
export interface Facts {
  readonly ground: Ground;
  /** Last day of the data. */
  readonly dataDay: number;
  readonly sheets: ReadonlyMap<string, Sheet>;
}

/** @yields a fault for each row and rule that do not agree */
export function* checkRules(sheet: Sheet, rules: readonly Rule[]): Generator<Fault> {
  for (const row of sheet.rows) {
    for (const { column, problem } of rules) {
      const allowed = problem(row);
      if (allowed !== undefined)
        yield faultAt(sheet, row.line, column, cellOf(row, column), allowed);
    }
  }
}

export const has = (row: Row, column: string): boolean => cellOf(row, column) !== '';

/** A rule from a test and one sentence. */
export function rule(column: string, holds: (row: Row) => boolean, allowed: string): Rule {
  return { column, problem: (row) => (holds(row) ? undefined : allowed) };
}

/** Both cells are filled or both are empty. */
export function together(one: string, other: string): readonly Rule[] {
  const allowed = `${one} und ${other} sind beide auszufüllen oder beide leer zu lassen.`;
  return [
    rule(one, (row) => has(row, one) || !has(row, other), allowed),
    rule(other, (row) => has(row, other) || !has(row, one), allowed),
  ];
}

/** The rows of a table; none if the file could not be read in full: then nothing is compared. */
export function rowsOf({ sheets }: Facts, table: string): readonly Row[] {
  const sheet = sheets.get(table);
  return sheet?.faults.length === 0 ? sheet.rows : [];
}
