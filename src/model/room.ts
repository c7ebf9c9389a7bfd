import type { Box } from './labels.ts';

/**
 * The shortest move, in CSS px, that brings a box into the frame, and clear of what is taken there
 * if it can be. A box larger than the frame is centred in it.
 */
export function wayInto(
  box: Box,
  frame: Box,
  taken: readonly Box[],
): readonly [dx: number, dy: number] {
  const across = rangeOf(box[0], box[2], frame[0], frame[2]);
  const down = rangeOf(box[1], box[3], frame[1], frame[3]);
  const asides = stepsOf(across, taken, (other) => [other[0] - box[2], other[2] - box[0]]);
  const downs = stepsOf(down, taken, (other) => [other[1] - box[3], other[3] - box[1]]);
  const ways = asides.flatMap((dx) =>
    downs.map((dy) => ({
      dx,
      dy,
      under: taken.reduce((sum, other) => sum + sharedArea(shifted(box, dx, dy), other), 0),
    })),
  );
  const best = ways.reduce((a, b) => {
    const order = a.under - b.under || Math.hypot(a.dx, a.dy) - Math.hypot(b.dx, b.dy);
    return order <= 0 ? a : b;
  });
  return [best.dx, best.dy];
}

type Range = readonly [least: number, most: number];

/** The moves after which an extent lies between low and high. */
function rangeOf(from: number, to: number, low: number, high: number): Range {
  const centred = (low + high - from - to) / 2;
  return to - from > high - low ? [centred, centred] : [low - from, high - to];
}

/** No move, and those to the edges of what floats; each brought into the range. */
function stepsOf(
  [least, most]: Range,
  taken: readonly Box[],
  beside: (box: Box) => readonly number[],
): number[] {
  const steps = [0, ...taken.flatMap(beside)].map((step) => Math.min(most, Math.max(least, step)));
  return [...new Set(steps)];
}

const shifted = ([left, top, right, bottom]: Box, dx: number, dy: number): Box => [
  left + dx,
  top + dy,
  right + dx,
  bottom + dy,
];

function sharedArea(a: Box, b: Box): number {
  const width = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  return width > 0 && height > 0 ? width * height : 0;
}
