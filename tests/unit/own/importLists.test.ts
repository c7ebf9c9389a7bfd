/** What the report offers to choose from, and how it estimates. */
import { describe, expect, test } from 'vitest';
import { ROLES } from '../../../src/load/own/roles.ts';
import { aboutRows } from '../../../src/ui/import/aboutRows.ts';
import { placeNames } from '../../../src/ui/import/placeNames.ts';
import { ROLE_GROUPS } from '../../../src/ui/import/roleGroups.ts';
import { PLACES } from './aReport.ts';

test('every role can be chosen, once', () => {
  const offered = ['more', ...Object.values(ROLE_GROUPS).flat(), 'provenance'];
  expect(offered.sort()).toEqual([...ROLES].sort());
});

describe('places are named as shortly as still tells them apart', () => {
  test('those of one name by their Kreis', () => {
    expect(placeNames(PLACES)).toEqual(['Ostalbkreis', 'Gotha', 'Hildburghausen']);
  });

  test('two of one Kreis, or of that name, by their Land as well', () => {
    const namesake = { ags: '1', name: 'Westhausen', around: 'Gotha, Hessen' };
    expect(placeNames([...PLACES, namesake]).slice(1)).toEqual([
      'Gotha, Thüringen',
      'Hildburghausen',
      'Gotha, Hessen',
    ]);
  });

  test('others by their name, as far as that does', () => {
    expect(placeNames([...PLACES.slice(1), { ...PLACES[0]!, name: 'Westhofen' }])).toEqual([
      'Westhausen, Gotha',
      'Westhausen, Hildburghausen',
      'Westhofen',
    ]);
  });

  test('one alone in full', () => {
    expect(placeNames(PLACES.slice(0, 1))).toEqual(['Westhausen, Ostalbkreis, Baden-Württemberg']);
  });
});

describe('the number of rows that come is estimated', () => {
  test('to two figures, from the share that is read', () => {
    expect(aboutRows(1200, 340_000, 1_134_000)).toBe(4000);
    expect(aboutRows(1234, 10, 1000)).toBe(120_000);
  });

  test('never below what is read', () => {
    expect(aboutRows(1049, 999_999, 1_000_000)).toBe(1049);
  });

  test.each([
    ['nobody says how many bytes come', [1200, 340_000, undefined]],
    ['hardly a row is read', [3, 340_000, 1_134_000]],
    ['all is read', [1200, 1_134_000, 1_134_000]],
    ['nothing is read', [1200, 0, 1_134_000]],
  ] as const)('not where %s', (_, [rows, bytes, total]) => {
    expect(aboutRows(rows, bytes, total)).toBeUndefined();
  });
});
