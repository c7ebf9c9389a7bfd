import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson } from '../../../src/load/own/geoJson.ts';
import { Refusal } from '../../../src/load/own/grid.ts';

const SQUARE = { type: 'Polygon', arcs: [[0]], id: '08', properties: { name: 'Viereck' } };
const aTopology = (objects: unknown, more = {}) =>
  JSON.stringify({
    type: 'Topology',
    transform: { scale: [0.5, 0.5], translate: [9, 48] },
    arcs: [
      [
        [0, 0],
        [2, 0],
        [0, 2],
        [-2, 0],
        [0, -2],
      ],
    ],
    objects,
    ...more,
  });

test('every object is a layer, every geometry a row', () => {
  const { format, grids } = readJson(
    aTopology({
      flaechen: { type: 'GeometryCollection', geometries: [SQUARE, { type: null }] },
      punkt: { type: 'Point', coordinates: [2, 2] },
    }),
  );
  expect(format).toBe('topojson');
  expect(grids.map(({ name }) => name)).toEqual(['flaechen', 'punkt']);
  expect(grids[0]).toMatchObject({ header: ['id', 'name'] });
  expect(grids[0]?.rows).toEqual([
    {
      line: 1,
      cells: ['08', 'Viereck'],
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [9, 48],
            [10, 48],
            [10, 49],
            [9, 49],
            [9, 48],
          ],
        ],
      },
    },
    { line: 2, cells: [''], geometry: null },
  ]);
  expect(grids[1]?.rows).toEqual([
    { line: 1, cells: [], geometry: { type: 'Point', coordinates: [10, 49] } },
  ]);
});

test('a collection in a collection is one geometry', () => {
  const inner = {
    type: 'GeometryCollection',
    geometries: [{ type: 'Point', coordinates: [0, 0] }],
  };
  const [grid] = readJson(
    aTopology({ a: { type: 'GeometryCollection', geometries: [inner] } }),
  ).grids;
  expect(grid?.rows[0]?.geometry).toEqual({
    type: 'GeometryCollection',
    geometries: [{ type: 'Point', coordinates: [9, 48] }],
  });
});

test.each([
  [{ type: 'Polygon', arcs: [[7]] }],
  [{ type: 'Polygon', arcs: [0] }],
  [{ type: 'LineString', arcs: [] }],
  [{ type: 'LineString', arcs: ['length'] }],
  [{ type: 'Polygon', coordinates: [[[1, 2]]] }],
  [{ type: 'Point', coordinates: { length: 1e9 } }],
  [{ type: 'MultiPoint', coordinates: [{ length: 1e9 }] }],
  [{ type: 'Kreis', arcs: [0] }],
  [{ type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: 1 }] }],
])('%j is a row that says what is wrong', (geometry) => {
  const object = { type: 'GeometryCollection', geometries: [geometry, SQUARE] };
  const rows = readJson(aTopology({ a: object })).grids[0]?.rows ?? [];
  expect(rows.map(({ faults = [] }) => faults.length)).toEqual([1, 0]);
});

test.each([
  ['no arcs', aTopology({}, { arcs: null })],
  ['an arc that only says how long it is', aTopology({}, { arcs: [{ length: 1e9 }] })],
  ['a position that does', aTopology({}, { arcs: [[{ length: 1e9 }]] })],
  ['no objects', aTopology([])],
])('%s is damage', (_, text) => {
  expect(() => readJson(text)).toThrow('damaged');
});

test('an arc that is used a million times is not unfolded', () => {
  const arcs = [Array.from({ length: 1000 }, () => [1, 1])];
  const line = { type: 'LineString', arcs: Array.from({ length: 60_000 }, () => 0) };
  expect(() => readJson(aTopology({ a: line }, { arcs }))).toThrow('unpacks-too-large');
});

test('no topology is too hostile to be refused', () => {
  const geometry = fc.record({
    type: fc.constantFrom('Point', 'Polygon', 'LineString', null),
    arcs: fc.jsonValue(),
    coordinates: fc.jsonValue(),
  });
  const object = fc.record({
    type: fc.constant('GeometryCollection'),
    geometries: fc.array(geometry),
  });
  fc.assert(
    fc.property(object, fc.jsonValue(), (a, transform) => {
      try {
        const { grids } = readJson(aTopology({ a }, { transform }));
        expect(grids[0]?.rows).toHaveLength(a.geometries.length);
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal);
      }
    }),
  );
});
