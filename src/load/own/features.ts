import type { Geometry } from 'geojson';
import { geometryOf } from './geometryOf.ts';
import type { Grid, GridFault, GridRow } from './grid.ts';
import { JsonTable, jsonCell } from './jsonTable.ts';
import { BrokenText, isObject } from './parseJson.ts';
import type { JsonObject } from './parseJson.ts';

/** What should be a feature or a geometry, and the reference system of what it was found in. */
export interface Member {
  readonly value: unknown;
  readonly crs: string | undefined;
}

const GEOMETRIES: readonly unknown[] = [
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
];

/** A row of a table may have a column `type` too. */
export function isGeoJson(value: unknown): value is JsonObject {
  if (!isObject(value)) return false;
  if (value['type'] === 'FeatureCollection') return 'features' in value;
  return isFeature(value) || isBareGeometry(value);
}

const isFeature = (value: JsonObject) =>
  value['type'] === 'Feature' && ('geometry' in value || 'properties' in value);

const isBareGeometry = ({ type, coordinates, geometries }: JsonObject) =>
  GEOMETRIES.includes(type) && (coordinates ?? geometries) !== undefined;

/** Each member is one row, whatever it is. @throws Refusal */
export function featureGrid(members: readonly Member[], name = ''): Grid {
  const systems = members.map(({ value, crs }) => ownCrs(value) ?? crs);
  const crs = systems.find((system) => system !== undefined);
  const idColumn = members.some(hasIdOfItsOwn) ? ['id'] : [];
  const table = new JsonTable();
  const rows = members.map(({ value }, index): GridRow => {
    const { id, properties, geometry } = partsOf(value);
    const cells = table.cellsOf(properties);
    const all = idColumn.length > 0 ? [jsonCell(id), ...cells] : cells;
    const system = systems[index] ?? crs;
    const place = system === crs ? geometryOrFault(geometry) : fault(`crs: ${system}`);
    return { line: index + 1, cells: all, ...place };
  });
  const header = [...idColumn, ...table.header];
  return { name, hidden: false, rows, header, ...(crs === undefined ? {} : { crs }) };
}

interface Parts {
  readonly id?: unknown;
  readonly properties: readonly (readonly [string, unknown])[];
  /** Null where it is said that there is none. */
  readonly geometry: unknown;
}

function partsOf(value: unknown): Parts {
  if (!isObject(value) || !isFeature(value)) return { properties: [], geometry: value ?? 'null' };
  const { id, properties = null, geometry = null } = value;
  if (isObject(properties)) return { id, properties: Object.entries(properties), geometry };
  return { id, properties: properties === null ? [] : [['properties', properties]], geometry };
}

/** The feature's `id` says what no property says. */
function hasIdOfItsOwn({ value }: Member): boolean {
  const { id, properties } = partsOf(value);
  const property = properties.find(([name]) => name === 'id');
  return jsonCell(id) !== '' && jsonCell(id) !== jsonCell(property?.[1]);
}

type Place = { readonly geometry: Geometry | null; readonly faults?: readonly GridFault[] };

function geometryOrFault(value: unknown): Place {
  if (value === null) return { geometry: null };
  const geometry = geometryOf(value);
  if (geometry) return { geometry };
  return fault(value instanceof BrokenText ? value.text : jsonCell(value));
}

/** Of what was found only as much as one reads. */
const SHOWN = 500;

export function fault(found: string): Place {
  const value = found.length > SHOWN ? `${found.slice(0, SHOWN)}…` : found;
  return { geometry: null, faults: [{ kind: 'not-a-geometry', value }] };
}

function ownCrs(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  return crsOf(value) ?? (isObject(value['geometry']) ? crsOf(value['geometry']) : undefined);
}

/** The `crs` member of GeoJSON before RFC 7946, in its spellings: a name, a code, an address. */
export function crsOf({ crs }: JsonObject): string | undefined {
  if (typeof crs === 'string') return crs || undefined;
  if (!isObject(crs) || !isObject(crs['properties'])) return undefined;
  const { name, code, href } = crs['properties'];
  if (typeof name === 'string') return name;
  if (typeof code === 'number' || typeof code === 'string') return `EPSG:${code}`;
  return typeof href === 'string' ? href : undefined;
}
