import { damaged, orDamaged } from './damaged.ts';
import { crsOf, fault, featureGrid, isGeoJson } from './features.ts';
import type { Member } from './features.ts';
import { Refusal } from './grid.ts';
import type { FileGrids, Grid, GridRow, RefusedKind } from './grid.ts';
import { JsonTable } from './jsonTable.ts';
import { BrokenText, isObject, parseJson } from './parseJson.ts';
import { readTopology } from './topoJson.ts';

/**
 * GeoJSON in any of its wrappings, TopoJSON, or a list of plain objects. Every feature, geometry or
 * object is one row, numbered from 1.
 * @throws Refusal
 */
export function readJson(text: string): FileGrids {
  return orDamaged('geojson', () => {
    const texts = parseJson(text);
    return texts.kind === 'one' ? readDocument(texts.value) : readList(texts.values);
  });
}

function readDocument(value: unknown): FileGrids {
  if (Array.isArray(value)) return readList(value);
  if (!isObject(value)) throw refused('json');
  if (value['type'] === 'Topology') return readTopology(value);
  if (isEsri(value)) throw refused('esri-json');
  if (!isGeoJson(value)) throw refused('json');
  const { type, features, geometries } = value;
  if (type === 'FeatureCollection' && !Array.isArray(features)) {
    throw damaged('geojson', 'features is not a list');
  }
  // A file that is but a collection of geometries is how some write shapes without properties.
  const isShapes = type === 'GeometryCollection' && Array.isArray(geometries);
  const crs = crsOf(value);
  return geoJson(
    isShapes ? geometries.map((one: unknown): Member => ({ value: one, crs })) : membersOf(value),
  );
}

/** Members of a list, or texts one by one. */
function readList(values: readonly unknown[]): FileGrids {
  if (values.some(isGeoJson)) return geoJson(values.flatMap(membersOf));
  if (values.some(isEsri)) throw refused('esri-json');
  if (values.length > 0 && !values.some(isObject)) throw refused('json');
  return { format: 'json', grids: [objectGrid(values)] };
}

const refused = (format: RefusedKind) => new Refusal({ kind: 'format', format });

function geoJson(members: readonly Member[]): FileGrids {
  return { format: 'geojson', grids: [featureGrid(members)] };
}

/** The features of a collection; all else is itself one. */
function membersOf(value: unknown): readonly Member[] {
  if (!isObject(value)) return [{ value, crs: undefined }];
  const { type, features } = value;
  const crs = crsOf(value);
  if (type !== 'FeatureCollection' || !Array.isArray(features)) return [{ value, crs }];
  return features.map((feature: unknown): Member => ({ value: feature, crs }));
}

/** What Esri's servers answer, whole or member by member. */
function isEsri(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { features, geometryType, attributes, geometry } = value;
  if (typeof geometryType === 'string' && geometryType.startsWith('esri')) return true;
  if (Array.isArray(features)) return features.some(isEsri);
  return isObject(attributes) && isObject(geometry);
}

function objectGrid(values: readonly unknown[]): Grid {
  const table = new JsonTable();
  const rows = values.map((value, index): GridRow => {
    const line = index + 1;
    if (isObject(value)) {
      return { line, cells: table.cellsOf(Object.entries(value)) };
    }
    const { faults = [] } = fault(value instanceof BrokenText ? value.text : JSON.stringify(value));
    return { line, cells: table.cellsOf([]), faults };
  });
  return { name: '', hidden: false, rows, header: table.header };
}
