import type { Geometry } from 'geojson';
import { crsOf } from './features.ts';
import { geometryOf } from './geometryOf.ts';
import { isObject } from './parseJson.ts';

/** GeoJSON in a cell: a geometry, or a feature with one. `crs` as it names it itself. */
export function parseGeometryCell(text: string): { geometry: Geometry; crs?: string } | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(value)) return undefined;
  const geometry = geometryOf(value) ?? geometryOf(value['geometry']);
  const crs = crsOf(value);
  return geometry && { geometry, ...(crs !== undefined && { crs }) };
}
