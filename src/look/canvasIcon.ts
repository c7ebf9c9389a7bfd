import { DOT, icons } from 'virtual:icons';
import { iconLetters } from './iconLetters.ts';

/** The strokes of an outline icon, on a field of 24, or letters in its place. */
export type CanvasIcon = Path2D | string;

/** A dot for a name we do not have. */
export function canvasIcon(name = ''): CanvasIcon {
  const letters = iconLetters(name);
  if (letters) return letters;
  return new Path2D(icons.get(name) ?? DOT);
}
