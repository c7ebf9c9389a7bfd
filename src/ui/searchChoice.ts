import type { Place } from '../model/place.ts';
import type { Theme } from '../model/searchIndex.ts';

/** A suggestion that can be chosen. */
export type Choice =
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'project'; readonly row: number; readonly hidden: boolean }
  | { readonly kind: 'theme'; readonly theme: Theme }
  /** All projects that hold the words: `total`, of which `count` pass the filter. */
  | {
      readonly kind: 'all';
      readonly query: string;
      readonly total: number;
      readonly count: number;
    };
