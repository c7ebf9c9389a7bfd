import type { LngLat } from '../../model/mercator.ts';
import { parseNumber } from './numbers.ts';
import type { DecimalSign } from './numbers.ts';
import { areSwapped } from './outliers.ts';

export type Axis = 'lat' | 'lon';

const LIMITS = { lat: 90, lon: 180 } as const;

/** First letter of a side of the sky, in German and English: `O` is Ost. */
const SIDES = new Map<string, { readonly axis: Axis; readonly sign: 1 | -1 }>([
  ['n', { axis: 'lat', sign: 1 }],
  ['s', { axis: 'lat', sign: -1 }],
  ['e', { axis: 'lon', sign: 1 }],
  ['o', { axis: 'lon', sign: 1 }],
  ['w', { axis: 'lon', sign: -1 }],
]);
const SIDE = 'n(?:ord|orth)?|s(?:üd|outh)?|e(?:ast)?|o(?:st)?|w(?:est)?';
const SIDE_BEFORE = new RegExp(`^(${SIDE})\\.? ?(\\d.*)$`, 'i');
const SIDE_BEHIND = new RegExp(`^(.*[\\d°'"]) ?(${SIDE})$`, 'i');

const FRACTION = '(\\d{1,2}(?:[.,]\\d+)?)';
const DECIMAL = /^(\d{1,3}(?:[.,]\d+)?) ?°?$/;
/** `52° 31,08'`; without any mark only with a fraction. */
const MINUTES = new RegExp(`^(\\d{1,3}) ?° ?${FRACTION} ?'?$|^(\\d{1,3}) (\\d{1,2}[.,]\\d+) ?'?$`);
/** `52° 31' 4,8"`, `52 31 4.8`, `52:31:04.8`. */
const SECONDS = new RegExp(`^(\\d{1,3})(?: ?[°:] ?| )(\\d{1,2})(?: ?[':] ?| )${FRACTION} ?"?$`);

/** Longer than any coordinate, and any two of them. */
const LONGEST = 100;

/** One kind of blank, minute and second mark for all that typographers and keyboards have. */
function plain(text: string): string {
  return text
    .slice(0, LONGEST + 1)
    .replace(/[′’‘`´ʹ]/g, "'")
    .replace(/[″”“„ʺ]|''/g, '"')
    .replace(/[º˚]|(?:grad|deg)\b/gi, '°')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Degrees, decimal or in minutes and seconds, with or without marks, the side of the sky in front or
 * behind; undefined for any other text, and for a side of the other axis. May be more than the axis
 * has. A point and a comma are decimal both: a degree has no thousands.
 *
 * @param sign of the column's decimals, for what is read as a number that is no degree
 */
export function parseDegrees(text: string, axis: Axis, sign: DecimalSign): number | undefined {
  return degreesIn(plain(text), axis) ?? parseNumber(text, sign);
}

function degreesIn(text: string, axis: Axis): number | undefined {
  if (text.length > LONGEST) return undefined;
  const before = SIDE_BEFORE.exec(text);
  const behind = before ? null : SIDE_BEHIND.exec(text);
  const letter = before?.[1] ?? behind?.[2];
  if (letter) {
    const side = SIDES.get(letter[0]!.toLowerCase())!;
    const size = sizeIn(before?.[2] ?? behind![1]!);
    return side.axis === axis && size !== undefined ? signed(size, side.sign) : undefined;
  }
  const minus = /^[−–-] ?/.exec(text);
  const size = sizeIn(text.slice(minus?.[0].length ?? (text.startsWith('+') ? 1 : 0)));
  return size === undefined ? undefined : signed(size, minus ? -1 : 1);
}

const signed = (size: number, sign: 1 | -1) => (size === 0 ? 0 : size * sign);

const toNumber = (text: string) => Number(text.replace(',', '.'));

/** Degrees without a sign. */
function sizeIn(text: string): number | undefined {
  const decimal = DECIMAL.exec(text);
  if (decimal) return toNumber(decimal[1]!);
  const inMinutes = MINUTES.exec(text);
  const inSeconds = inMinutes ? null : SECONDS.exec(text);
  const parts = (inMinutes ?? inSeconds)?.slice(1).filter((part) => part !== undefined);
  if (!parts) return undefined;
  const [degrees, minutes, seconds = 0] = parts.map(toNumber) as [number, number, number?];
  if (minutes >= 60 || seconds >= 60) return undefined;
  return degrees + minutes / 60 + seconds / 3600;
}

/**
 * What may part the two, the strongest first: what no number has in it, a comma with a blank, a
 * blank or a side of the sky, a bare comma.
 */
const PARTINGS = [/ ?[;|/] ?/g, / ?, | ,/g, / |(?<=[nseow])(?=\d)|(?<=[\d°'"])(?=[nseow])/gi, /,/g];

/**
 * Both coordinates of a cell. Latitude comes first, unless the sides of the sky say otherwise, or
 * only the other order puts the point near Germany. Undefined if it reads in more ways than one.
 */
export function parsePair(text: string): LngLat | undefined {
  const pair = plain(text).replace(/^geo: ?|^[([](.*)[)\]]$/i, '$1');
  for (const parting of PARTINGS) {
    const found = new Map<string, LngLat>();
    for (const { index, 0: mark } of pair.matchAll(parting)) {
      const [first, second] = [pair.slice(0, index), pair.slice(index + mark.length)];
      // `52,13` is half a pair.
      if (mark === ',' && /^[^.,'"]+,[^.,'"]+$/.test(pair)) continue;
      const lngLat = pairOf(first, second);
      if (lngLat) found.set(lngLat.join(), lngLat);
    }
    if (found.size > 0) return found.size === 1 ? [...found.values()][0] : undefined;
  }
  return undefined;
}

function pairOf(first: string, second: string): LngLat | undefined {
  const [lat, lon] = [inRange(first, 'lat'), inRange(second, 'lon')];
  const [lon2, lat2] = [inRange(first, 'lon'), inRange(second, 'lat')];
  if (lat === undefined || lon === undefined) {
    return lon2 === undefined || lat2 === undefined ? undefined : [lon2, lat2];
  }
  return lat2 !== undefined && lon2 !== undefined && areSwapped(lat, lon)
    ? [lon2, lat2]
    : [lon, lat];
}

function inRange(text: string, axis: Axis): number | undefined {
  const degrees = degreesIn(text, axis);
  return degrees !== undefined && Math.abs(degrees) <= LIMITS[axis] ? degrees : undefined;
}
