export type Way = 'left' | 'right' | 'up' | 'down';

interface Point {
  readonly x: number;
  readonly y: number;
}

const AHEAD: Readonly<Record<Way, readonly [dx: number, dy: number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** Steps aside cost this much more than steps ahead. */
const ASIDE = 2;

/** The nearest point in a direction, straight ahead before aside; undefined at the edge. */
export function neighbourOf<T extends Point>(
  points: readonly T[],
  from: Point,
  way: Way,
): T | undefined {
  const [dx, dy] = AHEAD[way];
  let best: T | undefined;
  let least = Infinity;
  for (const point of points) {
    const ahead = (point.x - from.x) * dx + (point.y - from.y) * dy;
    const aside = Math.abs((point.x - from.x) * dy - (point.y - from.y) * dx);
    if (ahead <= 0 || aside > 2 * ahead) continue;
    const cost = ahead + ASIDE * aside;
    if (cost >= least) continue;
    least = cost;
    best = point;
  }
  return best;
}
