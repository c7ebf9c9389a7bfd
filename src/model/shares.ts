import type { Clusters } from './cluster.ts';

/** Part of a whole that belongs to a category. */
export interface Share {
  /** Its code; REST stands for all that are too small to be told apart. */
  readonly category: number;
  /** Number of rows. */
  readonly value: number;
}

export const REST = -1;

/** More parts than these cannot be told apart in a ring or a bar. */
const MOST = 12;

/** The categories that occur, in their order; beyond the largest twelve, the others as one. */
export function sharesIn(counts: Iterable<readonly [category: number, value: number]>): Share[] {
  const present = Array.from(counts, ([category, value]) => ({ category, value }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => a.category - b.category);
  if (present.length <= MOST) return present;
  const bySize = present.toSorted((a, b) => b.value - a.value);
  const large = new Set(bySize.slice(0, MOST));
  const rest = bySize.slice(MOST).reduce((sum, { value }) => sum + value, 0);
  return [...present.filter((share) => large.has(share)), { category: REST, value: rest }];
}

const known = new WeakMap<Clusters, Map<number, readonly Share[]>>();

/** Counted when a cluster is first painted: most of those of a large file are never on screen. */
export function sharesOf(clusters: Clusters, index: number): readonly Share[] {
  const all = known.get(clusters) ?? new Map<number, readonly Share[]>();
  known.set(clusters, all);
  const shares = all.get(index) ?? sharesIn(countsOf(clusters, index));
  all.set(index, shares);
  return shares;
}

function countsOf({ first, next, categories }: Clusters, index: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (let row = first[index]!; row >= 0; row = next[row]!) {
    const category = categories[row]!;
    counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  return counts;
}
