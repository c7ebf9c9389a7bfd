import { hasPlace } from './columns.ts';
import type { Dataset, Localised } from './columns.ts';
import { kilometres } from './distance.ts';
import { toLat, toLng } from './mercator.ts';
import type { LngLat } from './mercator.ts';
import { rankNumbers, ranksBy } from './ranks.ts';
import type { Ranks } from './ranks.ts';
import { finish } from './steps.ts';

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
  { language, from }: Standpoint = { language: 'de', from: undefined },
): number[] {
  const { of, count } =
    by === 'entfernung' ? distancesFrom(dataset, from) : finish(ranksBy(dataset, by, language));
  /** Two ranges of slots: rows with a place by their ranks and one for no value, then the others. */
  const slotOf = (row: number) => {
    const rank = of[row]!;
    const slot = descending && rank < count ? count - 1 - rank : rank;
    return hasPlace(dataset, row) ? slot : count + 1 + slot;
  };
  const starts = new Uint32Array(2 * count + 3);
  for (const row of rows) starts[slotOf(row) + 1]!++;
  for (let slot = 1; slot < starts.length; slot++) starts[slot]! += starts[slot - 1]!;
  const sorted = new Array<number>(rows.length);
  for (const row of rows) sorted[starts[slotOf(row)]!++] = row;
  return sorted;
}

/** By the place they are measured from. */
const distances = new WeakMap<Dataset, { readonly from: LngLat; readonly ranks: Ranks }>();

function distancesFrom(dataset: Dataset, from: LngLat | undefined): Ranks {
  const last = distances.get(dataset);
  if (from && last?.from === from) return last.ranks;
  const ranks = rankNumbers(
    Float64Array.from(dataset.x, (_, row) => (from && distanceTo(dataset, row, from)) ?? NaN),
  );
  if (from) distances.set(dataset, { from, ranks });
  return ranks;
}

/** How many of rows in an order have a place: those come first. */
export function placedIn(dataset: Dataset, rows: readonly number[]): number {
  let count = rows.length;
  while (count > 0 && !hasPlace(dataset, rows[count - 1]!)) count--;
  return count;
}
