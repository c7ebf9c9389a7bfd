import type { LngLat } from './mercator.ts';

/** A city, town or village with an administration of its own. */
export interface Municipality {
  /** Eight digits; the first five are those of its Kreis, the first two those of its Land. */
  readonly ags: string;
  readonly name: string;
  readonly lngLat: LngLat;
  /** Old and incomplete: good for ranking, never shown. Undefined where it is not known. */
  readonly population: number | undefined;
}
