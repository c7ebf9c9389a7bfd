import {
  NOWHERE,
  WORDS,
  lettersOf,
  missingIn,
  rankOf,
  slipsForgiven,
  slipsIn,
} from '../../model/closeness.ts';
import type { Place } from '../../model/place.ts';
import type { Named } from './namedPlaces.ts';

interface Spelling {
  readonly place: Place;
  readonly name: string;
  /** `lettersOf` the name. */
  readonly letters: number;
  /** `lettersOf` the first letters of its words. */
  readonly firsts: number;
}

/** Places by what they are nearly called. */
export class Spellings {
  readonly #spellings: readonly Spelling[];

  constructor(places: readonly Named[]) {
    this.#spellings = places.flatMap(({ place, words, short }) => {
      const names = new Set([words.join(' '), short.join(' ')]);
      return [...names].map((name) => {
        const firsts = lettersOf(
          name
            .split(' ')
            .map(([first]) => first)
            .join(''),
        );
        return { place, name, letters: lettersOf(name), firsts };
      });
    });
  }

  /**
   * Places whose names hold the words, else those that come nearest by slips of spelling: the nearest
   * first, of equals municipalities, then the largest. A slip in the first letter is not forgiven, so
   * that few names are looked at closely.
   */
  like(
    words: readonly string[],
    most: number,
    isThere: (place: Place) => boolean,
  ): readonly Place[] {
    const typed = words.join(' ');
    const [letters, first] = [lettersOf(typed), lettersOf(typed.slice(0, 1))];
    const slips = slipsForgiven(typed);
    const ranks = new Map<Place, number>();
    let best = NOWHERE;
    for (const { place, name, letters: own, firsts } of this.#spellings) {
      if (!(firsts & first) || missingIn(own, letters) > slips || !isThere(place)) continue;
      const held = rankOf(name, typed);
      const rank = held <= WORDS ? held : WORDS + slipsIn(name, typed, slips);
      if (rank < (ranks.get(place) ?? NOWHERE)) ranks.set(place, rank);
      best = Math.min(best, rank);
    }
    const worst = best <= WORDS ? WORDS : best + 0.5;
    return [...ranks]
      .filter(([, rank]) => rank <= worst)
      .sort(([a, rankA], [b, rankB]) => rankA - rankB || byKind(a, b))
      .slice(0, most)
      .map(([place]) => place);
  }
}

function byKind(a: Place, b: Place): number {
  return b.kind.localeCompare(a.kind) || b.population - a.population;
}
