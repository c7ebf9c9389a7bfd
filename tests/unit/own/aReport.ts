/** A report on an invented file, and one of every kind of thing that a report can say. */
import type { RefusalReason, RefusedKind } from '../../../src/load/own/grid.ts';
import { REFUSED_KINDS } from '../../../src/load/own/grid.ts';
import { NO_CHOICES } from '../../../src/load/own/report.ts';
import type {
  Conversion,
  Entry,
  Finding,
  PlaceChoice,
  Report,
  ReportColumn,
} from '../../../src/load/own/report.ts';
import type { RoleReason } from '../../../src/load/own/roles.ts';

/** Exactly one of each kind: a new kind does not compile without. */
type OneOfEach<T extends { readonly kind: string }> = {
  readonly [K in T['kind']]: Extract<T, { readonly kind: K }>;
};

const findings: OneOfEach<Finding> = {
  'no-place': { kind: 'no-place' },
  'no-place-columns': { kind: 'no-place-columns' },
  'not-a-coordinate': { kind: 'not-a-coordinate', axis: 'lon' },
  'half-a-point': { kind: 'half-a-point', missing: 'lat' },
  'out-of-range': { kind: 'out-of-range', axis: 'lat', min: -90, max: 90 },
  zero: { kind: 'zero' },
  'crs-open': { kind: 'crs-open' },
  'outside-crs': { kind: 'outside-crs', crs: 'EPSG:25832' },
  'not-a-geometry': { kind: 'not-a-geometry', format: 'wkt' },
  'empty-geometry': { kind: 'empty-geometry' },
  'unknown-ags': { kind: 'unknown-ags' },
  'unknown-place': { kind: 'unknown-place' },
  'ambiguous-place': { kind: 'ambiguous-place', count: 3 },
  misquoted: { kind: 'misquoted' },
  unclosed: { kind: 'unclosed' },
  'ags-repaired': { kind: 'ags-repaired', to: '08136082' },
  'plz-repaired': { kind: 'plz-repaired', to: '01067' },
  'not-a-date': { kind: 'not-a-date' },
  'date-open': { kind: 'date-open' },
  'end-before-start': { kind: 'end-before-start' },
  'unknown-status': { kind: 'unknown-status' },
  'unknown-land': { kind: 'unknown-land' },
  'not-a-link': { kind: 'not-a-link' },
  'not-a-number': { kind: 'not-a-number' },
  swapped: { kind: 'swapped' },
  'far-away': { kind: 'far-away', kilometres: 5700 },
  'broken-bytes': { kind: 'broken-bytes' },
  formula: { kind: 'formula', code: '#REF!' },
  surplus: { kind: 'surplus', cells: 12, columns: 11 },
  'duplicate-id': { kind: 'duplicate-id', to: 'p-17-2' },
  'no-title': { kind: 'no-title', to: 'Westhausen' },
};
export const FINDINGS: readonly Finding[] = Object.values(findings);

const conversions: OneOfEach<Conversion> = {
  decimal: { kind: 'decimal', sign: ',' },
  'date-order': { kind: 'date-order', order: 'dmy', by: 'values' },
  crs: { kind: 'crs', crs: 'EPSG:25832', by: 'values' },
  swapped: { kind: 'swapped', count: 12 },
  'point-on-shape': { kind: 'point-on-shape', count: 1 },
  'by-ags': { kind: 'by-ags', count: 120 },
  'by-name': { kind: 'by-name', count: 1200 },
  'by-choice': { kind: 'by-choice', count: 1 },
  'ags-repaired': { kind: 'ags-repaired', count: 40 },
  titles: { kind: 'titles', lines: [1, 2] },
  footers: { kind: 'footers', lines: [415] },
  'no-header': { kind: 'no-header' },
  renamed: { kind: 'renamed', columns: ['Name (2)', 'Spalte 3'] },
  'far-away': { kind: 'far-away', count: 2 },
  instants: { kind: 'instants' },
  'too-many-options': { kind: 'too-many-options', column: 4, limit: 1000 },
  fixed: { kind: 'fixed', count: 2 },
};
export const CONVERSIONS: readonly Conversion[] = Object.values(conversions);

const reasons: OneOfEach<RoleReason> = {
  'own-name': { kind: 'own-name' },
  name: { kind: 'name', word: 'breite' },
  values: { kind: 'values', share: 0.97 },
  'values-differ': { kind: 'values-differ', role: 'lat', share: 0.12 },
  'other-is-better': { kind: 'other-is-better', role: 'lat', column: 'breite' },
  none: { kind: 'none' },
  chosen: { kind: 'chosen' },
};
export const REASONS: readonly RoleReason[] = Object.values(reasons);

