import Papa from 'papaparse';
import { FileError } from './issue.ts';

/** One record after the header. */
export interface Row {
  /** Line in the file where the record begins; the header is line 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** A quotation mark ends before its cell does, or never: the cells are not what was meant. */
  readonly misquoted: boolean;
}

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly Row[];
}

/**
 * Reads comma-separated text (RFC 4180). Blank lines are no rows; cells keep their text as it is,
 * but for line ends, which become `\n`.
 * @throws FileError if the header is misquoted
 */
export function parseTable(text: string): Table {
  const bare = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const { data, errors } = Papa.parse<string[]>(bare, { delimiter: ',', newline: '\n' });
  const misquoted = new Set(errors.map(({ row }) => row));
  let line = 1;
  const records = data.map((cells, index) => {
    const record = { line, cells, misquoted: misquoted.has(index) };
    line += cells.join('').split('\n').length;
    return record;
  });
  const [header, ...rows] = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (header?.misquoted) throw new FileError('unreadable');
  return { header: header?.cells.map((name) => name.trim()) ?? [], rows };
}
