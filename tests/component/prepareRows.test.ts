import { expect, test } from 'vitest';
import { joinInSteps } from '../../src/model/join.ts';
import { ranksBy } from '../../src/model/ranks.ts';
import { prepareRows } from '../../src/state/prepareRows.ts';
import { aDataset } from '../unit/aDataset.ts';
import { anAtlas } from './anAtlas.ts';

const partsOf = (count: number) => [
  { dataset: aDataset(...Array.from({ length: count }, () => ({}))), file: 'a.csv' },
];

test('very many rows are joined and ordered before they are shown', async () => {
  const atlas = anAtlas();
  atlas.sort({ by: 'name', descending: false });
  const parts = partsOf(5001);
  await prepareRows(atlas, parts);
  const { done, value } = joinInSteps(parts).next();
  expect(done).toBe(true);
  expect([...ranksBy(value!, 'name', 'de')]).toEqual([]);
});

test('few rows are left to be joined when they are shown', async () => {
  const parts = partsOf(3);
  await prepareRows(anAtlas(), parts);
  expect(joinInSteps(parts).next().done).toBe(false);
});
