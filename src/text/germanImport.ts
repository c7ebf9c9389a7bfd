import type { Delimiter, Encoding, Format } from '../load/own/grid.ts';
import type { Mended } from '../load/own/report.ts';
import { conversion, crsNames, crsUses, question } from './germanConversions.ts';
import { finding } from './germanFindings.ts';
import { count, number, quoted, shortened, size } from './germanFigures.ts';
import { refused } from './germanRefusals.ts';
import { roleGroups, roleReason, roles } from './germanRoles.ts';

/** Closed lists of the loader. */
const formats: Record<Format, string> = {
  csv: 'CSV',
  geojson: 'GeoJSON',
  topojson: 'TopoJSON',
  json: 'JSON',
  xlsx: 'Excel (XLSX)',
  ods: 'OpenDocument (ODS)',
};

const encodings: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
};

const delimiters: Record<Delimiter, string> = {
  ',': 'Komma',
  ';': 'Semikolon',
  '\t': 'Tabulator',
  '|': 'senkrechter Strich',
};

interface Reading {
  readonly format: Format;
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  readonly decimal?: ',' | '.';
  readonly epoch?: 1900 | 1904;
  readonly headerLine: number | undefined;
}

/** `CSV in Windows-1252, getrennt durch Semikolon, Komma als Dezimalzeichen. Spaltennamen aus Zeile 3.` */
function read({ format, encoding, delimiter, decimal, epoch, headerLine }: Reading): string {
  const parts = [
    encoding ? `${formats[format]} in ${encodings[encoding]}` : formats[format],
    delimiter && `getrennt durch ${delimiters[delimiter]}`,
    decimal && `${decimal === ',' ? 'Komma' : 'Punkt'} als Dezimalzeichen`,
    epoch === 1904 && 'Tage von 1904 an gezählt',
  ].filter(Boolean);
  const header =
    headerLine === undefined ? '' : ` Spaltennamen aus Zeile\u00A0${number(headerLine)}.`;
  return `${parts.join(', ')}.${header}`;
}

function mended({ placed, place }: Mended): string {
  if (!placed) return 'Geändert, noch ohne Ort auf der Karte.';
  return place ? `Auf der Karte: ${place}.` : 'Auf der Karte.';
}

/** Rows read, on the map, in the list only. */
function sentence(rows: number, placed: number, listed: number): { number: string; rest: string } {
  return {
    number: `${number(placed)} von ${count(rows, 'Zeile', 'Zeilen')}`,
    rest: ` auf der Karte${listed === 0 ? '' : `, ${number(listed)} nur in der Liste`}.`,
  };
}

