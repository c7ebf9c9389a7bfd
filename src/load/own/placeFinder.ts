import type { LngLat } from '../../model/mercator.ts';
import { MERGED } from '../../model/place.ts';
import type { Place } from '../../model/place.ts';
import { landOfAgs, parseLand } from './land.ts';
import type { PlaceChoice } from './report.ts';
import { Spellings } from './spellings.ts';
import { areIn, asideOf, inFull, readingsOf, spelled, wordsOf } from './spokenPlace.ts';
import type { Reading } from './spokenPlace.ts';

export interface FoundPlace {
  /** 8 digits, or 5 of a Kreis. */
  readonly ags: string;
  readonly name: string;
  readonly lngLat: LngLat;
  /** ISO key. */
  readonly land: string;
}

/** What else the row says of where the place is. */
export interface Around {
  /** ISO key. */
  readonly land?: string | undefined;
  /** Name of a Kreis, as it stands. */
  readonly kreis?: string | undefined;
}

export type NameFinding =
  | { readonly kind: 'found'; readonly place: FoundPlace }
  /** So many have the name, the largest first; at most 30 of them are choices. */
  | {
      readonly kind: 'ambiguous';
      readonly choices: readonly PlaceChoice[];
      readonly count: number;
    }
  /** None has the name there; up to four that could be meant. */
  | { readonly kind: 'unknown'; readonly choices: readonly PlaceChoice[] };

/** A place by the first words of its name, and those that tell it apart. */
interface Named {
  readonly place: Place;
  readonly name: string;
  readonly aside: readonly string[];
}

type Index = ReadonlyMap<string, readonly Named[]>;

const MOST_CHOICES = 30;
const MOST_SUGGESTIONS = 4;

/** Different names that are looked up like new; a table of more has no suggestions for the others. */
const MOST_GUESSES = 2000;
const MOST_CACHED = 100_000;

/**
 * Finds places of visitors' files by key or name, and guesses none: a name that several places have
 * is a question, unless Land or Kreis tell. A Kreis is found where the name says that it is one, or
 * no municipality has the name.
 */
export class PlaceFinder {
  readonly #byAgs = new Map<string, Place>();
  /** That are a Kreis by themselves. */
  readonly #cities: ReadonlySet<Place>;
  readonly #municipalities: Index;
  readonly #kreise: Index;
  readonly #spellings: Spellings;
  readonly #cache = new Map<string, NameFinding>();
  readonly #codes = new Map<string, ReadonlySet<string>>();
  #guesses = 0;

