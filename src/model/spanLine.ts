import { NEVER_FROM, NEVER_TO } from './columns.ts';
import type { Dataset } from './columns.ts';
import { yearOf, yearSpan } from './day.ts';
import { isOpen } from './time.ts';

/** A stretch of the line, 0 at its left end, 1 at its right. */
export type Stretch = readonly [from: number, to: number];

/** One project's span on a small line of years. */
export interface SpanLine {
  /** Where each year that is written begins, and where all others do. */
  readonly years: readonly {
    readonly year: number;
    readonly at: number;
    readonly named: boolean;
  }[];
  /** From the last day on which it may have begun to the first on which it may end: it runs for sure. */
  readonly sure: Stretch | undefined;
  /** The days among which the begin lies, and the end; undefined where there is none. */
  readonly begin: Stretch;
  readonly end: Stretch | undefined;
  /** From the last day that is known on: no end is known. */
  readonly open: Stretch | undefined;
  /** The day the data was closed. */
  readonly today: number;
}

/** Years before the data's that are shown at least, and after. */
const BEFORE = 7;
const AFTER = 1;
/** More than these would not be legible side by side. */
const MOST_NAMED = 14;

/** Undefined for a row without a date. @param today days since 1970 */
export function spanLine(dataset: Dataset, row: number, today: number): SpanLine | undefined {
  const { begin, end } = dataset;
  const [from, to] = [begin.from[row]!, begin.to[row]!];
  if (from === NEVER_FROM) return undefined;
  const ends = end.to[row] !== NEVER_TO;
  const last = ends ? end.to[row]! : to;
  const open = isOpen(dataset, row);
  const firstYear = Math.min(yearOf(from), yearOf(today) - BEFORE);
  const lastYear = Math.max(yearOf(last), yearOf(today) + AFTER);
  const [left, right] = [yearSpan(firstYear).from, yearSpan(lastYear).to + 1];
  const at = (day: number) => (day - left) / (right - left);
  const step = Math.ceil((lastYear - firstYear + 1) / MOST_NAMED);
  const until = ends ? end.from[row]! : Math.max(today, to + 1);
  return {
    years: Array.from({ length: lastYear - firstYear + 1 }, (_, index) => ({
      year: firstYear + index,
      at: at(yearSpan(firstYear + index).from),
      named: index % step === 0,
    })),
    begin: [at(from), at(to + 1)],
    end: ends ? [at(end.from[row]!), at(end.to[row]! + 1)] : undefined,
    sure: (ends || open) && until > to + 1 ? [at(to + 1), at(until)] : undefined,
    open: open ? [at(until), 1] : undefined,
    today: at(today),
  };
}
