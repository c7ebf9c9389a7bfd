import { firstDayToIso, lastDayToIso, parseIso } from './day.ts';

/** The timeline's window: two days, both included; ±Infinity is an open end. */
export type Window = readonly [from: number, to: number];

/** How a project and a window are read together: it runs, begins or ends in it. */
export const READINGS = ['laeuft', 'beginnt', 'endet'] as const;
export type Reading = (typeof READINGS)[number];

const OPEN = '..';
/** Length of `2021`. */
const YEAR = 4;

/**
 * An ISO 8601 interval as OGC API Features writes it: `2021-01/2024-12`, `..` for an open end; one
 * date alone is its own span. Undefined if it is none, runs backwards, or is open at both ends.
 */
export function parseWindow(text: string): Window | undefined {
  const parts = text.split('/');
  if (parts.length > 2) return undefined;
  const [first = '', last = first] = parts;
  const from = first === OPEN ? -Infinity : parseIso(first)?.from;
  const to = last === OPEN ? Infinity : parseIso(last)?.to;
  if (from === undefined || to === undefined || from > to) return undefined;
  return from === -Infinity && to === Infinity ? undefined : [from, to];
}

/** As short as it is exact: years, but months beside an end that is no year's (`2021-01/2024-10`). */
export function windowToIso([from, to]: Window): string {
  const ends = [
    from === -Infinity ? OPEN : firstDayToIso(from),
    to === Infinity ? OPEN : lastDayToIso(to),
  ] as const;
  const finer = ends.some((end) => end.length > YEAR);
  const months = (end: string, month: string) => (finer && end.length === YEAR ? end + month : end);
  const [first, last] = [months(ends[0], '-01'), months(ends[1], '-12')];
  return first === last ? first : `${first}/${last}`;
}

export function overlaps(from: number, to: number, window: Window): boolean {
  return from <= window[1] && to >= window[0];
}
