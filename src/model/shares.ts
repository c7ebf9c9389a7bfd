import type { Clusters } from './cluster.ts';

/** Part of a whole that belongs to a category. */
export interface Share {
  /** Its code; REST for all that are not told apart. */
  readonly category: number;
  /** Number of rows. */
  readonly value: number;
}

export const REST = -1;

/** More parts than these cannot be told apart in a ring or a bar. */
const MOST = 12;

/** The categories that occur, in their order; beyond the largest twelve, all others as REST, the last. */
export function sharesIn(counts: Iterable<readonly [category: number, value: number]>): Share[] {
  const present = Array.from(counts, ([category, value]) => ({ category, value }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => a.category - b.category);
  const bySize = present
    .filter(({ category }) => category !== REST)
    .sort((a, b) => b.value - a.value);
  const named = new Set(bySize.slice(0, MOST));
  const rest = present.reduce((sum, share) => sum + (named.has(share) ? 0 : share.value), 0);
  const shares = present.filter((share) => named.has(share));
  return rest > 0 ? [...shares, { category: REST, value: rest }] : shares;
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

/** By category code; all 0 between two counts. */
let numbers = new Uint32Array(64);

function countsOf({ first, next, categories }: Clusters, index: number): [number, number][] {
  const found: number[] = [];
  for (let row = first[index]!; row >= 0; row = next[row]!) {
    const category = categories[row]!;
    if (category >= numbers.length) numbers = longer(numbers, category + 1);
    if (numbers[category]!++ === 0) found.push(category);
  }
  return found.map((category) => {
    const count = numbers[category]!;
    numbers[category] = 0;
    return [category, count];
  });
}

function longer(array: Uint32Array<ArrayBuffer>, least: number): Uint32Array<ArrayBuffer> {
  const copy = new Uint32Array(2 * least);
  copy.set(array);
  return copy;
}
