import { icons } from 'virtual:icons';
import { iconLetters } from './iconLetters.ts';

/** The strokes of an outline icon, on a field of 24, or letters in its place. */
export type CanvasIcon = Path2D | string;

/** A dot for a name we do not have. */
export function canvasIcon(name = ''): CanvasIcon {
  const letters = iconLetters(name);
  if (letters) return letters;
  const path = new Path2D();
  const nodes = icons.get(name);
  if (!nodes) path.arc(12, 12, 4, 0, 2 * Math.PI);
  for (const [tag, { d }] of nodes ?? []) if (tag === 'path' && d) path.addPath(new Path2D(d));
  return path;
}
