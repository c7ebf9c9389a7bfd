import { fetchText } from '../load/files.ts';
import { loadGazetteer } from '../load/gazetteer.ts';
import { loadKreise } from '../load/kreise.ts';
import type { GermanyFile } from '../load/shapes.ts';
import { contains, ringsOf } from '../model/area.ts';
import { boundsOf } from '../model/camera.ts';
import type { Bounds } from '../model/camera.ts';
import { toX, toY } from '../model/mercator.ts';
import type { LngLat } from '../model/mercator.ts';
import type { Reach } from '../model/reach.ts';
import { ringPath } from './ringPath.ts';

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

/** Loads the areas of Kreise, from this file, and the points of municipalities when they are first needed. */
export async function loadReach(
  { kreise, municipalities }: Reach,
  lead: LngLat,
  file: GermanyFile,
): Promise<ReachShape | undefined> {
  const [areas, places] = await Promise.all([
    kreise.length > 0 ? loadKreise(fetchText, file) : new Map<string, never>(),
    municipalities.length > 0 ? loadGazetteer(fetchText) : [],
  ]);
  const found = kreise.flatMap((ags) => areas.get(ags) ?? []);
  const points = places.filter(({ ags }) => municipalities.includes(ags));
  const others = found.filter(({ area }) => !contains(ringsOf(area.geometry), lead));
  const rings = found.flatMap(({ area }) => ringsOf(area.geometry));
  const corners = rings.flat().map(([lng = 0, lat = 0]) => onMap([lng, lat]));
  const members = [...points, ...others].map(({ lngLat }) => onMap(lngLat));
  const bounds = boundsOf([...corners, ...members, onMap(lead)]);
  if (!bounds || found.length + points.length === 0) return undefined;
  return { areas: ringPath(rings), lead: onMap(lead), members, bounds };
}
