import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson } from '../../../src/load/own/geoJson.ts';
import { Refusal } from '../../../src/load/own/grid.ts';
import type { FileGrids, Grid, RefusalReason } from '../../../src/load/own/grid.ts';

const read = (value: unknown): FileGrids => readJson(JSON.stringify(value));
const only = ({ grids }: FileGrids): Grid => {
  expect(grids).toHaveLength(1);
  return grids[0]!;
};
const cellsOf = (grid: Grid) => grid.rows.map(({ cells }) => cells);

function refusalOf(text: string): RefusalReason | undefined {
  try {
    readJson(text);
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.reason;
  }
}

const ULM = { type: 'Point', coordinates: [9.99, 48.4] };
const aFeature = (properties: unknown, geometry: unknown = ULM, more = {}) => ({
  type: 'Feature',
  properties,
  geometry,
  ...more,
});
const aCollection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });

describe('the wrappings', () => {
  const first = aFeature({ titel: 'Parken' });
  const second = aFeature({ titel: 'Licht', ort: 'Ulm' }, null);
  const lines = [JSON.stringify(first), JSON.stringify(second)];

  test.each([
    ['a collection', JSON.stringify(aCollection(first, second), undefined, 2)],
    ['a list', JSON.stringify([first, second])],
    ['lines', lines.join('\n')],
    ['lines of Windows, some blank', `\r\n${lines.join('\r\n\r\n')}\r\n`],
    ['a sequence of RFC 8142', lines.map((line) => `\u001E${line}\n`).join('')],
    [
      'two collections in lines',
      lines.map((line) => `{"type":"FeatureCollection","features":[${line}]}`).join('\n'),
    ],
    ['a byte-order mark', `\uFEFF${JSON.stringify(aCollection(first, second))}`],
  ])('%s', (_, text) => {
    const { format, grids } = readJson(text);
    expect(format).toBe('geojson');
    expect(grids).toEqual([
      {
        name: '',
        hidden: false,
        header: ['titel', 'ort'],
        rows: [
          { line: 1, cells: ['Parken'], geometry: ULM },
          { line: 2, cells: ['Licht', 'Ulm'], geometry: null },
        ],
      },
    ]);
  });

  test('a feature alone is a row, and a bare geometry, too', () => {
    expect(only(read(aFeature({ a: 1 }))).rows).toEqual([{ line: 1, cells: ['1'], geometry: ULM }]);
    expect(only(read(ULM))).toMatchObject({
      header: [],
      rows: [{ line: 1, cells: [], geometry: ULM }],
    });
  });

  test('a bare collection of geometries is a row each, that of a feature one geometry', () => {
    const both = { type: 'GeometryCollection', geometries: [ULM, ULM] };
    expect(only(read(both)).rows).toHaveLength(2);
    expect(only(read(aFeature({}, both))).rows).toEqual([{ line: 1, cells: [], geometry: both }]);
  });

  test('plain objects are a table', () => {
    const { format, grids } = read([
      { titel: 'Parken', lat: 48.4 },
      { lon: 9.99, titel: 'Licht' },
    ]);
    expect(format).toBe('json');
    expect(grids[0]).toEqual({
      name: '',
      hidden: false,
      header: ['titel', 'lat', 'lon'],
      rows: [
        { line: 1, cells: ['Parken', '48.4'] },
        { line: 2, cells: ['Licht', '', '9.99'] },
      ],
    });
  });

  test('a plain object may have a column `type`', () => {
    expect(read([{ type: 'Point', id: 1 }]).format).toBe('json');
  });
});

describe('properties become text', () => {
  test.each([
    ['text', 'text'],
    ['', ''],
    [null, ''],
    [8136082, '8136082'],
    [52.518, '52.518'],
    [1e-7, '0.0000001'],
    [1e21, '1000000000000000000000'],
    [-2.5e-8, '-0.000000025'],
    [true, 'true'],
    [false, 'false'],
    [['ki', 'lorawan', 5], 'ki;lorawan;5'],
    [['a;b', 'c'], '["a;b","c"]'],
    [[], ''],
    [{ a: [1] }, '{"a":[1]}'],
    [[{ a: 1 }], '[{"a":1}]'],
  ])('%j: %s', (value, text) => {
    expect(cellsOf(only(read([{ a: value, end: '.' }])))).toEqual([[text, '.']]);
  });

  test('a key of more digits than a number holds stays exact', () => {
    const text =
      '{"type":"Feature","geometry":null,"properties":{"a":12345678901234567890,"b":"\\\\\\"99999999999999999","c":13.4049540000000012}}';
    expect(cellsOf(only(readJson(text)))).toEqual([
      ['12345678901234567890', '\\"99999999999999999', '13.404954000000002'],
    ]);
  });

  test('names of the language are plain columns', () => {
    const text = '[{"__proto__":"a","constructor":"b","toString":"c","hasOwnProperty":"d"}]';
    const grid = only(readJson(text));
    expect(grid.header).toEqual(['__proto__', 'constructor', 'toString', 'hasOwnProperty']);
    expect(cellsOf(grid)).toEqual([['a', 'b', 'c', 'd']]);
    expect(
      only(readJson(`{"type":"Feature","geometry":null,"properties":${text.slice(1, -1)}}`)).header,
    ).toEqual(grid.header);
  });

  test('properties that are no object are kept', () => {
    expect(only(read(aFeature('Parken')))).toMatchObject({
      header: ['properties'],
      rows: [{ cells: ['Parken'] }],
    });
  });
});

