import type { LngLat } from './mercator.ts';
import type { Municipality } from './municipality.ts';

/** What the search knows of a Kreis. */
export interface KreisName {
  /** Five digits. */
  readonly ags: string;
  /** Without its kind. */
  readonly name: string;
  readonly kind: string;
  readonly lngLat: LngLat;
}

/** A municipality or a Kreis. */
export interface Place {
  readonly kind: 'municipality' | 'kreis';
  /** Eight digits, or five of a Kreis. */
  readonly ags: string;
  readonly name: string;
  /** Without what tells it apart: `Halle` for `Halle (Saale)`, `Hof` for `Landkreis Hof`. */
  readonly short: string;
  /** The Kreis that it belongs to; empty for a Kreis, and for a city that is one itself. */
  readonly kreis: string;
  readonly lngLat: LngLat;
  /** Of a Kreis the sum of its municipalities; 0 where it is not known. */
  readonly population: number;
}

/** Kreise that the borders of 2016 have merged already, and the gazetteer has not. */
export const MERGED: ReadonlyMap<string, string> = new Map([
  ['03152', '03159'],
  ['03156', '03159'],
  ['16056', '16063'],
]);

/** `Landkreis Hof`, but `Ostalbkreis`, `Region Hannover` and, of a city, its bare name. */
export function kreisLabel({ name, kind }: Pick<KreisName, 'name' | 'kind'>): string {
  return /kreis|region/i.test(name) || /stadt/i.test(kind) ? name : `${kind} ${name}`;
}

/** What follows a name to tell it apart: `(Saale)`, `/Erzgeb.`, `am Main`, `a.d. Ilm`, `bei Berlin`. */
const ASIDE = /\s*[(/].*$|\s+(?:[abiv]\.|(?:am|an|auf|bei|im|in|ob|unter|vor)(?!\p{L})).*$/u;

/** All that distances can be measured from. A city that is a Kreis by itself is there once. */
export function placesOf(
  municipalities: readonly Municipality[],
  kreise: Iterable<KreisName>,
): Place[] {
  const kreisOf = new Map([...kreise].map((kreis) => [kreis.ags, kreis]));
  const members = new Map<string, { count: number; population: number }>();
  const agsOf = ({ ags }: Municipality) => MERGED.get(ags.slice(0, 5)) ?? ags.slice(0, 5);
  for (const municipality of municipalities) {
    const ags = agsOf(municipality);
    const { count, population } = members.get(ags) ?? { count: 0, population: 0 };
    members.set(ags, {
      count: count + 1,
      population: population + (municipality.population ?? 0),
    });
  }
  const isCity = (ags: string) => members.get(ags)?.count === 1;
  const places = municipalities.map((municipality): Place => {
    const { ags, name, lngLat, population = 0 } = municipality;
    const kreis = kreisOf.get(agsOf(municipality));
    const label = kreis && !isCity(kreis.ags) ? kreisLabel(kreis) : '';
    const short = name.replace(ASIDE, '');
    return { kind: 'municipality', ags, name, short, kreis: label, lngLat, population };
  });
  for (const kreis of kreisOf.values()) {
    if (isCity(kreis.ags)) continue;
    places.push({
      kind: 'kreis',
      ags: kreis.ags,
      name: kreisLabel(kreis),
      short: kreis.name.replace(ASIDE, ''),
      kreis: '',
      lngLat: kreis.lngLat,
      population: members.get(kreis.ags)?.population ?? 0,
    });
  }
  return places;
}
