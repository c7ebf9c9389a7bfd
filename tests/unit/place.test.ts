import { expect, test } from 'vitest';
import type { Municipality } from '../../src/model/municipality.ts';
import { kreisLabel, placesOf } from '../../src/model/place.ts';
import { kreise, municipalities } from './aGazetteer.ts';

const municipality = (ags: string, name: string, population?: number): Municipality => ({
  ags,
  name,
  lngLat: [10, 50],
  population,
});
const kreis = (ags: string, name: string, kind: string) => ({
  ags,
  name,
  kind,
  lngLat: [10, 50] as const,
});

test.each([
  ['Hof', 'Landkreis', 'Landkreis Hof'],
  ['Unna', 'Kreis', 'Kreis Unna'],
  ['Ostalbkreis', 'Landkreis', 'Ostalbkreis'],
  ['Region Hannover', 'Landkreis', 'Region Hannover'],
  ['Regionalverband Saarbrücken', 'Landkreis', 'Regionalverband Saarbrücken'],
  ['Regen', 'Landkreis', 'Landkreis Regen'],
  ['Hof', 'Kreisfreie Stadt', 'Hof'],
])('%s (%s) is called %s', (name, kind, label) => {
  expect(kreisLabel({ name, kind })).toBe(label);
});

test('a municipality knows its Kreis, a Kreis how many live in it', () => {
  const places = placesOf(
    [municipality('09475000', 'Selb', 15_000), municipality('09475001', 'Rehau', 9_000)],
    [kreis('09475', 'Hof', 'Landkreis')],
  );
  expect(places.map(({ name, kreis, population }) => [name, kreis, population])).toEqual([
    ['Selb', 'Landkreis Hof', 15_000],
    ['Rehau', 'Landkreis Hof', 9_000],
    ['Landkreis Hof', '', 24_000],
  ]);
});

test('a city that is a Kreis by itself is there once, as a municipality', () => {
  const places = placesOf(
    [municipality('09464000', 'Hof')],
    [kreis('09464', 'Hof', 'Kreisfreie Stadt')],
  );
  expect(places).toMatchObject([{ kind: 'municipality', name: 'Hof', kreis: '' }]);
});

test.each([
  ['Halle (Saale)', 'Halle'],
  ['Gelenau/Erzgeb.', 'Gelenau'],
  ['Frankfurt am Main', 'Frankfurt'],
  ['Pfaffenhofen a.d. Ilm', 'Pfaffenhofen'],
  ['Freiburg im Breisgau', 'Freiburg'],
  ['Amberg', 'Amberg'],
  ['Bad Homburg v.d. Höhe', 'Bad Homburg'],
])('%s is also called %s', (name, short) => {
  expect(placesOf([municipality('09464000', name)], [])[0]!.short).toBe(short);
});

test('without municipalities every Kreis is left to be found', () => {
  expect(placesOf([], kreise)).toHaveLength(400);
});

test('every municipality of the gazetteer has a Kreis, but for the cities that are one', () => {
  const places = placesOf(municipalities, kreise);
  const cities = places.filter(({ kind, kreis }) => kind === 'municipality' && kreis === '');
  expect(cities).toHaveLength(106);
  expect(places).toHaveLength(11_084 + 400 - 106);
});
