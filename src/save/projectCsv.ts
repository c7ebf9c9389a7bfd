import { CSV, EXCEL, toCsv, toLines } from './csv.ts';
import type { CsvForm } from './csv.ts';
import { PIECE, namedColumns, namedRecordAt, provenanceAt, provenanceOf } from './selection.ts';
import type { Selection } from './selection.ts';

/**
 * What a person reads first in a sheet that is opened and looked at; what reads by program finds
 * its columns by name. A name stands for that of the language, where there is one.
 */
const FIRST_READ = [
  'title',
  'municipality',
  'land',
  'category',
  'status',
  'status_as_of',
  'start',
  'end',
  'technologies',
  'programme',
  'summary',
  'source_title',
  'source_url',
  'source_date',
];

/** All columns of the data in its own order: what the atlas and other programs read again. */
export const projectCsv = (selection: Selection) => [...csvInPieces(selection)].join('');
export const csvInPieces = (selection: Selection) => write(selection, namedColumns(selection), CSV);

/** The same columns and values, those that one reads first at the front. */
export const projectCsvForExcel = (selection: Selection) =>
  [...excelCsvInPieces(selection)].join('');
export function excelCsvInPieces(selection: Selection): Generator<string, void> {
  const columns = namedColumns(selection);
  const first = FIRST_READ.map((name) => {
    const own = `${name}_${selection.language}`;
    return columns.includes(own) ? own : name;
  });
  return write(selection, [...new Set([...first, ...columns])], EXCEL);
}

/**
 * Licence, day and link are columns at the end: a comment line would break what reads CSV, and a
 * row that is copied elsewhere takes its licence along.
 */
function* write(
  selection: Selection,
  columns: readonly string[],
  form: CsvForm,
): Generator<string, void> {
  const cellsAt = (row: number) => {
    const record = namedRecordAt(selection, row);
    const origin = provenanceAt(selection, row);
    return [...columns.map((column) => record.get(column) ?? ''), ...origin.values()];
  };
  yield toCsv([...columns, ...provenanceOf(selection).keys()], [], form);
  for (let at = 0; at < selection.rows.length; at += PIECE) {
    yield toLines(selection.rows.slice(at, at + PIECE).map(cellsAt), form);
  }
}
