import type { Bounds } from '../../model/camera.ts';
import { kilometres } from '../../model/distance.ts';
import type { LngLat } from '../../model/mercator.ts';
import { GERMANY, isInBounds } from './germany.ts';

/** Points far from the rest, and what the first view should show. */
export interface Far {
  /** Of the points, ascending. */
  readonly indices: readonly number[];
  /** From the middle of all points; one for each of the indices. */
  readonly kilometres: readonly number[];
  /** Of the rest; undefined without points. */
  readonly bounds: Bounds | undefined;
}

/** Nearer to the middle none is far: a town's projects may reach to the next towns. */
const NEAR = 100; // km

/** Beyond this many times the distance that nine of ten points keep, a point is far. */
const FACTOR = 2.5;

/** Of fewer nobody can say which are the rest. */
const LEAST = 5;

/**
 * The middle is the median of longitudes and that of latitudes. A point is far that lies more than
 * 100 km from it and more than 2.5 times as far as nine of ten points do, so at most one in ten can be.
 * Of points all over Germany none is: nine of ten keep within some 400 km, all within 520.
 */
export function farFrom(points: readonly LngLat[]): Far {
  const middle: LngLat = [median(points, 0), median(points, 1)];
  const distances = Float64Array.from(points, (lngLat) => kilometres(middle, lngLat));
  const most = distances.toSorted()[Math.floor((points.length - 1) * 0.9)] ?? 0;
  const limit = points.length < LEAST ? Infinity : Math.max(NEAR, FACTOR * most);
  const indices = [...points.keys()].filter((at) => distances[at]! > limit);
  const rest = points.filter((_, at) => distances[at]! <= limit);
  return {
    indices,
    kilometres: indices.map((at) => distances[at]!),
    bounds: boundsOf(rest),
  };
}

function median(points: readonly LngLat[], axis: 0 | 1): number {
  const sorted = Float64Array.from(points, (point) => point[axis]).sort();
  return sorted[sorted.length >> 1] ?? 0;
}

function boundsOf(points: readonly LngLat[]): Bounds | undefined {
  if (points.length === 0) return undefined;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng, lat] of points) {
    west = Math.min(west, lng);
    south = Math.min(south, lat);
    east = Math.max(east, lng);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

/** A pair that lies in Germany only if its numbers change places. */
export function areSwapped(lat: number, lon: number): boolean {
  return isInBounds(GERMANY, lat, lon);
}
