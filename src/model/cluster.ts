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
import { Circles, EXACT, Neighbourhood, Squares } from './circles.ts';
import type { Point } from './circles.ts';
import { hasPlace } from './columns.ts';
import type { Codes, Dataset } from './columns.ts';
import { worldSize } from './mercator.ts';
import { holds } from './tally.ts';

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
  /** First row of each cluster, and for each row of the dataset the next one; −1 ends the chain. */
  readonly first: Int32Array;
  readonly next: Int32Array;
  /** Category codes of the dataset's rows: see `shares.ts`. */
  readonly categories: Codes;
  /** Index of the cluster that is the selected row alone; −1 if none. */
  readonly selected: number;
}

/** CSS px at scale 1. Source: the look's symbol recipe. */
export function radiusOf(count: number): number {
  return count === 1 ? SYMBOL_RADIUS : Math.min(LARGEST, 11 + 3.1 * Math.sqrt(count));
}

/** Rows of a cluster, ascending. @param most gives no more than so many of them, whichever */
export function membersOf({ first, next }: Clusters, cluster: number, most = Infinity): number[] {
  const rows: number[] = [];
  for (let row = first[cluster]!; row >= 0 && rows.length < most; row = next[row]!) rows.push(row);
  return rows.sort((a, b) => a - b);
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
  const stands = selected >= 0 && holds(passing, selected) && hasPlace(dataset, selected);
  const circles = gather(dataset, passing, world, selected, next);
  const fixed: Disc | undefined = stands
    ? {
        x: dataset.x[selected]! * world,
        y: dataset.y[selected]! * world,
        r: SELECTED_RADIUS + SELECTED_RING,
      }
    : undefined;
  separate(circles, fixed, next);
  if (fixed) circles.add(fixed.x, fixed.y, selected);
  const { length } = circles;
  return {
    length,
    zoom: step,
    scale,
    x: circles.x.slice(0, length).map((x) => x / world),
    y: circles.y.slice(0, length).map((y) => y / world),
    count: circles.count.slice(0, length),
    first: circles.first.slice(0, length),
    next,
    categories: dataset.facets.category.codes,
    selected: fixed ? length - 1 : -1,
  };
}

interface Disc extends Point {
  readonly r: number;
}

/** One circle for each cell of the world's grid that holds a passing row. */
function gather(
  { x, y }: Dataset,
  passing: Uint32Array,
  world: number,
  selected: number,
  next: Int32Array,
): Circles {
  const circles = new Circles(passing.length);
  const cells = new Squares(passing.length);
  const acrosses = new Int32Array(passing.length);
  const downs = new Int32Array(passing.length);
  for (const row of passing) {
    const px = x[row]! * world;
    const py = y[row]! * world;
    if (px !== px || row === selected) continue;
    const across = Math.floor(px / CELL);
    const down = Math.floor(py / CELL);
    const cell = cells.at(across, down);
    let circle = cells.heads[cell]!;
    while (circle >= 0 && (acrosses[circle] !== across || downs[circle] !== down)) {
      circle = cells.after[circle]!;
    }
    if (circle < 0) {
      circle = circles.add(px, py, row);
      acrosses[circle] = across;
      downs[circle] = down;
      cells.add(cell, circle);
      continue;
    }
    circles.count[circle]!++;
    circles.x[circle]! += px;
    circles.y[circle]! += py;
    next[circles.last[circle]!] = row;
    circles.last[circle] = row;
  }
  for (let circle = 0; circle < circles.length; circle++) {
    const count = circles.count[circle]!;
    circles.x[circle]! /= count;
    circles.y[circle]! /= count;
    circles.r[circle] = radiusOf(count);
  }
  return circles;
}

/** Merges until no two circles are too near, and none is too near to the fixed one. Ends: each merge leaves one circle less. */
function separate(circles: Circles, fixed: Disc | undefined, next: Int32Array): void {
  const neighbourhood = new Neighbourhood(circles, GAP);
  const middle = middleOf(circles);
  const isGone = new Uint8Array(circles.length);
  for (let one = 0; one < circles.length; one++) {
    let circle = one;
    for (;;) {
      if (fixed) pushAside(circles, circle, fixed, middle);
      const other = neighbourhood.nearest(circle);
      if (other < 0) break;
      neighbourhood.remove(other);
      merge(circles, other, circle, next);
      isGone[circle] = 1;
      circle = other;
    }
    neighbourhood.add(circle);
  }
  let left = 0;
  for (let circle = 0; circle < circles.length; circle++) {
    if (!isGone[circle]) circles.move(circle, left++);
  }
  circles.length = left;
}

/** The second joins the first, at their centre of mass. */
function merge({ x, y, r, count, first, last }: Circles, a: number, b: number, next: Int32Array) {
  const sum = count[a]! + count[b]!;
  next[last[a]!] = first[b]!;
  last[a] = last[b]!;
  x[a] = (x[a]! * count[a]! + x[b]! * count[b]!) / sum;
  y[a] = (y[a]! * count[a]! + y[b]! * count[b]!) / sum;
  count[a] = sum;
  r[a] = radiusOf(sum);
}

function middleOf({ length, x, y }: Circles): Point {
  const mean = (values: Float64Array) =>
    values.subarray(0, length).reduce((sum, value) => sum + value, 0) / length;
  return { x: mean(x), y: mean(y) };
}

/** Moves the circle straight away from the fixed one; towards the middle where both share a centre. */
function pushAside({ x, y, r }: Circles, circle: number, fixed: Disc, middle: Point): void {
  const at = { x: x[circle]!, y: y[circle]! };
  const reach = r[circle]! + fixed.r + GAP;
  if (Math.hypot(at.x - fixed.x, at.y - fixed.y) - reach >= EXACT) return;
  const [dx, dy] = wayFrom(fixed, at) ?? wayFrom(fixed, middle) ?? [0, 1];
  x[circle] = fixed.x + dx * reach;
  y[circle] = fixed.y + dy * reach;
}

/** Of length 1; undefined between points that share a place. */
function wayFrom(from: Point, to: Point): readonly [dx: number, dy: number] | undefined {
  const distance = Math.hypot(to.x - from.x, to.y - from.y);
  if (distance < 1e-6) return undefined;
  return [(to.x - from.x) / distance, (to.y - from.y) / distance];
}
