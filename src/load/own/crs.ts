import { fold } from '../../model/fold.ts';
import type { LngLat } from '../../model/mercator.ts';
import { isInGermany } from './germany.ts';
import { unproject } from './projections.ts';
import type { Projected } from './projections.ts';
import { CRS_KEYS } from './report.ts';
import type { CrsKey } from './report.ts';

/** What stands before the six figures of an easting: 32 in `32 798 809`, 4 in `4 595 469`. */
const zoneBefore = (easting: number) => Math.floor(easting / 1e6);

const GAUSS_KRUEGER = new Map<number, Projected>([
  [2, 'EPSG:31466'],
  [3, 'EPSG:31467'],
  [4, 'EPSG:31468'],
  [5, 'EPSG:31469'],
]);
const UTM = new Map<number, Projected>([
  [32, 'EPSG:25832'],
  [33, 'EPSG:25833'],
]);

const GAUSS_KRUEGER_KEYS: ReadonlySet<CrsKey> = new Set(GAUSS_KRUEGER.values());
const UTM_KEYS: ReadonlySet<CrsKey> = new Set(UTM.values());

/** Codes of the same metres or degrees: other axes, zone before the easting, with heights, WGS 84 for ETRS89. */
const SAME = new Map<number, CrsKey>([
  [4258, 'EPSG:4326'],
  [4647, 'EPSG:25832'],
  [5652, 'EPSG:25832'],
  [3044, 'EPSG:25832'],
  [5555, 'EPSG:25832'],
  [32632, 'EPSG:25832'],
  [5650, 'EPSG:25833'],
  [5653, 'EPSG:25833'],
  [3045, 'EPSG:25833'],
  [5556, 'EPSG:25833'],
  [32633, 'EPSG:25833'],
  [5243, 'EPSG:4839'],
  [900913, 'EPSG:3857'],
  [3785, 'EPSG:3857'],
  [102100, 'EPSG:3857'],
  [5676, 'EPSG:31466'],
  [5677, 'EPSG:31467'],
  [5678, 'EPSG:31468'],
  [5679, 'EPSG:31469'],
]);
const BY_CODE = new Map([...CRS_KEYS.map((key) => [Number(key.slice(5)), key] as const), ...SAME]);

/** Systems that sound like the known ones and lie some 100 m beside them, or elsewhere. */
const OTHERS =
  /\b(ed 50|s 42|42 83|rd 83|pd 83|wgs 72|nad|mgi|osgb|pulkovo|kras+ow\w*|soldner|3[123] s)\b/;

/** Longer than any name of a system. */
const LONGEST = 200;

/**
 * The system that is named: by its code (`EPSG:25832`, URN or address of a register), by its name
 * (`ETRS89 / UTM zone 32N`, `GK3`, `Gauß-Krüger Zone 4`), or within a column's name
 * (`UTM_Ostwert_32`). Undefined for any other, and for one whose zone is not named (`DHDN`).
 */
export function parseCrs(name: string): CrsKey | undefined {
  const words = fold(name.slice(0, LONGEST)).match(/\p{L}+|\p{N}+/gu) ?? [];
  const code = codeIn(words);
  if (code !== undefined) return BY_CODE.get(code);
  const text = words.join(' ');
  if (OTHERS.test(text)) return undefined;
  const has = (pattern: RegExp) => pattern.test(text);
  const isGaussKrueger = has(/\b(gk|gauss\w*|dhdn|bessel|potsdam)\b/);
  if (has(/utm/)) return isGaussKrueger ? undefined : zoneIn(text, UTM);
  if (isGaussKrueger) {
    const withoutWidth = text.replace(/\b3 (?=degree|grad|gk \d)/, '');
    return has(/\b(etrs|wgs)\b/) ? undefined : zoneIn(withoutWidth, GAUSS_KRUEGER);
  }
  if (has(/ostwert|nordwert|easting|northing/)) return zoneIn(text, UTM);
  if (has(/\b(web|pseudo|google|spherical) mercator\b/)) return 'EPSG:3857';
  if (has(/\b(lcc|lambert)\b.* (germany|deutschland)\b/)) return 'EPSG:4839';
  return has(/^(.* )?crs 84$|^(gcs )?wgs (19)?84$|^etrs 89$/) ? 'EPSG:4326' : undefined;
}

