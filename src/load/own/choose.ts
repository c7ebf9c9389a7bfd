import type { Choices, Entry } from './report.ts';
import { NO_CHOICES } from './report.ts';
import type { Role } from './roles.ts';

/** Another sheet: what was chosen for the first does not hold for it. */
export function withGrid(grid: number): Choices {
  return { ...NO_CHOICES, grid };
}

export function withRole(choices: Choices, column: number, role: Role): Choices {
  return { ...choices, roles: new Map([...choices.roles, [column, role]]) };
}

/** A cell typed anew; a place that was picked for its row gives way to what now stands there. */
export function withCell(choices: Choices, row: number, column: number, text: string): Choices {
  const cells = new Map([...(choices.cells.get(row) ?? []), [column, text]]);
  return {
    ...choices,
    cells: new Map([...choices.cells, [row, cells]]),
    places: new Map([...choices.places].filter(([other]) => other !== row)),
  };
}

/** @param ags of the place that the rows lie in */
export function withPlace(choices: Choices, rows: readonly number[], ags: string): Choices {
  return {
    ...choices,
    places: new Map([...choices.places, ...rows.map((row) => [row, ags] as const)]),
  };
}

/** Rows that ask the same as this one: the same value of the same column, with the same choices. */
export function rowsLike(entries: readonly Entry[], row: number): number[] {
  const asks = ({ choices = [] }: Entry) => choices.map(({ ags }) => ags).join();
  const asked = entries.find((entry) => entry.row === row && entry.effect === 'question');
  if (!asked) return [row];
  const like = entries.filter(
    (entry) =>
      entry.effect === 'question' &&
      entry.column === asked.column &&
      entry.value === asked.value &&
      asks(entry) === asks(asked),
  );
  return like.map((entry) => entry.row);
}
