import { isSmall } from './regionFigures.ts';
import type { RegionFigures } from './regionFigures.ts';

export interface Ranked {
  readonly figures: RegionFigures;
  /** Undefined where it is not known. */
  readonly value: number | undefined;
  /** From 1 for the largest value, the same for equal ones; undefined where it has none. */
  readonly rank: number | undefined;
}

/**
 * Regions by a value of theirs, largest first unless `ascending`. Those without it come last; before
 * them, in the same order and without a rank, those with a small base, unless they are let in.
 */
export function ranking(
  regions: readonly RegionFigures[],
  valueOf: (figures: RegionFigures) => number | undefined,
  { ascending, withSmall }: { readonly ascending: boolean; readonly withSmall: boolean },
): Ranked[] {
  const valued = regions.map((figures) => ({ figures, value: valueOf(figures) }));
  const isRanked = ({ figures, value }: Omit<Ranked, 'rank'>) =>
    value !== undefined && (withSmall || !isSmall(figures));
  const values = valued.filter(isRanked).map(({ value }) => value!);
  const place = (entry: Omit<Ranked, 'rank'>) =>
    isRanked(entry) ? 0 : entry.value !== undefined ? 1 : 2;
  return valued
    .map((entry) => ({
      ...entry,
      rank: isRanked(entry) ? 1 + values.filter((value) => value > entry.value!).length : undefined,
    }))
    .sort((one, other) => {
      const way = ascending ? 1 : -1;
      return place(one) - place(other) || way * ((one.value ?? 0) - (other.value ?? 0));
    });
}
