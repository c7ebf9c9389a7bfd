import { webAddress } from '../../model/webAddress.ts';
import { parseDate } from './dates.ts';
import { repairAgs, repairPlz } from './identifiers.ts';
import { parseLand } from './land.ts';
import { parseNumber } from './numbers.ts';
import type { Role } from './roles.ts';
import { parseStatus } from './status.ts';

/** The readings of a number whose decimal sign is not known yet. */
function readings(text: string): number[] {
  return ([',', '.'] as const).flatMap((sign) => parseNumber(text, sign) ?? []);
}

export const isNumberWithin = (text: string, min: number, max: number): boolean =>
  readings(text).some((value) => value >= min && value <= max);

/** Degrees, minutes and seconds, roughly: what they come to is for others to say. */
const SEXAGESIMAL =
  /^[NSEWO]?\s*[+−-]?\d{1,3}(?:[.,]\d+)?\s*(?:[°º]|deg|grad)[\d\s.,'′’´"″”]*[NSEWO]?$/iu;
/** `52.5 N`. */
const WITH_LETTER = /^(?:[NSEWO]\s*)?\d{1,3}(?:[.,]\d+)?(?:\s*[NSEWO])?$/i;

function isDegrees(text: string, most: number): boolean {
  return isNumberWithin(text, -most, most) || SEXAGESIMAL.test(text) || WITH_LETTER.test(text);
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

/** Two numbers with what parts them. */
const PAIR =
  /^[([]?\s*([+−-]?\d{1,3}(?:[.,]\d+)?)°?\s*(?:[;|/]|,\s|\s|,(?=[+−-]?\d{1,3}\.))\s*([+−-]?\d{1,3}(?:[.,]\d+)?)°?\s*[)\]]?$/;

/** The two numbers of a cell that holds both coordinates, as written. */
export function partsOfPair(text: string): readonly [string, string] | undefined {
  const match = PAIR.exec(text);
  return match ? [match[1]!, match[2]!] : undefined;
}

function isPair(text: string): boolean {
  const parts = partsOfPair(text);
  return parts !== undefined && parts.every((part) => isDegrees(part, 180));
}

const isDate = (text: string) => (parseDate(text, 'dmy') ?? parseDate(text, 'mdy')) !== undefined;
const hasLetter = (text: string) => /\p{L}/u.test(text);
const isColour = (text: string) => /^#?(?:[\da-f]{3}|[\da-f]{6})$/i.test(text);

const FITS: ReadonlyMap<Role, (text: string) => boolean> = new Map<Role, (text: string) => boolean>(
  [
    ['lat', (text) => isDegrees(text, 90)],
    ['lon', (text) => isDegrees(text, 180)],
    ['easting', isMetres],
    ['northing', isMetres],
    ['latlon', isPair],
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
