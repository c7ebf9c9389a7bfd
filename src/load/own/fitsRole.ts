import { webAddress } from '../../model/webAddress.ts';
import { parseDegrees, parsePair } from './coordinates.ts';
import type { Axis } from './coordinates.ts';
import { parseDate } from './dates.ts';
import { repairAgs, repairPlz } from './identifiers.ts';
import { parseLand } from './land.ts';
import { parseNumber } from './numbers.ts';
import type { Role } from './roles.ts';
import { parseStatus } from './status.ts';

/** Longer than any number and any pair of them. */
const LONGEST = 100;

/** The readings of a number whose decimal sign is not known yet. */
function readings(text: string): number[] {
  if (text.length > LONGEST) return [];
  return ([',', '.'] as const).flatMap((sign) => parseNumber(text, sign) ?? []);
}

export const isNumberWithin = (text: string, [min, max]: readonly [number, number]): boolean =>
  readings(text).some((value) => value >= min && value <= max);

/** A degree has no thousands, so that its sign need not be known. */
export function isDegreeWithin(text: string, axis: Axis, [min, max]: readonly [number, number]) {
  const degrees = parseDegrees(text, axis, ',');
  return degrees !== undefined && degrees >= min && degrees <= max;
}

/** Nearer than this to zero is no place in any of the systems in metres, but for one in its middle. */
const LEAST_METRES = 1_000;
const MOST_METRES = 100_000_000;

const isMetres = (text: string): boolean =>
  readings(text).some((value) => Math.abs(value) >= LEAST_METRES && Math.abs(value) < MOST_METRES);

const WKT =
  /^(?:SRID=\d+;)?\s*(?:MULTI)?(?:POINT|LINESTRING|POLYGON|GEOMETRYCOLLECTION)\s*(?:Z|M|ZM)?\s*(?:\(|EMPTY)/i;
const GEOJSON =
  /"type"\s*:\s*"(?:Multi)?(?:Point|LineString|Polygon|GeometryCollection|Feature|FeatureCollection)"/;

const isDate = (text: string) => (parseDate(text, 'dmy') ?? parseDate(text, 'mdy')) !== undefined;
const hasLetter = (text: string) => /\p{L}/u.test(text);
const isColour = (text: string) => /^#?(?:[\da-f]{3}|[\da-f]{6})$/i.test(text);

const FITS: ReadonlyMap<Role, (text: string) => boolean> = new Map<Role, (text: string) => boolean>(
  [
    ['lat', (text) => isDegreeWithin(text, 'lat', [-90, 90])],
    ['lon', (text) => isDegreeWithin(text, 'lon', [-180, 180])],
    ['easting', isMetres],
    ['northing', isMetres],
    ['latlon', (text) => text.length <= LONGEST && parsePair(text) !== undefined],
    ['wkt', (text) => WKT.test(text)],
    ['geojson', (text) => text.startsWith('{') && GEOJSON.test(text)],
    ['ags', (text) => repairAgs(text) !== undefined],
    ['plz', (text) => repairPlz(text) !== undefined],
    ['land', (text) => parseLand(text) !== undefined],
    ['status', (text) => parseStatus(text) !== undefined],
    ['start', isDate],
    ['end', isDate],
    ['published', isDate],
    ['status_as_of', isDate],
    ['source_date', isDate],
    ['source_url', (text) => webAddress(text) !== undefined],
    ['source_title', (text) => hasLetter(text) && webAddress(text) === undefined],
    ['marker-color', isColour],
    ['marker-symbol', (text) => /^[\w-]{1,40}$/.test(text)],
    ['funding_eur', (text) => readings(text).length > 0],
    ['title_de', hasLetter],
    ['title_en', hasLetter],
    ['summary_de', hasLetter],
    ['summary_en', hasLetter],
    ['municipality', hasLetter],
    ['kreis', hasLetter],
  ],
);

/** Whether a value may stand in a column of this role. Others take any text. */
export function fitsRole(role: Role, text: string): boolean {
  return FITS.get(role)?.(text) ?? true;
}
