import type { Ring } from '../../model/area.ts';
import { massOf } from '../../model/area.ts';
import type { LngLat } from '../../model/mercator.ts';

/** Heights that are tried where that of the centre meets nothing of the area but corners. */
const MOST_HEIGHTS = 64;

/**
 * A point in the largest of the areas and in none of its holes, by the rule of `contains`: in the
 * middle of the longest stretch at the height of its centre. A centre of mass can lie outside of what
 * is bent, a pole of inaccessibility costs more than a project's point is worth. Undefined where
 * nothing has an area.
 *
 * @param areas each an outer ring and its holes
 */
export function pointInside(areas: readonly (readonly Ring[])[]): LngLat | undefined {
  let [most, largest]: [number, readonly Ring[] | undefined] = [0, undefined];
  for (const rings of areas) {
    const [outer = 0, ...holes] = rings.map((ring) => massOf(ring).area);
    const area = holes.reduce((left, hole) => left - hole, outer);
    if (area > most) [most, largest] = [area, rings];
  }
  if (!largest) return undefined;
  const [, height] = massOf(largest[0]!).centre;
  return middleAt(largest, height) ?? firstOf(heightsOf(largest), (y) => middleAt(largest, y));
}

/** The middle of the longest stretch inside at this height. */
function middleAt(rings: readonly Ring[], y: number): LngLat | undefined {
  const crossings = rings.flatMap((ring) => crossingsOf(ring, y)).sort((a, b) => a - b);
  let [longest, x] = [0, NaN];
  for (let i = 1; i < crossings.length; i += 2) {
    const [from, to] = [crossings[i - 1]!, crossings[i]!];
    if (to - from > longest) [longest, x] = [to - from, from + (to - from) / 2];
  }
  return longest > 0 ? [x, y] : undefined;
}

/** Where a ring crosses the height, reckoned as `contains` does it. */
function crossingsOf(ring: Ring, y: number): number[] {
  const crossings: number[] = [];
  for (let i = 0; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring.at(i - 1)!;
    const [bx = 0, by = 0] = ring[i]!;
    if (ay > y !== by > y) crossings.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
  }
  return crossings;
}

/** Between the heights of neighbouring corners, the widest gaps first. */
function heightsOf(rings: readonly Ring[]): number[] {
  const corners = [...new Set(rings.flatMap((ring) => ring.map(([, y = 0]) => y)))].sort(
    (a, b) => a - b,
  );
  return corners
    .slice(1)
    .map((y, i) => ({ y: corners[i]! + (y - corners[i]!) / 2, gap: y - corners[i]! }))
    .sort((a, b) => b.gap - a.gap)
    .slice(0, MOST_HEIGHTS)
    .map(({ y }) => y);
}

function firstOf<T, U>(values: readonly T[], find: (value: T) => U | undefined): U | undefined {
  for (const value of values) {
    const found = find(value);
    if (found !== undefined) return found;
  }
  return undefined;
}
