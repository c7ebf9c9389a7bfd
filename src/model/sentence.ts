import { FACETS, WITHOUT } from './columns.ts';
import type { Dataset, Facet, Option } from './columns.ts';
import type { Filter } from './filter.ts';
import type { RegionName } from './region.ts';
import type { Tally } from './tally.ts';
import type { Reading, Window } from './window.ts';

/** What the sentence says; `text/` puts it into words. */
export interface Facts {
  readonly passing: number;
  readonly total: number;
  readonly window: Window | undefined;
  readonly reading: Reading;
  /** The visitor's word on undated rows, where it is not the usual one. */
  readonly undated: boolean | undefined;
  /** Words that the rows hold. */
  readonly query: string | undefined;
  /** Where the rows lie, as soon as that is known. */
  readonly region?: RegionName | undefined;
  /** Facets that restrict, in their order, with the chosen options. */
  readonly chosen: readonly { readonly facet: Facet; readonly options: readonly Option[] }[];
  /** The Land or the two with most of the passing projects; empty where that would say nothing. */
  readonly most: readonly { readonly land: Option; readonly count: number }[];
}

/** More Länder in front than this say nothing about any of them. */
const MOST_IN_FRONT = 2;

export function factsOf(dataset: Dataset, filter: Filter, tally: Tally): Facts {
  const chosen = FACETS.map((facet) => ({
    facet,
    options: dataset.facets[facet].options.filter(({ key }) => filter.options[facet].has(key)),
  })).filter(({ options }) => options.length > 0);
  return {
    passing: tally.passing.length,
    total: dataset.length,
    window: filter.window,
    reading: filter.reading,
    undated: filter.undated,
    query: filter.query,
    chosen,
    most: mostOf(dataset, filter, tally),
  };
}

/** The counts of chosen Länder are those of passing rows; one Land alone is no finding. */
function mostOf({ facets: { land } }: Dataset, filter: Filter, tally: Tally): Facts['most'] {
  const chosen = filter.options.land;
  const counted = land.options
    .map((option, code) => ({ land: option, count: tally.counts.land[code]! }))
    .filter(({ land: { key }, count }) => {
      return key !== WITHOUT && count > 0 && (chosen.size === 0 || chosen.has(key));
    });
  const most = Math.max(...counted.map(({ count }) => count));
  const front = counted.filter(({ count }) => count === most);
  return counted.length > 1 && front.length <= MOST_IN_FRONT ? front : [];
}
