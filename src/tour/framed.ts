import { projection, toLngLat } from '../model/camera.ts';
import type { Camera, Size } from '../model/camera.ts';
import { levelsNearer } from '../model/sceneZoom.ts';

/** Share of the screen that words take, at the left, or on an upright one above. */
export const WORDS = 0.4;

/** The camera that shows on this screen, beside the words, what the given one shows on a desk. */
export function framed({ lngLat, zoom }: Camera, size: Size): Camera {
  const { width, height } = size;
  const upright = height > width;
  // There the map begins below the words.
  const aside = upright ? 0 : (WORDS / 2) * width;
  const at = projection({ lngLat, zoom: zoom + levelsNearer(size) }, size);
  return { lngLat: toLngLat(at, width / 2 - aside, height / 2), zoom: at.zoom };
}
