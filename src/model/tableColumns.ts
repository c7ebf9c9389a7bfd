/** Columns of the table, in their order. */
export const TABLE_COLUMNS = [
  'name',
  'ort',
  'kategorie',
  'status',
  'datum',
  'programm',
  'quelle',
  'land',
  'ende',
  'technik',
  'entfernung',
] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

export const DEFAULT_COLUMNS: readonly TableColumn[] = TABLE_COLUMNS.slice(0, 7);

/** In their order, each once, the title always among them; undefined for the usual ones. */
export function chosenColumns(columns: Iterable<TableColumn>): readonly TableColumn[] | undefined {
  const chosen = new Set<TableColumn>(['name', ...columns]);
  const kept = TABLE_COLUMNS.filter((column) => chosen.has(column));
  return kept.join() === DEFAULT_COLUMNS.join() ? undefined : kept;
}
