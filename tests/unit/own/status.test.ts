import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseStatus } from '../../../src/load/own/status.ts';
import { STATUSES } from '../../../src/load/projects.ts';
import { WITHOUT } from '../../../src/model/columns.ts';
import { de } from '../../../src/text/de.ts';
import { en } from '../../../src/text/en.ts';

test.each([
  ['geplant', 'planned'],
  ['in Planung', 'planned'],
  ['In Vorbereitung', 'planned'],
  ['noch nicht begonnen', 'planned'],
  ['Pilot', 'pilot'],
  ['Pilotbetrieb', 'pilot'],
  ['in der Erprobung', 'pilot'],
  ['läuft', 'running'],
  ['LAEUFT', 'running'],
  ['laufend', 'running'],
  ['in Betrieb', 'running'],
  ['in Umsetzung', 'running'],
  ['active', 'running'],
  ['in-progress', 'running'],
  ['abgeschlossen', 'completed'],
  [' beendet ', 'completed'],
  ['Fertiggestellt.', 'completed'],
])('%j is %s', (text, status) => {
  expect(parseStatus(text)).toBe(status);
});

test.each([
  '',
  'offen',
  'umgesetzt',
  'abgebrochen',
  'eingestellt',
  'nicht abgeschlossen',
  'bald geplant',
  'in Betrieb seit 2021',
  'ja',
  '1',
  '__proto__',
  'constructor',
])('%j is said of no status', (text) => {
  expect(parseStatus(text)).toBeUndefined();
});

test('the keys of the atlas and what it calls them in either language are its statuses', () => {
  for (const key of STATUSES) {
    const names = [key, de.option('status', { key }), en.option('status', { key })];
    expect(names.map(parseStatus)).toEqual([key, key, key]);
  }
  expect(parseStatus(de.option('status', { key: WITHOUT }))).toBeUndefined();
});

test('a word more before or behind says nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...STATUSES), fc.stringMatching(/^[g-z]{5,9}$/), (key, word) => {
      expect(parseStatus(`${key} ${word}`)).toBeUndefined();
      expect(parseStatus(`${word} ${key}`)).toBeUndefined();
    }),
  );
});
