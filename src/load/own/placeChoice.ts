import type { Place } from '../../model/place.ts';
import { landOfAgs } from './land.ts';
import type { PlaceChoice } from './report.ts';

export function choiceOf({ ags, name, kreis }: Place): PlaceChoice {
  return { ags, name, around: [kreis, landOfAgs(ags)?.name].filter(Boolean).join(', ') };
}

/** The largest first. */
export function choicesOf(places: readonly Place[], most: number): PlaceChoice[] {
  return places
    .toSorted((a, b) => b.population - a.population)
    .slice(0, most)
    .map(choiceOf);
}
