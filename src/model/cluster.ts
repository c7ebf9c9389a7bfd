/**
 * Gathers projects whose symbols would overlap. Everything is anchored to the world and made for a
 * step of the zoom, never for the part that is on screen: so a pan changes no member, and between
 * two steps distances only grow.
 *
 * 1. Rows fall into cells of a grid on the world; a cell stands at its rows' centre of mass.
 * 2. Circles nearer than GAP merge at their centre of mass, the worst overlap first, until none do.
 * 3. The selected row stands alone at its true place; what comes too near is pushed aside, towards
 *    the middle of all if it has the same place.
 */
import type { Dataset } from './columns.ts';
import { worldSize } from './mercator.ts';

/** CSS px at scale 1: radius of a single project's symbol, and of the selected one. */
export const SYMBOL_RADIUS = 12;
export const SELECTED_RADIUS = 16;
/** Ring of ink round the selected symbol, halo included. */
const SELECTED_RING = 5;
const LARGEST = 34;
/** Edge to edge at least. */
const GAP = 4;
const CELL = 32;

/** Steps of the zoom in which clusters are gathered anew. */
const STEPS_PER_ZOOM = 4;

/** The step at or below a zoom. */
export function clusterZoom(zoom: number): number {
  return Math.floor(zoom * STEPS_PER_ZOOM) / STEPS_PER_ZOOM;
}

/** Circles on the map at one step of the zoom; arrays of equal length k. */
export interface Clusters {
  readonly length: number;
  /** The step they were gathered for. */
  readonly zoom: number;
  /** Factor on all radii, 1 on a desk. */
  readonly scale: number;
  /** Unit Mercator. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly count: Uint32Array;
  /** Number by category, [cluster][category]. */
  readonly shares: Uint32Array;
  readonly categories: number;
  /** First row of each cluster, and for each row of the dataset the next one; −1 ends the chain. */
  readonly first: Int32Array;
  readonly next: Int32Array;
  /** Index of the cluster that is the selected row alone; −1 if none. */
  readonly selected: number;
}

/** CSS px at scale 1. Source: the look's symbol recipe. */
export function radiusOf(count: number): number {
  return count === 1 ? SYMBOL_RADIUS : Math.min(LARGEST, 11 + 3.1 * Math.sqrt(count));
}

/** Rows of a cluster, ascending. */
export function membersOf({ first, next }: Clusters, cluster: number): number[] {
  const rows: number[] = [];
  for (let row = first[cluster]!; row >= 0; row = next[row]!) rows.push(row);
  return rows.sort((a, b) => a - b);
}

interface Circle {
  /** CSS px at the step, from the world's upper left corner. */
  x: number;
  y: number;
  r: number;
  count: number;
  shares: Uint32Array;
  first: number;
  last: number;
}

/** @param selected a row that stands alone if it passes and has a place; −1 for none */
export function cluster(
  dataset: Dataset,
  passing: Uint32Array,
  zoom: number,
  { scale = 1, selected = -1 }: { scale?: number; selected?: number } = {},
): Clusters {
  const step = clusterZoom(zoom);
  const world = worldSize(step) / scale;
  const next = new Int32Array(dataset.length).fill(-1);
  const gathered = gather(dataset, passing, world, selected, next);
  const stands = selected >= 0 && passing.includes(selected) && dataset.x[selected]! >= 0;
  const fixed = stands ? circleOf(dataset, selected, world) : undefined;
  const circles = separate(gathered, fixed, next);
  if (fixed) circles.push(fixed);
  return columnsOf(circles, step, scale, world, next, fixed ? circles.length - 1 : -1);
}

function circleOf({ x, y, facets }: Dataset, row: number, world: number): Circle {
  const shares = new Uint32Array(facets.category.options.length);
  shares[facets.category.codes[row]!] = 1;
  return {
    x: x[row]! * world,
    y: y[row]! * world,
    r: SELECTED_RADIUS + SELECTED_RING,
    count: 1,
    shares,
    first: row,
    last: row,
  };
}

/** One circle for each cell of the world's grid that holds a passing row. */
function gather(
  { x, y, facets }: Dataset,
  passing: Uint32Array,
  world: number,
  selected: number,
  next: Int32Array,
): Circle[] {
  const { codes, options } = facets.category;
  const across = Math.ceil(world / CELL);
  const cells = new Map<number, Circle>();
  for (const row of passing) {
    const px = x[row]! * world;
    const py = y[row]! * world;
    if (px !== px || row === selected) continue;
    const key = Math.floor(py / CELL) * across + Math.floor(px / CELL);
    const circle = cells.get(key);
    if (circle) {
      circle.count++;
      circle.x += px;
      circle.y += py;
      circle.shares[codes[row]!]!++;
      next[circle.last] = row;
      circle.last = row;
    } else {
      const shares = new Uint32Array(options.length);
      shares[codes[row]!] = 1;
      cells.set(key, { x: px, y: py, r: 0, count: 1, shares, first: row, last: row });
    }
  }
  for (const circle of cells.values()) {
    circle.x /= circle.count;
    circle.y /= circle.count;
    circle.r = radiusOf(circle.count);
  }
  return [...cells.values()];
}

