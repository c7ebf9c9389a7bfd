import { lettersOf } from './closeness.ts';
import type { Facet, Localised, Option } from './columns.ts';
import { fold } from './fold.ts';
import type { Place } from './place.ts';

/** An option that one can filter by, under all names that it goes by. */
export interface Theme {
  readonly facet: Facet;
  readonly option: Option;
  readonly names: readonly string[];
}

/** What can be found besides the projects, folded once. */
export interface SearchIndex {
  readonly places: readonly Entry<Place>[];
  readonly themes: readonly Entry<Theme>[];
}

export interface Entry<T> {
  readonly value: T;
  /** Folded. */
  readonly names: readonly string[];
  /** `lettersOf` each name. */
  readonly letters: readonly number[];
  /** What stands around the names, folded: it helps to find what is named, and finds nothing alone. */
  readonly around: string;
  /** The greater comes first among equals. */
  readonly weight: number;
}

function entry<T>(value: T, names: readonly string[], around = '', weight = 0): Entry<T> {
  return { value, names, letters: names.map(lettersOf), around, weight };
}

/** @param landName by the two digits of its AGS */
export function indexPlaces(
  places: readonly Place[],
  landName: (digits: string) => string,
): SearchIndex['places'] {
  const around = new Map<string, string>();
  return places.map((place) => {
    const land = place.ags.slice(0, 2);
    const key = place.kreis + land;
    const context = around.get(key) ?? fold(`${place.kreis} ${landName(land)}`);
    around.set(key, context);
    const short = fold(place.short);
    // Of a Kreis the short name never counts as the whole: who types Hof means the city.
    const names = new Set([fold(place.name), place.kind === 'kreis' ? `${short} ` : short]);
    return entry(place, [...names], context, place.population);
  });
}

export function indexThemes(themes: readonly Theme[]): SearchIndex['themes'] {
  return themes.map((theme) => entry(theme, theme.names.map(fold)));
}

/** The names of an option in the data, in every language. */
export function namesOf(label: Localised | undefined): string[] {
  return label ? [label.de, label.en] : [];
}
