import type { Geometry, Position } from 'geojson';

/** A geometry, and its reference system where the text names one. */
export interface Wkt {
  readonly geometry: Geometry;
  readonly crs?: string;
}

const START = /\s*(?:SRID\s*=\s*(\d{1,6})\s*;|<([^<>\s]{1,200})>)?/iy;
const TAG =
  /\s*(POINT|LINESTRING|POLYGON|MULTIPOINT|MULTILINESTRING|MULTIPOLYGON|GEOMETRYCOLLECTION)\s*(ZM|Z|M)?\s*(?=\(|EMPTY)/iy;
const EMPTY = /\s*EMPTY/iy;
const OPEN = /\s*\(/y;
const CLOSE = /\s*\)/y;
const COMMA = /\s*,/y;
const NUMBER = '[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:e[+-]?\\d+)?';
const POSITION = new RegExp(`\\s*(${NUMBER}(?:\\s+${NUMBER}){1,3})(?=\\s*[,)])`, 'iy');
const END = /\s*$/y;

/** Deeper than any collection of collections that means something. */
const DEEPEST = 20;

class NotWkt extends Error {}

/**
 * Well-known text (OGC 06-103r4) with the SRID that PostGIS writes before it, or the address that
 * GeoSPARQL does. What measures (M) say is left out. Empty parts of a whole are none. The text is one
 * geometry from its first letter to its last, or undefined.
 */
export function parseWkt(text: string): Wkt | undefined {
  try {
    const reader = new Reader(text);
    const [, srid, address] = reader.take(START)!;
    const geometry = reader.geometry(0);
    if (!reader.take(END)) return undefined;
    const crs = srid && Number(srid) > 0 ? `EPSG:${Number(srid)}` : address;
    return crs ? { geometry, crs } : { geometry };
  } catch (error) {
    if (error instanceof NotWkt) return undefined;
    throw error;
  }
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** What matches here, and goes behind it. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (!match) return undefined;
    this.#at = pattern.lastIndex;
    return match;
  }

  #must(pattern: RegExp): RegExpExecArray {
    const match = this.take(pattern);
    if (!match) throw new NotWkt();
    return match;
  }

  geometry(depth: number): Geometry {
    if (depth > DEEPEST) throw new NotWkt();
    const [, tag, dimensions = ''] = this.#must(TAG);
    const position = () => this.#position(dimensions.toUpperCase());
    const line = () => this.#list(position);
    const area = () => this.#list(line);
    switch (tag!.toUpperCase()) {
      case 'POINT':
        return { type: 'Point', coordinates: this.#bracketed(position) };
      case 'LINESTRING':
        return { type: 'LineString', coordinates: line() };
      case 'POLYGON':
        return { type: 'Polygon', coordinates: area() };
      case 'MULTIPOINT':
        return { type: 'MultiPoint', coordinates: this.#list(() => this.#bracketed(position)) };
      case 'MULTILINESTRING':
        return { type: 'MultiLineString', coordinates: area() };
      case 'MULTIPOLYGON':
        return { type: 'MultiPolygon', coordinates: this.#list(area) };
      default:
        return {
          type: 'GeometryCollection',
          geometries: this.#list(() => this.geometry(depth + 1)),
        };
    }
  }

  #list<T extends object>(read: () => T): T[] {
    if (this.take(EMPTY)) return [];
    const parts: T[] = [];
    this.#must(OPEN);
    do {
      const part = read();
      if (!Array.isArray(part) || part.length > 0) parts.push(part);
    } while (this.take(COMMA));
    this.#must(CLOSE);
    return parts;
  }

  /** `(1 2)`, and `1 2` as it was written before 2006. */
  #bracketed(position: () => Position): Position {
    if (this.take(EMPTY)) return [];
    if (!this.take(OPEN)) return position();
    const coordinates = position();
    this.#must(CLOSE);
    return coordinates;
  }

  #position(dimensions: string): Position {
    const numbers = this.#must(POSITION)[1]!.split(/\s+/).map(Number);
    const wanted = dimensions ? 2 + dimensions.length : numbers.length;
    if (numbers.length !== wanted || !numbers.every(Number.isFinite)) throw new NotWkt();
    return numbers.slice(0, dimensions === 'M' ? 2 : 3);
  }
}
