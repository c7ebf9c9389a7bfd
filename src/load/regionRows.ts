import { booleanIntersects, circle, pointToPolygonDistance, polygon } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { contains, ringsOf } from '../model/area.ts';
import type { Ring } from '../model/area.ts';
import { hasPlace } from '../model/columns.ts';
import type { Dataset } from '../model/columns.ts';
import { kilometres } from '../model/distance.ts';
import { toLat, toLng } from '../model/mercator.ts';
import type { LngLat } from '../model/mercator.ts';
import { MERGED, kreisLabel } from '../model/place.ts';
import { isWide, reachOf } from '../model/reach.ts';
import type { Region, RegionName } from '../model/region.ts';
import type { GetText } from './files.ts';
import { loadGazetteer } from './gazetteer.ts';
import { loadKreise } from './kreise.ts';
import type { Kreis } from './kreise.ts';
import type { Origin } from './origin.ts';

/** What lies in a region. */
export interface Within {
  /** 1 for each row that does, length n. */
  readonly rows: Uint8Array;
  readonly name: RegionName;
  /** Its outline, in degrees; holes and outer rings alike. */
  readonly rings: readonly Ring[];
  /** The Kreise that it is made of, by their AGS; none of what is drawn. */
  readonly kreise: readonly string[];
}

/** How a region judges what it is asked about. */
interface Judge {
  readonly hasPoint: (lngLat: LngLat) => boolean;
  /** Whether a Kreis (AGS of 5 digits) touches it. */
  readonly hasKreis: (ags: string) => boolean;
}

type Area = Feature<Polygon | MultiPolygon>;
type Kreise = ReadonlyMap<string, Kreis>;

/** Corners of a drawn circle: the middle of a side is nearer by less than a thousandth. */
const STEPS = 128;

/**
 * The rows that a region holds. A municipality's project counts by its point, one of a Kreis or a
 * cooperation by the area it covers; Kreise hold what has their AGS, wherever its point lies.
 *
 * @param origin what a radius is drawn round
 * @returns undefined for a radius round nothing and for Kreise that there are not
 * @throws FileError
 */
export async function rowsWithin(
  dataset: Dataset,
  region: Region,
  origin: Origin | undefined,
  getText: GetText,
): Promise<Within | undefined> {
  const kreise = await loadKreise(getText);
  if (region.kind === 'kreise') {
    const found = region.kreise.map((ags) => kreise.get(ags));
    if (!found.every((kreis) => kreis !== undefined)) return undefined;
    const rings = found.flatMap(({ area }) => ringsOf(area.geometry));
    const judge = {
      hasPoint: (lngLat: LngLat) => contains(rings, lngLat),
      hasKreis: (ags: string) => region.kreise.includes(ags),
    };
    const names = found.map(kreisLabel);
    return {
      rows: judgeByKreis(dataset, judge),
      name: { kind: 'kreise', names },
      rings,
      kreise: region.kreise,
    };
  }
  const points = new Map(
    (await loadGazetteer(getText)).map(({ ags, lngLat }) => [ags, lngLat] as const),
  );
  if (region.kind === 'radius') {
    if (!origin) return undefined;
    const { lngLat } = origin;
    const { km } = region;
    const judge = {
      hasPoint: (point: LngLat) => kilometres(lngLat, point) <= km,
      hasKreis: touching(kreise, (area) => distanceTo(area, lngLat) <= km),
    };
    const place = origin.kind === 'position' ? undefined : origin.name;
    return {
      rows: judgeByPlace(dataset, judge, points),
      name: { kind: 'radius', km, place },
      rings: circle([...lngLat], km, { steps: STEPS, units: 'kilometers' }).geometry.coordinates,
      kreise: [],
    };
  }
  const ring = [...region.corners, region.corners[0]!].map((corner) => [...corner]);
  const drawn = polygon([ring]);
  const judge = {
    hasPoint: (lngLat: LngLat) => contains([ring], lngLat),
    hasKreis: touching(kreise, (area) => booleanIntersects(area, drawn)),
  };
  return {
    rows: judgeByPlace(dataset, judge, points),
    name: { kind: 'area' },
    rings: [ring],
    kreise: [],
  };
}

/** Each Kreis is judged once, and only if somebody asks. */
function touching(kreise: Kreise, touches: (area: Area) => boolean): (ags: string) => boolean {
  const known = new Map<string, boolean>();
  return (asked) => {
    const ags = MERGED.get(asked) ?? asked;
    const kreis = kreise.get(ags);
    const touched = known.get(ags) ?? (kreis !== undefined && touches(kreis.area));
    known.set(ags, touched);
    return touched;
  };
}

/** In km, 0 within. */
function distanceTo(area: Area, lngLat: LngLat): number {
  return Math.max(0, pointToPolygonDistance([...lngLat], area, { units: 'kilometers' }));
}

function judgeByPlace(
  dataset: Dataset,
  { hasPoint, hasKreis }: Judge,
  points: ReadonlyMap<string, LngLat>,
): Uint8Array {
  return eachRow(dataset, (row, lngLat) => {
    if (lngLat && hasPoint(lngLat)) return true;
    const reach = reachAt(dataset, row);
    if (!reach) return false;
    const hasMunicipality = (ags: string) => {
      const point = points.get(ags);
      return point !== undefined && hasPoint(point);
    };
    return reach.kreise.some(hasKreis) || reach.municipalities.some(hasMunicipality);
  });
}

/** Of what has no AGS the point decides. */
function judgeByKreis(dataset: Dataset, { hasPoint, hasKreis }: Judge): Uint8Array {
  return eachRow(dataset, (row, lngLat) => {
    const reach = reachAt(dataset, row);
    const codes = reach
      ? [...reach.kreise, ...reach.municipalities]
      : [dataset.text.ags[row]!].filter(Boolean);
    if (codes.length === 0) return lngLat !== undefined && hasPoint(lngLat);
    return codes.some((code) => {
      const ags = code.slice(0, 5);
      return hasKreis(MERGED.get(ags) ?? ags);
    });
  });
}

function reachAt({ text }: Dataset, row: number) {
  const level = text.level[row]!;
  if (!isWide(level)) return undefined;
  return reachOf({ level, ags: text.ags[row]!, member_ags: text.member_ags[row]! });
}

function eachRow(
  dataset: Dataset,
  judge: (row: number, lngLat: LngLat | undefined) => boolean,
): Uint8Array {
  return Uint8Array.from({ length: dataset.length }, (_, row) => {
    const { x, y } = dataset;
    const lngLat = hasPlace(dataset, row) ? ([toLng(x[row]!), toLat(y[row]!)] as const) : undefined;
    return Number(judge(row, lngLat));
  });
}
