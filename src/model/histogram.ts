import { BINS_PER_YEAR } from './columns.ts';
import type { Dataset } from './columns.ts';
import { monthOf, monthSpan, yearOf, yearSpan } from './day.ts';
import type { Tally } from './tally.ts';
import type { Window } from './window.ts';

/** Beginnings in a stretch of time, by category. */
export interface Bin {
  /** Days since 1970, both included. */
  readonly from: number;
  readonly to: number;
  /** Number by category code. */
  readonly shares: readonly number[];
  readonly total: number;
}

/** Years before this one are so sparse that the drawing joins them: the federal programme began in it. */
export const FIRST_FULL_YEAR = 2019;

/** Month bins up to this many months; beyond, years. */
const MOST_MONTHS = 24;

function binOf(dataset: Dataset, tally: Tally, bins: readonly number[], days: Window): Bin {
  const categories = dataset.facets.category.options.length;
  const shares = Array.from({ length: categories }, (_, category) =>
    bins.reduce((sum, bin) => sum + (tally.histogram[bin * categories + category] ?? 0), 0),
  );
  return {
    from: days[0],
    to: days[1],
    shares,
    total: shares.reduce((sum, share) => sum + share, 0),
  };
}

const firstBin = ({ firstYear }: Dataset, year: number) => (year - firstYear) * BINS_PER_YEAR;

/** One bin a year, every dated row in exactly one. */
export function yearBins(dataset: Dataset, tally: Tally): Bin[] {
  return Array.from({ length: dataset.years }, (_, index) => {
    const { from, to } = yearSpan(dataset.firstYear + index);
    const start = index * BINS_PER_YEAR;
    const bins = Array.from({ length: BINS_PER_YEAR }, (_, bin) => start + bin);
    return binOf(dataset, tally, bins, [from, to]);
  });
}

/** Joins the bins before the year into one, as the drawing does. */
export function joinedBefore(bins: readonly Bin[], year: number): Bin[] {
  const first = yearSpan(year).from;
  const early = bins.filter(({ to }) => to < first);
  const [head, ...rest] = early;
  if (!head) return [...bins];
  const joined = rest.reduce(
    (sum, bin) => ({
      from: sum.from,
      to: bin.to,
      shares: sum.shares.map((share, category) => share + bin.shares[category]!),
      total: sum.total + bin.total,
    }),
    head,
  );
  return [joined, ...bins.filter(({ to }) => to >= first)];
}

/** The months of one year, and the rows known to that year or a quarter of it only, which no month may claim. */
export function monthBins(
  dataset: Dataset,
  tally: Tally,
  year: number,
): { months: Bin[]; yearOnly: Bin } {
  const start = firstBin(dataset, year);
  const { from, to } = yearSpan(year);
  return {
    months: Array.from({ length: 12 }, (_, index) => {
      const days = monthSpan(year, index + 1);
      return binOf(dataset, tally, [start + index + 1], [days.from, days.to]);
    }),
    yearOnly: binOf(dataset, tally, [start], [from, to]),
  };
}

/** Whether the window is short enough for month bins. Open ends are not. */
export function isShort([from, to]: Window): boolean {
  if (from === -Infinity || to === Infinity) return false;
  return (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from) + 1 <= MOST_MONTHS;
}
