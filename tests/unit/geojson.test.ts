import { getCoord } from '@turf/turf';
import type { FeatureCollection, Point } from 'geojson';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { toGeoJson } from '../../src/save/geojson.ts';
import { DATA_COLUMNS } from '../../src/model/dataColumns.ts';
import { aDataset } from './aDataset.ts';
import { aSelection } from './aSelection.ts';
import { shippedDataset, shippedText } from './shipped.ts';

const all = Array.from({ length: shippedDataset.length }, (_, row) => row);
const read = (text: string) =>
  JSON.parse(text) as FeatureCollection<Point | null> & { metadata: object };
const shipped = Papa.parse<Record<string, string>>(shippedText('projects.csv'), {
  header: true,
  skipEmptyLines: true,
}).data;

test('the shipped rows are there in the order asked for, each with all values of the data', () => {
  const { features } = read(toGeoJson(aSelection({ rows: all.toReversed() })));
  const values = features.map(({ properties }) =>
    DATA_COLUMNS.map((column) => String(properties![column] ?? '')),
  );
  const expected = shipped.map((record) => DATA_COLUMNS.map((column) => record[column]!.trim()));
  expect(values).toEqual(expected.reverse());
});

test('points are longitude and latitude of the data; without a place there is none', () => {
  const { features } = read(toGeoJson(aSelection({ rows: all })));
  const points = features.map(({ geometry }) => (geometry ? getCoord(geometry) : undefined));
  expect(points).toEqual(
    shipped.map(({ lon, lat }) => (lon ? [Number(lon), Number(lat)] : undefined)),
  );
  expect(points.filter(Boolean)).toHaveLength(171);
});

test('maps elsewhere find title, description, colour and days as precise as the data', () => {
  const dataset = aDataset(
    { id: 'a', title_en: 'One', summary_de: 'Kurz', start: '2021-05', end: '2024' },
    { id: 'b', category: 'umwelt', published: '2025-01-02' },
  );
  const { features } = read(toGeoJson(aSelection({ dataset, rows: [0, 1], language: 'en' })));
  expect(features[0]).toMatchObject({
    id: 'a',
    properties: {
      title: 'One',
      description: 'Kurz',
      'marker-color': '#5685f8',
      start_date: '2021-05',
      end_date: '2024',
    },
  });
  // A report is no begin.
  expect(features[1]).toMatchObject({
    id: 'b',
    properties: { title: 'Projekt 1', 'marker-color': '#2a9d69', start_date: null },
  });
});

test('the collection says where it comes from', () => {
  expect(read(toGeoJson(aSelection())).metadata).toEqual({
    atlas: 'Smart-City-Atlas',
    atlas_licence: 'CC BY 4.0',
    atlas_licence_url: 'https://creativecommons.org/licenses/by/4.0/',
    atlas_data_day: '2026-11-23',
    atlas_selection: '2 von 173 Projekten.',
    atlas_link: 'https://atlas.example/#land=DE-SN',
  });
});

test('numbers are numbers, and a text that looks like a formula stays as it is', () => {
  const dataset = aDataset({ note: '=1+1', funding_eur: '5000000', lon: '9.10', lat: '48.5' });
  const [feature] = read(toGeoJson(aSelection({ dataset }))).features;
  expect(feature!.properties).toMatchObject({
    note: '=1+1',
    funding_eur: 5_000_000,
    lon: 9.1,
    lat: 48.5,
  });
});

test('many features are written piece by piece as in one', () => {
  const rows = Array.from({ length: 450 }, (_, at) => at % shippedDataset.length);
  for (const some of [rows, rows.slice(0, 1), []]) {
    const text = toGeoJson(aSelection({ rows: some }));
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), undefined, 1)}\n`);
    expect(read(text).features).toHaveLength(some.length);
  }
});
