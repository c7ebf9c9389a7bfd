import { MERGED } from '../../model/place.ts';
import type { Place } from '../../model/place.ts';

/** Five digits: of a Kreis itself, of the Kreis that a municipality belongs to. */
export function kreisCode({ ags }: Pick<Place, 'ags'>): string {
  const code = ags.slice(0, 5);
  return MERGED.get(code) ?? code;
}

/** Cities that are a Kreis by themselves: they share their code with no place. */
export function citiesAmong(places: readonly Place[]): ReadonlySet<Place> {
  const counts = new Map<string, number>();
  for (const place of places) counts.set(kreisCode(place), (counts.get(kreisCode(place)) ?? 0) + 1);
  return new Set(
    places.filter((place) => place.kind === 'municipality' && counts.get(kreisCode(place)) === 1),
  );
}
