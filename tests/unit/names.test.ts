import { describe, expect, test } from 'vitest';
import { FileError } from '../../src/load/issue.ts';
import { NAME_KINDS, loadNames, readNames } from '../../src/load/names.ts';
import { shippedDictionaries, shippedText } from './shipped.ts';

const HEADER = 'kind,key,name,lon,lat,rank';

describe('the shipped names', () => {
  const { records, issues } = readNames('names.csv', shippedText('geo/names.csv'));

  test('can all be read, and are of every kind', () => {
    expect(issues).toEqual([]);
    expect(new Set(records.map(({ kind }) => kind))).toEqual(new Set(NAME_KINDS));
  });

  test('every Land has a place for its name', () => {
    const keys = new Set(records.filter(({ kind }) => kind === 'land').map(({ key }) => key));
    expect(keys).toEqual(new Set(shippedDictionaries.laender.map(({ key }) => key)));
  });
});

test.each([
  [',DE-BE,Berlin,13.4,52.5,1', 'kind', '', 'required'],
  ['dorf,1,Ulm,10,48,1', 'kind', 'dorf', 'not-in-list'],
  ['town,,Ulm,10,48,1', 'key', '', 'required'],
  ['town,1,,10,48,1', 'name', '', 'required'],
  ['town,1,Ulm,,48,1', 'lon', '', 'required'],
  ['town,1,Ulm,10,,1', 'lat', '', 'required'],
  ['town,1,Ulm,10,91,1', 'lat', '91', 'not-a-number'],
  ['town,1,Ulm,10,48,', 'rank', '', 'required'],
  ['town,1,Ulm,10,48,0', 'rank', '0', 'not-a-number'],
])('%s costs its row and is named', (line, column, value, kind) => {
  const text = `${HEADER}\n${line}\ntown,2,Jena,11.6,50.9,2\n`;
  const { records, issues } = readNames('names.csv', text);
  expect(issues).toMatchObject([{ line: 2, column, value, reason: { kind } }]);
  expect(records).toEqual([
    { kind: 'town', key: '2', name: 'Jena', lng: 11.6, lat: 50.9, rank: 2 },
  ]);
});

test('the names are got by their own name', async () => {
  const { places, issues } = await loadNames(async (file) => shippedText(`geo/${file}`));
  expect([places.length > 0, issues]).toEqual([true, { files: [], cells: [] }]);
});

test('a row that cannot be read is named, and the other names stay', async () => {
  const text = `${HEADER}\ntown,1,Ulm,9.99,48.4,1\ntown,2,Jena,elf,50.9,2\n`;
  const { places, issues } = await loadNames(async () => text);
  expect(places.map(({ name }) => name)).toEqual(['Ulm']);
  expect(issues).toMatchObject({ files: [], cells: [{ line: 3, column: 'lon', value: 'elf' }] });
});

test.each(['missing', 'unreadable'] as const)('a file that is %s is named', async (problem) => {
  const { places, issues } = await loadNames(() => Promise.reject(new FileError(problem)));
  expect([places, issues]).toEqual([
    [],
    { files: [{ file: 'names.csv', problem, detail: '' }], cells: [] },
  ]);
});

test('our own mistakes are not taken for the file’s', async () => {
  await expect(loadNames(() => Promise.reject(new TypeError('ours')))).rejects.toThrow(TypeError);
});
