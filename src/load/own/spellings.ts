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
import { wordsOf } from './spokenPlace.ts';

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

  constructor(places: readonly Place[]) {
    this.#spellings = places.flatMap((place) => {
      const names = new Set([place.name, place.short].map((name) => wordsOf(name).join(' ')));
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
   * Places whose names hold the words, else such a slip or two away; the nearest first, of equals
   * the largest. A slip in the first letter is not forgiven, so few names are looked at closely.
   */
  like(words: readonly string[], most: number): readonly Place[] {
    const typed = words.join(' ');
    const [letters, first] = [lettersOf(typed), lettersOf(typed.slice(0, 1))];
    const slips = slipsForgiven(typed);
    const ranks = new Map<Place, number>();
    for (const { place, name, letters: own, firsts } of this.#spellings) {
      if (!(firsts & first) || missingIn(own, letters) > slips) continue;
      const held = rankOf(name, typed);
      const rank = held <= WORDS ? held : WORDS + slipsIn(name, typed, slips);
      if (rank < (ranks.get(place) ?? NOWHERE)) ranks.set(place, rank);
    }
    return [...ranks]
      .sort(([a, rankA], [b, rankB]) => rankA - rankB || b.population - a.population)
      .slice(0, most)
      .map(([place]) => place);
  }
}
