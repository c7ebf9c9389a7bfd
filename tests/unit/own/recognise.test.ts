import { expect, test } from 'vitest';
import { recognise } from '../../../src/load/own/recognise.ts';
import { ofColumns } from './aTable.ts';

/** The roles of columns by their names, given by their values. */
function rolesOf(columns: Readonly<Record<string, readonly string[]>>): Record<string, string> {
  const table = ofColumns(columns);
  const guesses = recognise(table);
  return Object.fromEntries(table.columns.map((name, index) => [name, guesses[index]!.role]));
}

test('the usual German list is understood', () => {
  const roles = rolesOf({
    id: ['1', '2'],
    titel: ['Parken', 'Ampel'],
    ort: ['Ulm', 'Köln'],
    ags: ['08421000', '5315000'],
    kategorie: ['Verkehr', 'Umwelt'],
    beginn: ['01.05.2021', '2022'],
    ende: ['', ''],
    breite: ['48,4', '50,9'],
    laenge: ['9,9', '6,9'],
  });
  expect(Object.values(roles)).toEqual([
    'id',
    'title_de',
    'municipality',
    'ags',
    'category',
    'start',
    'end',
    'lat',
    'lon',
  ]);
});