/** A code that is said to be one, stands alone, or is known and long enough to be nothing else. */
function codeIn(words: readonly string[]): number | undefined {
  const register = words.findIndex((word) => word === 'epsg' || word === 'srid');
  const behind = register < 0 ? [] : words.slice(register + 1);
  const said = behind.find((word) => /^\d{4,6}$/.test(word));
  if (said) return Number(said);
  if (words.length === 1 && /^\d{4,6}$/.test(words[0]!)) return Number(words[0]);
  const known = words.find((word) => /^\d{5,6}$/.test(word) && BY_CODE.has(Number(word)));
  return known ? Number(known) : undefined;
}

/** The one zone that is named. */
function zoneIn(text: string, zones: ReadonlyMap<number, CrsKey>): CrsKey | undefined {
  const named = new Set(text.match(/\b\d+\b/g)?.flatMap((word) => zones.get(Number(word)) ?? []));
  return named.size === 1 ? [...named][0] : undefined;
}

/**
 * The point on earth, or undefined where the system gives none, or one beyond its use: outside of
 * Europe for a system made for Germany. A zone that stands before the easting is believed more than
 * the system's, for tables of a Land with two zones mix them.
 *
 * @param easting in metres; of EPSG:4326 degrees of longitude
 * @param northing in metres; of EPSG:4326 degrees of latitude
 */
export function toLngLat(crs: CrsKey, easting: number, northing: number): LngLat | undefined {
  if (!Number.isFinite(easting) || !Number.isFinite(northing)) return undefined;
  if (crs === 'EPSG:4326') return isOnEarth(easting, northing) ? [easting, northing] : undefined;
  const zone = zoneBefore(easting);
  const isUtm = UTM_KEYS.has(crs) && UTM.has(zone);
  const zones = isUtm ? UTM : GAUSS_KRUEGER_KEYS.has(crs) ? GAUSS_KRUEGER : undefined;
  const metres = isUtm ? easting - zone * 1e6 : easting;
  const [lng, lat] = unproject(zones?.get(zone) ?? crs, metres, northing);
  const isSane = crs === 'EPSG:3857' ? isOnEarth(lng, lat) : isInEurope(lng, lat);
  return isSane ? [lng, lat] : undefined;
}

const isOnEarth = (lng: number, lat: number) => Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
const isInEurope = (lng: number, lat: number) => lng > -15 && lng < 35 && lat > 34 && lat < 72;

/** More pairs would not tell more. */
const SAMPLE = 1000;

/**
 * Systems that put the pairs into Germany, best first; those that put less than half as many there
 * as the best do are left out. Pairs in the west of zone 32 and in the east of zone 33 fit both.
 *
 * @param pairs easting and northing; 0/0 is none
 */
export function proposeCrs(pairs: readonly (readonly [number, number])[]): readonly CrsKey[] {
  const step = Math.max(1, Math.floor(pairs.length / SAMPLE));
  const sample = pairs.filter(([e, n], at) => at % step === 0 && (e !== 0 || n !== 0));
  const ranked = CRS_KEYS.map((crs) => {
    const fitting = sample.filter(([easting, northing]) => fits(crs, easting, northing));
    return { crs, count: fitting.length };
  }).sort((a, b) => b.count - a.count);
  const least = Math.max(ranked[0]!.count / 2, sample.length / 4, 1);
  return ranked.filter(({ count }) => count >= least).map(({ crs }) => crs);
}

function fits(crs: CrsKey, easting: number, northing: number): boolean {
  const zones = GAUSS_KRUEGER_KEYS.has(crs) ? GAUSS_KRUEGER : UTM_KEYS.has(crs) ? UTM : undefined;
  const named = zones?.get(zoneBefore(easting));
  if (named ? named !== crs : zones === GAUSS_KRUEGER) return false;
  // Degrees would be metres round the middle of Germany.
  if (crs === 'EPSG:4839' && isOnEarth(easting, northing)) return false;
  const lngLat = toLngLat(crs, easting, northing);
  return lngLat !== undefined && isInGermany(...lngLat);
}
