import type { Language } from '../model/link.ts';
import type { Pace } from '../model/play.ts';
import { monthOf, yearOf, yearSpan } from '../model/day.ts';
import type { Window } from '../model/window.ts';

export interface PlayWords {
  readonly speed: string;
  readonly times: (speed: number) => string;
  readonly loop: string;
  readonly pace: string;
  readonly paces: Readonly<Record<Pace, string>>;
  /** For the large figures on the map: `2024`, `Apr. 2024 bis Dez. 2025`. */
  readonly large: (window: Window) => string;
}

const GERMAN = 'Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.'.split(' ');
const ENGLISH = 'Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec'.split(' ');

/** `from` and `to` stand before an open window's one end. */
function large(months: readonly string[], words: { from: string; to: string }) {
  const year = (day: number) => String(yearOf(day));
  const month = (day: number) => `${months[monthOf(day) - 1]!}\u00A0${year(day)}`;
  return ([from, to]: Window): string => {
    const starts = from === -Infinity || yearSpan(yearOf(from)).from === from;
    const ends = to === Infinity || yearSpan(yearOf(to)).to === to;
    const say = starts && ends ? year : month;
    if (from === -Infinity) return `${words.to} ${say(to)}`;
    if (to === Infinity) return `${words.from} ${say(from)}`;
    return say(from) === say(to) ? say(from) : `${say(from)} ${words.to} ${say(to)}`;
  };
}

const times = (speed: number) => (speed === 0.5 ? '½ ×' : `${speed} ×`);

export const playWords: Record<Language, PlayWords> = {
  de: {
    speed: 'Tempo',
    times,
    loop: 'Wiederholen',
    pace: 'Ablauf',
    paces: { fenster: 'gleitendes Fenster', summe: 'aufsummieren' },
    large: large(GERMAN, { from: 'ab', to: 'bis' }),
  },
  en: {
    speed: 'Speed',
    times,
    loop: 'Repeat',
    pace: 'Mode',
    paces: { fenster: 'sliding window', summe: 'adding up' },
    large: large(ENGLISH, { from: 'from', to: 'to' }),
  },
};
