import { expect, test } from 'vitest';
import { readKreise } from '../../src/load/kreise.ts';
import { AreaIndex } from '../../src/model/areaIndex.ts';
import { codesAt } from '../../src/model/columns.ts';
import { countByKey, kreisOfRows, ratesOf } from '../../src/model/regionCounts.ts';
import { aDataset } from './aDataset.ts';
import { shippedDataset, shippedText } from './shipped.ts';

const kreise = readKreise(JSON.parse(shippedText('geo/germany.topo.json')));
const index = new AreaIndex(
  [...kreise.values()].map(({ ags, area: { geometry } }) => ({
    value: ags,
    rings: geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat(),
  })),
);
const rows = Array.from({ length: shippedDataset.length }, (_, row) => row);

test('every project with a place is counted in one Kreis, of its Land', () => {
  const keys = kreisOfRows(shippedDataset, index);
  const counts = countByKey(rows, keys);
  expect([...counts.values()].reduce((sum, count) => sum + count)).toBe(171);
  const { land } = shippedDataset.facets;
  const digits = new Map<string, string>();
  for (const row of rows.filter((one) => keys[one])) {
    const { key } = land.options[codesAt(land, row)[0]!]!;
    const ags = keys[row]!.slice(0, 2);
    expect(digits.get(key) ?? ags).toBe(ags);
    digits.set(key, ags);
  }
  expect(digits.size).toBe(16);
});

test('a Kreis has the projects of its AGS, though their point lies elsewhere', () => {
  const counts = countByKey(rows, kreisOfRows(shippedDataset, index));
  expect(counts.get('09475')).toBe(2);
  expect(counts.get('09464')).toBe(1);
});

test('a row without an AGS is in the Kreis that its point lies in, one without a place in none', () => {
  const dataset = aDataset({ lon: '8.4669', lat: '49.4865' }, {});
  expect(kreisOfRows(dataset, index)).toEqual(['08222', '']);
});

test('rates are per 100,000 inhabitants, and there is none where nobody is counted', () => {
  const counts = new Map([
    ['DE-SN', 6],
    ['DE-XX', 1],
  ]);
  expect([...ratesOf(counts, new Map([['DE-SN', 4_000_000]]))]).toEqual([['DE-SN', 0.15]]);
  expect(ratesOf(counts, undefined).size).toBe(0);
});
