/**
 * Places names in the space that symbols leave: one greedy pass by rank, boxes against circles and
 * boxes. A name without room is left out, unless it must be there; one that has a place is painted once.
 */

/** CSS px. */
export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** CSS px, upper left and lower right corner. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** A name and the boxes it could stand in, best first. */
export interface Label<T> {
  readonly name: T;
  readonly boxes: readonly Box[];
  /** Placed even without room, where it covers least; later ones make way. */
  readonly must?: boolean;
}

export interface Placed<T> {
  readonly name: T;
  readonly box: Box;
  /** Index of the chosen box. */
  readonly choice: number;
}

function meets([left, top, right, bottom]: Box, other: Box): boolean {
  return left < other[2] && right > other[0] && top < other[3] && bottom > other[1];
}

function touches([left, top, right, bottom]: Box, { x, y, r }: Circle): boolean {
  const dx = x - Math.min(Math.max(x, left), right);
  const dy = y - Math.min(Math.max(y, top), bottom);
  return dx * dx + dy * dy < r * r;
}

/** @param taken boxes that nothing may cover, such as the legend's */
export function placeLabels<T>(
  labels: readonly Label<T>[],
  circles: readonly Circle[],
  taken: readonly Box[],
): Placed<T>[] {
  const used = [...taken];
  const placed: Placed<T>[] = [];
  for (const { name, boxes, must } of labels) {
    const free = boxes.findIndex(
      (box) =>
        !used.some((other) => meets(box, other)) && !circles.some((circle) => touches(box, circle)),
    );
    const choice = free < 0 && must ? leastCovering(boxes, circles, used) : free;
    const box = boxes[choice];
    if (!box) continue;
    used.push(box);
    placed.push({ name, box, choice });
  }
  return placed;
}

/** A box that others have is worse than any number of symbols. */
const TAKEN = 1e6;

function leastCovering(
  boxes: readonly Box[],
  circles: readonly Circle[],
  used: readonly Box[],
): number {
  const costs = boxes.map((box) => {
    const under = circles.filter((circle) => touches(box, circle));
    return (
      under.reduce((sum, { r }) => sum + r, 0) +
      used.filter((other) => meets(box, other)).length * TAKEN
    );
  });
  return costs.indexOf(Math.min(...costs));
}
