import { FACETS } from './columns.ts';
import type { Dataset, Facet } from './columns.ts';
import { yearOf, yearSpan } from './day.ts';
import { includesUndated, withOptions, withQuery, withRegion, withTime } from './filter.ts';
import type { Filter } from './filter.ts';
import { tally } from './tally.ts';
import { spansOf } from './time.ts';
import { READINGS } from './window.ts';
import type { Reading, Window } from './window.ts';

/** What is let go of, or read more kindly. */
export type Relaxation =
  /** All that is chosen of a facet. One of several options would narrow, not widen. */
  | { readonly kind: 'facet'; readonly facet: Facet; readonly keys: readonly string[] }
  | { readonly kind: 'query'; readonly query: string }
  | { readonly kind: 'region' }
  /** Widened to the nearest years in which there is something. */
  | { readonly kind: 'window'; readonly window: Window }
  | { readonly kind: 'undated' }
  | { readonly kind: 'reading'; readonly reading: Reading };

/** One change of a filter that passes nothing, after which it passes something. */
export interface WayOut {
  readonly relaxation: Relaxation;
  /** The filter after it. */
  readonly filter: Filter;
  /** Rows that it lets pass; at least one. */
  readonly count: number;
  /**
   * How far it leads from what was asked for: 1 where the time is only read more kindly, else the
   * years added, or one more than the choices given up.
   */
  readonly steps: number;
}

/**
 * The ways out of a filter that passes nothing, the shortest first, then those to most rows.
 * @param inside 1 for each row that lies in the filter's region
 */
export function waysOut(dataset: Dataset, filter: Filter, inside?: Uint8Array): WayOut[] {
  const count = (other: Filter) => tally(dataset, other, other.region && inside).passing.length;
  return [...otherTimes(filter), ...widerWindows(dataset, filter, inside), ...fewerChoices(filter)]
    .map((way) => ({ ...way, count: count(way.filter) }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => a.steps - b.steps || b.count - a.count);
}

type Candidate = Omit<WayOut, 'count'>;

function otherTimes(filter: Filter): Candidate[] {
  const ways: Candidate[] = [];
  if (!includesUndated(filter)) {
    const undated = withTime(filter, { undated: true });
    ways.push({ relaxation: { kind: 'undated' }, filter: undated, steps: 1 });
  }
  if (!filter.window) return ways;
  for (const reading of READINGS) {
    if (reading === filter.reading) continue;
    const changed = withTime(filter, { reading });
    ways.push({ relaxation: { kind: 'reading', reading }, filter: changed, steps: 1 });
  }
  return ways;
}

/** To whole years, on the side where the nearest row that passes all else lies; on both if equally near. */
function widerWindows(dataset: Dataset, filter: Filter, inside?: Uint8Array): Candidate[] {
  const { window } = filter;
  if (!window) return [];
  const { from, to } = spansOf(dataset, filter.reading);
  const timeless = withTime(filter, { window: undefined, undated: false });
  let [earlier, later] = [-Infinity, Infinity];
  for (const row of tally(dataset, timeless, inside).passing) {
    // The span of a row without these days, such as one without an end, runs backwards.
    if (from[row]! > to[row]!) continue;
    if (to[row]! < window[0]) earlier = Math.max(earlier, to[row]!);
    if (from[row]! > window[1]) later = Math.min(later, from[row]!);
  }
  const sides = [
    ...(earlier === -Infinity
      ? []
      : [widened(window, [yearSpan(yearOf(earlier)).from, window[1]])]),
    ...(later === Infinity ? [] : [widened(window, [window[0], yearSpan(yearOf(later)).to])]),
  ];
  const least = Math.min(...sides.map(({ steps }) => steps));
  return sides
    .filter(({ steps }) => steps === least)
    .map(({ window, steps }) => ({
      relaxation: { kind: 'window', window },
      filter: withTime(filter, { window }),
      steps,
    }));
}

/** With the years it reaches into that it did not before; within the same year that is one step, too. */
function widened(before: Window, window: Window): { window: Window; steps: number } {
  const years = (from: number, to: number) => (from === to ? 0 : yearOf(to) - yearOf(from));
  return {
    window,
    steps: Math.max(1, years(window[0], before[0]) + years(before[1], window[1])),
  };
}

function fewerChoices(filter: Filter): Candidate[] {
  const ways: Candidate[] = [];
  if (filter.query !== undefined) {
    const relaxation = { kind: 'query', query: filter.query } as const;
    ways.push({ relaxation, filter: withQuery(filter, undefined), steps: 2 });
  }
  if (filter.region) {
    const elsewhere = withRegion(filter, undefined);
    ways.push({ relaxation: { kind: 'region' }, filter: elsewhere, steps: 2 });
  }
  for (const facet of FACETS) {
    const keys = [...filter.options[facet]];
    if (keys.length === 0) continue;
    ways.push({
      relaxation: { kind: 'facet', facet, keys },
      filter: withOptions(filter, facet, []),
      steps: 1 + keys.length,
    });
  }
  return ways;
}
