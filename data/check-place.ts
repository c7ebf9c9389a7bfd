import { booleanPointInPolygon } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { isObject, isText } from './check-json.ts';

/** A Land's shape on the map. */
export interface LandShape {
  /** ISO 3166-2. */
  readonly land: string;
  /** Two digits. */
  readonly ags: string;
  readonly name: string;
  readonly shape: Feature<Polygon | MultiPolygon>;
}

/** What the map knows of the country. */
export interface Ground {
  readonly laender: readonly LandShape[];
  /** Five digits each. */
  readonly kreise: ReadonlySet<string>;
}

/** Undefined if this is not the map's TopoJSON with the objects `laender` and `kreise`. */
export function readGround(json: unknown): Ground | undefined {
  if (!isTopology(json)) return undefined;
  const { laender, kreise } = json.objects;
  if (laender?.type !== 'GeometryCollection' || kreise?.type !== 'GeometryCollection')
    return undefined;
  return {
    laender: feature(json, laender).features.flatMap(readLand),
    kreise: new Set(kreise.geometries.map(({ id }) => String(id))),
  };
}

function isTopology(json: unknown): json is Topology {
  return isObject(json) && json['type'] === 'Topology' && isObject(json['objects']);
}

function readLand({ id, properties, geometry }: Feature): readonly LandShape[] {
  const { iso, name } = properties ?? {};
  const isArea = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
  if (!isArea || !isText(iso) || !isText(name)) return [];
  const shape = { type: 'Feature', properties: {}, geometry } as const;
  return [{ land: iso, ags: String(id), name, shape }];
}

/** Degrees, WGS 84. */
export const liesIn = ({ shape }: LandShape, lon: number, lat: number): boolean =>
  booleanPointInPolygon([lon, lat], shape);
