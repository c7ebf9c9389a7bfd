import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import { cellCounter } from './cellCounter.ts';
import { damaged } from './damaged.ts';
import { crsOf, featureGrid } from './features.ts';
import type { Member } from './features.ts';
import type { FileGrids, Grid } from './grid.ts';
import { isObject } from './parseJson.ts';
import type { JsonObject } from './parseJson.ts';

/** Every object is a grid, each of its geometries a row. @throws Refusal */
export function readTopology(topology: JsonObject): FileGrids {
  if (!isTopology(topology)) throw damaged('topojson', 'arcs or objects are not lists');
  const objects = Object.entries(topology.objects);
  const count = cellCounter();
  const crs = crsOf(topology);
  const grids = objects.map(([name, object]): Grid => {
    const members = geometriesOf(object).map((geometry): Member => {
      return { value: featureOf(topology, geometry, count), crs };
    });
    // An only one needs no name to be told from others.
    return featureGrid(members, objects.length > 1 ? name : '');
  });
  return { format: 'topojson', grids };
}

/** The library trusts that lists are lists: an arc that only says how long it is would keep it busy. */
function isTopology(value: JsonObject): value is JsonObject & Topology {
  const { arcs, objects } = value;
  const isArc = (arc: unknown) => Array.isArray(arc) && arc.every(Array.isArray);
  return Array.isArray(arcs) && arcs.every(isArc) && isObject(objects);
}

function geometriesOf(object: unknown): readonly unknown[] {
  if (!isObject(object)) return [object];
  const { type, geometries } = object;
  return type === 'GeometryCollection' && Array.isArray(geometries) ? geometries : [object];
}

/** As GeoJSON has it; what is no geometry stays as it is. */
function featureOf(
  topology: Topology,
  geometry: unknown,
  count: (positions: number) => void,
): unknown {
  if (!isObject(geometry)) return geometry;
  const { type = null, id, properties } = geometry;
  const shape = type === null ? null : shapeOf(topology, geometry, count);
  return { type: 'Feature', id, properties, geometry: shape };
}

function shapeOf(
  topology: Topology,
  geometry: JsonObject,
  count: (positions: number) => void,
): unknown {
  if (isGeometryObject(geometry, topology, count)) {
    try {
      const made = feature(topology, geometry);
      if ('geometry' in made) return made.geometry;
      return { type: 'GeometryCollection', geometries: made.features.map((one) => one.geometry) };
    } catch {
      // An arc or a transform that is none: said below.
    }
  }
  return JSON.stringify(geometry);
}

/** Counts the positions first: one arc may be used any number of times. */
function isGeometryObject(
  value: JsonObject,
  topology: Topology,
  count: (positions: number) => void,
): value is JsonObject & GeometryObject {
  const positions = positionsIn(value, topology.arcs);
  if (Number.isNaN(positions)) return false;
  count(positions);
  return true;
}

const DEPTHS: ReadonlyMap<unknown, number> = new Map([
  ['LineString', 1],
  ['MultiLineString', 2],
  ['Polygon', 2],
  ['MultiPolygon', 3],
]);
const DEEPEST = 16;

/** NaN for what is no geometry of a topology. */
function positionsIn(value: unknown, arcs: Topology['arcs'], depth = 0): number {
  if (!isObject(value) || depth > DEEPEST) return NaN;
  const { type, coordinates, geometries } = value;
  if (type === 'Point') return Array.isArray(coordinates) ? 1 : NaN;
  if (type === 'MultiPoint') return sum(coordinates, (one) => (Array.isArray(one) ? 1 : NaN));
  if (type === 'GeometryCollection') {
    return sum(geometries, (one) => positionsIn(one, arcs, depth + 1));
  }
  return positionsOfArcs(value['arcs'], DEPTHS.get(type) ?? NaN, arcs);
}

function positionsOfArcs(value: unknown, depth: number, arcs: Topology['arcs']): number {
  if (depth > 0) return sum(value, (one) => positionsOfArcs(one, depth - 1, arcs));
  if (typeof value !== 'number' || depth !== 0) return NaN;
  return arcs[value < 0 ? ~value : value]?.length ?? NaN;
}

function sum(values: unknown, of: (value: unknown) => number): number {
  if (!Array.isArray(values)) return NaN;
  return values.reduce((all: number, value: unknown) => all + of(value), 0);
}
