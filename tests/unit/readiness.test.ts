import { expect, test } from 'vitest';
import { makeReady } from '../../src/model/readiness.ts';
import { ranksBy } from '../../src/model/ranks.ts';
import { aDataset } from './aDataset.ts';

test('what is ready leaves nothing to be worked out', () => {
  const dataset = aDataset({ title_de: 'Zwilling', municipality: 'Ulm' }, { title_de: 'Ampel' });
  expect([...ranksBy(aDataset({ title_de: 'Zwilling' }), 'name', 'de')]).not.toEqual([]);
  expect([...makeReady(dataset, 'de')]).not.toEqual([]);
  expect([...ranksBy(dataset, 'name', 'de')]).toEqual([]);
  expect([...ranksBy(dataset, 'ort', 'de')]).toEqual([]);
});

test('names are compared anew for another language only', () => {
  const dataset = aDataset({ title_de: 'Zwilling' }, { title_de: 'Ampel' });
  expect([...makeReady(dataset, 'de')]).not.toEqual([]);
  expect([...ranksBy(dataset, 'name', 'en')]).not.toEqual([]);
});
