import { BINS_PER_YEAR, FACETS, hasAny } from './columns.ts';
import type { Dataset, Facet, FacetColumn } from './columns.ts';
import { NO_FILTER, includesUndated, maskOf } from './filter.ts';
import type { Filter } from './filter.ts';
import { matching } from './query.ts';
import { spansOf } from './time.ts';

/** Categories that a bin tells apart; a file may have as many as rows. */
export const MOST_TOLD = 1024;

/** Numbers that a bin has in the histogram: one a category, and one for all that it does not tell apart. */
export const slotsFor = (categories: number): number => Math.min(categories, MOST_TOLD + 1);

/** What one pass over the rows yields. */
export interface Tally {
  /** Row numbers that pass, ascending. */
  readonly passing: Uint32Array;
  /** How many of them have a point on the map. */
  readonly placed: number;
  /** For each option of a facet: how many rows one would get if one chose it there. */
  readonly counts: Readonly<Record<Facet, Uint32Array>>;
  /** Beginnings of the rows that pass all but the time, [bin of columns.ts][slot]. */
  readonly histogram: Uint32Array;
  /** Rows without a date that pass all but the time. */
  readonly undated: number;
}

/**
 * Counts how many facets a row fails, the time being one of them: if none, it passes and is counted
 * everywhere; if exactly one, it is counted in that facet only.
 * @param inside 1 for each row that lies in the filter's region, length n; without it all do
 */
export function tally(dataset: Dataset, filter: Filter, inside?: Uint8Array): Tally {
  const { length, x, bin } = dataset;
  const columns = FACETS.map((facet) => dataset.facets[facet]);
  const counts = columns.map(({ options }) => new Uint32Array(options.length));
  const tests = columns.flatMap((column, facet) => {
    const mask = maskOf(column, filter.options[FACETS[facet]!]);
    return mask ? [{ facet, mask, column }] : [];
  });
  const { from, to } = spansOf(dataset, filter.reading);
  const timed = filter.window !== undefined || filter.undated !== undefined;
  // Days fit 32 bits; the sentinels of rows without days lie just outside these ends.
  const first = Math.max(filter.window?.[0] ?? -Infinity, -0x7fffffff);
  const last = Math.min(filter.window?.[1] ?? Infinity, 0x7ffffffe);
  const windowed = filter.window !== undefined;
  const withUndated = includesUndated(filter);
  const matches = filter.query === undefined ? undefined : matching(dataset, filter.query);
  const slots = slotsFor(dataset.facets.category.options.length);
  const category = dataset.facets.category.codes;
  const histogram = new Uint32Array(dataset.years * BINS_PER_YEAR * slots);
  const passing = new Uint32Array(length);
  let passed = 0;
  let placed = 0;
  let undated = 0;

  for (let row = 0; row < length; row++) {
    // Words and places have no options to be counted in.
    if (matches?.[row] === 0 || inside?.[row] === 0) continue;
    const begin = bin[row]!;
    const inTime =
      !timed || (begin < 0 ? withUndated : !windowed || (from[row]! <= last && to[row]! >= first));
    let fails = inTime ? 0 : 1;
    let failed = -1;
    for (let test = 0; test < tests.length && fails < 2; test++) {
      const { mask, column, facet } = tests[test]!;
      if (hasAny(column, mask, row)) continue;
      fails++;
      failed = facet;
    }
    if (fails > 1) continue;
    if (fails === 0) {
      passing[passed++] = row;
      if (x[row] === x[row]) placed++; // NaN, a row without a place, is not itself
      for (let facet = 0; facet < columns.length; facet++)
        count(columns[facet]!, row, counts[facet]!);
    } else if (failed >= 0) {
      count(columns[failed]!, row, counts[failed]!);
      continue;
    }
    if (begin < 0) undated++;
    else histogram[begin * slots + Math.min(category[row]!, slots - 1)]!++;
  }
  return {
    passing: passing.slice(0, passed),
    placed,
    counts: Object.fromEntries(FACETS.map((facet, index) => [facet, counts[index]])) as Record<
      Facet,
      Uint32Array
    >,
    histogram,
    undated,
  };
}

function count({ codes, offsets }: FacetColumn, row: number, counts: Uint32Array): void {
  if (!offsets) counts[codes[row]!]!++;
  else for (let i = offsets[row]!; i < offsets[row + 1]!; i++) counts[codes[i]!]!++;
}

/** Whether ascending rows, such as those that pass, hold this one. */
export function holds(rows: Uint32Array, row: number): boolean {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rows[middle]! < row) low = middle + 1;
    else high = middle;
  }
  return rows[low] === row;
}

const wholes = new WeakMap<Dataset, Tally>();

/** The tally of the whole dataset, made once. */
export function wholeOf(dataset: Dataset): Tally {
  const whole = wholes.get(dataset) ?? tally(dataset, NO_FILTER);
  wholes.set(dataset, whole);
  return whole;
}
