/** Files as programs write them: openpyxl 3.0, LibreOffice Calc 7.4, Gnumeric 1.12, GDAL 3.6. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { FileGrids } from '../../../src/load/own/grid.ts';
import { readFile } from '../../../src/load/own/readFile.ts';

const FILES = new URL('../../fixtures/own/programs/', import.meta.url);
const read = (name: string): Promise<FileGrids> => readFile(bytesOf(name), {});
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(name, FILES)));

describe('one list, as five programs write it', () => {
  const PLACES = ['48.5', '9.99'];

  test.each([
    ['liste-openpyxl.xlsx'],
    ['liste-calc.xlsx'],
    ['liste-calc.ods'],
    ['liste-gnumeric.xlsx'],
    ['liste-gnumeric.ods'],
  ])('%s', async (name) => {
    const { grids } = await read(name);
    expect(grids.map((grid) => [grid.name, grid.rows.length])).toEqual([
      ['Projekte & Orte', 7],
      ['Listen', 2],
      ['Leer', 0],
    ]);
    const [title, header, ...rows] = grids[0]?.rows ?? [];
    expect(title?.line).toBe(1);
    expect(header).toEqual({
      line: 4,
      cells:
        'Titel|AGS|Kreis|Beginn|Berichtet|Standort Breite|Standort Länge|Kosten|Anteil|Abnahme'.split(
          '|',
        ),
    });
    expect(rows[0]?.cells).toEqual([
      'Parken „am Markt“',
      '08136082',
      'Ostalbkreis',
      '2021-05-17',
      '2021-05',
      ...PLACES,
      '1234.5',
      '0.25',
      '2021-05-17T08:30',
    ]);
    expect(rows[1]?.cells.slice(0, 5)).toEqual([
      'Straßenlicht\nmit Sensoren',
      '08136088',
      'Ostalbkreis',
      '2020-02-29',
      '2021-12',
    ]);
    expect(rows[2]?.cells).toMatchObject({ 0: ' Bürgerbüro ', 1: '08421000', 9: '08:30' });
    expect(rows[3]?.cells).toMatchObject({ 0: 'Test & <Probe>', 1: '08421000' });
    expect(rows.map(({ line }) => line)).toEqual([5, 6, 7, 8, 10]);
  });

  test.each([
    ['liste-openpyxl.xlsx', '=1/0'],
    ['liste-calc.xlsx', '#DIV/0!'],
    ['liste-calc.ods', '#DIV/0!'],
    ['liste-gnumeric.xlsx', '#DIV/0!'],
    ['liste-gnumeric.ods', '#DIV/0!'],
  ])('%s: a formula without a result is told as %s', async (name, code) => {
    const { grids } = await read(name);
    expect(grids[0]?.rows[4]?.faults).toEqual([{ kind: 'formula', cell: 5, code }]);
  });

  test.each([['liste-openpyxl.xlsx'], ['liste-calc.xlsx'], ['liste-calc.ods']])(
    '%s: one sheet is hidden',
    async (name) => {
      const { grids } = await read(name);
      expect(grids.map(({ hidden }) => hidden)).toEqual([false, true, false]);
    },
  );
});

test.each([['orte-gdal.xlsx'], ['orte-gdal.ods']])('%s', async (name) => {
  const { grids } = await read(name);
  expect(grids[0]?.rows.map(({ cells }) => cells)).toEqual([
    ['id', 'titel', 'lat', 'lon'],
    ['1', 'Parken', '48.4', '9.99'],
    ['2', 'Straßenlicht', '48.5', '9.98'],
  ]);
});

test('GeoJSON in UTM says so', async () => {
  const { grids } = await read('utm-gdal.geojson');
  expect(grids[0]).toMatchObject({
    crs: 'urn:ogc:def:crs:EPSG::25832',
    header: ['id', 'titel', 'lat', 'lon'],
    rows: [
      { cells: ['1', 'Parken', '48.4', '9.99'] },
      { cells: ['2', 'Straßenlicht', '48.5', '9.98'] },
    ],
  });
  expect(grids[0]?.rows[0]?.geometry).toEqual({
    type: 'Point',
    coordinates: [573276.438939045, 5361233.543307734],
  });
});

test('a sequence of GeoJSON texts', async () => {
  const { format, grids } = await read('folge-gdal.geojsons');
  expect(format).toBe('geojson');
  expect(grids[0]?.rows).toHaveLength(2);
});

test("the atlas's own shapes, as mapshaper writes TopoJSON", async () => {
  const shapes = new URL('../../../data/geo/germany.topo.json', import.meta.url);
  const { format, grids } = await readFile(new Uint8Array(readFileSync(shapes)), {});
  expect(format).toBe('topojson');
  const laender = grids.find(({ name }) => name === 'laender');
  expect(laender?.rows).toHaveLength(16);
  expect(laender?.rows.filter(({ geometry, faults }) => !geometry || faults)).toEqual([]);
});

test.each([
  ['passwort-calc.ods', { kind: 'encrypted' }],
  ['liste-calc.xls', { kind: 'format', format: 'xls' }],
])('%s is refused as what it is', async (name, reason) => {
  await expect(read(name)).rejects.toMatchObject({ reason });
});
