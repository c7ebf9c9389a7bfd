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

/** The largest first. Numbers stand where a Land has its name: the place in it with most room. */
export function laenderAreas({
  names,
  shapes,
}: Pick<StageMatter, 'names' | 'shapes'>): ShadeableArea[] {
  const found = shapes.laender.features.map(({ id, geometry }) => {
    const key = String(id);
    const place = names.find((one) => one.kind === 'land' && one.key === key && one.rank === 1);
    const lngLat: LngLat | undefined = place && [place.lng, place.lat];
    return shadeable(key, ringsOf(geometry), lngLat);
  });
  return largestFirst(found);
}

/** The largest first. */
export function kreiseAreas(kreise: ReadonlyMap<string, Kreis>): ShadeableArea[] {
  return largestFirst(
    [...kreise.values()].map(({ ags, area, lngLat }) =>
      shadeable(ags, ringsOf(area.geometry), lngLat),
    ),
  );
}

interface Sized {
  readonly area: ShadeableArea;
  readonly size: number;
}

/** Its number stands at the centre of its largest part where no other place is given. */
function shadeable(key: string, rings: readonly Ring[], place: LngLat | undefined): Sized {
  const [largest] = rings.map(massOf).sort((one, other) => other.area - one.area);
  const lngLat = place ?? largest?.centre ?? [0, 0];
  return { area: { key, path: ringPath(rings), at: onMap(lngLat) }, size: largest?.area ?? 0 };
}

/** A city within another Land is painted over it, and the number of the larger one has the room. */
function largestFirst(areas: readonly Sized[]): ShadeableArea[] {
  return areas.toSorted((one, other) => other.size - one.size).map(({ area }) => area);
}
