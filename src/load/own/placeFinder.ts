import type { LngLat } from '../../model/mercator.ts';
import { MERGED } from '../../model/place.ts';
import type { Place } from '../../model/place.ts';
import { landOfAgs, parseLand } from './land.ts';
import { NamedPlaces, namedOf } from './namedPlaces.ts';
import type { Named } from './namedPlaces.ts';
import { choiceOf, choicesOf } from './placeChoice.ts';
import type { PlaceChoice } from './report.ts';
import { Spellings } from './spellings.ts';
import { readingsOf, spelled, wordsOf } from './spokenPlace.ts';
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
  /** Name or five digits of a Kreis, as it stands. */
  readonly kreis?: string | undefined;
}

export type NameFinding =
  | { readonly kind: 'found'; readonly place: FoundPlace }
  /** So many have the name; the largest 30 are choices. */
  | {
      readonly kind: 'ambiguous';
      readonly choices: readonly PlaceChoice[];
      readonly count: number;
    }
  /** None has the name there; up to four could be meant. */
  | { readonly kind: 'unknown'; readonly choices: readonly PlaceChoice[] };

const MOST_CHOICES = 30;
const MOST_SUGGESTIONS = 4;

/** Names that are looked for by their spelling; a table with more unknown ones has none for the rest. */
const MOST_GUESSES = 2000;
const MOST_CACHED = 100_000;

/**
 * Finds the places of visitors' files by key or name, and guesses none: a name that several places
 * have is a question, unless Land or Kreis tell. A Kreis is found where the name says that it is one,
 * or no municipality has the name.
 */
export class PlaceFinder {
  readonly #byAgs = new Map<string, Place>();
  /** That are a Kreis by themselves. */
  readonly #cities: ReadonlySet<Place>;
  readonly #municipalities: NamedPlaces;
  readonly #kreise: NamedPlaces;
  readonly #spellings: Spellings;
  readonly #findings = new Map<string, NameFinding>();
  readonly #codes = new Map<string, ReadonlySet<string>>();
  #guesses = 0;

  constructor(places: readonly Place[]) {
    const named = places.map(namedOf);
    const kreise = named.filter(({ place }) => place.kind === 'kreis');
    const municipalities = named.filter(({ place }) => place.kind === 'municipality');
    this.#municipalities = new NamedPlaces(municipalities, ({ short }) => [short.join(' ')]);
    this.#kreise = new NamedPlaces(kreise, namesOfKreis);
    this.#spellings = new Spellings(named);
    this.#cities = citiesAmong(places);
    for (const place of this.#cities) this.#byAgs.set(kreisCode(place), place);
    for (const place of places) this.#byAgs.set(place.ags, place);
  }

  /** @param ags 8 digits, or 5 of a Kreis or of a city that is one */
  byAgs(ags: string): FoundPlace | undefined {
    const place = this.#byAgs.get(ags) ?? this.#byAgs.get(MERGED.get(ags) ?? '');
    return place && foundOf(place);
  }

  byName(name: string, around: Around = {}): NameFinding {
    const key = `${name}\0${around.land ?? ''}\0${around.kreis ?? ''}`;
    const known = this.#findings.get(key);
    if (known) return known;
    const finding = this.#find(name, around);
    remember(this.#findings, key, finding);
    return finding;
  }

  #find(name: string, { land, kreis }: Around): NameFinding {
    const named = this.#named(name);
    const codes = kreis ? this.#codesOf(kreis) : undefined;
    const there = named
      .filter(({ place }) => !land || landOfAgs(place.ags)?.key === land)
      .filter(({ place }) => !codes?.size || codes.has(kreisCode(place)));
    const left = placesIn(codes?.size ? preferWhole(name, there) : there);
    if (left.length === 0 || isLandOnly(name, there)) {
      return { kind: 'unknown', choices: this.#suggest(name, named) };
    }
    if (left.length === 1) return { kind: 'found', place: foundOf(left[0]!) };
    return { kind: 'ambiguous', choices: choicesOf(left, MOST_CHOICES), count: left.length };
  }

  #named(name: string): readonly Named[] {
    const named = firstFilled(this.#readingsOf(name), ({ words, kind }) => {
      const towns = kind === 'kreis' ? [] : this.#municipalities.called(words, this.#tell);
      if (kind === 'municipality' || towns.length > 0) return towns;
      return this.#kreise.called(words, this.#tell);
    });
    return preferSpelled(name, named);
  }

  #readingsOf(name: string): Iterable<Reading> {
    return readingsOf(name, (word) => this.#municipalities.has(word));
  }