const refusals: OneOfEach<RefusalReason> = {
  format: { kind: 'format', format: 'pdf' },
  empty: { kind: 'empty' },
  'too-large': { kind: 'too-large', bytes: 612e6, limit: 500e6 },
  'unpacks-too-large': { kind: 'unpacks-too-large', limit: 1e9 },
  'too-many-rows': { kind: 'too-many-rows', limit: 2e6 },
  'too-many-columns': { kind: 'too-many-columns', limit: 2000 },
  encrypted: { kind: 'encrypted' },
  damaged: { kind: 'damaged', format: 'xlsx', detail: 'invalid zip data' },
  'no-rows': { kind: 'no-rows' },
  'not-there': { kind: 'not-there', status: 404 },
  'not-readable': { kind: 'not-readable' },
  stalled: { kind: 'stalled', seconds: 30 },
  cancelled: { kind: 'cancelled' },
  mistake: { kind: 'mistake', detail: 'x is not a function' },
};
export const REFUSALS: readonly RefusalReason[] = [
  ...Object.values(refusals),
  ...REFUSED_KINDS.map((format: RefusedKind) => ({ kind: 'format', format }) as const),
  { kind: 'not-there', status: 0 },
  { kind: 'not-there', status: 403 },
];

export const PLACES: readonly PlaceChoice[] = [
  { ags: '08136082', name: 'Westhausen', around: 'Ostalbkreis, Baden-Württemberg' },
  { ags: '16067086', name: 'Westhausen', around: 'Gotha, Thüringen' },
  { ags: '16069059', name: 'Westhausen', around: 'Hildburghausen, Thüringen' },
];

const column = (name: string, role: ReportColumn['role'], ...examples: string[]): ReportColumn => ({
  name,
  role,
  reason: role === 'more' ? reasons.none : { kind: 'name', word: name.replace(/_.*/, '') },
  examples,
});

export const COLUMNS: readonly ReportColumn[] = [
  column('ort_name', 'municipality', 'Aalen', 'Dresden', 'Bad Neuenahr-Ahrweiler'),
  column('plz', 'plz', '73430', '1067', '53474'),
  column('breite', 'lat', '48,8366', '51,0504', '50,5447'),
  column('laenge', 'lon', '10,0972', '13,7373', '7,1113'),
  column('thema', 'category', 'Verkehr & Parken', 'Umwelt & Klima', 'Mobilität'),
  column('beginn', 'start', '01.04.2021', '05/2022', '2019'),
  { ...column('kosten', 'more', 'ca. 2 Mio.', 'offen'), reason: reasons['values-differ'] },
  column('amt', 'more', 'Tiefbauamt', 'Stabsstelle Digitales'),
  column('stand', 'more', '2024'),
  column('bemerkung', 'more'),
  column('bearbeiter', 'more', 'Me', 'Kl'),
];

type SomeEntry = Partial<Entry> & Pick<Entry, 'line' | 'finding'>;

/** Only what matters: the rest is of a row in the list. */
export const anEntry = (entry: SomeEntry): Entry => ({
  row: entry.line - 2,
  column: -1,
  value: '',
  effect: 'listed',
  ...entry,
});

const ENTRIES: readonly Entry[] = [
  anEntry({
    line: 14,
    column: 1,
    value: '1067',
    finding: findings['plz-repaired'],
    effect: 'note',
  }),
  anEntry({
    line: 27,
    column: 0,
    value: 'Westhausen',
    finding: findings['ambiguous-place'],
    effect: 'question',
    choices: PLACES,
  }),
  anEntry({ line: 58, column: 2, value: '5104,2', finding: findings['out-of-range'] }),
  anEntry({
    line: 93,
    column: 5,
    value: '31.02.2024',
    finding: findings['not-a-date'],
    effect: 'note',
  }),
  anEntry({ line: 166, column: 0, finding: findings['no-place'] }),
  anEntry({ line: 204, finding: findings.surplus, effect: 'note' }),
  anEntry({ line: 251, column: 3, value: '8,46 E', finding: findings['not-a-coordinate'] }),
  anEntry({
    line: 300,
    column: 0,
    value: 'Westhusen',
    finding: findings['unknown-place'],
    choices: PLACES.slice(0, 1),
  }),
];

/** 412 rows: 407 on the map, 5 in the list only. */
export const aReport = (part: Partial<Report> = {}): Report => ({
  name: 'projekte-landkreis.csv',
  bytes: 84_210,
  format: 'csv',
  encoding: 'windows-1252',
  delimiter: ';',
  headerLine: 1,
  grids: [{ name: '', hidden: false, rows: 412 }],
  choices: NO_CHOICES,
  columns: COLUMNS,
  rows: 412,
  placed: 407,
  listed: 5,
  conversions: [conversions.decimal, conversions['ags-repaired']],
  questions: [],
  entries: ENTRIES,
  ...part,
});
