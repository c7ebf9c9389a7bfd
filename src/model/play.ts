/**
 * How time plays: which window follows which. Everything is counted in whole months since the
 * year 0, both ends included, so that a played window can be said in words.
 */
import { yearSpan } from './day.ts';
import { monthAt, monthIndex } from './month.ts';
import type { Window } from './window.ts';

/** Slides a window of one length, or adds up from where it began. */
export const PACES = ['fenster', 'summe'] as const;
export type Pace = (typeof PACES)[number];

/** What is played from the first to the last month. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** One play, from its first window to the end of the stretch. A position is the last month of a window. */
export interface Run {
  readonly stretch: Stretch;
  /** Months of the sliding window. */
  readonly length: number;
  /** Where windows that add up begin: a month, or −Infinity for all that was before. */
  readonly anchor: number;
  /** Position of the first window. */
  readonly start: number;
  /** Months from one window to the next: a year, or 1 where a chosen window slides. */
  readonly step: number;
}

const YEAR = 12;

/** From the first full year to the last in which something begins or a chair is known. */
export function stretchOf(firstYear: number, lastYear: number): Stretch {
  const last = Math.max(firstYear, lastYear);
  return { first: monthIndex(yearSpan(firstYear).from), last: monthIndex(yearSpan(last).to) };
}

/**
 * Without a window, or with one that is open or as long as the stretch, it plays year by year, from
 * the window's beginning if it has one. Else the window keeps its length and slides on from where it
 * is. What has nowhere left to go begins anew. Days become the months they lie in.
 */
export function runFrom(window: Window | undefined, stretch: Stretch, pace: Pace): Run {
  const { first, last } = stretch;
  const [from, to] = window ?? [-Infinity, Infinity];
  const begin = from === -Infinity ? -Infinity : monthIndex(from);
  const end = to === Infinity ? Infinity : monthIndex(to);
  const span = last - first + 1;
  const length = end - begin + 1;
  const slides = Number.isFinite(length) && length < span;
  const months = slides ? length : Math.min(YEAR, span);
  // `bis 2022` that adds up goes on from there; sliding, it has no place.
  const at = begin > -Infinity ? begin + months - 1 : pace === 'summe' ? end : -Infinity;
  const goesOn = at >= first && at < last;
  return {
    stretch,
    length: months,
    anchor: goesOn ? begin : -Infinity,
    start: goesOn ? at : first + months - 1,
    step: slides ? 1 : YEAR,
  };
}

/** The window at a position. */
export function windowAt({ anchor, length }: Run, position: number, pace: Pace): Window {
  const begin = pace === 'summe' ? anchor : position - length + 1;
  return [begin === -Infinity ? -Infinity : monthAt(begin).from, monthAt(position).to];
}

/**
 * The next position, `undefined` at the end. The last step is shorter where it has to be.
 * @param months to go on by
 */
export function positionAfter(
  { stretch: { last } }: Run,
  position: number,
  months: number,
): number | undefined {
  return position < last ? Math.min(last, position + months) : undefined;
}
