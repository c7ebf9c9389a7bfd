import type { Geometry } from 'geojson';

/** A record as its file has it. Its length may differ from the header's. */
export interface GridRow {
  /** As people count there: the line of a text file, the row of a sheet, the number of a feature; from 1. */
  readonly line: number;
  /** As they stand, untrimmed; a number of a sheet with a decimal point, a day of a sheet in ISO. */
  readonly cells: readonly string[];
  readonly faults?: readonly GridFault[];
  /** Of a feature; null where it says that it has none. In the grid's `crs`. */
  readonly geometry?: Geometry | null;
}

/** What was found wrong with a record while it was read. `cell` is an index. */
export type GridFault =
  /** The whole row: a quotation that begins in it never ends. */
  | { readonly kind: 'unclosed' }
  /** The whole row: a quotation ends before its cell does. */
  | { readonly kind: 'misquoted' }
  /** Bytes that are no UTF-8 stand as U+FFFD. */
  | { readonly kind: 'broken-bytes'; readonly cell: number }
  /** The sheet's formula has no result, `#REF!` for one. */
  | { readonly kind: 'formula'; readonly cell: number; readonly code: string }
  /** The feature's geometry is none; what was found stands in `value`. */
  | { readonly kind: 'not-a-geometry'; readonly value: string };

/** One sheet, layer or text: rows of cells, whatever the format. */
export interface Grid {
  /** Of the sheet or layer; empty where there is but one. */
  readonly name: string;
  readonly hidden: boolean;
  /** Every record with a non-empty cell or a geometry, title lines and header included. */
  readonly rows: readonly GridRow[];
  /** Where the format names its properties itself; `rows` hold no header then. */
  readonly header?: readonly string[];
  /** As the file names it; absent where it does not. */
  readonly crs?: string;
}

/** `json`: a list of plain objects, each a row. */
export const FORMATS = ['csv', 'geojson', 'topojson', 'json', 'xlsx', 'ods'] as const;
export type Format = (typeof FORMATS)[number];

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** A file that was read, before anything in it is understood. */
export interface FileGrids {
  readonly format: Format;
  /** Of a text. */
  readonly encoding?: Encoding;
  /** Of CSV. */
  readonly delimiter?: Delimiter;
  /** Of a workbook: the year that its serial days count from. */
  readonly epoch?: 1900 | 1904;
  /** At least one. */
  readonly grids: readonly Grid[];
}

/** What the visitor says of a file in the place of what is found out. */
export interface ReadingWish {
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
}

/** Kinds of files that are known and not read. */
export const REFUSED_KINDS = [
  'xls',
  'doc',
  'pdf',
  'html',
  'xml',
  'kml',
  'kmz',
  'gpx',
  'gml',
  'shapefile',
  'geopackage',
  'esri-json',
  'json',
  'zip',
  'archive',
  'image',
  'parquet',
  'binary',
] as const;
export type RefusedKind = (typeof REFUSED_KINDS)[number];

export type RefusalReason =
  | { readonly kind: 'format'; readonly format: RefusedKind }
  | { readonly kind: 'empty' }
  /** Larger than what is read at all; bytes. */
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
  /** A workbook that unpacks to more than is read; bytes. */
  | { readonly kind: 'unpacks-too-large'; readonly limit: number }
  | { readonly kind: 'too-many-rows'; readonly limit: number }
  | { readonly kind: 'too-many-columns'; readonly limit: number }
  /** A workbook with a password. */
  | { readonly kind: 'encrypted' }
  /** Begins like its format and cannot be read as it; what the reader said, in English. */
  | { readonly kind: 'damaged'; readonly format: Format; readonly detail: string }
  /** Neither rows nor features. */
  | { readonly kind: 'no-rows' }
  /** What was to be fetched: the server's answer, 0 without one. */
  | { readonly kind: 'not-there'; readonly status: number }
  /** A file of the visitor that the browser may not or can no longer read: moved, changed, locked. */
  | { readonly kind: 'not-readable' }
  /** No byte for this many seconds. */
  | { readonly kind: 'stalled'; readonly seconds: number }
  | { readonly kind: 'cancelled' }
  /** Our own: the reading broke off where no file may make it; what was thrown. */
  | { readonly kind: 'mistake'; readonly detail: string };

/** Ends the reading of a file: the words are in `text/`. */
export class Refusal extends Error {
  constructor(readonly reason: RefusalReason) {
    super(reason.kind);
  }
}

/** Far more than any list of projects; beyond it a browser runs out of memory. */
export const MOST_ROWS = 2_000_000;
export const MOST_COLUMNS = 2_000;
