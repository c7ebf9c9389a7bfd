import type { Fields } from './fields.ts';
import type { PlaceFinder } from './placeFinder.ts';
import type { NotPlaced, Placed } from './placing.ts';
import type { Choices, Mended } from './report.ts';
import type { Role, Table } from './roles.ts';

/** Columns that name the place of a row, the one that people read first. */
const NAMING: readonly Role[] = ['municipality', 'kreis', 'ags'];

/** Whether the visitor changed anything of the row. */
export function isMended({ cells, places }: Choices, row: number): boolean {
  return places.has(row) || (cells.get(row)?.size ?? 0) > 0;
}

/** What was changed of a row, each with where the row is now. */
export function mendedOf(
  table: Table,
  fields: Fields,
  { cells, places }: Choices,
  finder: PlaceFinder,
  row: number,
  placing: Placed | NotPlaced,
): Mended[] {
  const record = table.rows[row]!;
  const picked = NAMING.map((role) => fields.columnOf(role)).find((column) => column >= 0) ?? -1;
  const columns = new Set(cells.get(row)?.keys());
  if (places.has(row)) columns.add(picked);
  const place = placing.kind === 'placed' ? placing.place : undefined;
  const choice = place && finder.choiceOf(place);
  const where = choice && [choice.name, choice.around].filter(Boolean).join(', ');
  return [...columns]
    .sort((a, b) => a - b)
    .map((column) => ({
      row,
      line: record.line,
      column,
      was: (record.cells[column] ?? '').trim(),
      placed: placing.kind === 'placed',
      ...(where && { place: where }),
    }));
}
