import { parseIso, spanToIso } from '../../model/day.ts';
import type { Span } from '../../model/day.ts';
import { dayInBerlin } from './berlin.ts';
import { parseForm, parseStrokes, readingsOf } from './dateForms.ts';
import type { DateOrder } from './report.ts';

/** Longer than any date: what is longer is not looked at. */
const LONGEST = 48;

const MS_PER_MINUTE = 60_000;
const MINUTES_PER_DAY = 24 * 60;

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

/** `17/05/2021` of `Mo 17/05/2021, 22:30 Uhr`. */
const dateIn = (text: string) => (CLOCK.exec(text)?.[1] ?? text).replace(WEEKDAY, '');

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
  const bare = text.replace(WEEKDAY, '');
  return parseIso(text) ?? parseForm(bare) ?? parseStrokes(bare, order);
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
    const readings = bare.length > LONGEST ? undefined : readingsOf(dateIn(bare));
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
