import { feature, mesh } from 'topojson-client';
import type {
  Feature,
  FeatureCollection,
  GeoJsonProperties,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Position,
} from 'geojson';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import type { Bounds } from '../model/camera.ts';
import { parseJson } from './files.ts';
import type { FileName, GetText } from './files.ts';
import { FileError } from './issue.ts';
import type { FileIssue } from './issue.ts';

/** Germany at 200 m, and at 100 m for a near look. */
export const COARSE = 'germany.topo.json';
export const FINE = 'germany-fine.topo.json';
export type GermanyFile = typeof COARSE | typeof FINE;

/** The shapes of the context (sea, neighbours) end here; beyond there is only paper. */
export const FRAME: Bounds = [-4, 42, 24, 60];

type Area = Polygon | MultiPolygon;
type Collection = GeometryCollection<NonNullable<GeoJsonProperties>>;

/** Germany's own shapes. */
export interface GermanShapes {
  /** The sixteen Länder; `id` is the ISO key. */
  readonly laender: FeatureCollection<Area>;
  readonly landBorders: MultiLineString;
  readonly outline: MultiLineString;
  readonly kreisBorders: MultiLineString;
}

/** What the basemap draws; a file that could not be read leaves its part empty. */
export interface Shapes extends GermanShapes {
  readonly sea: FeatureCollection<Area>;
  /** All land within the frame: covers the landward half of the waterlines. */
  readonly land: FeatureCollection<Polygon>;
  /** Without the edges of the frame. */
  readonly shores: MultiLineString;
  readonly lakes: FeatureCollection;
  readonly rivers: FeatureCollection;
  readonly foreignBorders: FeatureCollection;
  readonly issues: readonly FileIssue[];
}

const NOTHING: FeatureCollection<never> = { type: 'FeatureCollection', features: [] };
const NO_LINES: MultiLineString = { type: 'MultiLineString', coordinates: [] };

export async function loadShapes(getText: GetText): Promise<Shapes> {
  const issues: FileIssue[] = [];
  const attempt = <T>(file: FileName, read: (json: unknown) => T): Promise<T | undefined> =>
    getText(file)
      .then((text) => read(parseJson(text)))
      .catch((error: unknown) => {
        const known = error instanceof FileError;
        const detail = error instanceof Error ? error.message : '';
        issues.push({
          file,
          problem: known ? error.problem : 'unreadable',
          detail: known ? error.detail : detail,
        });
        return undefined;
      });
  const [germany, ocean, lakes, rivers, foreignBorders] = await Promise.all([
    attempt(COARSE, readGermany),
    attempt('ocean.topo.json', readOcean),
    attempt('lakes.json', asFeatures),
    attempt('rivers.json', asFeatures),
    attempt('borders.json', asFeatures),
  ]);
  return {
    laender: NOTHING,
    landBorders: NO_LINES,
    outline: NO_LINES,
    kreisBorders: NO_LINES,
    sea: NOTHING,
    land: NOTHING,
    shores: NO_LINES,
    ...germany,
    ...ocean,
    lakes: lakes ?? NOTHING,
    rivers: rivers ?? NOTHING,
    foreignBorders: foreignBorders ?? NOTHING,
    issues,
  };
}

/** @throws FileError */
export async function loadFineShapes(getText: GetText): Promise<GermanShapes> {
  return readGermany(parseJson(await getText(FINE)));
}

/** @throws FileError if the object is not there */
export function objectOf(json: unknown, name: string): [Topology, Collection] {
  // Our own files; what is missing is named.
  const topology = json as Topology<Record<string, Collection>>;
  const object = topology.objects?.[name];
  if (topology.type !== 'Topology' || object?.type !== 'GeometryCollection') {
    throw new FileError('unreadable', `objects.${name}`);
  }
  return [topology, object];
}

function readGermany(json: unknown): GermanShapes {
  const [topology, laender] = objectOf(json, 'laender');
  const [, kreise] = objectOf(json, 'kreise');
  const shapes = feature(topology, laender) as FeatureCollection<Area>;
  const sameLand = (a: GeometryObject, b: GeometryObject) => landOf(a) === landOf(b);
  return {
    laender: { ...shapes, features: shapes.features.map(withIsoKey) },
    landBorders: mesh(topology, laender, (a, b) => a !== b),
    outline: mesh(topology, laender, (a, b) => a === b),
    kreisBorders: mesh(topology, kreise, (a, b) => a !== b && sameLand(a, b)),
  };
}

const landOf = ({ id }: GeometryObject) => String(id).slice(0, 2);

function withIsoKey(shape: Feature<Area>): Feature<Area> {
  const key: unknown = shape.properties?.['iso'];
  return { ...shape, id: String(key), properties: { key } };
}

function readOcean(json: unknown) {
  const [topology, ocean] = objectOf(json, 'ocean');
  const sea = feature(topology, ocean) as FeatureCollection<Area>;
  const polygons = sea.features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
  );
  const shores: MultiLineString = {
    type: 'MultiLineString',
    coordinates: polygons.flat().flatMap(withoutFrame),
  };
  return { sea, land: landBetween(polygons), shores };
}

/** The frame with the seas cut out, and the islands in them. */
function landBetween(seas: readonly Position[][][]): FeatureCollection<Polygon> {
  const [w, s, e, n] = FRAME;
  const frame = [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
    [w, s],
  ];
  const outer = seas.flatMap((sea) => sea.slice(0, 1));
  const islands = seas.flatMap((sea) => sea.slice(1)).map((ring) => [ring]);
  const features = [[frame, ...outer], ...islands].map((coordinates): Feature<Polygon> => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Polygon', coordinates },
  }));
  return { type: 'FeatureCollection', features };
}

const [west, south, east, north] = FRAME;
const NEAR = 1e-3;

function onSameEdge([x0 = 0, y0 = 0]: Position, [x1 = 0, y1 = 0]: Position): boolean {
  const on = (a: number, b: number, edge: number) =>
    Math.abs(a - edge) < NEAR && Math.abs(b - edge) < NEAR;
  return on(x0, x1, west) || on(x0, x1, east) || on(y0, y1, south) || on(y0, y1, north);
}

/** Cuts a ring where it runs along the frame. */
function withoutFrame(ring: readonly Position[]): Position[][] {
  const lines: Position[][] = [[]];
  ring.forEach((position, index) => {
    const before = ring[index - 1];
    if (before && onSameEdge(before, position)) lines.push([position]);
    else lines.at(-1)!.push(position);
  });
  return lines.filter(({ length }) => length > 1);
}

/** GeoJSON as mapshaper writes it: a feature collection, or bare geometries in a collection. */
function asFeatures(json: unknown): FeatureCollection {
  if (typeof json === 'object' && json !== null) {
    if ('features' in json) return json as FeatureCollection;
    if ('geometries' in json && Array.isArray(json.geometries)) {
      const features = json.geometries.map((geometry): Feature => {
        return { type: 'Feature', properties: {}, geometry };
      });
      return { type: 'FeatureCollection', features };
    }
  }
  throw new FileError('unreadable', 'GeoJSON');
}