  constructor(places: readonly Place[]) {
    const municipalities = places.filter(({ kind }) => kind === 'municipality');
    const kreise = places.filter(({ kind }) => kind === 'kreis');
    for (const place of places) this.#byAgs.set(place.ags, place);
    const taken = new Set(kreise.map(kreisCode));
    this.#cities = new Set(
      onlyOnes(municipalities).filter((place) => !taken.has(kreisCode(place))),
    );
    for (const place of this.#cities) this.#byAgs.set(kreisCode(place), place);
    this.#municipalities = byHead(municipalities, ({ short }) => [short]);
    this.#kreise = byHead(kreise, ({ name, short }) => [
      name,
      short,
      short.replace(/-?kreis$|^(?:region|städteregion|regionalverband) /i, ''),
    ]);
    this.#spellings = new Spellings(places);
  }

  /** @param ags 8 digits, or 5 of a Kreis or a city that is one */
  byAgs(ags: string): FoundPlace | undefined {
    const place = this.#byAgs.get(ags) ?? this.#byAgs.get(MERGED.get(ags) ?? '');
    return place && foundOf(place);
  }

  byName(name: string, around: Around = {}): NameFinding {
    const key = [name, around.land, around.kreis].join('\0');
    const known = this.#cache.get(key);
    if (known) return known;
    if (this.#cache.size >= MOST_CACHED) this.#cache.clear();
    const finding = this.#find(name, around);
    this.#cache.set(key, finding);
    return finding;
  }

  #find(name: string, { land, kreis }: Around): NameFinding {
    const named = asSpelled(
      name,
      firstFilled(this.#readingsOf(name), (reading) => this.#named(reading)),
    );
    const codes = kreis === undefined ? undefined : this.#codesOf(kreis);
    const there = named
      .filter(({ place }) => land === undefined || landOfAgs(place.ags)?.key === land)
      .filter(({ place }) => !codes?.size || codes.has(kreisCode(place)));
    // The official name of one there is not the first word of another's.
    const whole = wordsOf(name).join(' ');
    const exact = codes?.size ? there.filter((one) => one.name === whole) : [];
    const left = exact.length === 1 ? exact : there;
    if (left.length === 1) return { kind: 'found', place: foundOf(left[0]!.place) };
    if (left.length > 1) return ambiguous(left.map(({ place }) => place));
    const others = named.length > 0 ? named.map(({ place }) => place) : this.#like(name);
    return { kind: 'unknown', choices: choicesOf(others, MOST_SUGGESTIONS) };
  }

  #readingsOf(name: string): Iterable<Reading> {
    return readingsOf(name, (word) => this.#municipalities.has(word));
  }

  #named({ words, kind }: Reading): readonly Named[] {
    const municipalities = kind === 'kreis' ? [] : this.#namedIn(this.#municipalities, words);
    if (kind === 'municipality' || municipalities.length > 0) return municipalities;
    return this.#namedIn(this.#kreise, words);
  }

  /** The longest beginning that is a name decides; the rest must tell which. */
  #namedIn(index: Index, words: readonly string[]): readonly Named[] {
    for (let length = words.length; length > 0; length--) {
      const all = index.get(words.slice(0, length).join(' '));
      if (!all) continue;
      const told = length === words.length ? all : this.#toldBy(words.slice(length), all);
      if (told.length > 0) return told;
    }
    return [];
  }

  /** By what stands in their names, else by Land or Kreis: `Hof (Bayern)`. */
  #toldBy(rest: readonly string[], all: readonly Named[]): readonly Named[] {
    const aside = asideOf(rest);
    const told = all.filter((one) => one.aside.length > 0 && areIn(aside, one.aside));
    const exact = told.filter((one) => aside.every((word) => one.aside.includes(word)));
    if (told.length > 0) return exact.length > 0 ? exact : told;
    const text = rest.join(' ');
    const land = parseLand(text);
    if (land) return all.filter(({ place }) => landOfAgs(place.ags)?.key === land);
    const codes = this.#codesOf(text);
    return all.filter(({ place }) => codes.has(kreisCode(place)));
  }

  /** The five digits of the Kreise and cities of that name; none if no Kreis has it. */
  #codesOf(kreis: string): ReadonlySet<string> {
    const known = this.#codes.get(kreis);
    if (known) return known;
    const named = firstFilled(this.#readingsOf(kreis), ({ words, kind }) => {
      const kreise = kind === 'municipality' ? [] : this.#namedIn(this.#kreise, words);
      const towns = kind === 'kreis' ? [] : this.#namedIn(this.#municipalities, words);
      return [...kreise, ...towns.filter(({ place }) => this.#cities.has(place))];
    });
    const codes = new Set(named.map(({ place }) => kreisCode(place)));
    if (this.#codes.size < MOST_CACHED) this.#codes.set(kreis, codes);
    return codes;
  }

  /** What somebody may have meant: the town of a quarter, else what is spelled like it. */
  #like(name: string): readonly Place[] {
    for (const { words } of this.#readingsOf(name)) {
      for (let length = words.length; length > 0; length--) {
        const towns = this.#municipalities.get(words.slice(0, length).join(' '));
        if (towns) return towns.map(({ place }) => place);
      }
    }
    if (++this.#guesses > MOST_GUESSES) return [];
    return firstFilled(this.#readingsOf(name), ({ words }) =>
      this.#spellings.like(words, MOST_SUGGESTIONS),
    );
  }
}

/** Who writes Münster does not mean Munster. */
function asSpelled(name: string, named: readonly Named[]): readonly Named[] {
  if (named.length < 2 || !/[äöüß]/.test(spelled(name))) return named;
  const so = named.filter(({ place }) => spelled(name).includes(spelled(place.short)));
  return so.length > 0 ? so : named;
}

/** Of a Kreis, or that a municipality belongs to. */
function kreisCode({ ags }: Place): string {
  const code = ags.slice(0, 5);
  return MERGED.get(code) ?? code;
}

/** Those that share their Kreis with none. */
function onlyOnes(municipalities: readonly Place[]): Place[] {
  const counts = new Map<string, number>();
  for (const place of municipalities) {
    counts.set(kreisCode(place), (counts.get(kreisCode(place)) ?? 0) + 1);
  }
  return municipalities.filter((place) => counts.get(kreisCode(place)) === 1);
}

function byHead(places: readonly Place[], headsOf: (place: Place) => readonly string[]): Index {
  const index = new Map<string, Named[]>();
  for (const place of places) {
    const words = wordsOf(place.name);
    const short = wordsOf(place.short);
    const from = words.findIndex((_, at) => short.every((word, i) => words[at + i] === word));
    const aside = inFull(asideOf(words.slice(from + short.length)));
    const heads = new Set(headsOf(place).map((head) => wordsOf(head).join(' ')));
    for (const head of heads) {
      const others = index.get(head) ?? [];
      others.push({ place, name: words.join(' '), aside });
      index.set(head, others);
    }
  }
  return index;
}

function firstFilled<T, U>(values: Iterable<T>, find: (value: T) => readonly U[]): readonly U[] {
  for (const value of values) {
    const found = find(value);
    if (found.length > 0) return found;
  }
  return [];
}

function foundOf({ ags, name, lngLat }: Place): FoundPlace {
  return { ags, name, lngLat, land: landOfAgs(ags)?.key ?? '' };
}

function ambiguous(places: readonly Place[]): NameFinding {
  return { kind: 'ambiguous', choices: choicesOf(places, MOST_CHOICES), count: places.length };
}

/** The largest first. */
function choicesOf(places: readonly Place[], most: number): PlaceChoice[] {
  return places
    .toSorted((a, b) => b.population - a.population)
    .slice(0, most)
    .map(({ ags, name, kreis }) => ({
      ags,
      name,
      around: [kreis, landOfAgs(ags)?.name].filter(Boolean).join(', '),
    }));
}
