import { guard } from './guard.ts';

/** A number stays one whatever it begins with; a text is guarded. */
export type Cell = string | number;

export interface CsvForm {
  readonly separator: ',' | ';';
  readonly decimal: '.' | ',';
  /** Excel reads UTF-8 only where the file begins with one. */
  readonly byteOrderMark: boolean;
}

/** RFC 4180. */
export const CSV: CsvForm = { separator: ',', decimal: '.', byteOrderMark: false };

/** What Excel opens by a double click where numbers are written with a comma, as in Germany. */
export const EXCEL: CsvForm = { separator: ';', decimal: ',', byteOrderMark: true };

/** Lines end with CRLF, as RFC 4180 says; line breaks within a cell stay as they are. */
export function toCsv(
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
  form: CsvForm,
): string {
  return (form.byteOrderMark ? '\uFEFF' : '') + toLines([header, ...rows], form);
}

/** Rows without a header. */
export function toLines(
  rows: readonly (readonly Cell[])[],
  { separator, decimal }: CsvForm,
): string {
  const write = (cell: Cell) =>
    quoted(typeof cell === 'number' ? String(cell).replace('.', decimal) : guard(cell), separator);
  return rows.map((cells) => cells.map(write).join(separator) + '\r\n').join('');
}

/** In quotes where anything in it could be read as more than text; blanks at its ends would be trimmed by some. */
function quoted(text: string, separator: string): string {
  const bare = !text.includes(separator) && !/["\r\n]|^\s|\s$/.test(text);
  return bare ? text : `"${text.replaceAll('"', '""')}"`;
}
