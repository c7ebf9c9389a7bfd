/**
 * The dataset: a struct of arrays of equal length n, one entry a row. Read-only; it is replaced as
 * a whole, never changed. Columns and not objects, so that one pass over a million rows takes
 * milliseconds and a worker can hand them over without copying.
 */

/** A name in the languages that the data knows. */
export interface Localised {
  readonly de: string;
  readonly en: string;
}

/** What one filters by. Technology has several values a row, the others one. */
export const FACETS = ['category', 'status', 'programme', 'land', 'technology'] as const;
export type Facet = (typeof FACETS)[number];

/** The key of the option that rows without a value have. */
export const WITHOUT = 'ohne';

export interface Option {
  readonly key: string;
  /** Absent where the interface has its own word for it: the statuses, and `ohne`. */
  readonly label?: Localised;
  /** Of a category: the key of that whose colour it has, or `#rrggbb`. Absent: that of its own key. */
  readonly colour?: string;
  /** Of a category: a Tabler icon's name, or `=` and up to two letters that stand for one. */
  readonly icon?: string;
}

/** Two bytes each, where they are enough. */
export type Codes = Uint16Array | Uint32Array;

/** @param options how many there are to tell apart: a file may have one a row */
export function codesFor(length: number, options: number): Codes {
  return options > 0x10000 ? new Uint32Array(length) : new Uint16Array(length);
}

/** Codes into `options`. Every row has at least one: rows without a value have that of `ohne`. */
export interface FacetColumn {
  readonly options: readonly Option[];
  /** Length n, or the sum of all values where `offsets` says where each row's begin. */
  readonly codes: Codes;
  /** Length n + 1; absent where each row has exactly one value. */
  readonly offsets?: Uint32Array;
}

/** Never on the calendar: the first day of a row without one. */
export const NEVER_FROM = 0x7fffffff;
/** Never on the calendar: the last day of a row without one. */
export const NEVER_TO = -0x80000000;

/** First and last days since 1970, length n each; NEVER_FROM and NEVER_TO where there is none. */
export interface SpanColumn {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Cells that are only shown, never computed with. */
export const TEXT_FIELDS = [
  'id',
  'title_de',
  'title_en',
  'summary_de',
  'summary_en',
  'municipality',
  'members',
  'member_ags',
  'level',
  'ags',
  'status_as_of',
  'start',
  'start_meaning',
  'end',
  'published',
  'location_meaning',
  'funding_eur',
  'funding_kind',
  'funding_note',
  'group',
  'source_title',
  'source_url',
  'source_date',
  'note',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** What rows from visitors' files have beyond the atlas's own columns. */
export interface OwnColumns {
  /** Of the files. */
  readonly names: readonly string[];
  /** Length n: 0 for a row of the atlas, i for one of the file `names[i − 1]`. */
  readonly codes: Uint8Array;
  /** Columns without a meaning of their own, as the files name them; cells of length n. */
  readonly more: readonly { readonly name: string; readonly cells: readonly string[] }[];
}

export interface Dataset {
  /** n. */
  readonly length: number;
  readonly facets: Readonly<Record<Facet, FacetColumn>>;
  /** Web Mercator, 0 to 1 from west to east and from north to south; NaN without a place. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The begin with its precision: the whole year for `2021`. */
  readonly begin: SpanColumn;
  /** The end where the data names one. */
  readonly end: SpanColumn;
  /** From the first day of the begin to the last day by the rules of time (see time.ts). */
  readonly run: SpanColumn;
  /** Bin of the begin in the histogram: (year − firstYear) × 13 + month, 0 for the year or quarter only; −1 undated. */
  readonly bin: Int32Array;
  readonly firstYear: number;
  /** Number of years the histogram covers, 0 if no row is dated. */
  readonly years: number;
  readonly text: Readonly<Record<TextField, readonly string[]>>;
  /** Absent where all rows are the atlas's own. */
  readonly own?: OwnColumns;
}

/** Bins a year has in the histogram: one for rows known to the year or quarter only, then the months. */
export const BINS_PER_YEAR = 13;

/** The codes of one row, in the order of the data. */
export function codesAt({ codes, offsets }: FacetColumn, row: number): readonly number[] {
  return offsets ? [...codes.subarray(offsets[row], offsets[row + 1])] : [codes[row]!];
}

/** The options that the row has; none where it has no value. */
export function optionsAt(column: FacetColumn, row: number): readonly Option[] {
  return codesAt(column, row)
    .map((code) => column.options[code]!)
    .filter(({ key }) => key !== WITHOUT);
}

/** Whether the row has one of the options of which the mask is 1. */
export function hasAny({ codes, offsets }: FacetColumn, mask: Uint8Array, row: number): boolean {
  if (!offsets) return mask[codes[row]!] === 1;
  for (let i = offsets[row]!; i < offsets[row + 1]!; i++) if (mask[codes[i]!] === 1) return true;
  return false;
}

export function hasPlace({ x }: Dataset, row: number): boolean {
  return !Number.isNaN(x[row]);
}
