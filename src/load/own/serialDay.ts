/** Seconds of a day. */
const DAY = 86_400;
/** 31.12.9999, where the calendar of a workbook ends. */
const LAST_SERIAL = 2_958_465;

/** The first of an epoch's days that are counted from 0, in milliseconds. */
const ORIGINS = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };

/**
 * A day that a workbook counts as a number, in ISO, with its time if it has one. Lotus took 1900 for a
 * leap year, and Excel shows its 29th of February to this day: so it stands here, and is no day.
 * @returns undefined for a number that is no day
 */
export function dayOfSerial(serial: number, epoch: 1900 | 1904): string | undefined {
  const seconds = Math.round(serial * DAY);
  const day = Math.floor(seconds / DAY);
  if (!(day >= (epoch === 1900 ? 1 : 0) && day <= LAST_SERIAL)) return undefined;
  const time = seconds - day * DAY;
  return `${isoOf(day, epoch)}${time === 0 ? '' : `T${clock(time)}`}`;
}

function isoOf(day: number, epoch: 1900 | 1904): string {
  if (epoch === 1900 && day === 60) return '1900-02-29';
  const counted = epoch === 1900 && day < 60 ? day + 1 : day;
  return new Date(ORIGINS[epoch] + counted * DAY * 1000).toISOString().slice(0, 10);
}

/** Hours and minutes, and seconds if there are any. */
function clock(seconds: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const minutes = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? minutes : `${minutes}:${two(seconds % 60)}`;
}

/** A time of day, or a span of hours, that is counted as a part of a day. */
export function timeOfSerial(serial: number): string | undefined {
  const seconds = Math.round(serial * DAY);
  return seconds >= 0 && Number.isSafeInteger(seconds) ? clock(seconds) : undefined;
}

/** As precise as it is shown: `2021-05` of a first of May that is shown as "Mai 21". */
export function asShown(day: string, shows: 'day' | 'month' | 'year'): string {
  if (shows === 'year' && day.endsWith('-01-01')) return day.slice(0, 4);
  return shows === 'month' && /^\d{4}-\d\d-01$/.test(day) ? day.slice(0, 7) : day;
}

/** `2021-05-17` of `2021-05-17T00:00:00`, and no seconds where there are none. */
export function withoutMidnight(instant: string): string {
  return instant.replace(/(T\d\d:\d\d):00(\.0+)?$/, '$1').replace(/T00:00$/, '');
}