  /** By Land or Kreis: `Hof (Bayern)`, `Westhausen, Ostalbkreis`. */
  readonly #tell = (words: readonly string[], places: readonly Named[]): readonly Named[] => {
    const text = words.join(' ');
    const land = parseLand(text);
    if (land) return places.filter(({ place }) => landOfAgs(place.ags)?.key === land);
    const codes = this.#codesOf(text);
    return places.filter(({ place }) => codes.has(kreisCode(place)));
  };

  /** The five digits of all Kreise and cities that are called so. */
  #codesOf(kreis: string): ReadonlySet<string> {
    const known = this.#codes.get(kreis);
    if (known) return known;
    const named = firstFilled(this.#readingsOf(kreis), ({ words, kind }) => {
      const kreise = kind === 'municipality' ? [] : this.#kreise.called(words, this.#tell);
      const towns = kind === 'kreis' ? [] : this.#municipalities.called(words, this.#tell);
      return [...kreise, ...towns.filter(({ place }) => this.#cities.has(place))];
    });
    const coded = this.byAgs(kreis.trim());
    const codes = new Set([...placesIn(named), ...(coded ? [coded] : [])].map(kreisCode));
    remember(this.#codes, kreis, codes);
    return codes;
  }

  /** What has that name elsewhere, else a town that is named in it, else what is spelled like it. */
  #suggest(name: string, named: readonly Named[]): readonly PlaceChoice[] {
    if (named.length > 0) return choicesOf(placesIn(named), MOST_SUGGESTIONS);
    const towns = firstFilled(this.#readingsOf(name), ({ words }) =>
      firstFilled(words.keys(), (from) => this.#municipalities.calledLike(words.slice(from))),
    );
    if (towns.length > 0) return choicesOf(placesIn(towns), MOST_SUGGESTIONS);
    if (++this.#guesses > MOST_GUESSES) return [];
    const like = firstFilled(this.#readingsOf(name), ({ words }) =>
      this.#spellings.like(words, MOST_SUGGESTIONS),
    );
    return like.map(choiceOf);
  }
}

const placesIn = (named: readonly Named[]): Place[] => named.map(({ place }) => place);

function foundOf({ ags, name, lngLat }: Place): FoundPlace {
  return { ags, name, lngLat, land: landOfAgs(ags)?.key ?? '' };
}

/** The Kreis itself, or that a municipality belongs to. */
function kreisCode({ ags }: Pick<Place, 'ags'>): string {
  const code = ags.slice(0, 5);
  return MERGED.get(code) ?? code;
}

/** Municipalities that share their Kreis with none. */
function citiesAmong(places: readonly Place[]): ReadonlySet<Place> {
  const counts = new Map<string, number>();
  for (const place of places) counts.set(kreisCode(place), (counts.get(kreisCode(place)) ?? 0) + 1);
  return new Set(
    places.filter((place) => place.kind === 'municipality' && counts.get(kreisCode(place)) === 1),
  );
}

/** `Landkreis Hof` and `Hof`, `Ostalbkreis` and `Ostalb`, `Region Hannover` and `Hannover`. */
function namesOfKreis({ words, short }: Named): string[] {
  const name = short.join(' ');
  const bare = name.replace(/ ?kreis$|^(?:region|stadteregion|regionalverband) /, '');
  return [words.join(' '), name, bare];
}

/** Brandenburg is a Land to begin with, and a city only as Brandenburg an der Havel. */
function isLandOnly(name: string, named: readonly Named[]): boolean {
  const land = parseLand(name);
  return land !== undefined && !named.some(({ place }) => parseLand(place.name) === land);
}

const isWhole = (name: string, { words }: Named) => words.join(' ') === wordsOf(name).join(' ');

/** In one Kreis an official name is not the beginning of another's. */
function preferWhole(name: string, named: readonly Named[]): readonly Named[] {
  const exact = named.filter((one) => isWhole(name, one));
  return exact.length > 0 ? exact : named;
}

/** Who writes Münster does not mean Munster, nor Neuenkirchen with Neunkirchen. */
function preferSpelled(name: string, named: readonly Named[]): readonly Named[] {
  if (named.length < 2) return named;
  const written = spelled(name);
  const exact = named.filter(({ place }) => written.includes(spelled(place.short)));
  return exact.length > 0 ? exact : named;
}

function firstFilled<T, U>(values: Iterable<T>, find: (value: T) => readonly U[]): readonly U[] {
  for (const value of values) {
    const found = find(value);
    if (found.length > 0) return found;
  }
  return [];
}

/** Keeps the latest: a file of a million names does not fill the memory. */
function remember<T>(map: Map<string, T>, key: string, value: T): void {
  if (map.size >= MOST_CACHED) map.clear();
  map.set(key, value);
}
