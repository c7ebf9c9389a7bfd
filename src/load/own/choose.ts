import type { Choices } from './report.ts';
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

/** @param ags of the place that a row lies in */
export function withPlace(choices: Choices, row: number, ags: string): Choices {
  return { ...choices, places: new Map([...choices.places, [row, ags]]) };
}
