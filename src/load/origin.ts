import type { LngLat } from '../model/mercator.ts';
import { kreisLabel } from '../model/place.ts';
import type { GetText } from './files.ts';
import { loadGazetteer } from './gazetteer.ts';
import { loadKreise } from './kreise.ts';

/** Where distances are measured from: a place by its AGS, or the visitor's position. */
export type Origin =
  | {
      readonly kind: 'municipality' | 'kreis';
      readonly name: string;
      /** 8 digits, or 5 of a Kreis. */
      readonly ags: string;
      readonly lngLat: LngLat;
    }
  | { readonly kind: 'position'; readonly ags?: undefined; readonly lngLat: LngLat };

/** The place with this AGS; undefined if there is none, or if the list of places is not to be had. */
export async function originOf(ags: string, getText: GetText): Promise<Origin | undefined> {
  try {
    if (ags.length === 8) {
      const found = (await loadGazetteer(getText)).find((municipality) => municipality.ags === ags);
      return found && { kind: 'municipality', ags, name: found.name, lngLat: found.lngLat };
    }
    const kreis = (await loadKreise(getText)).get(ags);
    return kreis && { kind: 'kreis', ags, name: kreisLabel(kreis), lngLat: kreis.lngLat };
  } catch {
    return undefined;
  }
}