describe('the id of a feature', () => {
  test('is a column where no property says it', () => {
    const grid = only(
      read(aCollection(aFeature({ a: 'x' }, ULM, { id: 7 }), aFeature({ a: 'y' }))),
    );
    expect(grid.header).toEqual(['id', 'a']);
    expect(cellsOf(grid)).toEqual([
      ['7', 'x'],
      ['', 'y'],
    ]);
  });

  test('is none where a property says the same', () => {
    const grid = only(read(aFeature({ a: 'x', id: 7 }, ULM, { id: '7' })));
    expect(grid.header).toEqual(['a', 'id']);
  });

  test('is one beside a property that says something else', () => {
    const grid = only(read(aFeature({ id: 'k21' }, ULM, { id: 'orte.7' })));
    expect(grid.header).toEqual(['id', 'id']);
    expect(cellsOf(grid)).toEqual([['orte.7', 'k21']]);
  });
});

describe('geometries', () => {
  const at = [9.99, 48.4];
  test.each([
    ['Point', at],
    ['MultiPoint', [at, at]],
    ['LineString', [at, at]],
    ['MultiLineString', [[at, at], [at]]],
    ['Polygon', [[at, at, at, at]]],
    ['MultiPolygon', [[[at, at, at, at]], []]],
  ])('%s', (type, coordinates) => {
    const geometry = { type, coordinates };
    expect(only(read(geometry)).rows).toEqual([{ line: 1, cells: [], geometry }]);
  });

  test('keep of a position the two numbers that a map needs', () => {
    const tall = { type: 'Point', coordinates: [9.99, 48.4, null, 'm'] };
    expect(only(read(tall)).rows[0]?.geometry).toEqual(ULM);
  });

  test('a point without numbers is an empty geometry', () => {
    const empty = { type: 'Point', coordinates: [] };
    expect(only(read(empty)).rows[0]).toEqual({
      line: 1,
      cells: [],
      geometry: { type: 'MultiPoint', coordinates: [] },
    });
  });

  test.each([
    [{ type: 'Point', coordinates: ['9.99', 48.4] }],
    [{ type: 'Point', coordinates: [9.99] }],
    [{ type: 'Point', coordinates: [[9.99, 48.4]] }],
    [{ type: 'Punkt', coordinates: [9.99, 48.4] }],
    [{ type: 'Polygon', coordinates: [[9.99, 48.4]] }],
    [{ type: 'LineString', coordinates: { length: 1e9 } }],
    [{ type: 'GeometryCollection', geometries: [ULM, null] }],
    [{ x: 9.99, y: 48.4 }],
    ['POINT(9.99 48.4)'],
    [[]],
  ])('%j is none', (geometry) => {
    const [row] = only(read(aCollection(aFeature({ a: 1 }, geometry)))).rows;
    const value =
      typeof geometry === 'string' ? geometry : JSON.stringify(geometry).replace(/^\[\]$/, '');
    expect(row).toEqual({
      line: 1,
      cells: ['1'],
      geometry: null,
      faults: [{ kind: 'not-a-geometry', value }],
    });
  });

  test('a number beyond all numbers is no coordinate', () => {
    const text = '{"type":"Point","coordinates":[1e999,1]}';
    expect(only(readJson(text)).rows[0]?.faults).toMatchObject([{ kind: 'not-a-geometry' }]);
  });

  test('members that are no features are rows, too', () => {
    const rows = only(read(aCollection(aFeature({ a: 1 }), 'x', null, { a: 2 }, 3, ULM))).rows;
    expect(rows.map(({ faults = [] }) => faults[0])).toEqual([
      undefined,
      { kind: 'not-a-geometry', value: 'x' },
      { kind: 'not-a-geometry', value: 'null' },
      { kind: 'not-a-geometry', value: '{"a":2}' },
      { kind: 'not-a-geometry', value: '3' },
      undefined,
    ]);
  });

  test('a damaged line is a row that says so, and the next one is read', () => {
    const line = JSON.stringify(aFeature({ a: 1 }));
    const rows = only(readJson(`${line}\n${line.slice(0, 40)}\n${line}`)).rows;
    expect(rows.map(({ faults }) => faults)).toEqual([
      undefined,
      [{ kind: 'not-a-geometry', value: line.slice(0, 40) }],
      undefined,
    ]);
  });

  test('of a long text that is none as much is shown as one reads', () => {
    const [row] = only(read(aFeature({}, 'x'.repeat(1000)))).rows;
    expect(row?.faults).toEqual([{ kind: 'not-a-geometry', value: `${'x'.repeat(500)}…` }]);
  });
});

