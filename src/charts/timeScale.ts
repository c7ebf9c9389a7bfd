import { yearSpan } from '../model/day.ts';
import { FIRST_FULL_YEAR } from '../model/time.ts';
import { monthAt, monthIndex } from '../model/month.ts';
import type { Window } from '../model/window.ts';

/** Width of the joined years, in years. */
const JOINED_WIDTH = 0.5;

/** Days to places on the timeline, and back. */
export interface TimeScale {
  readonly width: number;
  /** First and last day that the timeline shows. */
  readonly first: number;
  readonly last: number;
  /** Full years, ascending. */
  readonly years: readonly number[];
  /** Whether earlier years are joined in front. */
  readonly joined: boolean;
  /** CSS px of the beginning of a day; open ends stand at the edges. */
  readonly x: (day: number) => number;
  /** Day at a place in CSS px, within the timeline. */
  readonly dayAt: (x: number) => number;
}

/** @param firstYear of the data @param lastYear of the data and the chairs @param width CSS px */
export function timeScale(firstYear: number, lastYear: number, width: number): TimeScale {
  const joined = firstYear < FIRST_FULL_YEAR;
  const start = Math.max(firstYear, FIRST_FULL_YEAR);
  const years = Array.from({ length: Math.max(1, lastYear - start + 1) }, (_, i) => start + i);
  const first = yearSpan(Math.min(firstYear, start)).from;
  const full = yearSpan(start).from;
  const last = yearSpan(years.at(-1)!).to;
  const unit = width / (years.length + (joined ? JOINED_WIDTH : 0));
  const fullX = joined ? unit * JOINED_WIDTH : 0;
  return {
    width,
    first,
    last,
    years,
    joined,
    x: (day) =>
      day < full
        ? between(day, [first, full], [0, fullX])
        : between(day, [full, last + 1], [fullX, width]),
    dayAt: (x) => {
      const day =
        x < fullX
          ? between(x, [0, fullX], [first, full])
          : between(x, [fullX, width], [full, last + 1]);
      return Math.min(last, Math.floor(day));
    },
  };
}

/** Linear and clamped. d3's scaleLinear would bring its colours and formats along, 11 kB for these lines. */
function between(
  value: number,
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): number {
  const share = to > from ? Math.min(1, Math.max(0, (value - from) / (to - from))) : 0;
  return start + share * (end - start);
}

/** The window between two months, both included; what reaches the timeline's ends is open there. */
export function monthsToWindow(from: number, to: number, scale: TimeScale): Window | undefined {
  const [least, most] = [monthIndex(scale.first), monthIndex(scale.last)];
  const first = from <= least ? -Infinity : monthAt(from).from;
  const last = to >= most ? Infinity : monthAt(to).to;
  return first === -Infinity && last === Infinity ? undefined : [first, last];
}

/** The months of the window's ends, within the timeline. */
export function windowToMonths(window: Window | undefined, scale: TimeScale): [number, number] {
  const within = (day: number) => Math.min(Math.max(day, scale.first), scale.last);
  const [from, to] = window ?? [-Infinity, Infinity];
  return [monthIndex(within(from)), monthIndex(within(to))];
}
