import type { Ring } from '../model/area.ts';
import { toX, toY } from '../model/mercator.ts';

/** In unit Mercator; to be filled by the even-odd rule. @param rings in degrees; outer ones and holes */
export function ringPath(rings: readonly Ring[]): Path2D {
  const path = new Path2D();
  for (const ring of rings) {
    ring.forEach(([lng = 0, lat = 0], index) =>
      index === 0 ? path.moveTo(toX(lng), toY(lat)) : path.lineTo(toX(lng), toY(lat)),
    );
    path.closePath();
  }
  return path;
}
