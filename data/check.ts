import { parseIso } from '../src/model/day.ts';
import { problemOf } from './check-cell.ts';
import { DESCRIPTOR, checkDescriptor } from './check-descriptor.ts';
import { chairRules, meetingRules } from './check-dmk.ts';
import type { Fault } from './check-fault.ts';
import { checkAllLaender, landRules, nameRules, pointRule } from './check-geo.ts';
import { parseJson } from './check-json.ts';
import { checkReferences, checkUnique } from './check-keys.ts';
import { createdOn, readTables } from './check-package.ts';
import { readGround } from './check-place.ts';
import { projectRules } from './check-projects.ts';
import { checkRules } from './check-rules.ts';
import type { Facts, Rule } from './check-rules.ts';
import { cellOf, faultAt, readSheet } from './check-table.ts';
import type { Sheet } from './check-table.ts';
import { checkTours } from './check-tours.ts';

export type { Fault } from './check-fault.ts';
export { describeFault } from './check-fault.ts';

/** The map's shapes, in which the points must lie. */
const SHAPES = 'geo/germany.topo.json';

const RULES = new Map<string, (facts: Facts) => readonly Rule[]>([
  ['projects', projectRules],
  ['laender', landRules],
  ['dmk_chairs', chairRules],
  ['dmk_meetings', meetingRules],
  ['names', nameRules],
]);

/**
 * Everything that cannot be right in the data, in the order of the files and their lines.
 *
 * A file whose description or header is wrong is not read further, and a row with a wrong cell is
 * not compared with others: what follows from a fault is no news.
 * @param files path below data/ → text with its byte order mark, if it has one; datapackage.json,
 *   geo/germany.topo.json, all CSV files and the tours
 */
export function checkData(files: ReadonlyMap<string, string>): readonly Fault[] {
  const text = files.get(DESCRIPTOR) ?? '';
  const descriptor = parseJson(text);
  const described = [...checkDescriptor(text, descriptor, csvFiles(files))];
  if (described.length > 0) return described;
  const ground = readGround(parseJson(files.get(SHAPES) ?? ''));
  if (!ground) return [noShapes];
  const sheets = readTables(descriptor).map((table) =>
    readSheet(table, files.get(table.path) ?? ''),
  );
  const facts = {
    ground,
    dataDay: parseIso(createdOn(descriptor))?.to ?? Infinity,
    sheets: new Map(sheets.map((sheet) => [sheet.table.name, sheet])),
  };
  const faults = sheets.flatMap((sheet) => inOrder([...checkSheet(sheet, facts)]));
  return faults.length > 0 ? faults : [...checkTours(files, facts.dataDay)];
}

/** What was checked and how it went, in German: the last line of a run. */
export function summarise(files: ReadonlyMap<string, string>, faults: readonly Fault[]): string {
  const tables = readTables(parseJson(files.get(DESCRIPTOR) ?? ''));
  const rows = tables.map((table) => readSheet(table, files.get(table.path) ?? '').rows.length);
  const sum = rows.reduce((total, count) => total + count, 0).toLocaleString('de-DE');
  const result = faults.length === 0 ? 'keine' : faults.length.toLocaleString('de-DE');
  return `${csvFiles(files).length} Dateien, ${sum} Zeilen geprüft: ${result} Fehler`;
}

const csvFiles = (files: ReadonlyMap<string, string>): readonly string[] =>
  [...files.keys()].filter((file) => file.endsWith('.csv'));

const noShapes: Fault = {
  file: SHAPES,
  line: 1,
  column: '',
  letter: '',
  value: '',
  allowed: 'Hier stehen die Flächen der Länder und Kreise als TopoJSON.',
};

const inOrder = (faults: readonly Fault[]): readonly Fault[] =>
  faults.toSorted((one, other) => one.line - other.line);

function* checkSheet(sheet: Sheet, facts: Facts): Generator<Fault> {
  yield* sheet.faults;
  if (sheet.rows.length === 0) return;
  const cells = [...checkCells(sheet)];
  yield* cells;
  yield* checkUnique(sheet);
  const links = [...checkReferences(without(sheet, cells), facts.sheets)];
  yield* links;
  const { name } = sheet.table;
  const rules = [...(RULES.get(name)?.(facts) ?? []), ...pointRule(name, facts)];
  yield* checkRules(without(sheet, [...cells, ...links]), rules);
  if (name === 'laender') yield* checkAllLaender(sheet, facts);
}

function* checkCells(sheet: Sheet): Generator<Fault> {
  for (const row of sheet.rows) {
    for (const field of sheet.table.fields) {
      const cell = cellOf(row, field.name);
      const allowed = problemOf(field, cell);
      if (allowed !== undefined) yield faultAt(sheet, row.line, field.name, cell, allowed);
    }
  }
}

/** The sheet without the rows that have these faults. */
function without(sheet: Sheet, faults: readonly Fault[]): Sheet {
  const lines = new Set(faults.map(({ line }) => line));
  return { ...sheet, rows: sheet.rows.filter(({ line }) => !lines.has(line)) };
}
