import type { Place } from '../../model/place.ts';
import { asideOf, inFull, isShort, wordsOf } from './spokenPlace.ts';

/** A place with the words of its names, as they are compared. */
export interface Named {
  readonly place: Place;
  readonly words: readonly string[];
  /** Without what tells it apart. */
  readonly short: readonly string[];
  /** The words that tell it apart, without those that join them: `weinstrasse`. */
  readonly aside: readonly string[];
}

export function namedOf(place: Place): Named {
  const words = wordsOf(place.name);
  const short = place.short === place.name ? words : wordsOf(place.short);
  const from = words.findIndex((_, at) => short.every((word, i) => words[at + i] === word));
  return { place, words, short, aside: asideOf(words.slice(from + short.length)).map(inFull) };
}

/** Tells of several places which could be meant by the words behind the name that they share. */
export type Tell = (words: readonly string[], places: readonly Named[]) => readonly Named[];

/** Places by how they are called. */
export class NamedPlaces {
  readonly #byName = new Map<string, Named[]>();

  /** @param namesOf what each is called, without what tells it apart */
  constructor(places: readonly Named[], namesOf: (place: Named) => readonly string[]) {
    for (const place of places) {
      for (const name of new Set(namesOf(place))) {
        const others = this.#byName.get(name);
        if (others) others.push(place);
        else this.#byName.set(name, [place]);
      }
    }
  }

  has(name: string): boolean {
    return this.#byName.has(name);
  }

  /** All that are called as the longest beginning of the words that is a name. */
  calledLike(words: readonly string[]): readonly Named[] {
    return this.#longest(words, (_, places) => places);
  }

  /** Those called so; words behind the name must tell which by what stands in theirs, or otherwise. */
  called(words: readonly string[], tell: Tell): readonly Named[] {
    return this.#longest(words, (rest, places) => {
      for (let length = rest.length; length >= 0; length--) {
        const [aside, others] = [rest.slice(0, length), rest.slice(length)];
        const told = aside.length > 0 ? toldApart(aside, places) : places;
        const left = others.length > 0 && told.length > 0 ? tell(others, told) : told;
        if (left.length > 0) return left;
      }
      return [];
    });
  }

  #longest(words: readonly string[], tell: Tell): readonly Named[] {
    for (let length = words.length; length > 0; length--) {
      const places = this.#byName.get(words.slice(0, length).join(' '));
      const told = places ? tell(words.slice(length), places) : [];
      if (told.length > 0) return told;
    }
    return [];
  }
}

/** `Halle/S.` is `Halle (Saale)`; but what is written in full is not short for something else. */
function toldApart(rest: readonly string[], places: readonly Named[]): readonly Named[] {
  const telling = asideOf(rest);
  const fits = (isLike: (word: string, whole: string) => boolean) =>
    places.filter(({ aside }) => telling.every((word) => aside.some((one) => isLike(word, one))));
  const exact = fits((word, whole) => word === whole);
  return exact.length > 0 ? exact : fits(isShort);
}
