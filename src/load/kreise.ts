import { feature } from 'topojson-client';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { massOf } from '../model/area.ts';
import type { LngLat } from '../model/mercator.ts';
import { parseJson } from './files.ts';
import type { GetText } from './files.ts';
import { FileError } from './issue.ts';
import { COARSE, objectOf } from './shapes.ts';
import type { GermanyFile } from './shapes.ts';

/** A Kreis or kreisfreie Stadt. */
export interface Kreis {
  /** 5 digits. */
  readonly ags: string;
  /** Without its kind: `Hof` is one of two. */
  readonly name: string;
  /** `Landkreis`, `Kreisfreie Stadt` and the like, as the BKG writes it. */
  readonly kind: string;
  readonly area: Feature<Polygon | MultiPolygon>;
  /** Centre of mass of its largest part. */
  readonly lngLat: LngLat;
}

const loaded = new Map<GermanyFile, Promise<ReadonlyMap<string, Kreis>>>();

/** All 400 by AGS, read once a file. @throws FileError; the next call tries again */
export function loadKreise(
  getText: GetText,
  file: GermanyFile = COARSE,
): Promise<ReadonlyMap<string, Kreis>> {
  const known = loaded.get(file);
  if (known) return known;
  const loading = getText(file)
    .then((text) => readKreise(parseJson(text)))
    .catch((error: unknown) => {
      loaded.delete(file);
      throw error;
    });
  loaded.set(file, loading);
  return loading;
}

/** @throws FileError */
export function readKreise(json: unknown): ReadonlyMap<string, Kreis> {
  const [topology, kreise] = objectOf(json, 'kreise');
  const { features } = feature(topology, kreise);
  return new Map(
    features.map((area) => {
      const { id, properties } = area;
      if (typeof id !== 'string' || !isArea(area)) throw new FileError('unreadable', String(id));
      const kreis = {
        ags: id,
        name: String(properties?.['name'] ?? id),
        kind: String(properties?.['bez'] ?? ''),
        area,
        lngLat: centreOf(area.geometry),
      };
      return [id, kreis] as const;
    }),
  );
}

function isArea(area: Feature): area is Feature<Polygon | MultiPolygon> {
  return area.geometry.type === 'Polygon' || area.geometry.type === 'MultiPolygon';
}

/** In degrees, as if they were flat: within a Kreis that is near enough. */
function centreOf({ type, coordinates }: Polygon | MultiPolygon): LngLat {
  const rings = type === 'Polygon' ? [coordinates[0]!] : coordinates.map(([outer]) => outer!);
  const [largest] = rings.map(massOf).sort((a, b) => b.area - a.area);
  return largest!.centre;
}
