import type { Kreis } from '../load/kreise.ts';
import { massOf, ringsOf } from '../model/area.ts';
import type { Ring } from '../model/area.ts';
import { toX, toY } from '../model/mercator.ts';
import type { LngLat } from '../model/mercator.ts';
import { ringPath } from './ringPath.ts';
import type { ShadedArea } from './shadingPainter.ts';
import type { StageMatter } from './stage.ts';

/** An area and the place of its number. */
export interface ShadeableArea extends Pick<ShadedArea, 'path' | 'at'> {
  /** ISO key of a Land, AGS of a Kreis. */
  readonly key: string;
}

const onMap = ([lng, lat]: LngLat) => [toX(lng), toY(lat)] as const;

/** Numbers stand where a Land has its name: the place in it with most room. */
export function laenderAreas({
  names,
  shapes,
}: Pick<StageMatter, 'names' | 'shapes'>): ShadeableArea[] {
  return shapes.laender.features.map(({ id, geometry }) => {
    const key = String(id);
    const place = names.find((one) => one.kind === 'land' && one.key === key && one.rank === 1);
    const rings = ringsOf(geometry);
    const lngLat: LngLat = place ? [place.lng, place.lat] : centreOf(rings);
    return { key, path: ringPath(rings), at: onMap(lngLat) };
  });
}

export function kreiseAreas(kreise: ReadonlyMap<string, Kreis>): ShadeableArea[] {
  return [...kreise.values()].map(({ ags, area, lngLat }) => ({
    key: ags,
    path: ringPath(ringsOf(area.geometry)),
    at: onMap(lngLat),
  }));
}

/** Of the largest part. */
function centreOf(rings: readonly Ring[]): LngLat {
  const [largest] = rings.map(massOf).sort((one, other) => other.area - one.area);
  return largest?.centre ?? [0, 0];
}
