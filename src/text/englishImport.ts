import type { Delimiter, Encoding, Format } from '../load/own/grid.ts';
import type { Mended } from '../load/own/report.ts';
import { conversion, crsNames, crsUses, question } from './englishConversions.ts';
import { count, number, quoted, shortened, size } from './englishFigures.ts';
import { finding } from './englishFindings.ts';
import { refused } from './englishRefusals.ts';
import { roleGroups, roleReason, roles } from './englishRoles.ts';
import type { ImportWords } from './germanImport.ts';

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
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'vertical bar',
};

const read: ImportWords['read']['summary'] = (reading) => {
  const { format, encoding, delimiter, decimal, epoch, headerLine } = reading;
  const parts = [
    encoding ? `${formats[format]} in ${encodings[encoding]}` : formats[format],
    delimiter && `separated by ${delimiters[delimiter]}`,
    decimal && `decimal ${decimal === ',' ? 'comma' : 'point'}`,
    epoch === 1904 && 'days counted from 1904',
  ].filter(Boolean);
  const header =
    headerLine === undefined ? '' : ` Column names from row\u00A0${number(headerLine)}.`;
  return `${parts.join(', ')}.${header}`;
};

function mended({ placed, place }: Mended): string {
  if (!placed) return 'Changed, still without a place on the map.';
  return place ? `On the map: ${place}.` : 'On the map.';
}

const sentence: ImportWords['sentence'] = (rows, placed, listed) => ({
  number: `${number(placed)} of ${count(rows, 'row', 'rows')}`,
  rest: ` on the map${listed === 0 ? '' : `, ${number(listed)} in the list only`}.`,
});

export const englishImport: ImportWords = {
  region: 'Import report',
  number,
  size,
  shortened,
  stays: 'stays on this device',
  sentence,
  busy: 'The rows are being read again …',
  close: 'Close',
  cancel: 'Cancel',
  remove: 'Remove data',
  saveReport: 'Report as CSV',
  saveCorrected: 'Corrected file',
  show: 'Show on the map',
  undo: 'Undo',
  figures: {
    rows: (rows) => (rows === 1 ? 'row read' : 'rows read'),
    placed: 'on the map',
    listed: 'in the list only',
    lost: 'lost',
  },
  notices: {
    nothingPlaced:
      'No row is on the map. Under “How it was read” one can say which column has the place, the ' +
      'official key or the coordinates.',
    farAway: (rows) =>
      `${count(rows, 'row lies', 'rows lie')} far from all others. The first view of the map does not follow them.`,
  },
  reading: {
    row: (row, about) =>
      about === undefined ? `Row ${number(row)}` : `Row ${number(row)} of about ${number(about)}`,
    bytes: (bytes, total) =>
      total === undefined ? size(bytes) : `${size(bytes)} of ${size(total)}`,
    settling: 'All there. The rows are being placed …',
    progress: 'Read',
  },
  refused,
  detail: (detail) => `Message of the reader: ${detail}`,
  read: {
    title: 'How it was read',
    summary: read,
    change: 'Change',
    encoding: 'Encoding',
    delimiter: 'Separator',
    crs: 'Reference system',
    dateOrder: 'Order in dates',
    sheet: 'Sheet',
    layer: 'Layer',
    grid: (name, rows, hidden) =>
      `${name} (${count(rows, 'row', 'rows')}${hidden ? ', hidden' : ''})`,
    unnamed: 'without a name',
    columns: 'Columns',
    roleOf: (column) => `Meaning of ${column}`,
    examples: (examples) => `such as ${examples.join(' · ')}`,
    noExamples: 'empty',
    more: (columns) => `${count(columns, 'more column stays', 'more columns stay')} as text.`,
    showAll: 'Show all',
    showMore: (columns) => `Show ${number(columns)} more`,
    showLess: 'Show fewer',
  },
  formats,
  encodings,
  delimiters,
  crsNames,
  crsUses,
  dateOrders: { dmy: 'day first', mdy: 'month first' },
  roles,
  roleGroups,
  roleReason,
  conversion,
  question,
  questions: {
    title: 'A question about the whole file',
    others: 'Show others',
  },
  noticed: {
    title: 'What was noticed',
    filter: 'What was noticed, by effect',
    filters: {
      all: 'All',
      listed: 'List only',
      question: 'Questions',
      note: 'Notes',
      mended: 'Changed',
    },
    nothing: 'Nothing. Each row was read as it is.',
    nothingHere: 'Nothing is left here.',
    line: 'Row',
    cell: 'Field and value',
    what: 'What it is',
    effect: 'Effect',
    wholeRow: 'whole row',
    empty: 'empty',
    length: (characters) => `${number(characters)} characters`,
    edit: (column, value) => `${column}: ${value}, change`,
    field: (column, line) => `${column} in row ${number(line)}`,
    apply: 'Apply',
    maybe: 'This could be meant:',
    moreChoices: (choices) => `${number(choices)} more`,
    was: (value) => (value ? `The file has ${quoted(value)}.` : 'Empty in the file.'),
    mended,
    shown: (shown, all) => `${number(shown)} of ${number(all)} shown.`,
    showMore: (lines) => `Show ${number(lines)} more`,
  },
  /** Heads of the report as a file. */
  table: { line: 'Row', cell: 'Field', value: 'Value', what: 'What it is', effect: 'Effect' },
  finding,
  effects: {
    listed: 'list only',
    question: 'question',
    note: 'note',
    placed: 'on the map',
    changed: 'changed',
    read: 'as read',
  },
  files: {
    report: (stem) => `${stem}-report.csv`,
    corrected: (stem) => `${stem}-corrected.csv`,
  },
};
