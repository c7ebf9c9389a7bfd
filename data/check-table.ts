import Papa from 'papaparse';
import { letterOf } from './check-fault.ts';
import type { Fault } from './check-fault.ts';
import type { Table } from './check-package.ts';

/** One record after the header, with as many cells as the header. */
export interface Row {
  readonly line: number;
  /** By column. */
  readonly cells: ReadonlyMap<string, string>;
}

/** A CSV file as read. */
export interface Sheet {
  readonly table: Table;
  readonly header: readonly string[];
  readonly rows: readonly Row[];
  /** Of the file as such: its letters, its separators, its header, the length of its rows. */
  readonly faults: readonly Fault[];
}

type Bare = Pick<Sheet, 'table' | 'header'>;

interface RawRecord {
  readonly line: number;
  readonly cells: readonly string[];
  /** A quotation mark does not end, or ends before its cell does. */
  readonly isTorn: boolean;
}

const DELIMITERS = new Map([
  [',', 'Komma'],
  [';', 'Semikolon'],
  ['\t', 'Tabulator'],
]);
const TORN = 'In dieser Zeile ist ein Anführungszeichen nicht geschlossen oder nicht verdoppelt.';
/** What no letter can be (U+FFFD), and UTF-8 that was read as Windows-1252 and saved again. */
const WRONG_LETTERS = /\uFFFD|Ã[\u0080-\u00BF„–œŸ¤¶¼]|â€/;

/** The cell; '' if the row has no such column. */
export const cellOf = ({ cells }: Row, column: string): string => cells.get(column) ?? '';

/** A fault of a cell, with the column's letter. */
export function faultAt(
  { table, header }: Bare,
  line: number,
  column: string,
  value: string,
  allowed: string,
): Fault {
  const index = header.indexOf(column);
  const letter = index < 0 ? '' : letterOf(index);
  return { file: table.path, line, column, letter, value, allowed };
}

/** A file whose header or letters are wrong has no rows: what follows from that is no news. */
export function readSheet(table: Table, text: string): Sheet {
  const [first, ...records] = readRecords(text.replace(/^\uFEFF/, ''), table.delimiter);
  const header = first?.cells ?? [];
  const bare = { table, header };
  const bom = text.startsWith('\uFEFF')
    ? [faultAt(bare, 1, header[0] ?? '', 'U+FEFF', 'Die Datei ist ohne Marke (BOM) zu speichern.')]
    : [];
  const whole = [...wrongLetters(bare, records), ...wrongHeader(bare)];
  if (whole.length > 0) return { ...bare, rows: [], faults: [...bom, ...whole] };
  const faults = [...bom, ...records.flatMap((record) => wrongRecord(bare, record))];
  const rows = records
    .filter((record) => wrongRecord(bare, record).length === 0)
    .map(({ line, cells }) => ({
      line,
      cells: new Map(header.map((column, index) => [column, cells[index] ?? ''])),
    }));
  return { ...bare, rows, faults };
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

function readRecords(text: string, delimiter: string): readonly RawRecord[] {
  // Line ends are made alike first: Papa Parse takes the file's first one for all of them.
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const { data, errors } = Papa.parse<string[]>(plain, { delimiter, newline: '\n' });
  const torn = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
  let line = 1;
  return data.map((cells, index) => {
    const record = { line, cells, isTorn: torn.has(index) };
    line += cells.join('').split('\n').length;
    return record;
  });
}

/** The first cell only: the others have the same cause. */
function wrongLetters(sheet: Bare, records: readonly RawRecord[]): readonly Fault[] {
  for (const { line, cells } of records) {
    const index = cells.findIndex((cell) => WRONG_LETTERS.test(cell));
    if (index < 0) continue;
    const allowed =
      'Umlaute sind beschädigt. Die Datei ist mit dem Zeichensatz UTF-8 zu öffnen und zu speichern.';
    return [faultAt(sheet, line, sheet.header[index] ?? '', cells[index] ?? '', allowed)];
  }
  return [];
}

function wrongHeader({ table, header }: Bare): readonly Fault[] {
  const expected = table.fields.map(({ name }) => name);
  const separator = wrongDelimiter(table, header);
  if (separator) return [faultAt({ table, header }, 1, '', ...separator)];
  const columns = wrongColumns({ table, header }, expected);
  const moved = expected.findIndex((name, index) => name !== header[index]);
  if (columns.length > 0 || moved < 0) return columns;
  return [headerFault(table, moved, header[moved], `Hier steht die Spalte ${expected[moved]}.`)];
}

/** A name that nobody knows, in the place of one that lacks, is a renamed column. */
function wrongColumns({ table, header }: Bare, expected: readonly string[]): readonly Fault[] {
  const lacks = (index: number) => !header.includes(expected[index] ?? '');
  const surplus = (index: number) =>
    !expected.includes(header[index] ?? '') || header.indexOf(header[index] ?? '') < index;
  const renamed = (index: number) =>
    index < header.length && index < expected.length && lacks(index) && surplus(index);
  return [
    ...[...expected.keys()].filter(lacks).map((index) => {
      const [value, allowed] = renamed(index)
        ? [header[index], `Die Spalte heißt ${expected[index]}.`]
        : ['', 'Die Spalte fehlt.'];
      return headerFault(table, index, value, allowed);
    }),
    ...[...header.keys()]
      .filter((index) => surplus(index) && !renamed(index))
      .map((index) => ({
        ...headerFault(table, index, header[index], 'Diese Spalte ist überzählig.'),
        column: header[index] ?? '',
      })),
  ];
}

/** A fault of the header, under the name that the column should have. */
function headerFault(
  table: Table,
  index: number,
  value: string | undefined,
  allowed: string,
): Fault {
  const column = table.fields[index]?.name ?? '';
  return {
    file: table.path,
    line: 1,
    column,
    letter: letterOf(index),
    value: value ?? '',
    allowed,
  };
}

/** Value and what is allowed, if another sign than the expected one parts the header's cells. */
function wrongDelimiter(
  { delimiter, fields }: Table,
  header: readonly string[],
): [value: string, allowed: string] | undefined {
  if (header.length > 1 || fields.length < 2) return undefined;
  const found = [...DELIMITERS.keys()].find((sign) => header[0]?.includes(sign));
  const name = DELIMITERS.get(delimiter) ?? delimiter;
  if (found === undefined) return undefined;
  return [found, `Zwischen den Zellen steht hier das Zeichen ${name} (${delimiter}).`];
}

function wrongRecord(sheet: Bare, { line, cells, isTorn }: RawRecord): readonly Fault[] {
  const { header } = sheet;
  if (isTorn) return [faultAt(sheet, line, '', '"', TORN)];
  if (isBlank(cells)) return [faultAt(sheet, line, '', '', 'Leere Zeilen sind zu löschen.')];
  if (cells.length === header.length) return [];
  const column = header[cells.length] ?? '';
  const surplus = cells.slice(header.length).join(' ');
  const allowed = `Die Zeile hat ${cells.length} Zellen, die Kopfzeile ${header.length}.`;
  return [faultAt(sheet, line, column, surplus, allowed)];
}
