import { toLat, toLng, toX, toY, worldSize } from './mercator.ts';
import type { LngLat } from './mercator.ts';

/** Where one looks from: no bearing, no pitch. */
export interface Camera {
  readonly lngLat: LngLat;
  readonly zoom: number;
}

/** CSS px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** CSS px at each edge of the map that something else covers. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** west, south, east, north, in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** Beyond, the simplified shapes have no more to show. */
export const MAX_ZOOM = 11;

/** Turns unit Mercator into CSS px from the map's upper left corner. */
export interface Projection {
  readonly size: Size;
  readonly zoom: number;
  readonly scale: number;
  /** Unit Mercator at the upper left corner. */
  readonly left: number;
  readonly top: number;
}

export function projection({ lngLat: [lng, lat], zoom }: Camera, size: Size): Projection {
  const scale = worldSize(zoom);
  return {
    size,
    zoom,
    scale,
    left: toX(lng) - size.width / 2 / scale,
    top: toY(lat) - size.height / 2 / scale,
  };
}

/** Unit Mercator to CSS px. */
export const toScreen = ({ left, top, scale }: Projection, x: number, y: number) =>
  [(x - left) * scale, (y - top) * scale] as const;

/** CSS px to degrees. */
export function toLngLat({ left, top, scale }: Projection, px: number, py: number): LngLat {
  return [toLng(left + px / scale), toLat(top + py / scale)];
}

/** The nearest camera that shows nothing outside the bounds, zoomed in where they would not fill the map. */
export function constrained(
  { lngLat: [lng, lat], zoom }: Camera,
  size: Size,
  frame: Bounds,
): Camera {
  const [west, south, east, north] = frame;
  const [x0, x1, y0, y1] = [toX(west), toX(east), toY(north), toY(south)];
  const fill = Math.max(size.width / (x1 - x0), size.height / (y1 - y0)) / 512;
  const clamped = Math.min(MAX_ZOOM, Math.max(zoom, Math.log2(fill)));
  const [halfX, halfY] = [size.width, size.height].map((px) => px / 2 / worldSize(clamped));
  const x = clamp(toX(lng), x0 + halfX!, x1 - halfX!);
  const y = clamp(toY(lat), y0 + halfY!, y1 - halfY!);
  return { lngLat: [toLng(x), toLat(y)], zoom: clamped };
}

/** Low wins where the two cross by rounding. */
const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/** The camera that shows the bounds as large as they fit in the part of the map that nothing covers. */
export function fitted(
  [west, south, east, north]: Bounds,
  { width, height }: Size,
  padding: Padding,
  maxZoom = MAX_ZOOM,
): Camera {
  const [x0, x1, y0, y1] = [toX(west), toX(east), toY(north), toY(south)];
  const free = {
    width: Math.max(32, width - padding.left - padding.right),
    height: Math.max(32, height - padding.top - padding.bottom),
  };
  const scale = Math.min(
    free.width / Math.max(x1 - x0, 1e-9),
    free.height / Math.max(y1 - y0, 1e-9),
    worldSize(maxZoom),
  );
  const x = (x0 + x1) / 2 + (padding.right - padding.left) / 2 / scale;
  const y = (y0 + y1) / 2 + (padding.bottom - padding.top) / 2 / scale;
  return { lngLat: [toLng(x), toLat(y)], zoom: Math.log2(scale / 512) };
}

/** The smallest bounds round points given in unit Mercator, NaN being no place; undefined for none. */
export function boundsOf(points: Iterable<readonly [x: number, y: number]>): Bounds | undefined {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    if (Number.isNaN(x + y)) continue;
    x0 = Math.min(x0, x);
    x1 = Math.max(x1, x);
    y0 = Math.min(y0, y);
    y1 = Math.max(y1, y);
  }
  return x0 > x1 ? undefined : [toLng(x0), toLat(y1), toLng(x1), toLat(y0)];
}
