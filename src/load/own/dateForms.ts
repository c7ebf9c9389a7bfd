import { quarterSpan, spanOf } from '../../model/day.ts';
import type { Span } from '../../model/day.ts';
import { isGermanMonth, monthNamed } from './months.ts';
import type { DateOrder } from './report.ts';

type Parts = readonly (string | undefined)[];
type Rule = readonly [grammar: RegExp, read: (parts: Parts) => Span | undefined];

/** Years in two figures: 00 to 68 are 2000 to 2068, 69 to 99 are 1969 to 1999, as POSIX has it. */
const PIVOT = 69;

function yearIn(text = ''): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year + (year < PIVOT ? 2000 : 1900);
}

const dayOf = (year?: string, month?: string, day?: string) =>
  spanOf(yearIn(year), Number(month), Number(day));
const monthOf = (year?: string, month?: string) => spanOf(yearIn(year), Number(month));

const ROMAN = ['i', 'ii', 'iii', 'iv'];

function quarterOf(year?: string, quarter = ''): Span | undefined {
  const roman = ROMAN.indexOf(quarter.toLowerCase()) + 1;
  return spanOf(yearIn(year)) && quarterSpan(yearIn(year), roman || Number(quarter));
}

/** `2011/12` is a school year as well as a month. */
const isSchoolYear = (year = '', month = '') => (Number(year) + 1) % 100 === Number(month);

function named(day?: string, month = '', gap = '', year = ''): Span | undefined {
  const number = monthNamed(month);
  if (number === undefined) return undefined;
  if (day) return spanOf(yearIn(year), number, Number(day));
  // `May 21` is a day to an English reader, `Mai 21` and `May '21` are no day to anyone.
  if (year.length === 2 && !/['’-]/.test(gap) && !isGermanMonth(month)) return undefined;
  return spanOf(yearIn(year), number);
}

/** The commonest first. */
const RULES: readonly Rule[] = [
  [/^(\d{1,2})\s*\.\s*(\d{1,2})\s*\.\s*(\d{4}|\d{2})$/, ([d, m, y]) => dayOf(y, m, d)],
  [/^(\d{4})([-./_])(\d{1,2})\2(\d{1,2})$/, ([y, , m, d]) => dayOf(y, m, d)],
  [/^(\d{4})(\d{2})(\d{2})$/, ([y, m, d]) => dayOf(y, m, d)],
  [/^(\d{4})[._](\d{2})$/, ([y, m]) => monthOf(y, m)],
  [/^(\d{4})\/(\d{2})$/, ([y, m]) => (isSchoolYear(y, m) ? undefined : monthOf(y, m))],
  [/^(\d{1,2})\s*[./-]\s*(\d{4})$/, ([m, y]) => monthOf(y, m)],
  // A number of a sheet.
  [/^(\d{4})[.,]0$/, ([y]) => spanOf(Number(y))],
  [
    /^(?:(\d{1,2})(?:\.|st|nd|rd|th)?[\s-]*)?(\p{L}+)\.?([\s,-]*['’]?)(\d{4}|\d{2})$/u,
    ([d, m, gap, y]) => named(d, m, gap, y),
  ],
  [/^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?, ?(\d{4})$/u, ([m, d, y]) => named(d, m, '', y)],
  [/^Q\s?([1-4])[\s./_-]{1,3}(\d{4}|\d{2})$/i, ([q, y]) => quarterOf(y, q)],
  [/^(\d{4})[\s./_-]{0,3}Q\s?([1-4])$/i, ([y, q]) => quarterOf(y, q)],
  [/^([1-4])\.?\s?Q[\s./-]{1,3}(\d{4})$/i, ([q, y]) => quarterOf(y, q)],
  [/^([1-4]|I{1,3}|IV)\.?\s?Quartal[\s/]{1,3}(\d{4})$/i, ([q, y]) => quarterOf(y, q)],
  [/^Quartal\s?([1-4]|I{1,3}|IV)[\s/]{1,3}(\d{4})$/i, ([q, y]) => quarterOf(y, q)],
  [/^([1-4])(?:st|nd|rd|th) quarter (?:of )?(\d{4})$/i, ([q, y]) => quarterOf(y, q)],
];

/** A date that reads one way only; undefined for any other text. */
export function parseForm(text: string): Span | undefined {
  for (const [grammar, read] of RULES) {
    const match = grammar.exec(text);
    const span = match && read(match.slice(1));
    if (span) return span;
  }
  return undefined;
}

/** With strokes or hyphens, the year last: which of the others is the day stands nowhere. */
const STROKES = /^(?:(\d{1,2})\s*\/\s*(\d{1,2})\s*\/\s*(\d{4}|\d{2})|(\d{1,2})-(\d{1,2})-(\d{4}))$/;

/** Both readings of a date with strokes; undefined for other text. */
export function readingsOf(
  text: string,
): Readonly<Record<DateOrder, Span | undefined>> | undefined {
  const match = STROKES.exec(text);
  if (!match) return undefined;
  const [first, second, year] = [match[1] ?? match[4], match[2] ?? match[5], match[3] ?? match[6]];
  return { dmy: dayOf(year, second, first), mdy: dayOf(year, first, second) };
}

/** By the order; without one only where both readings agree or one is not on the calendar. */
export function parseStrokes(text: string, order: DateOrder | undefined): Span | undefined {
  const readings = readingsOf(text);
  if (!readings) return undefined;
  if (order) return readings[order];
  const { dmy, mdy } = readings;
  return dmy && mdy && dmy.from !== mdy.from ? undefined : (dmy ?? mdy);
}
