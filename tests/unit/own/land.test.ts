import { describe, expect, test } from 'vitest';
import { landOfAgs, parseLand } from '../../../src/load/own/land.ts';
import { parseTable } from '../../../src/load/table.ts';
import { shippedText } from '../shipped.ts';

const { header, rows } = parseTable(shippedText('laender.csv'));
const at = (cells: readonly string[], column: string) => cells[header.indexOf(column)] ?? '';
const laender = rows.map(({ cells }) => ({
  key: at(cells, 'land'),
  ags: at(cells, 'ags'),
  names: [at(cells, 'name_de'), at(cells, 'name_en')],
}));

describe.each(laender)('$key', ({ key, ags, names }) => {
  test.each([key, key.slice(3), key.toLowerCase(), ags, String(Number(ags)), `${Number(ags)}.0`])(
    'is known as %s',
    (text) => {
      expect(parseLand(text)).toBe(key);
    },
  );

  test('is what an AGS begins with', () => {
    expect(landOfAgs(`${ags}123456`)).toEqual({ key, name: names[0] });
  });

  test.each(names)('is known as %s, in capitals and after its title', (name) => {
    expect(parseLand(name)).toBe(key);
    expect(parseLand(name.toUpperCase())).toBe(key);
    expect(parseLand(` Land ${name} `)).toBe(key);
  });
});

test.each([
  ['Freistaat Sachsen', 'DE-SN'],
  ['Freie und Hansestadt Hamburg', 'DE-HH'],
  ['Freie Hansestadt Bremen', 'DE-HB'],
  ['Baden-Wuerttemberg', 'DE-BW'],
  ['Baden Württemberg', 'DE-BW'],
  ['BaWü', 'DE-BW'],
  ['Ba-Wü', 'DE-BW'],
  ['NRW', 'DE-NW'],
  ['Meck-Pomm', 'DE-MV'],
  ['M-V', 'DE-MV'],
  ['Thür.', 'DE-TH'],
  ['State of Hesse', 'DE-HE'],
  ['DED', 'DE-SN'],
  ['DED21', 'DE-SN'],
  ['DEA2', 'DE-NW'],
])('%j is %s', (text, key) => {
  expect(parseLand(text)).toBe(key);
});

test.each([
  '',
  '00',
  '17',
  '0',
  '014',
  'Deutschland',
  'Land',
  'DE',
  'Sachsen und Thüringen',
  'Franken',
  'DEH12',
  'Death',
  '__proto__',
])('%j is no Land', (text) => {
  expect(parseLand(text)).toBeUndefined();
});

test.each(['', '0', '00', '17', '99999', 'DE', '-1', '__proto__'])(
  'no Land begins with %j',
  (ags) => {
    expect(landOfAgs(ags)).toBeUndefined();
  },
);
