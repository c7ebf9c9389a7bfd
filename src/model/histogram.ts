import { BINS_PER_YEAR } from './columns.ts';
import type { Dataset } from './columns.ts';
import { monthOf, monthSpan, yearOf, yearSpan } from './day.ts';
import { MOST_TOLD, slotsFor } from './tally.ts';
import type { Tally } from './tally.ts';
import type { Window } from './window.ts';

/** Beginnings in a stretch of time, by category. */
export interface Bin {
  /** Days since 1970, both included. */
  readonly from: number;
  readonly to: number;
  /** Number by category code, up to MOST_TOLD of them. */
  readonly shares: readonly number[];
  /** Number of those of any other category. */
  readonly others: number;
  readonly total: number;
}

/** Month bins up to this many months; beyond, years. */
const MOST_MONTHS = 24;

function binOf(dataset: Dataset, tally: Tally, bins: readonly number[], days: Window): Bin {
  const slots = slotsFor(dataset.facets.category.options.length);
  const shares = new Array<number>(slots).fill(0);
  let total = 0;
  for (const bin of bins) {
    for (let slot = 0; slot < slots; slot++) {
      const count = tally.histogram[bin * slots + slot] ?? 0;
      shares[slot]! += count;
      total += count;
    }
  }
  const others = slots > MOST_TOLD ? shares.pop()! : 0;
  return { from: days[0], to: days[1], shares, others, total };
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
      others: sum.others + bin.others,
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
