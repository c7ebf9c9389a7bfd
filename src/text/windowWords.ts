import { dayOfMonth, monthOf, monthSpan, yearOf, yearSpan } from '../model/day.ts';
import type { Window } from '../model/window.ts';

/** How a language writes days and joins them. */
interface Writes {
  readonly monthName: (day: number) => string;
  readonly longDay: (day: number) => string;
  readonly shortDay: (day: number) => string;
  /** Between two days, before a last and before a first one: `bis`, `bis`, `ab`. */
  readonly to: string;
  readonly until: string;
  readonly from: string;
}

const startsYear = (day: number) => yearSpan(yearOf(day)).from === day;
const endsYear = (day: number) => yearSpan(yearOf(day)).to === day;
const startsMonth = (day: number) => dayOfMonth(day) === 1;
const endsMonth = (day: number) => monthSpan(yearOf(day), monthOf(day)).to === day;

/** What a language calls a window, in text and on a chip. */
export function windowWordsOf({
  monthName,
  longDay,
  shortDay,
  to: and,
  until,
  from: since,
}: Writes) {
  const start = (day: number) =>
    startsYear(day) ? yearOf(day) : startsMonth(day) ? monthName(day) : longDay(day);
  const end = (day: number) =>
    endsYear(day) ? yearOf(day) : endsMonth(day) ? monthName(day) : longDay(day);

  /** As people say it: `2023 bis 2025`, `April 2024 bis Dezember 2025`, `ab 2021`. */
  function windowWords([from, to]: Window): string {
    if (from === -Infinity) return `${until} ${end(to)}`;
    if (to === Infinity) return `${since} ${start(from)}`;
    const years = startsYear(from) && endsYear(to);
    const months = startsMonth(from) && endsMonth(to);
    const words = (day: number) =>
      years ? `${yearOf(day)}` : months ? monthName(day) : longDay(day);
    const [first, last] = [words(from), words(to)];
    return first === last ? first : `${first} ${and} ${last}`;
  }

  /** For a chip: days in figures, `19.04.2024 bis 31.12.2025`, whole years and months in words. */
  function windowShort(window: Window): string {
    const [from, to] = window;
    const whole = from === -Infinity || to === Infinity || (startsMonth(from) && endsMonth(to));
    return whole ? windowWords(window) : `${shortDay(from)} ${and} ${shortDay(to)}`;
  }

  return { windowWords, windowShort };
}
