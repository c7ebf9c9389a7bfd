import type { Geometry } from 'geojson';
import type { LngLat } from '../../model/mercator.ts';
import { parseDegrees, parsePair } from './coordinates.ts';
import { parseCrs, proposeCrs, toLngLat } from './crs.ts';
import type { Fields } from './fields.ts';
import type { Grid, GridRow } from './grid.ts';
import { parseGeometryCell } from './geometryCell.ts';
import { repairAgs } from './identifiers.ts';
import { parseLand } from './land.ts';
import { findDecimal, parseNumber } from './numbers.ts';
import { areSwapped } from './outliers.ts';
import type { FoundPlace, PlaceFinder } from './placeFinder.ts';
import { pointOf } from './pointOf.ts';
import type {
  Choices,
  Conversion,
  CrsKey,
  Effect,
  Finding,
  PlaceChoice,
  Question,
} from './report.ts';
import type { Role, Table } from './roles.ts';
import { parseWkt } from './wkt.ts';

/** How a row came to its point. */
export type PlacedBy = 'coordinates' | 'shape' | 'ags' | 'name' | 'choice';

export interface Placed {
  readonly kind: 'placed';
  readonly lngLat: LngLat;
  readonly by: PlacedBy;
  /** The municipality or Kreis whose point it is. */
  readonly place?: FoundPlace;
  /** Latitude and longitude stood in each other's place. */
  readonly swapped?: boolean;
  /** An AGS that is none, although the name found the place. */
  readonly unknownAgs?: boolean;
}

export interface NotPlaced {
  readonly kind: 'listed';
  /** Index of the column; −1 for the row as a whole. */
  readonly column: number;
  readonly finding: Finding;
  readonly effect: Effect;
  readonly choices?: readonly PlaceChoice[];
}

const DEGREES: CrsKey = 'EPSG:4326';
/** Web Mercator ends at 85.05°. */
const RANGE = { lat: 85, lon: 180 };
/** Values that a proposal of a reference system goes by. */
const SAMPLE = 500;

/** Gives the rows of a table their points, all by the same understanding of its columns. */
export class Placing {
  readonly conversions: Conversion[] = [];
  readonly questions: Question[] = [];
  readonly #table: Table;
  readonly #fields: Fields;
  readonly #choices: Choices;
  readonly #finder: PlaceFinder;
  /** Undefined while it is to be asked. */
  readonly #crs: CrsKey | undefined;
  readonly #sign: ',' | '.';
  readonly #canPlace: boolean;

