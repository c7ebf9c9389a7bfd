import { parseIso } from '../model/day.ts';
import type { Span } from '../model/day.ts';
import { CellError, FileError } from './issue.ts';
import type { CellIssue } from './issue.ts';
import { parseTable } from './table.ts';

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

  /** Values between semicolons, each one of the allowed. @throws CellError */
  list(column: string, allowed: readonly string[]): string[] {
    const values = this.text(column)
      .split(';')
      .map((value) => value.trim());
    const kept = values.filter(Boolean);
    const stranger = kept.find((value) => !allowed.includes(value));
    if (stranger !== undefined) {
      throw new CellError(column, stranger, { kind: 'not-in-list', allowed });
    }
    return kept;
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
 * @throws FileError without rows, or if a needed column is missing
 */
export function readRecords<T>(
  file: string,
  text: string,
  needed: readonly string[],
  read: (record: RecordReader) => T,
): Records<T> {
  const { header, rows } = parseTable(text);
  if (header.length === 0) throw new FileError('no-rows');
  const columns = new Map(header.map((name, index) => [name, index]));
  const missing = needed.filter((name) => !columns.has(name));
  if (missing.length > 0) throw new FileError('no-columns', missing.join(', '));
  const records: T[] = [];
  const issues: CellIssue[] = [];
  for (const { line, cells } of rows) {
    try {
      records.push(read(new RecordReader(columns, cells)));
    } catch (error) {
      if (!(error instanceof CellError)) throw error;
      issues.push({ file, line, column: error.column, value: error.value, reason: error.reason });
    }
  }
  return { records, issues };
}
