import type { LngLat } from '../../model/mercator.ts';
import { MERGED } from '../../model/place.ts';
import type { Place } from '../../model/place.ts';
import { citiesAmong, kreisCode } from './kreisCode.ts';
import { landOfAgs, parseLand } from './land.ts';
import { NamedPlaces, namedOf } from './namedPlaces.ts';
import type { Named } from './namedPlaces.ts';
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

/** Longer than any name of a place with what stands around it. */
const LONGEST = 200;

const NO_CODES: ReadonlySet<string> = new Set();

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
  readonly #saidKreise: NamedPlaces;
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
    this.#saidKreise = new NamedPlaces(kreise, namesOfSaidKreis);
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

  /** A place that was found, as one that can be picked. */
  choiceOf({ ags }: FoundPlace): PlaceChoice {
    return choiceOf(this.#byAgs.get(ags)!);
  }

  byName(cell: string, { land, kreis = '' }: Around = {}): NameFinding {
    const [name, where] = [cell.slice(0, LONGEST), kreis.slice(0, LONGEST)];
    const key = `${name}\0${land ?? ''}\0${where}`;
    const known = this.#findings.get(key);
    if (known) return known;
    const finding = this.#find(name, land, where);
    remember(this.#findings, key, finding);
    return finding;
  }

  #find(name: string, land: string | undefined, kreis: string): NameFinding {
    const named = this.#named(name);
    // A Kreis that none is called does not speak against a place.
    const codes = kreis ? this.#codesOf(kreis) : NO_CODES;
    const isThere = (place: Place) =>
      (!land || landOfAgs(place.ags)?.key === land) &&
      (codes.size === 0 || codes.has(kreisCode(place)));
    const there = named.filter(({ place }) => isThere(place));
    const left = placesIn(codes.size > 0 ? preferWhole(name, there) : there);
    if (left.length === 0 || isLandOnly(name, there)) {
      const choices = named.length > 0 ? placesIn(named) : this.#like(name, isThere);
      return { kind: 'unknown', choices: choices.slice(0, MOST_SUGGESTIONS).map(choiceOf) };
    }
    if (left.length === 1) return { kind: 'found', place: foundOf(left[0]!) };
    const choices = left.slice(0, MOST_CHOICES).map(choiceOf);
    return { kind: 'ambiguous', choices, count: left.length };
  }

  /** All that are called so, the largest first. */
  #named(name: string): readonly Named[] {
    const named = firstFilled(this.#readingsOf(name), ({ words, kind }) => {
      if (kind === 'kreis') return this.#saidKreise.called(words, this.#tell);
      const towns = this.#municipalities.called(words, this.#tell);
      if (kind === 'municipality' || towns.length > 0) return towns;
      return this.#kreise.called(words, this.#tell);
    });
    return preferSpelled(name, named).toSorted(bySize);
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
      const kreise = kind === 'municipality' ? [] : this.#saidKreise.called(words, this.#tell);
      const towns = kind === 'kreis' ? [] : this.#municipalities.called(words, this.#tell);
      return [...kreise, ...towns.filter(({ place }) => this.#cities.has(place))];
    });
    const coded = this.byAgs(kreis.trim());
    const codes = new Set([...placesIn(named), ...(coded ? [coded] : [])].map(kreisCode));
    remember(this.#codes, kreis, codes);
    return codes;
  }

  /** Towns that are named in it, else places that are spelled like it; there, if there are any. */
  #like(name: string, isThere: (place: Place) => boolean): readonly Place[] {
    const towns = firstFilled(this.#readingsOf(name), ({ words }) =>
      firstFilled(words.keys(), (from) => this.#municipalities.calledLike(words.slice(from))),
    );
    if (towns.length > 0) return placesIn(towns.toSorted(bySize));
    if (++this.#guesses > MOST_GUESSES) return [];
    return firstFilled([isThere, () => true], (isMeant) =>
      firstFilled(this.#readingsOf(name), ({ words }) =>
        this.#spellings.like(words, MOST_SUGGESTIONS, isMeant),
      ),
    );
  }
}

const placesIn = (named: readonly Named[]): Place[] => named.map(({ place }) => place);
const bySize = (a: Named, b: Named) => b.place.population - a.place.population;

function choiceOf({ ags, name, kreis }: Place): PlaceChoice {
  return { ags, name, around: [kreis, landOfAgs(ags)?.name].filter(Boolean).join(', ') };
}

function foundOf({ ags, name, lngLat }: Place): FoundPlace {
  return { ags, name, lngLat, land: landOfAgs(ags)?.key ?? '' };
}

/** `Landkreis Hof` and `Hof`. */
const namesOfKreis = ({ words, short }: Named) => [words.join(' '), short.join(' ')];

/** Where it says that it is one, also `Ostalb` for `Ostalbkreis`, `Hannover` for `Region Hannover`. */
function namesOfSaidKreis(kreis: Named): string[] {
  const bare = / ?kreis$|^(?:region|stadteregion|regionalverband) /;
  return [...namesOfKreis(kreis), kreis.short.join(' ').replace(bare, '')];
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