  constructor(table: Table, grid: Grid, fields: Fields, choices: Choices, finder: PlaceFinder) {
    this.#table = table;
    this.#fields = fields;
    this.#choices = choices;
    this.#finder = finder;
    const numbers = ['lat', 'lon', 'easting', 'northing'] as const;
    const texts = numbers.flatMap((role) => [...fields.texts(role)]);
    this.#sign = findDecimal(texts, fields.has('lat') ? 'degrees' : 'plain');
    if (texts.some((text) => /[.,]/.test(text))) {
      this.conversions.push({ kind: 'decimal', sign: this.#sign });
    }
    const hasShapes = table.rows.some(({ geometry }) => geometry !== undefined);
    this.#crs = this.#findCrs(grid, hasShapes);
    this.#canPlace =
      hasShapes || PLACING_ROLES.some((role) => fields.has(role)) || choices.places.size > 0;
  }

  /** The AGS of a row, with its zeros, wherever it may lead; empty if there is none that is one. */
  agsAt(row: number): string {
    return repairAgs(this.#fields.text(row, 'ags'))?.ags ?? '';
  }

  place(row: number): Placed | NotPlaced {
    const chosen = this.#choices.places.get(row);
    const picked = chosen === undefined ? undefined : this.#finder.byAgs(chosen);
    if (picked) return { kind: 'placed', lngLat: picked.lngLat, by: 'choice', place: picked };
    const record = this.#table.rows[row]!;
    const torn = record.faults?.find(({ kind }) => kind === 'misquoted' || kind === 'unclosed');
    if (torn) return listed(-1, { kind: torn.kind } as Finding);
    const point = this.#pointAt(row, record);
    if (point?.kind === 'placed') return point;
    // A coordinate that is none is for somebody to look at: the place it may belong to is offered.
    if (point && point.finding.kind !== 'zero') return { ...point, ...this.#suggested(row) };
    return this.#byPlace(row) ?? point ?? listed(-1, { kind: this.#nothing() });
  }

  #nothing(): 'no-place' | 'no-place-columns' {
    return this.#canPlace ? 'no-place' : 'no-place-columns';
  }

  #suggested(row: number): { choices?: readonly PlaceChoice[] } {
    const found = this.#byPlace(row);
    if (found?.kind === 'listed') return found.choices ? { choices: found.choices } : {};
    return found?.place ? { choices: [this.#finder.choiceOf(found.place)] } : {};
  }

  // ── By coordinates ──

  #pointAt(row: number, { geometry, faults }: GridRow): Placed | NotPlaced | undefined {
    if (faults?.some(({ kind }) => kind === 'not-a-geometry')) {
      return listed(-1, { kind: 'not-a-geometry', format: 'geojson' });
    }
    if (geometry) return this.#onShape(geometry, -1, this.#crs);
    return (
      this.#inCell(row, 'wkt') ??
      this.#inCell(row, 'geojson') ??
      this.#inDegrees(row) ??
      this.#inMetres(row) ??
      this.#inPair(row)
    );
  }

  #inCell(row: number, format: 'wkt' | 'geojson'): Placed | NotPlaced | undefined {
    const text = this.#fields.text(row, format);
    if (!text) return undefined;
    const column = this.#fields.columnOf(format);
    const read = format === 'wkt' ? parseWkt(text) : parseGeometryCell(text);
    if (!read) return listed(column, { kind: 'not-a-geometry', format });
    return this.#onShape(read.geometry, column, read.crs ? parseCrs(read.crs) : this.#crs);
  }

  #onShape(geometry: Geometry, column: number, crs: CrsKey | undefined): Placed | NotPlaced {
    const found = pointOf(geometry);
    if (!found) return listed(column, { kind: 'empty-geometry' });
    if (!crs) return listed(column, { kind: 'crs-open' }, 'question');
    const [x, y] = found.lngLat;
    const point = this.#toPoint(x, y, crs, column);
    return point.kind === 'placed' && !found.exact ? { ...point, by: 'shape' } : point;
  }

  #inDegrees(row: number): Placed | NotPlaced | undefined {
    const [north, east] = [this.#fields.text(row, 'lat'), this.#fields.text(row, 'lon')];
    if (!north && !east) return undefined;
    const lat = parseDegrees(north, 'lat', this.#sign);
    const lon = parseDegrees(east, 'lon', this.#sign);
    if (lat === undefined) return this.#unread(north, 'lat');
    if (lon === undefined) return this.#unread(east, 'lon');
    return this.#toPoint(lon, lat, DEGREES, this.#fields.columnOf('lat'));
  }

  #inMetres(row: number): Placed | NotPlaced | undefined {
    const [east, north] = [this.#fields.text(row, 'easting'), this.#fields.text(row, 'northing')];
    if (!east && !north) return undefined;
    const x = parseNumber(east, this.#sign);
    const y = parseNumber(north, this.#sign);
    if (x === undefined) return this.#unread(east, 'easting');
    if (y === undefined) return this.#unread(north, 'northing');
    const column = this.#fields.columnOf('easting');
    if (!this.#crs) return listed(column, { kind: 'crs-open' }, 'question');
    return this.#toPoint(x, y, this.#crs, column);
  }

  #unread(text: string, axis: 'lat' | 'lon' | 'easting' | 'northing'): NotPlaced {
    const column = this.#fields.columnOf(axis);
    if (!text) return listed(column, { kind: 'half-a-point', missing: axis });
    return listed(column, { kind: 'not-a-coordinate', axis });
  }

  #inPair(row: number): Placed | NotPlaced | undefined {
    const text = this.#fields.text(row, 'latlon');
    if (!text) return undefined;
    const column = this.#fields.columnOf('latlon');
    const pair = parsePair(text);
    if (!pair) return listed(column, { kind: 'not-a-coordinate', axis: 'latlon' });
    return this.#toPoint(pair[0], pair[1], DEGREES, column);
  }

  /** @param x longitude, or metres to the east @param y latitude, or metres to the north */
  #toPoint(x: number, y: number, crs: CrsKey, column: number): Placed | NotPlaced {
    if (x === 0 && y === 0) return listed(column, { kind: 'zero' });
    if (crs === DEGREES) return this.#onEarth(x, y, column);
    const straight = toLngLat(crs, x, y);
    if (straight) return { kind: 'placed', lngLat: straight, by: 'coordinates' };
    const swapped = toLngLat(crs, y, x);
    if (swapped) return { kind: 'placed', lngLat: swapped, by: 'coordinates', swapped: true };
    return listed(column, { kind: 'outside-crs', crs });
  }

  #onEarth(lon: number, lat: number, column: number): Placed | NotPlaced {
    if (areSwapped(lat, lon)) {
      return { kind: 'placed', lngLat: [lat, lon], by: 'coordinates', swapped: true };
    }
    for (const [axis, value] of [
      ['lat', lat],
      ['lon', lon],
    ] as const) {
      const max = RANGE[axis];
      if (Math.abs(value) <= max) continue;
      const own = this.#fields.columnOf(axis);
      return listed(own < 0 ? column : own, { kind: 'out-of-range', axis, min: -max, max });
    }
    return { kind: 'placed', lngLat: [lon, lat], by: 'coordinates' };
  }

  // ── By place ──

  /** Undefined where the row names none. */
  #byPlace(row: number): Placed | NotPlaced | undefined {
    const text = this.#fields.text(row, 'ags');
    const ags = this.agsAt(row);
    const place = this.#findAgs(ags);
    if (place) return { kind: 'placed', lngLat: place.lngLat, by: 'ags', place };
    const named = this.#byName(row, ags);
    if (!text) return named;
    if (named?.kind === 'placed') return { ...named, unknownAgs: true };
    const unknown = listed(this.#fields.columnOf('ags'), { kind: 'unknown-ags' });
    return named?.choices ? { ...unknown, choices: named.choices } : unknown;
  }

  /** A key that ends in zeros is that of a whole Kreis. */
  #findAgs(ags: string): FoundPlace | undefined {
    if (ags.length < 5) return undefined;
    const place = this.#finder.byAgs(ags);
    return place ?? (ags.endsWith('000') ? this.#finder.byAgs(ags.slice(0, 5)) : undefined);
  }

  #byName(row: number, ags: string): Placed | NotPlaced | undefined {
    const role: Role = this.#fields.has('municipality') ? 'municipality' : 'kreis';
    const name = this.#fields.text(row, role);
    if (!name) return undefined;
    const land = parseLand(this.#fields.text(row, 'land')) ?? parseLand(ags.slice(0, 2));
    const kreis = role === 'kreis' ? '' : this.#fields.text(row, 'kreis');
    const answer = this.#finder.byName(name, { ...(land && { land }), ...(kreis && { kreis }) });
    if (answer.kind === 'found') {
      return { kind: 'placed', lngLat: answer.place.lngLat, by: 'name', place: answer.place };
    }
    const column = this.#fields.columnOf(role);
    const { choices } = answer;
    return answer.kind === 'ambiguous'
      ? listed(column, { kind: 'ambiguous-place', count: answer.count }, 'question', choices)
      : listed(column, { kind: 'unknown-place' }, 'listed', choices);
  }

  // ── The reference system of the whole table ──

  #findCrs(grid: Grid, hasShapes: boolean): CrsKey | undefined {
    const metres = this.#fields.has('easting');
    const { crs: chosen } = this.#choices;
    if (chosen && (metres || hasShapes)) return this.#said(chosen, 'choice');
    if (metres) {
      const names = ['easting', 'northing'] as const;
      const columns = names.map((role) => this.#table.columns[this.#fields.columnOf(role)] ?? '');
      const named = columns.map(parseCrs).find((crs) => crs !== undefined);
      if (named) return this.#said(named, 'name');
    }
    const ofFile = grid.crs === undefined ? undefined : parseCrs(grid.crs);
    if (ofFile && (metres || hasShapes)) {
      return ofFile === DEGREES && !metres ? DEGREES : this.#said(ofFile, 'file');
    }
    const inCells = this.#fields.has('wkt') || this.#fields.has('geojson');
    if (!metres && !hasShapes && !inCells) return DEGREES;
    const pairs = metres ? this.#metres() : this.#corners();
    const inDegrees = pairs.every(([x, y]) => Math.abs(x) <= 180 && Math.abs(y) <= 180);
    if (!metres && (inDegrees || pairs.length === 0)) return DEGREES;
    const example = pairs[0] ? `${pairs[0][0]} ${pairs[0][1]}` : '';
    if (pairs.length > 0) {
      // Somebody may have put the northing first.
      const straight = proposeCrs(pairs);
      const swapped = () => proposeCrs(pairs.map(([x, y]) => [y, x] as const));
      const proposed = straight.length > 0 ? straight : swapped();
      this.questions.push({ kind: 'crs', proposed, example });
    }
    return undefined;
  }

  #said(crs: CrsKey, by: 'choice' | 'name' | 'file'): CrsKey {
    this.conversions.push({ kind: 'crs', crs, by });
    return crs;
  }

  #metres(): [number, number][] {
    const pairs: [number, number][] = [];
    for (let row = 0; row < this.#table.rows.length && pairs.length < SAMPLE; row++) {
      const x = parseNumber(this.#fields.text(row, 'easting'), this.#sign);
      const y = parseNumber(this.#fields.text(row, 'northing'), this.#sign);
      if (x !== undefined && y !== undefined) pairs.push([x, y]);
    }
    return pairs;
  }

  /** A point of each of the first shapes. */
  #corners(): [number, number][] {
    const pairs: [number, number][] = [];
    for (let row = 0; row < this.#table.rows.length && pairs.length < SAMPLE; row++) {
      const geometry = this.#table.rows[row]!.geometry ?? this.#shapeInCell(row);
      const found = geometry && pointOf(geometry);
      if (found) pairs.push([found.lngLat[0], found.lngLat[1]]);
    }
    return pairs;
  }

  #shapeInCell(row: number): Geometry | undefined {
    const wkt = this.#fields.text(row, 'wkt');
    if (wkt) {
      const read = parseWkt(wkt);
      return read?.crs ? undefined : read?.geometry;
    }
    const json = this.#fields.text(row, 'geojson');
    return json ? parseGeometryCell(json)?.geometry : undefined;
  }
}

const PLACING_ROLES: readonly Role[] = [
  'lat',
  'easting',
  'latlon',
  'wkt',
  'geojson',
  'ags',
  'municipality',
  'kreis',
];

function listed(
  column: number,
  finding: Finding,
  effect: Effect = 'listed',
  choices: readonly PlaceChoice[] = [],
): NotPlaced {
  return { kind: 'listed', column, finding, effect, ...(choices.length > 0 && { choices }) };
}
