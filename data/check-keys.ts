import { itemsOf } from './check-cell.ts';
import { oneOf } from './check-fault.ts';
import type { Fault } from './check-fault.ts';
import type { ForeignKey, Table } from './check-package.ts';
import { cellOf, faultAt } from './check-table.ts';
import type { Sheet } from './check-table.ts';

/** @yields a fault for each row whose key stood in a row before; a key with an empty cell is none */
export function* checkUnique(sheet: Sheet): Generator<Fault> {
  for (const key of keysOf(sheet.table)) {
    const column = key.at(-1) ?? '';
    const lines = new Map<string, number>();
    for (const row of sheet.rows) {
      const values = key.map((name) => cellOf(row, name));
      const id = JSON.stringify(values);
      const line = lines.get(id) ?? row.line;
      lines.set(id, line);
      if (line === row.line || values.includes('')) continue;
      const allowed = `Das steht schon in Zeile ${line}; ${key.join(' mit ')} darf es nur einmal geben.`;
      yield faultAt(sheet, row.line, column, cellOf(row, column), allowed);
    }
  }
}

/** Each key once, be it called a primary key, a unique key or a unique column. */
function keysOf({ fields, keys }: Table): readonly (readonly string[])[] {
  const single = fields.filter(({ unique }) => unique).map(({ name }) => [name]);
  return [...new Map([...keys, ...single].map((key) => [key.join(), key])).values()];
}

/** @yields a fault for each value, or item of a list, that the other table does not have */
export function* checkReferences(
  sheet: Sheet,
  sheets: ReadonlyMap<string, Sheet>,
): Generator<Fault> {
  for (const key of sheet.table.foreignKeys) {
    const target = sheets.get(key.table);
    // What follows from a fault of the other file is no news.
    if (target && target.faults.length === 0) yield* checkReference(sheet, key, target);
  }
}

function* checkReference(sheet: Sheet, key: ForeignKey, target: Sheet): Generator<Fault> {
  const field = sheet.table.fields.find(({ name }) => name === key.field);
  const known = new Set(target.rows.map((row) => cellOf(row, key.target)));
  const values = [...known, ...(field?.required ? [] : ['leer'])];
  const allowed = `${oneOf(values)} Sie stehen in data/${target.table.path}.`;
  for (const row of sheet.rows) {
    const cell = cellOf(row, key.field);
    const items = field?.type === 'list' ? itemsOf(field, cell) : [cell].filter(Boolean);
    for (const item of items.filter((item) => !known.has(item)))
      yield faultAt(sheet, row.line, key.field, item, allowed);
  }
}
