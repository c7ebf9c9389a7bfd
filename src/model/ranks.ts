import { NEVER_FROM, WITHOUT } from './columns.ts';
import type { Dataset, Localised } from './columns.ts';
import { parseIso } from './day.ts';
import { sortInSteps } from './steps.ts';

/** The places of rows in an order, the first 0; equal rows share one. */
export interface Ranks {
  /** Length n; `count` for rows without a value. */
  readonly of: Uint32Array;
  readonly count: number;
}

/** What the data alone can be ordered by. */
export type RankKey =
  'datum' | 'name' | 'ort' | 'land' | 'kategorie' | 'status' | 'programm' | 'quelle';

const known = new WeakMap<Dataset, Map<string, Ranks>>();

/** In steps the first time that a dataset is ordered so in a language; from then on it is known. */
export function* ranksBy(
  dataset: Dataset,
  by: RankKey,
  language: keyof Localised,
): Generator<void, Ranks> {
  const all = known.get(dataset) ?? new Map<string, Ranks>();
  known.set(dataset, all);
  const key = `${by} ${language}`;
  const ranks = all.get(key) ?? (yield* rank(dataset, by, language));
  all.set(key, ranks);
  return ranks;
}

/** Facets whose options are named; the statuses have an order of their own. */
const FACET_OF = { land: 'land', kategorie: 'category', programm: 'programme' } as const;

function* rank(
  { begin, facets, text }: Dataset,
  by: RankKey,
  language: keyof Localised,
): Generator<void, Ranks> {
  switch (by) {
    case 'datum':
      return rankIntegers(begin.from);
    case 'quelle':
      return rankIntegers(Int32Array.from(text.source_date, firstDays()));
    case 'name':
      return yield* rankTexts(text.title_de, language, (de, row) =>
        language === 'en' ? text.title_en[row] || de : de,
      );
    case 'ort':
      return yield* rankTexts(text.municipality, language, (name) => name || undefined);
    case 'status':
      return rankIntegers(
        Int32Array.from(facets.status.codes, (code) =>
          facets.status.options[code]!.key === WITHOUT ? NEVER_FROM : code,
        ),
      );
    default: {
      const { options, codes } = facets[FACET_OF[by]];
      const names = yield* rankTexts(options, language, ({ key, label }) =>
        key === WITHOUT ? undefined : (label?.[language] ?? key),
      );
      return { of: Uint32Array.from(codes, (code) => names.of[code]!), count: names.count };
    }
  }
}

/**
 * Of days and codes, which lie close together: the values that occur are numbered.
 * @param values NEVER_FROM for rows without one
 */
function rankIntegers(values: Int32Array): Ranks {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    if (value === NEVER_FROM) continue;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const ranks = new Uint32Array(Math.max(0, most - least + 1));
  for (const value of values) if (value !== NEVER_FROM) ranks[value - least] = 1;
  let count = 0;
  for (let place = 0; place < ranks.length; place++) {
    const occurs = ranks[place]!;
    ranks[place] = count;
    count += occurs;
  }
  const rankOf = (value: number) => (value === NEVER_FROM ? count : ranks[value - least]!);
  return { of: Uint32Array.from(values, rankOf), count };
}

/** @param values NaN for rows without one */
export function rankNumbers(values: Float64Array): Ranks {
  const sorted = values.toSorted(); // NaN last
  let count = 0;
  for (const value of sorted) {
    if (!Number.isNaN(value) && (count === 0 || value > sorted[count - 1]!)) {
      sorted[count++] = value;
    }
  }
  return { of: Uint32Array.from(values, (value) => placeIn(sorted, count, value)), count };
}

/** Where the value stands among the first `count`; `count` for NaN. */
function placeIn(sorted: Float64Array, count: number, value: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! >= value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The first day of a date, read once: many rows have the same. */
function firstDays(): (cell: string) => number {
  const days = new Map<string, number>();
  return (cell) => {
    const day = days.get(cell) ?? parseIso(cell)?.from ?? NEVER_FROM;
    days.set(cell, day);
    return day;
  };
}

/** Texts between two rests: some milliseconds. */
const STEP = 4096;

/** @param textOf undefined for cells without one */
function* rankTexts<T>(
  cells: readonly T[],
  language: keyof Localised,
  textOf: (cell: T, row: number) => string | undefined,
): Generator<void, Ranks> {
  const { texts, codes } = yield* eachOnce(cells, textOf);
  const { compare } = new Intl.Collator(language, { numeric: true });
  const inOrder = yield* sortInSteps([...texts.keys()], (a, b) => compare(texts[a]!, texts[b]!));
  const ranks = new Uint32Array(texts.length);
  let count = 0;
  for (let place = 0; place < inOrder.length; place++) {
    const code = inOrder[place]!;
    // Of texts that differ in what the language passes over, none comes first.
    const isNext = place === 0 || compare(texts[inOrder[place - 1]!]!, texts[code]!) !== 0;
    if (isNext) count++;
    ranks[code] = count - 1;
    if (place % STEP === 0) yield;
  }
  return { of: Uint32Array.from(codes, (code) => (code < 0 ? count : ranks[code]!)), count };
}

/** The texts that differ, and for each cell the index of its own; −1 without one. */
function* eachOnce<T>(
  cells: readonly T[],
  textOf: (cell: T, row: number) => string | undefined,
): Generator<void, { readonly texts: readonly string[]; readonly codes: Int32Array }> {
  const texts: string[] = [];
  const known = new Map<string, number>();
  const codes = new Int32Array(cells.length).fill(-1);
  for (let row = 0; row < cells.length; row++) {
    if (row % STEP === 0) yield;
    const text = textOf(cells[row]!, row);
    if (text === undefined) continue;
    const code = known.get(text) ?? texts.push(text) - 1;
    known.set(text, code);
    codes[row] = code;
  }
  return { texts, codes };
}
