import { icons } from 'virtual:icons';

/** The strokes of an outline icon, on a field of 24; a dot for a name we do not have. */
export function iconPath(name: string): Path2D {
  const path = new Path2D();
  const nodes = icons.get(name);
  if (!nodes) path.arc(12, 12, 4, 0, 2 * Math.PI);
  for (const [tag, { d }] of nodes ?? []) if (tag === 'path' && d) path.addPath(new Path2D(d));
  return path;
}
