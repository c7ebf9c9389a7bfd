import { fitted, projection, toScreen } from '../model/camera.ts';
import type { Bounds, Camera, Padding, Size } from '../model/camera.ts';
import { toX, toY } from '../model/mercator.ts';
import type { Box } from '../model/labels.ts';

/** Germany with its islands. */
export const GERMANY: Bounds = [5.86, 47.27, 15.05, 55.06];

/** Room round Germany that symbols at the border need, CSS px at scale 1. */
const MARGIN = 20;

/** Shares of a box's size by which the country is moved away from it, one after the other. */
const STEPS = [0, 0.25, 0.5, 0.75, 1];

/**
 * All of Germany as large as it can be shown with no project under a box that floats over the map.
 * @param points places of all projects, unit Mercator
 * @param boxes CSS px
 */
export function homeCamera(
  size: Size,
  covered: Padding,
  points: readonly (readonly [x: number, y: number])[],
  boxes: readonly Box[],
  scale: number,
): Camera {
  const margin = MARGIN * scale;
  const base = {
    top: covered.top + margin,
    right: covered.right + margin,
    bottom: covered.bottom + margin,
    left: covered.left + margin,
  };
  const [x0, y1, x1, y0] = [toX(GERMANY[0]), toY(GERMANY[1]), toX(GERMANY[2]), toY(GERMANY[3])];
  const corners = [
    [x0, y0],
    [x1, y1],
  ] as const;
  const cameras = paddings(base, size, boxes).map((padding) => fitted(GERMANY, size, padding));
  const free = cameras.filter((camera) => {
    const view = projection(camera, size);
    const inside = corners.every(([x, y]) => {
      const [px, py] = toScreen(view, x, y);
      return px >= 0 && py >= 0 && px <= size.width && py <= size.height - covered.bottom;
    });
    return inside && !points.some(([x, y]) => boxes.some((box) => isNear(toScreen(view, x, y), box, scale)));
  });
  const largest = (a: Camera, b: Camera) => b.zoom - a.zoom;
  return free.sort(largest)[0] ?? cameras.sort(largest).at(-1)!;
}

/** Paddings that move Germany away from the boxes at the left, the right and below. */
function paddings(base: Padding, { width, height }: Size, boxes: readonly Box[]): Padding[] {
  const lefts = boxes.filter(([left, , right]) => left + right < width);
  const rights = boxes.filter(([left, , right]) => left + right >= width);
  const left = Math.max(0, ...lefts.map(([, , right]) => right - base.left));
  const right = Math.max(0, ...rights.map(([edge]) => width - base.right - edge));
  const low = boxes.filter(([, top]) => top > height / 2);
  const bottom = Math.max(0, ...low.map(([, top]) => height - base.bottom - top));
  return STEPS.flatMap((a) =>
    STEPS.flatMap((b) =>
      STEPS.map((c) => ({
        ...base,
        left: base.left + a * left,
        right: base.right + b * right,
        bottom: base.bottom + c * bottom,
      })),
    ),
  );
}

/** Whether the symbol of a project at this place would touch the box. */
function isNear([x, y]: readonly [number, number], [left, top, right, bottom]: Box, scale: number) {
  const r = 18 * scale;
  return x > left - r && x < right + r && y > top - r && y < bottom + r;
}
