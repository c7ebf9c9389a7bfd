import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LEVELS, matchName, wordsOf } from '../../../src/load/own/columnName.ts';
import { COLUMN_WORDS } from '../../../src/load/own/columnWords.ts';

const kindsOf = (name: string) => matchName(name).map(({ kind }) => kind);

test.each([
  ['geo_breite', ['geo', 'breite']],
  ['GeoBreite', ['geo', 'breite']],
  ['GEO-BREITE', ['geo', 'breite']],
  ['Längengrad (WGS84)', ['langengrad', 'wgs', '84']],
  ['POINT_X', ['point', 'x']],
  ['KreisAGS', ['kreis', 'ags']],
  ['the_geom', ['the', 'geom']],
  ['', []],
  [' – ', []],
])('%j has the words %j', (name, words) => {
  expect(wordsOf(name)).toEqual(words);
});

test('each word alone speaks for what it is listed under, in any case', () => {
  for (const { kind, words } of COLUMN_WORDS) {
    for (const word of words) {
      const spellings = [word, word.toUpperCase(), ` ${word.replaceAll(' ', '_')} `];
      for (const spelling of spellings) expect(kindsOf(spelling), spelling).toContain(kind);
    }
  }
});

test.each([
  'Platz',
  'Salon',
  'Kalender',
  'Plan',
  'Flatrate',
  'Lonely',
  'Stadtteil',
  'Landschaft',
  'Orte',
  'Vonwem',
  'Bisher',
  'Kontakt',
  '__proto__',
  'constructor',
  'toString',
  'valueOf',
])('%s speaks for nothing', (name) => {
  expect(matchName(name)).toEqual([]);
});

test.each([
  ['start_lat', 'vertical', 'start'],
  ['pickup_longitude', 'horizontal', 'pickup'],
  ['geo_laenge', 'horizontal', 'geo'],
  ['UTM_E', 'horizontal', 'utm'],
  ['coord_lat', 'vertical', 'coord'],
  ['Ostwert (ETRS89)', 'horizontal', 'etrs 89'],
])('%s is an axis beside other words', (name, kind, rest) => {
  expect(matchName(name)).toContainEqual(expect.objectContaining({ kind, rest }));
});

test.each([
  ['Name der Gemeinde', 'municipality'],
  ['Stadt/Gemeinde', 'municipality'],
  ['Projekt-Status', 'status'],
  ['Projektort', 'municipality'],
  ['Projektbeginn', 'start'],
  ['Kategorie/Thema', 'category'],
  ['Link / Website', 'source_url'],
  ['Link zum Projekt', 'source_url'],
  ['Beginn der Laufzeit', 'start'],
  ['Datum Ende', 'end'],
  ['geplantes Projektende', 'end'],
  ['Stand der Umsetzung', 'status'],
  ['Federführende Kommune', 'municipality'],
  ['Projekt 2', 'title_de'],
  ['Koordinaten 1', 'shape'],
])('%s speaks for %s', (name, kind) => {
  expect(matchName(name)).toContainEqual(
    expect.objectContaining({ kind, level: LEVELS.qualified }),
  );
});

test.each(['Beschreibung Standort Kontakt', 'Anzahl der Projekte im Ort', 'Name Ansprechpartner'])(
  '%s is about something else',
  (name) => {
    expect(matchName(name)).toEqual([]);
  },
);

test('a language at the end is told', () => {
  expect(matchName('Titel (EN)')).toMatchObject([{ kind: 'title_de', language: 'en' }]);
  expect(matchName('beschreibung_de')).toMatchObject([{ kind: 'summary_de', language: 'de' }]);
});

test('no name is too strange or too long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(3000), (text, times) => {
      expect(matchName(text.repeat(times)).length).toBeLessThan(20);
    }),
  );
});
