/** Web Mercator (EPSG:3857) on the unit square: 0 to 1 from west to east and from north to south. */

export type LngLat = readonly [lng: number, lat: number];

/** As in MapLibre: zoom 0 shows the world on 512 CSS px. */
export const worldSize = (zoom: number): number => 512 * 2 ** zoom;

export const toX = (lng: number): number => (lng + 180) / 360;

export function toY(lat: number): number {
  return (1 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / Math.PI) / 2;
}

export const toLng = (x: number): number => x * 360 - 180;

export function toLat(y: number): number {
  return (Math.atan(Math.exp((1 - 2 * y) * Math.PI)) * 360) / Math.PI - 90;
}

const EARTH_CIRCUMFERENCE = 40_075_016.686; // metres at the equator, WGS 84

/** Metres on the ground that one CSS px covers. */
export function metresPerPixel(zoom: number, lat: number): number {
  return (EARTH_CIRCUMFERENCE * Math.cos((lat * Math.PI) / 180)) / worldSize(zoom);
}
