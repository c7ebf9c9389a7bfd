import type { GridRow } from './grid.ts';

/**
 * What a column of a visitor's file means. A name is that of the dataset's own column where there is
 * one (data/README.md), so that an export of the atlas is read as what it was.
 */
export const ROLES = [
  /** Kept, shown and saved as text, without a meaning of its own. */
  'more',
  'id',
  'title_de',
  'title_en',
  'summary_de',
  'summary_en',
  'category',
  'status',
  'programme',
  /** Several, separated by `;`. */
  'technologies',
  'start',
  'end',
  'published',
  'status_as_of',
  'source_title',
  'source_url',
  'source_date',
  'note',
  /** The name of the place. */
  'municipality',
  'members',
  'member_ags',
  'level',
  /** Its ISO key, name, abbreviation or two digits. */
  'land',
  /** The name of a Kreis: tells places of one name apart. */
  'kreis',
  /** AGS of a municipality (8 digits), Kreis (5), or ARS (12). */
  'ags',
  /** Text; places nothing. */
  'plz',
  /** Degrees. */
  'lat',
  'lon',
  /** Both in one cell: `52,5 13,4`, `52.5, 13.4`. */
  'latlon',
  /** Metres in a projected reference system. */
  'easting',
  'northing',
  'wkt',
  'geojson',
  'start_meaning',
  'location_meaning',
  'funding_eur',
  'funding_kind',
  'funding_note',
  'group',
  /** simplestyle. */
  'marker-color',
  'marker-symbol',
  /** Words of a key that stands in the column of the same name without `_de` or `_en`, in an export. */
  'category_label',
  'programme_label',
  'technology_label',
  /** Where an export came from, or what a role repeats: kept in nothing. */
  'provenance',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles that several columns may have. Any other has one column at most. */
export const SHARED_ROLES: ReadonlySet<Role> = new Set<Role>(['more', 'provenance']);

/** Why a column was taken for what it is. */
export type RoleReason =
  /** Its name is one of the atlas's own columns. */
  | { readonly kind: 'own-name' }
  /** A word in its name, and values that bear it out. */
  | { readonly kind: 'name'; readonly word: string }
  /** Its values alone: `share` of them, 0 to 1, fit. */
  | { readonly kind: 'values'; readonly share: number }
  /** Its name would fit, its values do not. */
  | { readonly kind: 'values-differ'; readonly role: Role; readonly share: number }
  /** Another column fits better. */
  | { readonly kind: 'other-is-better'; readonly role: Role; readonly column: string }
  /** Nothing speaks for a meaning. */
  | { readonly kind: 'none' }
  /** The visitor said so. */
  | { readonly kind: 'chosen' };

export interface RoleGuess {
  readonly role: Role;
  readonly reason: RoleReason;
}

/** A grid whose header is found. */
export interface Table {
  /** One name a column, none twice, none empty: `Spalte 3`, `Name (2)`. */
  readonly columns: readonly string[];
  /** As the header has them, untrimmed; empty strings without one. */
  readonly names: readonly string[];
  /** Line of the header; undefined where there is none. */
  readonly headerLine: number | undefined;
  /** Records with a non-empty cell, without titles and footers. */
  readonly rows: readonly GridRow[];
  /** Lines above the header that are none. */
  readonly titles: readonly GridRow[];
  /** Total or source lines at the end. */
  readonly footers: readonly GridRow[];
}
