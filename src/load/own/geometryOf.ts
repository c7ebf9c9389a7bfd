import type { Geometry, Position } from 'geojson';
import { isObject } from './parseJson.ts';

/** Collections in collections; deeper ones are somebody's joke. */
const DEEPEST = 16;

/**
 * A geometry anew, from what should be one: of each position the first two numbers. What is empty stays
 * empty, a point without numbers is an empty MultiPoint.
 * @returns undefined for what is none
 */
export function geometryOf(value: unknown, depth = 0): Geometry | undefined {
  if (!isObject(value)) return undefined;
  const { type, coordinates } = value;
  switch (type) {
    case 'Point':
      if (Array.isArray(coordinates) && coordinates.length === 0) {
        return { type: 'MultiPoint', coordinates: [] };
      }
      return whole(position(coordinates), (at) => ({ type, coordinates: at }));
    case 'MultiPoint':
    case 'LineString':
      return whole(line(coordinates), (at) => ({ type, coordinates: at }));
    case 'MultiLineString':
    case 'Polygon':
      return whole(lines(coordinates), (at) => ({ type, coordinates: at }));
    case 'MultiPolygon':
      return whole(areas(coordinates), (at) => ({ type, coordinates: at }));
    case 'GeometryCollection': {
      if (depth === DEEPEST) return undefined;
      const inside = listOf((member) => geometryOf(member, depth + 1))(value['geometries']);
      return whole(inside, (geometries) => ({ type, geometries }));
    }
    default:
      return undefined;
  }
}

function whole<T, U>(value: T | undefined, make: (value: T) => U): U | undefined {
  return value === undefined ? undefined : make(value);
}

/** Reads each member; undefined if one cannot be read. */
function listOf<T>(read: (value: unknown) => T | undefined): (value: unknown) => T[] | undefined {
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    const result: T[] = [];
    for (const member of value) {
      const one = read(member);
      if (one === undefined) return undefined;
      result.push(one);
    }
    return result;
  };
}

function position(value: unknown): Position | undefined {
  if (!Array.isArray(value)) return undefined;
  const [x, y]: unknown[] = value;
  return Number.isFinite(x) && Number.isFinite(y) ? [Number(x), Number(y)] : undefined;
}

const line = listOf(position);
const lines = listOf(line);
const areas = listOf(lines);
