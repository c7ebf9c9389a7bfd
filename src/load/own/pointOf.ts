import type { Geometry, Position } from 'geojson';
import type { LngLat } from '../../model/mercator.ts';
import { pointInside } from './pointInside.ts';
import type { CrsKey } from './report.ts';

/** Where a geometry is shown. */
export interface PointOf {
  /** In the geometry's own reference system: easting and northing, if that is projected. */
  readonly lngLat: LngLat;
  /** Whether the geometry is this point and nothing else. */
  readonly exact: boolean;
}

type Line = readonly Position[];

/** Makes a step to the east as long as one to the north. */
type Stretch = (y: number) => number;

/**
 * One point for a geometry: of areas one inside the largest, of lines that at half the length of the
 * longest, of points the one nearest to their middle; of a collection by what has most dimensions in
 * it. Undefined if it is empty, or holds what is no number.
 *
 * @param crs the geometry's: degrees of longitude are shorter than those of latitude
 */
export function pointOf(geometry: Geometry, crs: CrsKey = 'EPSG:4326'): PointOf | undefined {
  const { points, lines, areas } = partsOf(geometry);
  const isFinite = [points, ...lines, ...areas.flat()].every((line) => line.every(isPosition));
  if (!isFinite) return undefined;
  const stretch: Stretch = crs === 'EPSG:4326' ? (lat) => Math.cos((lat * Math.PI) / 180) : () => 1;
  const [x = NaN, y = NaN] =
    pointInside(areas) ??
    middleOfLongest(areas.flat(), stretch) ??
    middleOfLongest(lines, stretch) ??
    nearestToMiddle(points, stretch) ??
    [];
  if (!Number.isFinite(x) || !Number.isFinite(y)) return undefined;
  return { lngLat: [x, y], exact: points.length === 1 && lines.length + areas.length === 0 };
}

const isPosition = ([x, y]: Position) => Number.isFinite(x) && Number.isFinite(y);

interface Parts {
  readonly points: Position[];
  readonly lines: Line[];
  /** Outer rings with their holes. */
  readonly areas: Line[][];
}

/** What a geometry is made of, by dimension, without what is empty. No collection is too deep or long. */
function partsOf(geometry: Geometry): Parts {
  const [points, lines, areas]: [Position[], Line[], Line[][]] = [[], [], []];
  const add = <T extends readonly unknown[]>(parts: T[], part: T) => {
    if (part.length > 0) parts.push(part);
  };
  const addArea = (rings: readonly Line[]) => {
    add(
      areas,
      rings.filter(({ length }) => length > 0),
    );
  };
  const left = [geometry];
  for (let part = left.pop(); part; part = left.pop()) {
    if (part.type === 'GeometryCollection') for (const one of part.geometries) left.push(one);
    else if (part.type === 'Point') add(points, part.coordinates);
    else if (part.type === 'MultiPoint') for (const one of part.coordinates) add(points, one);
    else if (part.type === 'LineString') add(lines, part.coordinates);
    else if (part.type === 'MultiLineString') for (const one of part.coordinates) add(lines, one);
    else if (part.type === 'Polygon') addArea(part.coordinates);
    else part.coordinates.forEach(addArea);
  }
  return { points, lines, areas };
}

function middleOfLongest(lines: readonly Line[], stretch: Stretch): Position | undefined {
  let [most, longest]: [number, Line | undefined] = [-1, undefined];
  for (const line of lines) {
    const length = stepsOf(line, stretch).reduce((sum, step) => sum + step, 0);
    if (length > most) [most, longest] = [length, line];
  }
  return longest && along(longest, stepsOf(longest, stretch), most / 2);
}

/** Length of each step from one position to the next. */
function stepsOf(line: Line, stretch: Stretch): number[] {
  return line.slice(1).map(([bx = 0, by = 0], i) => {
    const [ax = 0, ay = 0] = line[i]!;
    return Math.hypot((bx - ax) * stretch((ay + by) / 2), by - ay);
  });
}

function along(line: Line, steps: readonly number[], distance: number): Position {
  let left = distance;
  for (const [i, step] of steps.entries()) {
    if (left <= step && step > 0) {
      const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [line[i]!, line[i + 1]!];
      const share = left / step;
      return [ax + (bx - ax) * share, ay + (by - ay) * share];
    }
    left -= step;
  }
  return line[0]!;
}

function nearestToMiddle(points: readonly Position[], stretch: Stretch): Position | undefined {
  const mean = (axis: 0 | 1) =>
    points.reduce((sum, point) => sum + point[axis]! / points.length, 0);
  const [x, y] = [mean(0), mean(1)];
  let [least, nearest]: [number, Position | undefined] = [Infinity, undefined];
  for (const point of points) {
    const distance = Math.hypot((point[0]! - x) * stretch(y), point[1]! - y);
    if (distance < least) [least, nearest] = [distance, point];
  }
  return nearest;
}
