import { USUAL_RANKING } from './link.ts';
import { isSmall } from './regionFigures.ts';
import type { RegionFigures } from './regionFigures.ts';

/** Sets of figures that the Länder are shown with, as the link has them; the first says most of each. */
export const GROUPS = ['land', 'kategorie', 'status', 'jahr'] as const;
export type Group = (typeof GROUPS)[number];

/** How all Länder are put in order. */
export interface Sorting {
  /** A figure, `rate` or `jahr.2024`; a group by itself: by name, beside the figures of that group. */
  readonly by: string;
  readonly ascending: boolean;
  /** Whether small bases have a rank, too. */
  readonly withSmall: boolean;
}

const WITH_SMALL = ',kleine';

/** @param text as the link has it: `-kategorie.verkehr`, `-rate,kleine`; undefined is the usual order */
export function toSorting(text = USUAL_RANKING): Sorting {
  const withSmall = text.endsWith(WITH_SMALL);
  const by = text.replace(WITH_SMALL, '').replace(/^-/, '');
  return { by, ascending: !text.startsWith('-'), withSmall };
}

/** Undefined for the usual order, which needs no word in the link. */
export function toRanking({ by, ascending, withSmall }: Sorting): string | undefined {
  const text = (ascending ? '' : '-') + by + (withSmall ? WITH_SMALL : '');
  return text === USUAL_RANKING ? undefined : text;
}

/** Whose figures are shown beside this one. */
export const groupOf = (by: string): Group =>
  GROUPS.find((group) => by === group || by.startsWith(`${group}.`)) ?? 'land';

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
