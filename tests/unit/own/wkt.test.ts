import fc from 'fast-check';
import type { Geometry, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { parseWkt } from '../../../src/load/own/wkt.ts';

const geometryIn = (text: string) => parseWkt(text)?.geometry;

test.each([
  ['POINT(13.4 52.5)', 'Point', '[13.4,52.5]'],
  [' Point ( -1.5e1   +.5 ) ', 'Point', '[-15,0.5]'],
  ['POINT Z (1 2 3)', 'Point', '[1,2,3]'],
  ['pointz(1 2 3)', 'Point', '[1,2,3]'],
  ['POINT(1 2 3)', 'Point', '[1,2,3]'],
  ['POINT M (1 2 3)', 'Point', '[1,2]'],
  ['POINTZM(1 2 3 4)', 'Point', '[1,2,3]'],
  ['POINT EMPTY', 'Point', '[]'],
  ['LINESTRING(1 2,3 4)', 'LineString', '[[1,2],[3,4]]'],
  ['POLYGON EMPTY', 'Polygon', '[]'],
  ['POLYGON((0 0,4 0,4 4,0 0))', 'Polygon', '[[[0,0],[4,0],[4,4],[0,0]]]'],
  ['POLYGON((0 0,4 0,0 0),(2 1,3 1,2 1))', 'Polygon', '[[[0,0],[4,0],[0,0]],[[2,1],[3,1],[2,1]]]'],
  ['MULTIPOINT(1 2,3 4)', 'MultiPoint', '[[1,2],[3,4]]'],
  ['MULTIPOINT((1 2),EMPTY,(3 4))', 'MultiPoint', '[[1,2],[3,4]]'],
  ['MULTILINESTRING((1 2,3 4),EMPTY)', 'MultiLineString', '[[[1,2],[3,4]]]'],
  ['MULTIPOLYGON Z (((0 0 9,4 0 9,0 0 9)))', 'MultiPolygon', '[[[[0,0,9],[4,0,9],[0,0,9]]]]'],
])('%s is a %s of %s', (text, type, coordinates) => {
  expect(parseWkt(text)).toEqual({ geometry: { type, coordinates: JSON.parse(coordinates) } });
});

test('a collection keeps what is in it', () => {
  expect(geometryIn('GEOMETRYCOLLECTION(POINT(1 2), LINESTRING EMPTY)')).toEqual({
    type: 'GeometryCollection',
    geometries: [geometryIn('POINT(1 2)'), geometryIn('LINESTRING EMPTY')],
  });
});

test.each([
  ['SRID=25832;POINT(1 2)', 'EPSG:25832'],
  ['srid = 4326 ; POINT(1 2)', 'EPSG:4326'],
  [
    '<http://www.opengis.net/def/crs/EPSG/0/25833> POINT(1 2)',
    'http://www.opengis.net/def/crs/EPSG/0/25833',
  ],
  ['SRID=0;POINT(1 2)', undefined],
])('%s names its reference system', (text, crs) => {
  expect(parseWkt(text)).toEqual({
    geometry: { type: 'Point', coordinates: [1, 2] },
    ...(crs && { crs }),
  });
});

test.each([
  '',
  'POINT',
  'POINT()',
  'POINT(1)',
  'POINT(1,2)',
  'POINT(1-2)',
  'POINT(1 2, 3 4)',
  'POINT(1 2 3 4 5)',
  'POINT Z (1 2)',
  'POINT M (1 2 3 4)',
  'POINT(1 2',
  'POINT(1 2))',
  'POINT(1 2) POINT(3 4)',
  'POINT(1e999 2)',
  'POINT(0x10 2)',
  'POINT(1,5 2)',
  'POINT((1 2))',
  'POINT EMPTY(1 2)',
  'LINESTRING()',
  'LINESTRING(1 2,)',
  'LINESTRING((1 2,3 4))',
  'POLYGON(0 0,4 0,4 4,0 0)',
  'MULTIPOINT(((1 2)))',
  'GEOMETRYCOLLECTION(1 2)',
  'GEOMETRYCOLLECTION()',
  'SRID=;POINT(1 2)',
  'SRID=4326 POINT(1 2)',
  'CIRCULARSTRING(0 0,1 1,2 0)',
  'PUNKT(1 2)',
  'Der POINT(1 2)',
  '13.4 52.5',
])('%j is no geometry', (text) => {
  expect(parseWkt(text)).toBeUndefined();
});

test('what is written is read back', () => {
  fc.assert(
    fc.property(someGeometry, (geometry) => {
      expect(geometryIn(write(geometry))).toEqual(geometry);
      expect(geometryIn(write(geometry).toLowerCase().replaceAll(/[(,)]/g, ' $& '))).toEqual(
        geometry,
      );
    }),
  );
});

describe('a hostile text', () => {
  test('of collections in collections is none', () => {
    const nested = (depth: number) =>
      'GEOMETRYCOLLECTION('.repeat(depth) + 'POINT(1 2)' + ')'.repeat(depth);
    expect(geometryIn(nested(20))).toBeDefined();
    expect(geometryIn(nested(100_000))).toBeUndefined();
    expect(geometryIn('GEOMETRYCOLLECTION('.repeat(100_000))).toBeUndefined();
    expect(geometryIn('('.repeat(1_000_000))).toBeUndefined();
  });

  test('of any length is read to its end', () => {
    const line = `LINESTRING(${Array.from({ length: 300_000 }, (_, i) => `${i} 1`).join(',')})`;
    expect(geometryIn(line)).toMatchObject({ coordinates: { length: 300_000 } });
    for (const filler of [' ', '1', '1 ', '1 2,', '.', '-', 'e1', '(', 'POINT', 'EMPTY,']) {
      expect(geometryIn(`LINESTRING(1 2,${filler.repeat(200_000)}`)).toBeUndefined();
      expect(geometryIn(filler.repeat(200_000))).toBeUndefined();
    }
  });

  test('in pieces never throws', () => {
    const pieces = fc.constantFrom(
      ...['POINT', 'MULTI', 'POLYGON', 'LINESTRING', 'GEOMETRYCOLLECTION', 'Z', 'M', 'EMPTY'],
      ...['(', ')', ',', ' ', '1', '2.5', '-3', '1e400', 'SRID=4326;', '\0', 'NaN'],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const geometry = geometryIn(parts.join(''));
        if (geometry) expect(geometryIn(write(geometry))).toEqual(geometry);
      }),
      { numRuns: 3000 },
    );
  });
});

