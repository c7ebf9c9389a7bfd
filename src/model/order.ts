import { NEVER_FROM, WITHOUT, hasPlace } from './columns.ts';
import type { Dataset, Facet, Localised } from './columns.ts';
import { parseIso } from './day.ts';
import { kilometres } from './distance.ts';
import { toLat, toLng } from './mercator.ts';
import type { LngLat } from './mercator.ts';

export const SORT_KEYS = [
  'datum',
  'name',
  'ort',
  'land',
  'kategorie',
  'status',
  'programm',
  'quelle',
  'entfernung',
] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface Order {
  readonly by: SortKey;
  readonly descending: boolean;
}

export const NEWEST_FIRST: Order = { by: 'datum', descending: true };
export const NEAREST_FIRST: Order = { by: 'entfernung', descending: false };

/** What an order depends on besides the data. */
export interface Standpoint {
  /** Names are put in the order of this language. */
  readonly language: keyof Localised;
  /** Where distances are measured from; without it all are unknown. */
  readonly from: LngLat | undefined;
}

/** km from a place; undefined for rows without one. */
export function distanceTo({ x, y }: Dataset, row: number, from: LngLat): number | undefined {
  const [lng, lat] = [toLng(x[row]!), toLat(y[row]!)];
  return Number.isNaN(lng) ? undefined : kilometres(from, [lng, lat]);
}

/**
 * Rows in the order asked for; what has no value there comes last whichever way it runs, and rows
 * without a place last among those. Equal rows keep the data's order.
 */
export function ordered(
  dataset: Dataset,
  rows: Uint32Array,
  { by, descending }: Order,
  standpoint: Standpoint = { language: 'de', from: undefined },
): number[] {
  const way = descending ? -1 : 1;
  const collator = new Intl.Collator(standpoint.language, { numeric: true });
  const value = valueOf(dataset, by, standpoint);
  const keyed = Array.from(rows, (row) => ({
    row,
    value: value(row),
    placed: hasPlace(dataset, row),
  }));
  return keyed
    .sort((a, b) => {
      if (a.placed !== b.placed) return a.placed ? -1 : 1;
      if (a.value === undefined || b.value === undefined) {
        return Number(a.value === undefined) - Number(b.value === undefined) || a.row - b.row;
      }
      const difference =
        typeof a.value === 'number' && typeof b.value === 'number'
          ? a.value - b.value
          : collator.compare(String(a.value), String(b.value));
      return way * difference || a.row - b.row;
    })
    .map(({ row }) => row);
}

type Value = number | string | undefined;

/** Facets whose options are named; the statuses have an order of their own. */
const FACET_OF = { land: 'land', kategorie: 'category', programm: 'programme' } as const;

function valueOf(
  dataset: Dataset,
  by: SortKey,
  { language, from }: Standpoint,
): (row: number) => Value {
  const { begin, text } = dataset;
  switch (by) {
    case 'datum':
      return (row) => (begin.from[row] === NEVER_FROM ? undefined : begin.from[row]);
    case 'name':
      return (row) => (language === 'en' && text.title_en[row]) || text.title_de[row];
    case 'ort':
      return (row) => text.municipality[row] || undefined;
    case 'quelle':
      return (row) => parseIso(text.source_date[row] ?? '')?.from;
    case 'entfernung':
      return (row) => from && distanceTo(dataset, row, from);
    case 'status':
      return optionOf(dataset, 'status', (_, code) => code);
    default:
      return optionOf(dataset, FACET_OF[by], ({ key, label }) => label?.[language] ?? key);
  }
}

function optionOf(
  { facets }: Dataset,
  facet: Exclude<Facet, 'technology'>,
  value: (option: { key: string; label?: Localised }, code: number) => Value,
): (row: number) => Value {
  const { options, codes } = facets[facet];
  const values = options.map((option, code) =>
    option.key === WITHOUT ? undefined : value(option, code),
  );
  return (row) => values[codes[row]!];
}
