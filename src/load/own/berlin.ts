const MS_PER_HOUR = 3_600_000;
const MS_PER_DAY = 24 * MS_PER_HOUR;

/** The instants that a calendar of ours can have: the years 1800 to 2199, and a day around them. */
const FIRST = Date.UTC(1799, 11, 31);
const LAST = Date.UTC(2200, 0, 1);

/** `sv-SE` writes days as ISO does. */
const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });

/** Asked once an hour of the calendar: `Intl` takes microseconds, and a column has 100,000 instants. */
const days = new Map<number, number>();
const MOST_HOURS = 20_000;

/**
 * The day on which an instant falls in Germany, wherever the visitor is. Clocks there change on full
 * hours (since 1893), so that all instants of an hour have the same day.
 * @param instant milliseconds since 1970, UTC
 * @returns days since 1970; undefined outside 1800 to 2199
 */
export function dayInBerlin(instant: number): number | undefined {
  if (!(instant >= FIRST && instant <= LAST)) return undefined;
  const hour = Math.floor(instant / MS_PER_HOUR);
  const known = days.get(hour);
  if (known !== undefined) return known;
  const day = Date.parse(format.format(hour * MS_PER_HOUR)) / MS_PER_DAY;
  if (days.size >= MOST_HOURS) days.clear();
  days.set(hour, day);
  return day;
}
