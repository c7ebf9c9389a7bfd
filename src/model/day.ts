/**
 * Calendar days without a clock. A day is a whole number of days since 1970-01-01; a date that is
 * known to the month, the quarter or the year only is the span of all its days, never its first one.
 */

export type Precision = 'day' | 'month' | 'quarter' | 'year';

/** Both ends included. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly precision: Precision;
}

const MS_PER_DAY = 86_400_000;
/** Wide enough for town history and plans; a year outside is taken for a slip of the pen. */
const FIRST_YEAR = 1800;
const LAST_YEAR = 2199;

/** Month from 1 to 12, day from 1. Overflows as `Date.UTC` does: day 0 is the last of the month before. */
function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / MS_PER_DAY;
}

function calendar(day: number): { year: number; month: number; day: number } {
  const date = new Date(day * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export const yearOf = (day: number): number => calendar(day).year;
/** 1 to 12. */
export const monthOf = (day: number): number => calendar(day).month;
/** 1 to 4. */
export const quarterOf = (day: number): number => Math.ceil(monthOf(day) / 3);
/** 1 to 31. */
export const dayOfMonth = (day: number): number => calendar(day).day;

export function yearSpan(year: number): Span {
  return { from: dayNumber(year, 1, 1), to: dayNumber(year, 12, 31), precision: 'year' };
}

export function monthSpan(year: number, month: number): Span {
  return {
    from: dayNumber(year, month, 1),
    to: dayNumber(year, month + 1, 0),
    precision: 'month',
  };
}

/** Quarter from 1 to 4. */
export function quarterSpan(year: number, quarter: number): Span {
  return {
    from: dayNumber(year, quarter * 3 - 2, 1),
    to: dayNumber(year, quarter * 3 + 1, 0),
    precision: 'quarter',
  };
}

/** Undefined for a day that the calendar does not have, such as 31 February. */
export function spanOf(year: number, month?: number, day?: number): Span | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  if (month === undefined) return yearSpan(year);
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return monthSpan(year, month);
  const from = dayNumber(year, month, day);
  if (day < 1 || monthOf(from) !== month) return undefined;
  return { from, to: from, precision: 'day' };
}

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
/** ISO has no quarters; statistics and spreadsheets write them so. */
const QUARTER = /^(\d{4})-Q([1-4])$/;
/** The day first, as German and British dates have it. */
const TYPED = /^(?:(?:(\d{1,2})[./])?(\d{1,2})[./])?(\d{4})$/;

const number = (text: string | undefined) => (text === undefined ? undefined : Number(text));

/** `2021`, `2021-05`, `2021-05-17`, for a quarter `2021-Q2`, and nothing else. */
export function parseIso(text: string): Span | undefined {
  const match = ISO.exec(text);
  if (match) return spanOf(Number(match[1]), number(match[2]), number(match[3]));
  const quarter = QUARTER.exec(text);
  if (!quarter || !spanOf(Number(quarter[1]))) return undefined;
  return quarterSpan(Number(quarter[1]), Number(quarter[2]));
}

/** What a person types: `2021`, `05/2021`, `5.2021`, `17.05.2021`, `17/05/2021`, or ISO. Blanks around it and its parts are let pass. */
export function parseTyped(text: string): Span | undefined {
  const bare = text
    .split(/([./])/)
    .map((part) => part.trim())
    .join('');
  const match = TYPED.exec(bare);
  if (!match) return parseIso(bare);
  return spanOf(Number(match[3]), number(match[2]), number(match[1]));
}

const two = (value: number) => String(value).padStart(2, '0');

/** `2021-05-17`. */
export function toIso(day: number): string {
  const { year, month, day: date } = calendar(day);
  return `${year}-${two(month)}-${two(date)}`;
}

/** As precise as the date, so that `parseIso` gives it back: `2021`, `2021-Q2`, `2021-05`, `2021-05-17`. */
export function spanToIso({ from, precision }: Span): string {
  if (precision === 'quarter') return `${yearOf(from)}-Q${quarterOf(from)}`;
  return toIso(from).slice(0, { day: 10, month: 7, year: 4 }[precision]);
}

/** The widest precision whose span begins on this day: `2021`, `2021-05` or `2021-05-17`. */
export function firstDayToIso(day: number): string {
  const { month, day: date } = calendar(day);
  return toIso(day).slice(0, date > 1 ? 10 : month > 1 ? 7 : 4);
}

/** The widest precision whose span ends on this day. */
export function lastDayToIso(day: number): string {
  const next = calendar(day + 1);
  return toIso(day).slice(0, next.day > 1 ? 10 : next.month > 1 ? 7 : 4);
}
