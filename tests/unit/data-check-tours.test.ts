import { expect, test } from 'vitest';
import { checkData, describeFault } from '../../data/check.ts';
import { shipped } from '../fixtures/data-check/plant.ts';
import { shippedText } from './shipped.ts';

const DMK = 'tours/dmk.json';
const text = shippedText(DMK);
const tellWith = (tour: string) => checkData(new Map(shipped).set(DMK, tour)).map(describeFault);

test('the tours that ship have no fault', () => {
  const smartCities = 'tours/smart-cities.json';
  const files = new Map(shipped).set(DMK, text).set(smartCities, shippedText(smartCities));
  expect(checkData(files)).toEqual([]);
});

test('a meeting that does not exist is named, with its line', () => {
  const line = text.slice(0, text.indexOf('sitzung=2')).split('\n').length;
  expect(tellWith(text.replace('sitzung=2', 'sitzung=8'))).toEqual([
    `data/tours/dmk.json, Zeile ${line}, Angabe scenes/3: „8“ ist nicht erlaubt. ` +
      'In den Daten gibt es nicht: 8.',
  ]);
});

test('a number that nothing counts is named', () => {
  const [fault] = tellWith(text.replace('Berlin und Brandenburg', 'Von 17 Ländern zwei'));
  expect(fault).toMatch(/scenes\/2: .*Die Zahl 17 im Text passt zu keiner Zählung\.$/);
});

test('a scene without its time is named by its path', () => {
  const [fault] = tellWith(text.replace('"seconds": 16', '"seconds": "16"'));
  expect(fault).toMatch(/^data\/tours\/dmk\.json, Zeile 1, Angabe scenes\/0\/seconds: /);
});

test('a file that is no JSON is a fault, too', () => {
  expect(tellWith('{')).toHaveLength(1);
});
