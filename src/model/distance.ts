import type { LngLat } from './mercator.ts';

/** Mean radius of the earth in km (IUGG). */
const RADIUS = 6371.0088;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance in km, by the haversine formula: right to 0.5 % on the real earth. */
export function kilometres([lng1, lat1]: LngLat, [lng2, lat2]: LngLat): number {
  const north = Math.sin(radians(lat2 - lat1) / 2);
  const east = Math.sin(radians(lng2 - lng1) / 2);
  const h = north * north + Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * east * east;
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}
