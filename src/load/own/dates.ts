import { parseIso, quarterSpan, spanOf, spanToIso } from '../../model/day.ts';
import type { Span } from '../../model/day.ts';
import { dayInBerlin } from './berlin.ts';
import { isGermanMonth, monthNamed } from './months.ts';
import type { DateOrder } from './report.ts';

type Parts = readonly (string | undefined)[];
type Rule = readonly [grammar: RegExp, read: (parts: Parts) => Span | undefined];

/** Longer than any date: what is longer is not looked at. */
const LONGEST = 48;

const MS_PER_MINUTE = 60_000;
const MINUTES_PER_DAY = 24 * 60;

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

/** With strokes or hyphens, the year last: which of the others is the day stands nowhere. */
const STROKES = /^(?:(\d{1,2})\s*\/\s*(\d{1,2})\s*\/\s*(\d{4}|\d{2})|(\d{1,2})-(\d{1,2})-(\d{4}))$/;

/** Both readings of a date with strokes; undefined for other text. */
function readingsOf(text: string): Readonly<Record<DateOrder, Span | undefined>> | undefined {
  const match = STROKES.exec(text);
  if (!match) return undefined;
  const [first, second, year] = [match[1] ?? match[4], match[2] ?? match[5], match[3] ?? match[6]];
  return { dmy: dayOf(year, second, first), mdy: dayOf(year, first, second) };
}

function parseStrokes(text: string, order: DateOrder | undefined): Span | undefined {
  const readings = readingsOf(text);
  if (!readings) return undefined;
  if (order) return readings[order];
  const { dmy, mdy } = readings;
  return dmy && mdy && dmy.from !== mdy.from ? undefined : (dmy ?? mdy);
}

/** As spreadsheets write it in front: `Mo 17.05.2021`, `Montag, 17. Mai 2021`. */
const WEEKDAY =
  /^(?:Mo|Di|Mi|Do|Fr|Sa|So|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)(?:[.,]{1,2}\s?|\s)/i;

/** The calendar's part of a time of day, the time, and its distance from UTC. */
const CLOCK =
  /^(.{6,}?)(?:T|,?\s+|\s+um\s+)([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:[.,]\d{1,9})?)?\s?(?:Uhr|[AP]M)?\s?(Z|UTC|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)?$/i;
/** Of the XML of map servers, which give days a zone. */
const ZONED_DAY = /^(\d{4}-\d{2}-\d{2})(?:Z|[+-]\d{2}:\d{2})$/;
/** Since September 2001. */
const EPOCH = /^\d{13}$/;

/** `2021-05-17` of `17.05.2021, 22:30 Uhr`. */
const withoutClock = (text: string) => CLOCK.exec(text)?.[1] ?? ZONED_DAY.exec(text)?.[1] ?? text;

function minutesEast(zone: string): number {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

const spanOfDay = (day: number | undefined): Span | undefined =>
  day === undefined ? undefined : { from: day, to: day, precision: 'day' };

function parseClock(text: string, order: DateOrder | undefined): Span | undefined {
  const match = text.includes(':') && CLOCK.exec(text);
  if (!match) return undefined;
  const [, date, hour, minute, zone] = match;
  const span = parseDay(date!, order);
  if (span?.precision !== 'day') return undefined;
  if (zone === undefined) return span;
  const minutes = Number(hour) * 60 + Number(minute) - minutesEast(zone);
  return spanOfDay(dayInBerlin((span.from * MINUTES_PER_DAY + minutes) * MS_PER_MINUTE));
}

function parseDay(text: string, order: DateOrder | undefined): Span | undefined {
  const iso = parseIso(text);
  if (iso) return iso;
  const bare = text.replace(WEEKDAY, '');
  for (const [grammar, read] of RULES) {
    const match = grammar.exec(bare);
    const span = match && read(match.slice(1));
    if (span) return span;
  }
  return parseStrokes(bare, order);
}

/**
 * A date as office files have it, as precise as it is written: a year, a quarter, a month or a day.
 * Instants, and milliseconds since 1970, are days in Europe/Berlin; a time of day without a zone is
 * let go. A date with strokes is one where both readings agree, or only one is on the calendar, or
 * the order is given. Six figures are no month: they are too often a number of something. Blanks
 * around it are let pass.
 */
export function parseDate(text: string, order?: DateOrder): Span | undefined {
  const bare = text.trim();
  if (bare.length < 4 || bare.length > LONGEST) return undefined;
  if (EPOCH.test(bare)) return spanOfDay(dayInBerlin(Number(bare)));
  return (
    parseClock(bare, order) ?? parseDay(bare, order) ?? parseIso(ZONED_DAY.exec(bare)?.[1] ?? '')
  );
}

/**
 * The order that the dates with strokes of a whole column tell: `open` where each reads both ways or
 * some contradict others, `none` where there are none for which it matters.
 */
export function findDateOrder(texts: Iterable<string>): DateOrder | 'open' | 'none' {
  const count = { dmy: 0, mdy: 0, both: 0 };
  for (const text of texts) {
    const bare = text.trim();
    const readings = bare.length > LONGEST ? undefined : readingsOf(withoutClock(bare));
    if (!readings) continue;
    const { dmy, mdy } = readings;
    if (dmy && mdy) count.both += dmy.from === mdy.from ? 0 : 1;
    else if (dmy) count.dmy++;
    else if (mdy) count.mdy++;
  }
  if (count.dmy > 0 && count.mdy > 0) return 'open';
  if (count.dmy > 0) return 'dmy';
  if (count.mdy > 0) return 'mdy';
  return count.both > 0 ? 'open' : 'none';
}

/** As the dataset keeps it: `2021`, `2021-Q2`, `2021-05`, `2021-05-17`; `parseDate` gives it back. */
export const toIsoText = (span: Span): string => spanToIso(span);
