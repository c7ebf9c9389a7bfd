import type { LngLat } from './mercator.ts';

/** Closed, in degrees. */
export type Ring = readonly (readonly number[])[];

/** A geometry of GeoJSON that has an area. */
export type Polygonal =
  | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] };

/** Outer rings and holes, all alike. */
export function ringsOf(area: Polygonal): readonly Ring[] {
  return area.type === 'Polygon' ? area.coordinates : area.coordinates.flat();
}

/** By the even-odd rule, as if degrees were flat. @param rings outer ones and holes, all alike */
export function contains(rings: readonly Ring[], [lng, lat]: LngLat): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [ax = 0, ay = 0] = ring[i - 1]!;
      const [bx = 0, by = 0] = ring[i]!;
      if (ay > lat === by > lat) continue;
      if (lng < ax + ((lat - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    }
  }
  return inside;
}

/** Area and centre of mass of a ring, by the shoelace formula: its first corner, if it has no area. */
export function massOf(ring: Ring): { readonly area: number; readonly centre: LngLat } {
  const [x0 = 0, y0 = 0] = ring[0] ?? [];
  let [twice, x, y] = [0, 0, 0];
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = [ring[i - 1]![0]! - x0, ring[i - 1]![1]! - y0];
    const [bx, by] = [ring[i]![0]! - x0, ring[i]![1]! - y0];
    const cross = ax * by - bx * ay;
    twice += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  if (twice === 0) return { area: 0, centre: [x0, y0] };
  return { area: Math.abs(twice) / 2, centre: [x0 + x / (3 * twice), y0 + y / (3 * twice)] };
}
