import type { AreaIndex } from './areaIndex.ts';
import type { Dataset } from './columns.ts';
import { hasPlace } from './columns.ts';
import { toLat, toLng } from './mercator.ts';
import { MERGED } from './place.ts';

/**
 * The Kreis of each row, AGS of 5 digits: that of its own AGS, else the one that its point lies in;
 * empty for a row without either. Length n.
 */
export function kreisOfRows(dataset: Dataset, areas: AreaIndex<string>): readonly string[] {
  const { length, text, x, y } = dataset;
  return Array.from({ length }, (_, row) => {
    const ags = text.ags[row]!.slice(0, 5);
    if (/^\d{5}$/.test(ags)) return MERGED.get(ags) ?? ags;
    return hasPlace(dataset, row) ? (areas.at([toLng(x[row]!), toLat(y[row]!)]) ?? '') : '';
  });
}

/** How many of the rows have each key; a row with an empty one is counted nowhere. */
export function countByKey(rows: Iterable<number>, keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const key = keys[row]!;
    if (key) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Of each key with inhabitants how many there are per 100,000 of them. */
export function ratesOf(
  counts: ReadonlyMap<string, number>,
  people: ReadonlyMap<string, number> | undefined,
): Map<string, number> {
  return new Map(
    [...counts].flatMap(([key, count]): [string, number][] => {
      const inhabitants = people?.get(key);
      return inhabitants ? [[key, (count / inhabitants) * 100_000]] : [];
    }),
  );
}
