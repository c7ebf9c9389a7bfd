/** Why a cell, or a whole file, could not be read. `text/` puts it into words. */
export type Reason =
  | { readonly kind: 'required' }
  | { readonly kind: 'duplicate' }
  | { readonly kind: 'not-in-list'; readonly allowed: readonly string[] }
  | { readonly kind: 'not-a-date' }
  | { readonly kind: 'not-a-number'; readonly min: number; readonly max: number }
  /** The whole row: a quotation mark too many or too few. */
  | { readonly kind: 'misquoted' }
  /** The whole row: more cells than columns; the value is the first one too many. */
  | { readonly kind: 'surplus' };

/** A cell that could not be read, or a row as a whole; the row is left out. */
export interface CellIssue {
  readonly file: string;
  /** In the file; the header is line 1. */
  readonly line: number;
  /** Empty where it is the row as a whole. */
  readonly column: string;
  readonly value: string;
  readonly reason: Reason;
}

/** A file that could not be read as a whole. */
export interface FileIssue {
  readonly file: string;
  readonly problem: 'missing' | 'unreadable' | 'no-rows' | 'no-columns';
  /** Missing columns, or what the parser said. */
  readonly detail: string;
}

/** What could not be read on the way to a part of the page. */
export interface Issues {
  readonly files: readonly FileIssue[];
  readonly cells: readonly CellIssue[];
}

/** Ends the reading of one row. */
export class CellError extends Error {
  constructor(
    readonly column: string,
    readonly value: string,
    readonly reason: Reason,
  ) {
    super(`${column}: "${value}" (${reason.kind})`);
  }
}

/** Ends the reading of one file. */
export class FileError extends Error {
  constructor(
    readonly problem: FileIssue['problem'],
    readonly detail = '',
  ) {
    super(`${problem} ${detail}`.trim());
  }
}
