import { projection, toScreen } from '../model/camera.ts';
import type { Camera, Size } from '../model/camera.ts';
import { toX, toY } from '../model/mercator.ts';

/** ms. */
const SHORTEST = 300;
const LONGEST = 900;

/** Zoom levels that take as long as a flight across the whole map. */
const LEVELS = 3;

/** How long the camera takes in ms, by the length of its way. */
export function flightTime(from: Camera, to: Camera, size: Size): number {
  const [lng, lat] = to.lngLat;
  const [x, y] = toScreen(projection(from, size), toX(lng), toY(lat));
  const { width, height } = size;
  const way = Math.hypot(x - width / 2, y - height / 2) / Math.max(1, Math.hypot(width, height));
  const effort = way + Math.abs(to.zoom - from.zoom) / LEVELS;
  return SHORTEST + (LONGEST - SHORTEST) * Math.min(1, effort);
}
