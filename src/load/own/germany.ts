import type { Bounds } from '../../model/camera.ts';

/** Germany, with room around it. */
export const GERMANY: Bounds = [5, 47, 16, 56];

export function isInBounds([west, south, east, north]: Bounds, lng: number, lat: number): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

/** How far Germany reaches west and east in each degree of latitude from 47° on, with 0.2° of room. */
const REACHES = [
  [7.3, 13.3],
  [7.3, 14.1],
  [5.9, 13.7],
  [5.6, 15.2],
  [5.6, 15.3],
  [6.4, 15],
  [6.1, 14.7],
  [7.2, 14.5],
  [7.7, 8.8],
] as const;

/** Tells Germany from its neighbours better than its bounds do. */
export function isInGermany(lng: number, lat: number): boolean {
  const reach = REACHES[Math.floor(lat) - 47];
  return reach !== undefined && lng >= reach[0] && lng <= reach[1];
}
