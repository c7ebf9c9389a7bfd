import type { LngLat } from './mercator.ts';

/** Closed, in degrees. */
export type Ring = readonly (readonly number[])[];

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
