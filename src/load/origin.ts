import type { LngLat } from '../model/mercator.ts';
import type { GetText } from './files.ts';
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
    const kreis = (await loadKreise(getText)).get(ags);
    return kreis && { kind: 'kreis', ags, name: kreis.name, lngLat: kreis.lngLat };
  } catch {
    return undefined;
  }
}