describe('the reference system', () => {
  test.each([
    [
      { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25832' } },
      'urn:ogc:def:crs:EPSG::25832',
    ],
    [{ type: 'EPSG', properties: { code: 25833 } }, 'EPSG:25833'],
    [
      { type: 'link', properties: { href: 'https://example.org/25832' } },
      'https://example.org/25832',
    ],
    ['EPSG:31467', 'EPSG:31467'],
    [null, undefined],
    [{ type: 'name' }, undefined],
  ])('%j: %s', (crs, name) => {
    expect(only(read({ ...aCollection(aFeature({})), crs })).crs).toBe(name);
  });

  test('may stand in a feature or its geometry, as databases write it', () => {
    const crs = { type: 'name', properties: { name: 'EPSG:25832' } };
    expect(only(read(aCollection(aFeature({}, ULM, { crs })))).crs).toBe('EPSG:25832');
    expect(only(read(aFeature({}, { ...ULM, crs }))).crs).toBe('EPSG:25832');
  });

  test('is one a layer: a feature in another one is not placed', () => {
    const lines = ['EPSG:25832', 'EPSG:25833'].map((crs) =>
      JSON.stringify({ ...aFeature({}), crs }),
    );
    const { crs, rows } = only(readJson(lines.join('\n')));
    expect(crs).toBe('EPSG:25832');
    expect(rows.map(({ faults = [] }) => faults)).toEqual([
      [],
      [{ kind: 'not-a-geometry', value: 'crs: EPSG:25833' }],
    ]);
  });
});

describe('what is refused', () => {
  test.each([
    ['{"name":"Ulm"}', { kind: 'format', format: 'json' }],
    ['[1,2,3]', { kind: 'format', format: 'json' }],
    ['[[1,2],[3,4]]', { kind: 'format', format: 'json' }],
    [
      '{"features":[{"attributes":{"a":1},"geometry":{"x":1,"y":2}}]}',
      { kind: 'format', format: 'esri-json' },
    ],
    [
      '{"geometryType":"esriGeometryPolygon","features":[]}',
      { kind: 'format', format: 'esri-json' },
    ],
    ['[{"attributes":{"a":1},"geometry":{"x":1,"y":2}}]', { kind: 'format', format: 'esri-json' }],
  ])('%s', (text, reason) => {
    expect(refusalOf(text)).toEqual(reason);
  });

  test.each([
    ['{"type":"FeatureCollection","features":[{"type":"Feature"'],
    ['{"type":"FeatureCollection"}'.replace('}', ',"features":{}}')],
    ['{"type":"Feature",}'],
    [`${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    [
      `{"type":"Feature","geometry":null,"properties":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
    ],
    [
      '{"type":"FeatureCollection","features":[\n{"type":"Feature","properties":{},"geometry":null},\n{"type":"Fea',
    ],
  ])('damaged: %#', (text) => {
    expect(['damaged', 'format']).toContain(refusalOf(text)?.kind);
  });

  test('more columns than a table has', () => {
    const wide = Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`c${index}`, 1]));
    expect(refusalOf(JSON.stringify([wide]))).toEqual({ kind: 'too-many-columns', limit: 2000 });
  });
});

describe('laws', () => {
  const someGeometry = fc.oneof(
    fc.constant(null),
    fc.constant(ULM),
    fc.jsonValue(),
    fc.record({
      type: fc.constantFrom('Point', 'Polygon', 'GeometryCollection'),
      coordinates: fc.jsonValue(),
    }),
  );
  const someFeature = fc.oneof(
    fc.record({ type: fc.constant('Feature'), properties: fc.jsonValue(), geometry: someGeometry }),
    fc.jsonValue(),
  );

  test('features in are rows out, each with its number', () => {
    fc.assert(
      fc.property(fc.array(someFeature, { maxLength: 8 }), (features) => {
        const { rows, header = [] } = only(read(aCollection(...features)));
        expect(rows.map(({ line }) => line)).toEqual(features.map((_, index) => index + 1));
        for (const { cells } of rows) expect(cells.length).toBeLessThanOrEqual(header.length);
      }),
    );
  });

  test('lines in are rows out, damaged or not', () => {
    const good = JSON.stringify(aFeature({ a: 1 }));
    fc.assert(
      fc.property(fc.array(fc.nat(good.length - 1), { maxLength: 4 }), (cuts) => {
        const damaged = cuts.map((cut) => good.slice(0, cut) || '{');
        const text = [...damaged, ...damaged.map(() => good), good, good].join('\n');
        expect(only(readJson(text)).rows).toHaveLength(2 * cuts.length + 2);
      }),
    );
  });

  test('no JSON and no text is too hostile to be refused', () => {
    const outcome = (text: string) => refusalOf(text)?.kind ?? 'read';
    const kinds = /^(read|format|damaged|too-many-columns)$/;
    fc.assert(fc.property(fc.json(), (text) => kinds.test(outcome(text))));
    fc.assert(fc.property(fc.string(), (text) => kinds.test(outcome(text))));
  });
});
