import type { Delimiter, Encoding, Format } from './grid.ts';
import type { Role, RoleReason } from './roles.ts';

/** Reference systems that German office data comes in. */
export const CRS_KEYS = [
  'EPSG:4326',
  'EPSG:25832',
  'EPSG:25833',
  'EPSG:4839',
  'EPSG:3857',
  'EPSG:31466',
  'EPSG:31467',
  'EPSG:31468',
  'EPSG:31469',
] as const;
export type CrsKey = (typeof CRS_KEYS)[number];

export const DATE_ORDERS = ['dmy', 'mdy'] as const;
/** Of dates with strokes: `04/05/2021`. */
export type DateOrder = (typeof DATE_ORDERS)[number];

/** What the visitor says in the place of what was found out. A value; undo goes back to the one before. */
export interface Choices {
  /** Index of the grid. */
  readonly grid: number;
  /** Roles by column index. */
  readonly roles: ReadonlyMap<number, Role>;
  readonly crs?: CrsKey;
  readonly dateOrder?: DateOrder;
  /** Cells that were typed anew: by row index of the table, then column index. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, string>>;
  /** AGS of the place that was picked, by row index of the table. */
  readonly places: ReadonlyMap<number, string>;
}

export const NO_CHOICES: Choices = {
  grid: 0,
  roles: new Map(),
  cells: new Map(),
  places: new Map(),
};

/** A place that one can pick. */
export interface PlaceChoice {
  /** 8 digits, or 5 of a Kreis. */
  readonly ags: string;
  readonly name: string;
  /** What tells it apart: its Kreis and Land, in German. */
  readonly around: string;
}

/** Why a row has no point, or what is to be said of a cell. `text/` puts it into words. */
export type Finding =
  // Without a point
  /** Neither a coordinate nor a place in it. */
  | { readonly kind: 'no-place' }
  /** The table has no column that could place it. */
  | { readonly kind: 'no-place-columns' }
  | {
      readonly kind: 'not-a-coordinate';
      readonly axis: 'lat' | 'lon' | 'easting' | 'northing' | 'latlon';
    }
  | { readonly kind: 'half-a-point'; readonly missing: 'lat' | 'lon' | 'easting' | 'northing' }
  | {
      readonly kind: 'out-of-range';
      readonly axis: 'lat' | 'lon';
      readonly min: number;
      readonly max: number;
    }
  /** 0/0: somebody's way to write "none". */
  | { readonly kind: 'zero' }
  /** Metres, and the reference system is not chosen yet. */
  | { readonly kind: 'crs-open' }
  /** The reference system gives no point on earth for it. */
  | { readonly kind: 'outside-crs'; readonly crs: CrsKey }
  | { readonly kind: 'not-a-geometry'; readonly format: 'wkt' | 'geojson' }
  | { readonly kind: 'empty-geometry' }
  | { readonly kind: 'unknown-ags' }
  | { readonly kind: 'unknown-place' }
  /** So many places have that name. */
  | { readonly kind: 'ambiguous-place'; readonly count: number }
  /** The whole row: quotation marks torn, its cells are not believed. */
  | { readonly kind: 'misquoted' }
  | { readonly kind: 'unclosed' }
  // Of a cell
  /** A zero in front was lost and is back. */
  | { readonly kind: 'ags-repaired'; readonly to: string }
  | { readonly kind: 'plz-repaired'; readonly to: string }
  | { readonly kind: 'not-a-date' }
  /** 04/05/2021 while the order is not chosen. */
  | { readonly kind: 'date-open' }
  | { readonly kind: 'end-before-start' }
  | { readonly kind: 'unknown-status' }
  | { readonly kind: 'unknown-land' }
  | { readonly kind: 'not-a-link' }
  | { readonly kind: 'not-a-number' }
  | { readonly kind: 'swapped' }
  /** Further from the middle of the others than most; km, rounded. */
  | { readonly kind: 'far-away'; readonly kilometres: number }
  | { readonly kind: 'broken-bytes' }
  | { readonly kind: 'formula'; readonly code: string }
  /** More cells than columns; what is too much is kept as text. */
  | { readonly kind: 'surplus'; readonly cells: number; readonly columns: number }
  | { readonly kind: 'duplicate-id'; readonly to: string }
  | { readonly kind: 'no-title'; readonly to: string };