const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const position = fc.array(finite, { minLength: 2, maxLength: 3 });
const line = fc.array(position, { minLength: 1, maxLength: 4 });
const area = fc.array(line, { minLength: 1, maxLength: 3 });
const { geometry: someGeometry } = fc.letrec<{ geometry: Geometry }>((tie) => ({
  geometry: fc.oneof(
    { maxDepth: 3 },
    position.map((coordinates): Geometry => ({ type: 'Point', coordinates })),
    line.map((coordinates): Geometry => ({ type: 'MultiPoint', coordinates })),
    line.map((coordinates): Geometry => ({ type: 'LineString', coordinates })),
    area.map((coordinates): Geometry => ({ type: 'MultiLineString', coordinates })),
    area.map((coordinates): Geometry => ({ type: 'Polygon', coordinates })),
    fc
      .array(area, { minLength: 1, maxLength: 3 })
      .map((coordinates): Geometry => ({ type: 'MultiPolygon', coordinates })),
    fc
      .array(tie('geometry'), { minLength: 1, maxLength: 3 })
      .map((geometries): Geometry => ({ type: 'GeometryCollection', geometries })),
  ),
}));
/** As PostGIS writes it, with the third coordinate unnamed. */
function write(geometry: Geometry): string {
  const list = (parts: readonly string[]) => (parts.length > 0 ? `(${parts.join(',')})` : ' EMPTY');
  const lineOf = (positions: readonly Position[]) => list(positions.map((at) => at.join(' ')));
  const areaOf = (lines: readonly Position[][]) => list(lines.map(lineOf));
  const tag = geometry.type.toUpperCase();
  switch (geometry.type) {
    case 'GeometryCollection':
      return tag + list(geometry.geometries.map(write));
    case 'Point':
      return tag + lineOf(geometry.coordinates.length > 0 ? [geometry.coordinates] : []);
    case 'MultiPoint':
    case 'LineString':
      return tag + lineOf(geometry.coordinates);
    case 'MultiLineString':
    case 'Polygon':
      return tag + areaOf(geometry.coordinates);
    case 'MultiPolygon':
      return tag + list(geometry.coordinates.map(areaOf));
  }
}
