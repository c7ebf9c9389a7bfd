import { FACETS } from './columns.ts';
import type { Dataset, Facet, FacetColumn } from './columns.ts';
import { fold } from './fold.ts';
import type { Region } from './region.ts';
import type { Reading, Window } from './window.ts';

/** What the visitor lets pass: OR within a facet, AND between them. */
export interface Filter {
  /** Chosen option keys; an empty set lets all pass. */
  readonly options: Readonly<Record<Facet, ReadonlySet<string>>>;
  /** Absent: all of time. */
  readonly window?: Window;
  readonly reading: Reading;
  /** The visitor's word on undated rows; absent: in without a window, out of a window. */
  readonly undated?: boolean;
  /** Words that a row must hold, each somewhere in its texts; absent: all pass. */
  readonly query?: string;
  /** Absent: everywhere, and without a place too. */
  readonly region?: Region;
}

const NONE: ReadonlySet<string> = new Set();

export const NO_FILTER: Filter = {
  options: { category: NONE, status: NONE, programme: NONE, land: NONE, technology: NONE },
  reading: 'laeuft',
};

/** Whether rows without any date pass the time. */
export function includesUndated({ window, undated }: Filter): boolean {
  return undated ?? !window;
}

export function withOptions(filter: Filter, facet: Facet, keys: Iterable<string>): Filter {
  return { ...filter, options: { ...filter.options, [facet]: new Set(keys) } };
}

export function toggled(filter: Filter, facet: Facet, key: string): Filter {
  const chosen = filter.options[facet];
  return withOptions(
    filter,
    facet,
    chosen.has(key) ? [...chosen].filter((other) => other !== key) : [...chosen, key],
  );
}

/**
 * The filter in its plainest form, with the change: an undefined window or word on undated rows
 * takes the earlier one away, as does a window that is open at both ends.
 */
export function withTime(
  { options, ...time }: Filter,
  change: { window?: Window | undefined; reading?: Reading; undated?: boolean | undefined },
): Filter {
  const { undated, reading, query, region, ...rest } = { ...time, ...change };
  const window = rest.window?.some(Number.isFinite) ? rest.window : undefined;
  return {
    options,
    reading: reading ?? 'laeuft',
    ...(query !== undefined && { query }),
    ...(region && { region }),
    ...(window && { window }),
    ...(undated !== undefined && undated !== !window && { undated }),
  };
}

/** Only this option of its facet; all again if it is the only one already. */
export function solo(filter: Filter, facet: Facet, key: string): Filter {
  const chosen = filter.options[facet];
  return withOptions(filter, facet, chosen.size === 1 && chosen.has(key) ? [] : [key]);
}

/** Longer than any title; what reaches beyond is not searched for. */
const LONGEST_QUERY = 100;

/** Without a word in it, the query is taken away. */
export function withQuery(filter: Filter, text: string | undefined): Filter {
  const { query: _, ...rest } = filter;
  const query = text?.trim().replace(/\s+/g, ' ').slice(0, LONGEST_QUERY).trim();
  return query && fold(query) ? { ...rest, query } : rest;
}

/** Undefined: everywhere. */
export function withRegion(filter: Filter, region: Region | undefined): Filter {
  const { region: _, ...rest } = filter;
  return region ? { ...rest, region } : rest;
}

export function isUnfiltered({ options, window, undated, reading, query, region }: Filter) {
  const timeless = !window && undated === undefined && reading === NO_FILTER.reading;
  return (
    timeless && query === undefined && !region && FACETS.every((facet) => options[facet].size === 0)
  );
}

/** 1 for each code that passes, or nothing if the facet lets all pass. A key the data lacks passes nothing. */
export function maskOf(column: FacetColumn, chosen: ReadonlySet<string>): Uint8Array | undefined {
  if (chosen.size === 0) return undefined;
  return Uint8Array.from(column.options, ({ key }) => Number(chosen.has(key)));
}

/** The filter without keys that the data does not have, and those keys. */
export function known(filter: Filter, { facets }: Pick<Dataset, 'facets'>): [Filter, string[]] {
  let kept = filter;
  const unknown: string[] = [];
  for (const facet of FACETS) {
    const keys = new Set(facets[facet].options.map(({ key }) => key));
    const strangers = [...filter.options[facet]].filter((key) => !keys.has(key));
    if (strangers.length === 0) continue;
    unknown.push(...strangers);
    kept = withOptions(
      kept,
      facet,
      [...filter.options[facet]].filter((key) => keys.has(key)),
    );
  }
  return [kept, unknown];
}
