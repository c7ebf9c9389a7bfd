import { FRAME } from '../load/shapes.ts';
import { constrained, fitted, projection, toScreen } from '../model/camera.ts';
import type { Bounds, Camera, Padding, Projection, Size } from '../model/camera.ts';
import { toX, toY } from '../model/mercator.ts';
import type { Box } from '../model/labels.ts';

/** Germany with its islands. */
export const GERMANY: Bounds = [5.86, 47.27, 15.05, 55.06];

/** Room round Germany that symbols at the border need, CSS px at scale 1. */
const MARGIN = 20;

/** Shares of a box's size by which the country is moved away from it, one after the other. */
const STEPS = [0, 0.25, 0.5, 0.75, 1];

/**
 * All of Germany as large as it can be shown, with as few projects as possible, best none, under a
 * box that floats over the map.
 * @param points places of all projects, unit Mercator
 * @param boxes CSS px
 */
export function homeCamera(
  size: Size,
  points: readonly (readonly [x: number, y: number])[],
  boxes: readonly Box[],
  scale: number,
): Camera {
  const cameras = paddings(size, boxes, MARGIN * scale)
    .map((padding) => constrained(fitted(GERMANY, size, padding), size, FRAME))
    .map((camera) => {
      const view = projection(camera, size);
      const near = boxes.map((box) => nearTo(view, box, scale));
      const isUnder = ([x, y]: readonly [number, number]) =>
        near.some(([left, top, right, bottom]) => x > left && x < right && y > top && y < bottom);
      return { camera, cut: cutOf(view), under: points.filter(isUnder).length };
    });
  const best = cameras.reduce((a, b) => {
    const order = a.cut - b.cut || a.under - b.under || b.camera.zoom - a.camera.zoom;
    return order <= 0 ? a : b;
  });
  return best.camera;
}

/** CSS px of Germany that lie beyond the map's edges. */
function cutOf(view: Projection): number {
  const [west, south, east, north] = GERMANY;
  const [left, top] = toScreen(view, toX(west), toY(north));
  const [right, bottom] = toScreen(view, toX(east), toY(south));
  const { width, height } = view.size;
  const beyond = [-left, -top, right - width, bottom - height];
  return Math.round(beyond.reduce((sum, px) => sum + Math.max(0, px), 0));
}

/** Paddings that move Germany away from the boxes at the left, the right and below, step by step. */
function paddings({ width, height }: Size, boxes: readonly Box[], margin: number): Padding[] {
  const lefts = boxes.filter(([left, , right]) => left + right < width);
  const rights = boxes.filter(([left, , right]) => left + right >= width);
  const low = boxes.filter(([, top]) => top > height / 2);
  const away = {
    left: Math.max(margin, ...lefts.map(([, , right]) => right)) - margin,
    right: Math.max(margin, ...rights.map(([left]) => width - left)) - margin,
    bottom: Math.max(margin, ...low.map(([, top]) => height - top)) - margin,
  };
  return STEPS.flatMap((a) =>
    STEPS.flatMap((b) =>
      STEPS.map((c) => ({
        top: margin,
        left: margin + a * away.left,
        right: margin + b * away.right,
        bottom: margin + c * away.bottom,
      })),
    ),
  );
}

/** Where the symbol of a project would touch the box, unit Mercator. */
function nearTo(view: Projection, [left, top, right, bottom]: Box, scale: number): Box {
  const r = 18 * scale;
  const x = (px: number) => view.left + px / view.scale;
  const y = (py: number) => view.top + py / view.scale;
  return [x(left - r), y(top - r), x(right + r), y(bottom + r)];
}
