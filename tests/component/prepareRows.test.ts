import { expect, test } from 'vitest';
import { ranksBy } from '../../src/model/ranks.ts';
import { prepareRows } from '../../src/state/prepareRows.ts';
import { aDataset } from '../unit/aDataset.ts';
import { anAtlas } from './anAtlas.ts';

const partsOf = (count: number) => [
  { dataset: aDataset(...Array.from({ length: count }, () => ({}))), file: 'a.csv' },
];

test('very many rows are joined, counted and ordered before they are shown', async () => {
  const atlas = anAtlas();
  atlas.sort({ by: 'name', descending: false });
  const rows = await prepareRows(atlas, partsOf(5001));
  expect(rows.length).toBe(5001);
  expect([...ranksBy(rows, 'name', 'de')]).toEqual([]);
});

test('few rows are joined at once', async () => {
  expect((await prepareRows(anAtlas(), partsOf(3))).length).toBe(3);
});
