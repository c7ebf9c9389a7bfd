import { massOf } from './area.ts';
import type { Ring } from './area.ts';
import { toX, toY } from './mercator.ts';

/** Parts smaller than this share of the largest are left out: at this size they would be dust. */
const DUST = 0.01;

/**
 * The outline of a region as an SVG path, in the middle of a square of `size`, north up and as large
 * as it fits. Points nearer to each other than a unit are one.
 * @param rings in degrees; holes are told from parts by even-odd filling
 */
export function silhouette(rings: readonly Ring[], size: number): string {
  const projected = rings.map((ring) => ring.map(([lng = 0, lat = 0]) => [toX(lng), toY(lat)]));
  const areas = projected.map((ring) => massOf(ring).area);
  const largest = Math.max(...areas);
  const kept = projected.filter((_, index) => areas[index]! >= largest * DUST);
  const points = kept.flat();
  const [left, right] = extent(points.map(([x = 0]) => x));
  const [top, bottom] = extent(points.map(([, y = 0]) => y));
  const scale = size / Math.max(right - left, bottom - top);
  const at = ([x = 0, y = 0]: readonly number[]): readonly [number, number] => [
    size / 2 + (x - (left + right) / 2) * scale,
    size / 2 + (y - (top + bottom) / 2) * scale,
  ];
  return kept.map((ring) => pathOf(ring.map(at))).join('');
}

function extent(values: readonly number[]): readonly [least: number, most: number] {
  return values.reduce(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)] as const,
    [Infinity, -Infinity] as const,
  );
}

const NEAR = 1;

function pathOf(points: readonly (readonly [number, number])[]): string {
  let path = '';
  let last: readonly [number, number] = [Infinity, Infinity];
  for (const point of points) {
    if (Math.hypot(point[0] - last[0], point[1] - last[1]) < NEAR) continue;
    path += `${path ? 'L' : 'M'}${point[0].toFixed(1)} ${point[1].toFixed(1)}`;
    last = point;
  }
  return path && `${path}Z`;
}

/** By key. */
export function silhouettes(
  areas: readonly { readonly value: string; readonly rings: readonly Ring[] }[],
  size: number,
): ReadonlyMap<string, string> {
  return new Map(areas.map(({ value, rings }) => [value, silhouette(rings, size)]));
}
