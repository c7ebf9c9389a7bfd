import type { MultiPolygon, Polygon, Position } from 'geojson';
import { fetchText } from '../load/files.ts';
import { loadGazetteer } from '../load/gazetteer.ts';
import { loadKreise } from '../load/kreise.ts';
import { contains } from '../model/area.ts';
import { boundsOf } from '../model/camera.ts';
import type { Bounds } from '../model/camera.ts';
import { toX, toY } from '../model/mercator.ts';
import type { LngLat } from '../model/mercator.ts';
import type { Reach } from '../model/reach.ts';

type Point = readonly [x: number, y: number];

/** A project's areas and members, in unit Mercator. */
export interface ReachShape {
  readonly areas: Path2D;
  /** The leading member, where the project stands. */
  readonly lead: Point;
  /** Members that are marked: municipalities, and Kreise other than the leading one. */
  readonly members: readonly Point[];
  readonly bounds: Bounds;
}

const onMap = ([lng, lat]: LngLat): Point => [toX(lng), toY(lat)];

/** Loads the areas of Kreise and the points of municipalities when they are first needed. */
export async function loadReach(
  { kreise, municipalities }: Reach,
  lead: LngLat,
): Promise<ReachShape | undefined> {
  const [areas, places] = await Promise.all([
    kreise.length > 0 ? loadKreise(fetchText) : new Map<string, never>(),
    municipalities.length > 0 ? loadGazetteer(fetchText) : [],
  ]);
  const found = kreise.flatMap((ags) => areas.get(ags) ?? []);
  const points = places.filter(({ ags }) => municipalities.includes(ags));
  const others = found.filter(({ area }) => !contains(ringsOf(area.geometry), lead));
  const rings = found
    .flatMap(({ area }) => ringsOf(area.geometry))
    .map((ring) => ring.map(([lng = 0, lat = 0]) => onMap([lng, lat])));
  const members = [...points, ...others].map(({ lngLat }) => onMap(lngLat));
  const bounds = boundsOf([...rings.flat(), ...members, onMap(lead)]);
  if (!bounds || found.length + points.length === 0) return undefined;
  return { areas: pathOf(rings), lead: onMap(lead), members, bounds };
}

/** Outer rings and holes, all alike. */
export function ringsOf(area: Polygon | MultiPolygon): readonly Position[][] {
  return area.type === 'Polygon' ? area.coordinates : area.coordinates.flat();
}

function pathOf(rings: readonly (readonly Point[])[]): Path2D {
  const path = new Path2D();
  for (const ring of rings) {
    ring.forEach(([x, y], index) => (index === 0 ? path.moveTo(x, y) : path.lineTo(x, y)));
    path.closePath();
  }
  return path;
}