export const germanImport = {
  region: 'Import-Protokoll',
  number,
  size,
  shortened,
  stays: 'bleibt auf diesem Gerät',
  sentence,
  busy: 'Die Zeilen werden neu gelesen …',
  close: 'Schließen',
  cancel: 'Abbrechen',
  remove: 'Daten entfernen',
  saveReport: 'Protokoll als CSV',
  saveCorrected: 'Korrigierte Datei',
  show: 'Auf der Karte zeigen',
  undo: 'Rückgängig',
  figures: {
    rows: (rows: number): string => (rows === 1 ? 'Zeile gelesen' : 'Zeilen gelesen'),
    placed: 'auf der Karte',
    listed: 'nur in der Liste',
    lost: 'verloren',
  },
  notices: {
    nothingPlaced:
      'Keine Zeile steht auf der Karte. Unter „So gelesen“ lässt sich sagen, welche Spalte den Ort, ' +
      'den Gemeindeschlüssel oder die Koordinaten hat.',
    farAway: (rows: number) =>
      `${count(rows, 'Zeile liegt', 'Zeilen liegen')} weit von allen anderen. Der erste Ausschnitt der Karte richtet sich nicht danach.`,
  },
  reading: {
    /** Of a text, where lines are counted while it comes. */
    row: (row: number, about: number | undefined) =>
      about === undefined
        ? `Zeile ${number(row)}`
        : `Zeile ${number(row)} von etwa ${number(about)}`,
    bytes: (bytes: number, total: number | undefined) =>
      total === undefined ? size(bytes) : `${size(bytes)} von ${size(total)}`,
    settling: 'Alles da. Die Zeilen werden zugeordnet …',
    progress: 'Gelesen',
  },
  refused,
  detail: (detail: string) => `Meldung beim Lesen: ${detail}`,
  read: {
    title: 'So gelesen',
    summary: read,
    change: 'Ändern',
    encoding: 'Zeichensatz',
    delimiter: 'Trennzeichen',
    crs: 'Bezugssystem',
    dateOrder: 'Reihenfolge im Datum',
    sheet: 'Tabellenblatt',
    layer: 'Ebene',
    grid: (name: string, rows: number, hidden: boolean) =>
      `${name} (${count(rows, 'Zeile', 'Zeilen')}${hidden ? ', ausgeblendet' : ''})`,
    unnamed: 'ohne Namen',
    columns: 'Spalten',
    roleOf: (column: string) => `Bedeutung von ${column}`,
    examples: (examples: readonly string[]) => `etwa ${examples.join(' · ')}`,
    noExamples: 'leer',
    more: (columns: number) =>
      `${count(columns, 'weitere Spalte bleibt', 'weitere Spalten bleiben')} als Text.`,
    showAll: 'Alle zeigen',
    showMore: (columns: number) => `Weitere ${number(columns)} zeigen`,
    showLess: 'Weniger zeigen',
  },
  formats,
  encodings,
  delimiters,
  crsNames,
  crsUses,
  dateOrders: { dmy: 'Tag zuerst', mdy: 'Monat zuerst' },
  roles,
  roleGroups,
  roleReason,
  conversion,
  question,
  questions: {
    title: 'Eine Frage zur ganzen Datei',
    others: 'Andere zeigen',
  },
  noticed: {
    title: 'Was auffiel',
    filter: 'Was auffiel, nach Folge',
    filters: {
      all: 'Alle',
      listed: 'Nur Liste',
      question: 'Fragen',
      note: 'Hinweise',
      mended: 'Geändert',
    },
    nothing: 'Nichts. Jede Zeile ist gelesen, wie sie ist.',
    nothingHere: 'Hier ist nichts mehr offen.',
    line: 'Zeile',
    cell: 'Feld und Wert',
    what: 'Was ist',
    effect: 'Folge',
    wholeRow: 'ganze Zeile',
    empty: 'leer',
    /** Of a value too long to be shown. */
    length: (characters: number) => `${number(characters)} Zeichen`,
    edit: (column: string, value: string) => `${column}: ${value}, ändern`,
    field: (column: string, line: number) => `${column} in Zeile ${number(line)}`,
    apply: 'Übernehmen',
    maybe: 'Gemeint sein könnte:',
    moreChoices: (choices: number) => `Weitere ${number(choices)}`,
    was: (value: string) => (value ? `In der Datei steht ${quoted(value)}.` : 'In der Datei leer.'),
    mended,
    shown: (shown: number, all: number) => `${number(shown)} von ${number(all)} gezeigt.`,
    showMore: (lines: number) => `Weitere ${number(lines)} zeigen`,
  },
  /** Heads of the report as a file. */
  table: { line: 'Zeile', cell: 'Feld', value: 'Wert', what: 'Was ist', effect: 'Folge' },
  finding,
  effects: {
    listed: 'nur Liste',
    question: 'Frage',
    note: 'Hinweis',
    placed: 'auf der Karte',
    changed: 'geändert',
    read: 'so gelesen',
  },
  /** Of what is saved, from the name of the file: without its ending. */
  files: {
    report: (stem: string) => `${stem}-protokoll.csv`,
    corrected: (stem: string) => `${stem}-korrigiert.csv`,
  },
};

/** Of the report on a visitor's file: what was read, what was noticed, what can be done. */
export type ImportWords = typeof germanImport;
