import { dayOfMonth, monthOf, monthSpan, yearOf, yearSpan } from '../model/day.ts';
import type { Span } from '../model/day.ts';
import type { Window } from '../model/window.ts';

const MONTHS = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];

const two = (value: number) => String(value).padStart(2, '0');
const monthName = (day: number) => `${MONTHS[monthOf(day) - 1]!} ${yearOf(day)}`;

/** `4. August 2025` */
export const longDay = (day: number) => `${dayOfMonth(day)}. ${monthName(day)}`;

/** `04.08.2025` */
export const shortDay = (day: number) =>
  `${two(dayOfMonth(day))}.${two(monthOf(day))}.${yearOf(day)}`;

/** As precise as the date is: `4. August 2025`, `August 2025`, `2025`. */
export function longSpan({ from, precision }: Span): string {
  return { day: longDay, month: monthName, year: yearOf }[precision](from).toString();
}

/** With its preposition: `am 4. August 2025`, `im August 2025`, `2025`. */
export function atSpan(span: Span): string {
  return { day: 'am ', month: 'im ', year: '' }[span.precision] + longSpan(span);
}

/** For tables: `04.08.2025`, `08/2025`, `2025`. */
export function shortSpan({ from, precision }: Span): string {
  const month = (day: number) => `${two(monthOf(day))}/${yearOf(day)}`;
  return { day: shortDay, month, year: yearOf }[precision](from).toString();
}

const startsYear = (day: number) => yearSpan(yearOf(day)).from === day;
const endsYear = (day: number) => yearSpan(yearOf(day)).to === day;
const startsMonth = (day: number) => dayOfMonth(day) === 1;
const endsMonth = (day: number) => monthSpan(yearOf(day), monthOf(day)).to === day;

/** The window as people say it: `2023 bis 2025`, `April 2024 bis Dezember 2025`, `ab 2021`. */
export function windowWords([from, to]: Window): string {
  if (from === -Infinity) return `bis ${endsYear(to) ? yearOf(to) : endWords(to)}`;
  if (to === Infinity) return `ab ${startsYear(from) ? yearOf(from) : startWords(from)}`;
  if (startsYear(from) && endsYear(to)) {
    return yearOf(from) === yearOf(to) ? `${yearOf(from)}` : `${yearOf(from)} bis ${yearOf(to)}`;
  }
  const whole = startsMonth(from) && endsMonth(to);
  const [first, last] = whole ? [monthName(from), monthName(to)] : [longDay(from), longDay(to)];
  return first === last ? first : `${first} bis ${last}`;
}

const startWords = (day: number) => (startsMonth(day) ? monthName(day) : longDay(day));
const endWords = (day: number) => (endsMonth(day) ? monthName(day) : longDay(day));

/** For a chip: days in figures, `19.04.2024 bis 31.12.2025`, whole years and months in words. */
export function windowShort(window: Window): string {
  const [from, to] = window;
  const whole = (from === -Infinity || startsMonth(from)) && (to === Infinity || endsMonth(to));
  return whole || from === -Infinity || to === Infinity
    ? windowWords(window)
    : `${shortDay(from)} bis ${shortDay(to)}`;
}
