import { along, length, lineString } from '@turf/turf';
import fc from 'fast-check';
import type { Geometry, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { parseJson } from '../../../src/load/files.ts';
import { readKreise } from '../../../src/load/kreise.ts';
import { pointOf } from '../../../src/load/own/pointOf.ts';
import { parseWkt } from '../../../src/load/own/wkt.ts';
import { contains } from '../../../src/model/area.ts';
import { shippedText } from '../shipped.ts';

const geometryIn = (wkt: string) => parseWkt(wkt)!.geometry;
/** In metres. */
const pointIn = (wkt: string) => pointOf(geometryIn(wkt), 'EPSG:25832')?.lngLat;

describe('of points', () => {
  test('a point is itself', () => {
    const itself = { lngLat: [13, 52], exact: true };
    expect(pointOf(geometryIn('POINT(13 52 34)'))).toEqual(itself);
    expect(pointOf(geometryIn('MULTIPOINT(13 52)'))).toEqual(itself);
  });

  test('of several the one nearest to their middle', () => {
    const several = geometryIn('MULTIPOINT(0 0,1 0,2 1,6 0)');
    expect(pointOf(several)).toEqual({ lngLat: [2, 1], exact: false });
  });
});

describe('of lines', () => {
  test('half the way along', () => {
    expect(pointIn('LINESTRING(0 0,8 0,8 2)')).toEqual([5, 0]);
  });

  test('half the way along the longest', () => {
    expect(pointIn('MULTILINESTRING((0 0,1 0),(0 5,4 5))')).toEqual([2, 5]);
  });

  test('of no length where it is', () => {
    expect(pointIn('LINESTRING(3 4,3 4)')).toEqual([3, 4]);
  });

  test('in degrees as far as the way on earth says', () => {
    const inTown = fc.tuple(degrees(13, 14), degrees(52, 53)).map((at): Position => at);
    const lines = fc.array(inTown, { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(lines, (coordinates) => {
        const line = lineString(coordinates);
        fc.pre(length(line) > 1);
        const middle = along(line, length(line) / 2).geometry.coordinates;
        const { lngLat } = pointOf({ type: 'LineString', coordinates })!;
        expect(length(lineString([[...lngLat], middle]))).toBeLessThan(length(line) / 100);
      }),
    );
  });
});

describe('of areas', () => {
  /** Its point, which lies in it. */
  function pointWithin(geometry: Geometry) {
    const { lngLat, exact } = pointOf(geometry)!;
    expect(exact).toBe(false);
    if (geometry.type === 'Polygon') expect(contains(geometry.coordinates, lngLat)).toBe(true);
    if (geometry.type === 'MultiPolygon') {
      expect(geometry.coordinates.some((rings) => contains(rings, lngLat))).toBe(true);
    }
    return lngLat;
  }

  test('of a square the middle', () => {
    expect(pointWithin(geometryIn('POLYGON((0 0,4 0,4 4,0 4,0 0))'))).toEqual([2, 2]);
  });

  test.each([
    ['with a hole in its middle', 'POLYGON((0 0,4 0,4 4,0 4,0 0),(1 1,3 1,3 3,1 3,1 1))'],
    ['bent round its centre', 'POLYGON((0 0,9 0,9 9,8 9,8 1,1 1,1 9,0 9,0 0))'],
    ['bent to the right', 'POLYGON((0 0,0 9,9 9,9 8,1 8,1 1,9 1,9 0,0 0))'],
    ['with a waist at the height of its centre', 'POLYGON((0 0,4 0,2 2,4 4,0 4,2 2,0 0))'],
  ])('one inside of what is %s', (_, wkt) => {
    pointWithin(geometryIn(wkt));
  });

  test('in the largest, by what holes leave of it', () => {
    const small = '((0 0,1 0,1 1,0 1,0 0))';
    const holed = '((10 0,19 0,19 9,10 9,10 0),(11 1,18 1,18 8,11 8,11 1))';
    const large = '((30 0,36 0,36 6,30 6,30 0))';
    const areas = geometryIn(`MULTIPOLYGON(${small},${holed},${large})`);
    expect(pointWithin(areas)).toEqual([33, 3]);
  });

  test('in every Kreis', () => {
    const kreise = readKreise(parseJson(shippedText('geo/germany.topo.json')));
    for (const { area } of kreise.values()) pointWithin(area.geometry);
    expect(kreise.size).toBe(400);
  });

  test('in any area, holes and crossed edges and all', () => {
    fc.assert(
      fc.property(fc.array(someRing, { minLength: 1, maxLength: 4 }), (coordinates) => {
        const [outer, ...holes] = coordinates.map(areaOf);
        fc.pre(outer! > holes.reduce((sum, hole) => sum + hole, 0));
        pointWithin({ type: 'Polygon', coordinates });
      }),
      { numRuns: 3000 },
    );
  });

  test('of no area half way round', () => {
    expect(pointIn('POLYGON((0 0,4 0,0 0))')).toEqual([4, 0]);
  });

  test('whose ring is not closed, as if it were', () => {
    expect(pointIn('POLYGON((0 0,4 0,4 4,0 4))')).toEqual([2, 2]);
  });
});

describe('of a collection', () => {
  const area = 'POLYGON((4 4,6 4,6 6,4 6,4 4))';

  test.each([
    [`POINT(9 9),LINESTRING(0 0,2 0),GEOMETRYCOLLECTION(${area})`, [5, 5]],
    ['POINT(9 9),LINESTRING(0 0,2 0)', [1, 0]],
    ['POLYGON EMPTY,POINT(9 9)', [9, 9]],
  ])('by what has most dimensions: %s', (members, lngLat) => {
    expect(pointIn(`GEOMETRYCOLLECTION(${members})`)).toEqual(lngLat);
  });

  test('however deep', () => {
    let deep: Geometry = { type: 'GeometryCollection', geometries: [geometryIn('POINT(9 9)')] };
    for (let i = 0; i < 100_000; i++) deep = { type: 'GeometryCollection', geometries: [deep] };
    expect(pointOf(deep)).toEqual({ lngLat: [9, 9], exact: true });
  });
});

test.each([
  'POINT EMPTY',
  'MULTIPOINT EMPTY',
  'LINESTRING EMPTY',
  'MULTILINESTRING(EMPTY)',
  'POLYGON EMPTY',
  'POLYGON(EMPTY)',
  'MULTIPOLYGON(EMPTY)',
  'GEOMETRYCOLLECTION EMPTY',
  'GEOMETRYCOLLECTION(POINT EMPTY)',
  'LINESTRING(-1e308 0,1e308 0)',
])('%s has none', (wkt) => {
  expect(pointIn(wkt)).toBeUndefined();
});

test.each<[string, Position]>([
  ['half a position', [13]],
  ['what is no number', [NaN, 52]],
  ['infinity', [13, Infinity]],
])('%s is nowhere', (_, at) => {
  expect(pointOf({ type: 'Point', coordinates: at })).toBeUndefined();
  expect(pointOf({ type: 'LineString', coordinates: [[0, 0], at] })).toBeUndefined();
});

test('a geometry of any length has one', () => {
  const coordinates = Array.from({ length: 200_000 }, (_, i) => [i % 7, i % 11]);
  expect(pointOf({ type: 'MultiPoint', coordinates })).toBeDefined();
  expect(pointOf({ type: 'LineString', coordinates })).toBeDefined();
  expect(pointOf({ type: 'Polygon', coordinates: [coordinates] })).toBeDefined();
});

const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const inGermany = fc.tuple(degrees(6, 15), degrees(47, 55)).map((lngLat): Position => lngLat);

/** Closed; of whole numbers half of the time, so that corners have the same height. */
const someRing = fc
  .tuple(fc.array(inGermany, { minLength: 3, maxLength: 12 }), fc.boolean())
  .map(([corners, isRough]) => {
    const ring = isRough ? corners.map((at) => at.map(Math.round)) : corners;
    return [...ring, ring[0]!];
  });

function areaOf(ring: readonly Position[]): number {
  let twice = 0;
  ring.forEach(([x = 0, y = 0], i) => {
    const [u = 0, v = 0] = ring[(i + 1) % ring.length]!;
    twice += (x - 10) * (v - 50) - (u - 10) * (y - 50);
  });
  return Math.abs(twice) / 2;
}
