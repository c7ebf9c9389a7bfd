import { expect, test } from 'vitest';
import { NO_FILTER, isUnfiltered, withQuery } from '../../src/model/filter.ts';
import { matching } from '../../src/model/query.ts';
import { tally } from '../../src/model/tally.ts';
import { aDataset, aFilter } from './aDataset.ts';

const dataset = aDataset(
  { title_de: 'Parken in Köln', municipality: 'Köln', technologies: '5g' },
  { title_de: 'Bäume gießen', summary_de: 'Sensoren im Park', category: 'umwelt' },
  { title_de: 'Bus', title_en: 'Parking by bus', category: 'umwelt' },
);

test.each([
  ['park', [1, 1, 1]],
  ['PARKEN', [1, 0, 0]],
  ['koeln parken', [1, 0, 0]],
  ['giessen', [0, 1, 0]],
  ['parking', [0, 0, 1]],
  ['5g', [1, 0, 0]],
  ['umwelt park', [0, 1, 1]],
])('"%s" is looked for in all texts and names', (query, expected) => {
  expect([...matching(dataset, query)]).toEqual(expected);
});

test('every count is of rows that hold the words', () => {
  const { passing, counts } = tally(dataset, withQuery(aFilter({ category: ['umwelt'] }), 'park'));
  expect([...passing]).toEqual([1, 2]);
  expect([...counts.category]).toEqual([1, 2, 0]);
});

test('words without a letter are no filter', () => {
  expect(isUnfiltered(withQuery(NO_FILTER, ' !? '))).toBe(true);
  expect(withQuery(NO_FILTER, '  Bäume \n gießen ').query).toBe('Bäume gießen');
});
