import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readProjects } from '../../src/load/projects.ts';
import { unguard } from '../../src/save/guard.ts';
import { projectCsv, projectCsvForExcel } from '../../src/save/projectCsv.ts';
import { DATA_COLUMNS } from '../../src/model/dataColumns.ts';
import { lngLatAt } from '../../src/save/record.ts';
import type { Selection } from '../../src/save/selection.ts';
import { aDataset } from './aDataset.ts';
import { aSelection } from './aSelection.ts';
import { shippedDataset, shippedDictionaries, shippedText } from './shipped.ts';
import { DATA_DAY } from './aDataset.ts';

type Record = Readonly<{ [column: string]: string }>;

/** Read by a parser that is not ours, apostrophes taken off. */
function readBack(csv: string, delimiter: string): Record[] {
  const { data, errors } = Papa.parse<Record>(csv.replace(/^\uFEFF/, ''), {
    header: true,
    delimiter,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data.map((record) =>
    Object.fromEntries(Object.entries(record).map(([column, cell]) => [column, unguard(cell)])),
  );
}

const NUMBERS = new Set(['lon', 'lat', 'funding_eur']);

/** The data's own columns, numbers as numbers: `10.10` and `10.1` are the same value. */
const values = (record: Record) =>
  DATA_COLUMNS.map((column) => {
    const cell = record[column]!.trim();
    return NUMBERS.has(column) && cell ? Number(cell.replace(',', '.')) : cell;
  });

const shipped = readBack(shippedText('projects.csv'), ',');
const backwards = Array.from({ length: shippedDataset.length }, (_, row) => row).reverse();

describe.each([
  ['for programs', projectCsv, ','],
  ['for Excel', projectCsvForExcel, ';'],
] as const)('CSV %s', (_, write, delimiter) => {
  const read = (selection: Selection) => readBack(write(selection), delimiter);

  test('holds the values of data/projects.csv in the order asked for', () => {
    const back = read(aSelection({ rows: backwards }));
    expect(back.map(values)).toEqual(shipped.map(values).reverse());
  });

  test('says the words of the keys in the language shown', () => {
    const dresden = shipped.findIndex(({ id }) => id === 'k21-dresden');
    expect(read(aSelection({ rows: [dresden] }))[0]).toMatchObject({
      category_de: 'category:umwelt',
      land_de: 'land:DE-SN',
    });
    expect(read(aSelection({ rows: [dresden], language: 'en' }))[0]).toMatchObject({
      category_en: 'category:umwelt',
    });
  });

  test('carries licence, day, words and link of the view in every row', () => {
    for (const record of read(aSelection({ rows: [3, 1] }))) {
      expect(record).toMatchObject({
        atlas: 'Smart-City-Atlas',
        atlas_licence: 'CC BY 4.0',
        atlas_data_day: '2026-11-23',
        atlas_selection: '2 von 173 Projekten.',
        atlas_link: 'https://atlas.example/#land=DE-SN',
      });
    }
  });

  test('without rows has its header', () => {
    expect(
      write(aSelection({ rows: [] }))
        .trim()
        .split('\r\n'),
    ).toHaveLength(1);
  });
});

test('the atlas reads its own CSV and has the same dataset', () => {
  const rows = Array.from({ length: shippedDataset.length }, (_, row) => row);
  const { dataset, issues } = readProjects(
    'projects.csv',
    projectCsv(aSelection({ rows })),
    shippedDictionaries,
    DATA_DAY,
  );
  expect(issues).toEqual([]);
  expect(dataset).toEqual(shippedDataset);
});

test('the columns are those of the data', () => {
  const header = readFileSync(new URL('../../data/projects.csv', import.meta.url), 'utf8');
  expect(header.split('\n')[0]!.split(',')).toEqual([...DATA_COLUMNS]);
});

test('Excel shows first what one reads first', () => {
  const [header] = projectCsvForExcel(aSelection({ rows: [0], language: 'en' })).split('\r\n');
  expect(header).toMatch(/^\uFEFFtitle_en;municipality;land_en;category_en;status_en;/);
});

test('a point comes back from Web Mercator digit by digit', () => {
  const decimals = (most: number) =>
    fc
      .tuple(fc.integer({ min: -most * 1e6, max: most * 1e6 }), fc.integer({ min: 0, max: 9 }))
      .map(([millionths, places]) => (millionths / 1e6).toFixed(places));
  fc.assert(
    fc.property(decimals(180), decimals(84), (lon, lat) => {
      expect(lngLatAt(aDataset({ lon, lat }), 0)).toEqual([Number(lon) + 0, Number(lat) + 0]);
    }),
  );
});
