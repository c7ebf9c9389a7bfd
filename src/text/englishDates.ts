import { dayOfMonth, monthOf, quarterOf, yearOf } from '../model/day.ts';
import type { Span } from '../model/day.ts';
import { windowWordsOf } from './windowWords.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const two = (value: number) => String(value).padStart(2, '0');
const monthName = (day: number) => `${MONTHS[monthOf(day) - 1]!} ${yearOf(day)}`;
const shortQuarter = (day: number) => `Q${quarterOf(day)} ${yearOf(day)}`;

/** `4 August 2025` */
export const longDay = (day: number) => `${dayOfMonth(day)} ${monthName(day)}`;

/** `04/08/2025`, the day first. */
export const shortDay = (day: number) =>
  `${two(dayOfMonth(day))}/${two(monthOf(day))}/${yearOf(day)}`;

/** As precise as the date is: `4 August 2025`, `August 2025`, `Q3 2025`, `2025`. */
export function longSpan({ from, precision }: Span): string {
  const write = { day: longDay, month: monthName, quarter: shortQuarter, year: yearOf }[precision];
  return write(from).toString();
}

/** With its preposition: `on 4 August 2025`, `in August 2025`, `in 2025`. */
export function atSpan(span: Span): string {
  return `${span.precision === 'day' ? 'on' : 'in'} ${longSpan(span)}`;
}

/** For tables: `04/08/2025`, `08/2025`, `Q3 2025`, `2025`. */
export function shortSpan({ from, precision }: Span): string {
  const month = (day: number) => `${two(monthOf(day))}/${yearOf(day)}`;
  return { day: shortDay, month, quarter: shortQuarter, year: yearOf }[precision](from).toString();
}

/** `2023 to 2025`, `until 2018`, `from 2021`; days in figures for a chip. */
export const { windowWords, windowShort } = windowWordsOf({
  monthName,
  longDay,
  shortDay,
  to: 'to',
  until: 'until',
  from: 'from',
});
