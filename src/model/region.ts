import type { LngLat } from './mercator.ts';

/** The part of Germany that rows must lie in. */
export type Region =
  /** Kreise by their AGS of 5 digits. */
  | { readonly kind: 'kreise'; readonly kreise: readonly string[] }
  /** So many km round the place that distances are measured from. */
  | { readonly kind: 'radius'; readonly km: number }
  /** An area by its corners in degrees, in their order, none twice. */
  | { readonly kind: 'area'; readonly corners: readonly LngLat[] };

/** What a region is called. */
export type RegionName =
  | { readonly kind: 'kreise'; readonly names: readonly string[] }
  /** Without a place: round the visitor's own position. */
  | { readonly kind: 'radius'; readonly km: number; readonly place: string | undefined }
  | { readonly kind: 'area' };

export const MOST_KM = 500;
export const MOST_KREISE = 20;
const MOST_CORNERS = 50;

const KREISE = /^\d{5}(?:,\d{5})*$/;
const KM = /^[1-9]\d{0,2}$/;
const DEGREES = /^-?\d{1,3}(?:\.\d{1,15})?$/;

/** Of degrees: a tenth of a second of the arc is 11 m, more than a hand can draw. */
const DIGITS = 1e4;
const rounded = (degrees: number) => Math.round(degrees * DIGITS) / DIGITS + 0;

/** Corners as exactly as the link has them, those that fall together once; undefined for no area. */
export function areaOf(corners: readonly LngLat[]): Region | undefined {
  const round = corners.map(([lng, lat]): LngLat => [rounded(lng), rounded(lat)]);
  const apart = round.filter(([lng, lat], at) => {
    const [before, beside] = round.at(at - 1)!;
    return round.length === 1 || lng !== before || lat !== beside;
  });
  if (apart.length < 3 || apart.length > MOST_CORNERS) return undefined;
  return { kind: 'area', corners: apart };
}

/** Reads `kreis`, `umkreis` or `flaeche` of a link; undefined for what matches no grammar. */
export function parseRegion(key: string, value: string): Region | undefined {
  if (key === 'kreis') {
    const kreise = KREISE.test(value) ? value.split(',') : [];
    const isOnce = new Set(kreise).size === kreise.length;
    return isOnce && kreise.length > 0 && kreise.length <= MOST_KREISE
      ? { kind: 'kreise', kreise }
      : undefined;
  }
  if (key === 'umkreis') {
    const km = KM.test(value) ? Number(value) : Infinity;
    return km <= MOST_KM ? { kind: 'radius', km } : undefined;
  }
  const pairs = value.split('/').map((pair) => pair.split(','));
  const isPlace = (pair: readonly string[]) =>
    pair.length === 2 &&
    pair.every((text, axis) => DEGREES.test(text) && Math.abs(Number(text)) <= [180, 85][axis]!);
  if (!pairs.every(isPlace)) return undefined;
  return areaOf(pairs.map(([lng, lat]) => [Number(lng), Number(lat)]));
}

/** Its key and value in the link. */
export function regionToText(region: Region): readonly [key: string, value: string] {
  switch (region.kind) {
    case 'kreise':
      return ['kreis', region.kreise.join(',')];
    case 'radius':
      return ['umkreis', String(region.km)];
    case 'area':
      return ['flaeche', region.corners.map((corner) => corner.join(',')).join('/')];
  }
}
