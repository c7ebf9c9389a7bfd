import { parseIso } from '../model/day.ts';
import type { Span } from '../model/day.ts';
import { CellError, FileError } from './issue.ts';
import type { CellIssue } from './issue.ts';
import { parseTable } from './table.ts';
import type { Delimiter, Row } from './table.ts';

/** One record under its header: cells by column name, read by full-match grammars only. */
export class RecordReader {
  readonly #columns: ReadonlyMap<string, number>;
  readonly #cells: readonly string[];

  constructor(columns: ReadonlyMap<string, number>, cells: readonly string[]) {
    this.#columns = columns;
    this.#cells = cells;
  }

  /** Trimmed; empty for a cell that is not there. */
  text(column: string): string {
    return this.#cells[this.#columns.get(column) ?? -1]?.trim() ?? '';
  }

  /** @throws CellError if empty */
  required(column: string): string {
    const value = this.text(column);
    if (!value) throw new CellError(column, value, { kind: 'required' });
    return value;
  }

  /** Empty, or one of the allowed. @throws CellError */
  oneOf<T extends string>(column: string, allowed: readonly T[]): T | '' {
    const value = this.text(column);
    const found = allowed.find((candidate) => candidate === value);
    if (value && found === undefined) {
      throw new CellError(column, value, { kind: 'not-in-list', allowed });
    }
    return found ?? '';
  }

  /** Values between semicolons, each one of the allowed and said once. @throws CellError */
  list(column: string, allowed: readonly string[]): string[] {
    const values = this.text(column)
      .split(';')
      .map((value) => value.trim());
    const kept = new Set(values.filter(Boolean));
    const stranger = [...kept].find((value) => !allowed.includes(value));
    if (stranger !== undefined) {
      throw new CellError(column, stranger, { kind: 'not-in-list', allowed });
    }
    return [...kept];
  }

  /** @throws CellError for text that is no date */
  date(column: string): Span | undefined {
    const value = this.text(column);
    const span = parseIso(value);
    if (value && !span) throw new CellError(column, value, { kind: 'not-a-date' });
    return span;
  }

  /** A decimal number with a point, NaN if empty. @throws CellError outside the range */
  number(column: string, min: number, max: number): number {
    const value = this.text(column);
    if (!value) return NaN;
    const number = /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : NaN;
    if (number >= min && number <= max) return number;
    throw new CellError(column, value, { kind: 'not-a-number', min, max });
  }
}

export interface Records<T> {
  readonly records: readonly T[];
  readonly issues: readonly CellIssue[];
}

/**
 * Reads every row; one that cannot be read is left out and listed. Rows in = records + issues.
 * @throws FileError without a header, or if a needed column is missing
 */
export function readRecords<T>(
  file: string,
  text: string,
  needed: readonly string[],
  read: (record: RecordReader) => T,
  delimiter?: Delimiter,
): Records<T> {
  const { header, rows } = parseTable(text, delimiter);
  if (header.length === 0) throw new FileError('no-rows');
  const columns = new Map(header.map((name, index) => [name, index]));
  const missing = needed.filter((name) => !columns.has(name));
  if (missing.length > 0) throw new FileError('no-columns', missing.join(', '));
  const records: T[] = [];
  const issues: CellIssue[] = [];
  for (const row of rows) {
    try {
      checkShape(row, header.length);
      records.push(read(new RecordReader(columns, row.cells)));
    } catch (error) {
      if (!(error instanceof CellError)) throw error;
      const { column, value, reason } = error;
      issues.push({ file, line: row.line, column, value, reason });
    }
  }
  return { records, issues };
}

/** Reads as `read` does, but a key once: a later row with the same key cannot be read. */
export function eachOnce<T>(
  key: string,
  read: (record: RecordReader) => T,
): (record: RecordReader) => T {
  const earlier = new Set<string>();
  return (record) => {
    const result = read(record);
    const value = record.required(key);
    if (earlier.has(value)) throw new CellError(key, value, { kind: 'duplicate' });
    earlier.add(value);
    return result;
  };
}

/** Where cells may have been joined or shifted none is believed. @throws CellError */
function checkShape({ cells, misquoted }: Row, width: number): void {
  if (misquoted) throw new CellError('', '', { kind: 'misquoted' });
  const surplus = cells.slice(width).find((cell) => cell.trim());
  if (surplus !== undefined) throw new CellError('', surplus.trim(), { kind: 'surplus' });
}
