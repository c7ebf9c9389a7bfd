import { NEVER_FROM, NEVER_TO } from './columns.ts';
import type { Dataset, SpanColumn } from './columns.ts';
import type { Span } from './day.ts';
import type { Reading } from './window.ts';

/** Years before this one are so sparse that the drawing joins them: the federal programme began in it. */
export const FIRST_FULL_YEAR = 2019;

/** What the rules of time need to know of a row. */
export interface Dated {
  readonly start: Span | undefined;
  /** Day of the report: stands in where no start is known. */
  readonly published: Span | undefined;
  readonly end: Span | undefined;
  /** The row's own statement that it goes on: a status other than completed, or a running programme. */
  readonly goesOn: boolean;
}

/** First day: of the start, else of the report, else none ("ohne Datum"). */
export function beginOf({ start, published }: Dated): Span | undefined {
  return start ?? published;
}

/**
 * Last day: of the end; without one, a row that goes on is open up to the day the data was closed,
 * any other is a point in time: as long as its begin is uncertain.
 */
export function lastDayOf(row: Dated, dataDay: number): number {
  const begin = beginOf(row);
  if (row.end) return row.end.to;
  if (!begin) return NEVER_TO;
  return row.goesOn ? Math.max(begin.to, dataDay) : begin.to;
}

/** The days that a reading holds against the window: läuft the run, beginnt the begin, endet the end. */
export function spansOf(dataset: Dataset, reading: Reading): SpanColumn {
  return { laeuft: dataset.run, beginnt: dataset.begin, endet: dataset.end }[reading];
}

export function isDated({ begin }: Dataset, row: number): boolean {
  return begin.from[row] !== NEVER_FROM;
}

/** No end is known and the row is not a point in time: drawn fading. */
export function isOpen({ begin, end, run }: Dataset, row: number): boolean {
  return end.to[row] === NEVER_TO && run.to[row]! > begin.to[row]!;
}