/** What follows from a finding: the row is in the list only, somebody is asked, or it is just said. */
export type Effect = 'listed' | 'question' | 'note';

export interface Entry {
  /** Index in the table's rows. */
  readonly row: number;
  readonly line: number;
  /** Index of the column; −1 for the row as a whole. */
  readonly column: number;
  readonly value: string;
  readonly finding: Finding;
  readonly effect: Effect;
  /** Places that could be meant, best first. */
  readonly choices?: readonly PlaceChoice[];
}

/** What was understood of the file as a whole, or changed in many rows alike. Counts are of rows. */
export type Conversion =
  | { readonly kind: 'decimal'; readonly sign: ',' | '.' }
  | { readonly kind: 'date-order'; readonly order: DateOrder; readonly by: 'values' | 'choice' }
  | {
      readonly kind: 'crs';
      readonly crs: CrsKey;
      readonly by: 'file' | 'name' | 'values' | 'choice';
    }
  | { readonly kind: 'swapped'; readonly count: number }
  | { readonly kind: 'point-on-shape'; readonly count: number }
  | { readonly kind: 'by-ags'; readonly count: number }
  | { readonly kind: 'by-name'; readonly count: number }
  | { readonly kind: 'by-choice'; readonly count: number }
  | { readonly kind: 'ags-repaired'; readonly count: number }
  | { readonly kind: 'titles'; readonly lines: readonly number[] }
  | { readonly kind: 'footers'; readonly lines: readonly number[] }
  | { readonly kind: 'no-header' }
  | { readonly kind: 'renamed'; readonly columns: readonly string[] }
  | { readonly kind: 'far-away'; readonly count: number }
  | { readonly kind: 'instants' }
  /** More different values than one can filter by; they stay text. */
  | { readonly kind: 'too-many-options'; readonly column: number; readonly limit: number }
  /** The count is of cells. */
  | { readonly kind: 'fixed'; readonly count: number };

/** Asked of the visitor about the file as a whole. */
export type Question =
  | { readonly kind: 'crs'; readonly proposed: readonly CrsKey[]; readonly example: string }
  | { readonly kind: 'date-order'; readonly column: number; readonly example: string };

export interface ReportColumn {
  readonly name: string;
  readonly role: Role;
  readonly reason: RoleReason;
  /** Up to three values that are not empty. */
  readonly examples: readonly string[];
}

/** A row that the visitor changed, and where it is now. What was typed stands in `choices`. */
export interface Mended {
  readonly row: number;
  readonly line: number;
  /** Of the cell; of a picked place the one that names it, −1 without. */
  readonly column: number;
  /** As the file has it. */
  readonly was: string;
  readonly placed: boolean;
  /** What it was placed by: `Westhausen, Ostalbkreis, Baden-Württemberg`. Absent for a coordinate. */
  readonly place?: string;
}

/** "Import-Protokoll": rows = placed + listed, always. */
export interface Report {
  readonly name: string;
  readonly bytes: number;
  readonly format: Format;
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  readonly epoch?: 1900 | 1904;
  readonly headerLine: number | undefined;
  /** Sheets or layers; one for most files. */
  readonly grids: readonly {
    readonly name: string;
    readonly hidden: boolean;
    readonly rows: number;
  }[];
  readonly choices: Choices;
  readonly columns: readonly ReportColumn[];
  readonly rows: number;
  readonly placed: number;
  readonly listed: number;
  readonly conversions: readonly Conversion[];
  readonly questions: readonly Question[];
  /** In the order of the rows. */
  readonly entries: readonly Entry[];
  /** In the order of the rows, then of the columns. Absent where nothing was changed. */
  readonly mended?: readonly Mended[];
}
