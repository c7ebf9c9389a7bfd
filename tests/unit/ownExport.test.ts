/** What is saved of rows from visitors' files. */
import type { FeatureCollection } from 'geojson';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { join } from '../../src/model/join.ts';
import { toGeoJson } from '../../src/save/geojson.ts';
import { projectCsv, projectCsvForExcel } from '../../src/save/projectCsv.ts';
import type { Selection } from '../../src/save/selection.ts';
import { aDataset, anOwnDataset, asOwn } from './aDataset.ts';
import { aSelection } from './aSelection.ts';

const BAU = { key: 'bau', label: { de: 'Bau', en: 'Bau' }, colour: '#ffcc00', icon: '=Ba' };
const more = { Kosten: ['1.000', ''], note: ['eigene', ''] };
const own = anOwnDataset([{ id: 'e', note: 'Hinweis' }, { id: 'f' }], {
  more,
  looks: { verkehr: BAU },
});
const mixed = join([{ dataset: aDataset({ id: 'a' }) }, asOwn(aDataset({ id: 'e' }), { more })]);

const csv = (selection: Selection) =>
  Papa.parse<Record<string, string>>(projectCsv(selection), { header: true }).data;
const geo = (selection: Selection) =>
  JSON.parse(toGeoJson(selection)) as FeatureCollection & { metadata: Record<string, string> };

test("columns of the file come after the data's, under a name of their own", () => {
  const [first] = csv(aSelection({ dataset: own, rows: [0, 1] }));
  expect(first).toMatchObject({ note: 'Hinweis', Kosten: '1.000', 'note (2)': 'eigene' });
  const [header] = projectCsv(aSelection({ dataset: own })).split('\r\n');
  expect(header).toMatch(/,status_de,Kosten,note \(2\),atlas,/);
  expect(projectCsvForExcel(aSelection({ dataset: own })).split('\r\n')[0]).toContain(';Kosten;');
});

test("are not there where only the atlas's rows are", () => {
  expect(csv(aSelection({ dataset: mixed, rows: [0] }))[0]).not.toHaveProperty('Kosten');
});

test('a column may be called as any property is', () => {
  const odd = anOwnDataset([{}], {
    more: Object.fromEntries(
      ['__proto__', 'constructor', 'atlas', 'title', 'atlas (2)'].map((name) => [name, [name]]),
    ),
  });
  const [feature] = geo(aSelection({ dataset: odd })).features;
  expect(Object.entries(feature!.properties!).slice(-5)).toEqual([
    ['__proto__', '__proto__'],
    ['constructor', 'constructor'],
    ['atlas (2)', 'atlas'],
    ['title (2)', 'title'],
    ['atlas (2) (2)', 'atlas (2)'],
  ]);
});

test("the atlas's licence and day are none of a visitor's row", () => {
  const [atlasRow, ownRow] = csv(aSelection({ dataset: mixed, rows: [0, 1] }));
  expect(atlasRow).toMatchObject({ atlas_licence: 'CC BY 4.0', atlas_data_day: '2026-11-23' });
  expect(ownRow).toMatchObject({
    atlas: 'Smart-City-Atlas',
    atlas_licence: '',
    atlas_licence_url: '',
    atlas_data_day: '',
  });
});

test('in GeoJSON of both each feature says whose licence it has', () => {
  const { metadata, features } = geo(aSelection({ dataset: mixed, rows: [0, 1] }));
  expect(metadata).not.toHaveProperty('atlas_licence');
  expect(features.map(({ properties }) => properties!['atlas_licence'])).toEqual([
    'CC BY 4.0',
    null,
  ]);
});

test('in GeoJSON of own rows alone there is no licence', () => {
  const { metadata, features } = geo(aSelection({ dataset: own, rows: [0, 1] }));
  expect(metadata).toMatchObject({ atlas: 'Smart-City-Atlas', atlas_licence: '' });
  expect(features[0]!.properties).not.toHaveProperty('atlas_licence');
});

test("GeoJSON has the category's own colour, and what the file has beyond", () => {
  const [first, second] = geo(aSelection({ dataset: own, rows: [0, 1] })).features;
  expect(first!.properties).toMatchObject({
    'marker-color': '#ffcc00',
    category: 'bau',
    category_de: 'category:bau',
    Kosten: '1.000',
  });
  expect(second!.properties).toMatchObject({ Kosten: null });
});
