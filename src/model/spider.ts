/**
 * A spider: projects that share a place stand on a circle round it, each at the end of a leg.
 * Source of the measures: the look's symbol recipe.
 */
import { MAX_ZOOM } from './camera.ts';
import { SELECTED_RADIUS, cluster } from './cluster.ts';
import type { Clusters } from './cluster.ts';
import { hasPlace } from './columns.ts';
import type { Dataset } from './columns.ts';

/** More than these are read in the list only. */
export const MOST_LEGS = 8;

/** CSS px at scale 1, from the place to the middle of each symbol. */
export const legLength = (legs: number): number => 30 + 4 * legs;

/** CSS px at scale 1, from the place to the outermost ink: that of a selected symbol's ring. */
export const reachOfLegs = (legs: number): number => legLength(legs) + SELECTED_RADIUS + 5;

/** CSS px at scale 1 from the place, from 12 o'clock on and clockwise. */
export function layoutLegs(legs: number): (readonly [dx: number, dy: number])[] {
  const length = legLength(legs);
  return Array.from({ length: legs }, (_, leg) => {
    const turn = (leg / legs) * 2 * Math.PI;
    return [length * Math.sin(turn), -length * Math.cos(turn)];
  });
}

export interface Spider {
  readonly rows: readonly number[];
  /** The place they share, unit Mercator. */
  readonly x: number;
  readonly y: number;
  /** Index of the first row's circle among the clusters; the others follow. */
  readonly first: number;
  readonly legs: readonly (readonly [dx: number, dy: number])[];
}

/** Whether the rows stay one cluster however near one looks. */
export function shareOnePlace(dataset: Dataset, rows: readonly number[], scale: number): boolean {
  if (!rows.every((row) => hasPlace(dataset, row))) return false;
  return cluster(dataset, Uint32Array.from(rows), MAX_ZOOM, { scale }).length === 1;
}

/** Whether the rows open as a spider; else they are only listed. */
export function canFanOut(dataset: Dataset, rows: readonly number[], scale: number): boolean {
  return rows.length > 1 && rows.length <= MOST_LEGS && shareOnePlace(dataset, rows, scale);
}

/**
 * Gathers all other passing rows into clusters, and appends the spider's rows as circles that stand
 * alone at their common place.
 * @param rows at least one
 */
export function fanOut(
  dataset: Dataset,
  passing: Uint32Array,
  zoom: number,
  rows: readonly number[],
  { scale, selected }: { scale: number; selected: number },
): { clusters: Clusters; spider: Spider } {
  const others = passing.filter((row) => !rows.includes(row));
  const rest = cluster(dataset, others, zoom, { scale, selected });
  const x = mean(rows.map((row) => dataset.x[row]!));
  const y = mean(rows.map((row) => dataset.y[row]!));
  const leg = rows.indexOf(selected);
  return {
    clusters: {
      ...rest,
      length: rest.length + rows.length,
      x: Float64Array.from([...rest.x, ...rows.map(() => x)]),
      y: Float64Array.from([...rest.y, ...rows.map(() => y)]),
      count: Uint32Array.from([...rest.count, ...rows.map(() => 1)]),
      first: Int32Array.from([...rest.first, ...rows]),
      selected: leg >= 0 ? rest.length + leg : rest.selected,
    },
    spider: { rows, x, y, first: rest.length, legs: layoutLegs(rows.length) },
  };
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
