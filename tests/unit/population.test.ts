import { expect, test } from 'vitest';
import { readPopulation } from '../../src/load/population.ts';
import { day } from './aDataset.ts';
import { shippedDictionaries, shippedText } from './shipped.ts';

test('all sixteen are counted on one day, and add up to the official sum', () => {
  const { people, day: counted, source } = readPopulation('', shippedText('laender.csv'));
  expect([...people.keys()]).toEqual(shippedDictionaries.laender.map(({ key }) => key));
  expect([...people.values()].reduce((sum, count) => sum + count, 0)).toBe(83_577_140);
  expect(counted).toBe(day('2024-12-31'));
  expect(source).toMatch(/^Destatis /);
});

test('a Land without a number has no inhabitants, and different days are none', () => {
  const csv =
    'land,population,population_date\nDE-BE,100,2024-12-31\nDE-BB,viele,2024-12-31\nDE-HE,,\nDE-NW,50,2023-12-31\n';
  const { people, day: counted } = readPopulation('', csv);
  expect([...people]).toEqual([
    ['DE-BE', 100],
    ['DE-NW', 50],
  ]);
  expect(counted).toBeUndefined();
});

test('a file without the column cannot be read', () => {
  expect(() => readPopulation('', 'land,name\nDE-BE,Berlin\n')).toThrow();
});
