import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { readFile } from '../../../src/load/own/readFile.ts';
import { anOds, anXlsx, odsRow, odsTable } from './aWorkbook.ts';

const HEADER = ['Titel', 'Ort'];
const FEATURE = '{"type":"Feature","properties":{"Titel":"Parken","Ort":"Köln"},"geometry":null}';

test.each([
  ['csv', strToU8('Titel;Ort\nParken;Köln')],
  ['xlsx', anXlsx([HEADER, ['Parken', 'Köln']])],
  ['ods', anOds(odsTable(odsRow(...HEADER) + odsRow('Parken', 'Köln')))],
  ['geojson', strToU8(FEATURE)],
  ['json', strToU8('[{"Titel":"Parken","Ort":"Köln"}]')],
])('%s is read as what it is', async (format, bytes) => {
  const file = await readFile(bytes, {});
  expect(file.format).toBe(format);
  const [grid] = file.grids;
  expect(grid?.header ?? grid?.rows[0]?.cells).toEqual(HEADER);
  expect(grid?.rows.at(-1)?.cells).toEqual(['Parken', 'Köln']);
});

test('JSON comes in any encoding, and says which', async () => {
  const latin = Uint8Array.from(FEATURE, (char) => char.charCodeAt(0));
  const utf16 = new Uint8Array(Uint16Array.from(FEATURE, (char) => char.charCodeAt(0)).buffer);
  for (const [encoding, bytes] of [
    ['windows-1252', latin],
    ['utf-16le', utf16],
  ] as const) {
    const file = await readFile(bytes, {});
    expect(file).toMatchObject({ encoding, grids: [{ rows: [{ cells: ['Parken', 'Köln'] }] }] });
  }
});

test('a broken byte in JSON marks its cell', async () => {
  const features = Array.from({ length: 3 }, () => FEATURE);
  const bytes = strToU8(features.join('\n'));
  bytes[bytes.lastIndexOf(0xc3)] = 0x80;
  const { encoding, grids } = await readFile(bytes, {});
  expect(encoding).toBe('utf-8');
  expect(grids[0]?.rows.map(({ faults = [] }) => faults)).toEqual([
    [],
    [],
    [{ kind: 'broken-bytes', cell: 1 }],
  ]);
});

test('the wish for an encoding counts', async () => {
  const file = await readFile(strToU8(FEATURE), { encoding: 'windows-1252' });
  expect(file.grids[0]?.rows[0]?.cells).toEqual(['Parken', 'KÃ¶ln']);
});

test('the rows are told as they come', async () => {
  const told: number[] = [];
  const file = anXlsx([{ rows: [['a'], ['b']] }, { name: 'Zwei', rows: [['c']] }]);
  await readFile(file, {}, (rows) => told.push(rows));
  expect(told).toEqual([2, 3, 3]);
});

test.each([
  ['empty', new Uint8Array()],
  ['no-rows', anXlsx([[null, ' ']])],
  ['no-rows', strToU8('{"type":"FeatureCollection","features":[]}')],
  ['no-rows', strToU8('[]')],
  ['format', strToU8('%PDF-1.7')],
  ['damaged', strToU8('{"type":"FeatureCollection","features":[')],
])('%s ends the reading', async (kind, bytes) => {
  await expect(readFile(bytes, {})).rejects.toThrow(kind);
});
