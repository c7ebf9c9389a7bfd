import type { Size } from './camera.ts';

/** CSS px of the map that a scene's camera was chosen on. */
const DESK = 800;

/** Levels that a screen shows a scene nearer than a desk does, so that it shows as much. */
export function levelsNearer({ width, height }: Size): number {
  return Math.log2(Math.min(width, height) / DESK);
}