/** How far two circles stand from each other, less than 0 when they are nearer than GAP. */
function clearance(a: Circle, b: Circle): number {
  return Math.hypot(a.x - b.x, a.y - b.y) - a.r - b.r - GAP;
}

/** Rounding must not make two circles touch that were set apart exactly. */
const EXACT = -1e-6;

/** Merges until no two circles are too near, and none is too near to the fixed one. Ends: each merge leaves one circle less. */
function separate(circles: Circle[], fixed: Circle | undefined, next: Int32Array): Circle[] {
  const grid = new Neighbourhood();
  const middle = middleOf(circles);
  const waiting = circles.slice().reverse();
  for (let circle = waiting.pop(); circle; circle = waiting.pop()) {
    if (fixed) pushAside(circle, fixed, middle);
    const other = grid.nearest(circle);
    if (!other) {
      grid.add(circle);
      continue;
    }
    grid.remove(other);
    waiting.push(merged(other, circle, next));
  }
  return grid.all();
}

function merged(a: Circle, b: Circle, next: Int32Array): Circle {
  const count = a.count + b.count;
  next[a.last] = b.first;
  return {
    x: (a.x * a.count + b.x * b.count) / count,
    y: (a.y * a.count + b.y * b.count) / count,
    r: radiusOf(count),
    count,
    shares: a.shares.map((share, category) => share + b.shares[category]!),
    first: a.first,
    last: b.last,
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function middleOf(points: readonly Point[]): Point {
  const sum = points.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

/** Moves the circle straight away from the fixed one; towards the middle where both share a centre. */
function pushAside(circle: Circle, fixed: Circle, middle: Point): void {
  if (clearance(circle, fixed) >= EXACT) return;
  const [dx, dy] = wayFrom(fixed, circle) ?? wayFrom(fixed, middle) ?? [0, 1];
  const reach = circle.r + fixed.r + GAP;
  circle.x = fixed.x + dx * reach;
  circle.y = fixed.y + dy * reach;
}

/** Of length 1; undefined between points that share a place. */
function wayFrom(from: Point, to: Point): readonly [dx: number, dy: number] | undefined {
  const distance = Math.hypot(to.x - from.x, to.y - from.y);
  if (distance < 1e-6) return undefined;
  return [(to.x - from.x) / distance, (to.y - from.y) / distance];
}

/** Circles by square of the world, so that only nine squares are asked for neighbours. */
class Neighbourhood {
  static readonly side = 2 * LARGEST + GAP;
  readonly #squares = new Map<number, Circle[]>();

  add(circle: Circle): void {
    const key = this.#key(circle.x, circle.y);
    const square = this.#squares.get(key);
    if (square) square.push(circle);
    else this.#squares.set(key, [circle]);
  }

  remove(circle: Circle): void {
    const square = this.#squares.get(this.#key(circle.x, circle.y))!;
    square.splice(square.indexOf(circle), 1);
  }

  /** The circle that overlaps this one most, if any does. */
  nearest(circle: Circle): Circle | undefined {
    const { side } = Neighbourhood;
    let worst = EXACT;
    let found: Circle | undefined;
    for (let dy = -side; dy <= side; dy += side) {
      for (let dx = -side; dx <= side; dx += side) {
        for (const other of this.#squares.get(this.#key(circle.x + dx, circle.y + dy)) ?? []) {
          const distance = clearance(circle, other);
          if (distance >= worst) continue;
          worst = distance;
          found = other;
        }
      }
    }
    return found;
  }

  all(): Circle[] {
    return [...this.#squares.values()].flat();
  }

  #key(x: number, y: number): number {
    const { side } = Neighbourhood;
    // 2^26 squares across hold the world at any zoom we show.
    return Math.floor(y / side) * 2 ** 26 + Math.floor(x / side);
  }
}

function columnsOf(
  circles: readonly Circle[],
  zoom: number,
  scale: number,
  world: number,
  next: Int32Array,
  selected: number,
): Clusters {
  const categories = circles[0]?.shares.length ?? 0;
  const shares = new Uint32Array(circles.length * categories);
  circles.forEach((circle, index) => shares.set(circle.shares, index * categories));
  return {
    length: circles.length,
    zoom,
    scale,
    x: Float64Array.from(circles, ({ x }) => x / world),
    y: Float64Array.from(circles, ({ y }) => y / world),
    count: Uint32Array.from(circles, ({ count }) => count),
    shares,
    categories,
    first: Int32Array.from(circles, ({ first }) => first),
    next,
    selected,
  };
}
