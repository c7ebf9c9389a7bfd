import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../src/load/own/workbook.ts';
import { anXlsx } from './aWorkbook.ts';
import type { XlsxSheet } from './aWorkbook.ts';

/** The cells of each row, its number before them. */
function read(rows: XlsxSheet['rows'], ...merges: string[]): (string | number)[][] {
  const [grid] = readWorkbook(anXlsx([{ rows, merges }]), 'xlsx').grids;
  return (grid?.rows ?? []).map(({ line, cells }) => [line, ...cells]);
}

const _ = null;
const PARKEN = ['Parken', 48.4, 9.99, 'läuft'];
const LICHT = ['Licht', 48.5, 9.98, 'beendet'];

describe('a header of two lines becomes one', () => {
  test('told by the cells that are merged down', () => {
    const rows = [['Titel', 'Standort', _, 'Status'], [_, 'Breite', 'Länge'], PARKEN, LICHT];
    expect(read(rows, 'A1:A2', 'B1:C1', 'D1:D2')).toEqual([
      [2, 'Titel', 'Standort Breite', 'Standort Länge', 'Status'],
      [3, 'Parken', '48.4', '9.99', 'läuft'],
      [4, 'Licht', '48.5', '9.98', 'beendet'],
    ]);
  });

  test('told by what the wide cells are over', () => {
    const rows = [['Titel', 'Standort', _, 'Status'], [_, 'Breite', 'Länge'], PARKEN];
    expect(read(rows, 'B1:C1')[0]).toEqual([
      2,
      'Titel',
      'Standort Breite',
      'Standort Länge',
      'Status',
    ]);
  });

  test('where the other names stand in the second', () => {
    const rows = [[_, 'Standort', _, 'Verlauf'], ['Titel', 'Breite', 'Länge', 'Status'], PARKEN];
    const [header] = read(rows, 'B1:C1');
    expect(header).toEqual([1, '', 'Standort', 'Standort', 'Verlauf']);
    const groups = [['Projekt', _, 'Standort', _], ['Titel', 'Status', 'Breite', 'Länge'], PARKEN];
    expect(read(groups, 'A1:B1', 'C1:D1')[0]).toEqual([
      2,
      'Projekt Titel',
      'Projekt Status',
      'Standort Breite',
      'Standort Länge',
    ]);
  });

  test('with years or units in the second', () => {
    const rows = [
      ['Titel', 'Ort', 'Kosten', 'Kosten'],
      [_, _, '2021', '2022'],
      ['Parken', 'Ulm', 5, 6],
    ];
    expect(read(rows, 'A1:A2', 'B1:B2')[0]).toEqual([
      2,
      'Titel',
      'Ort',
      'Kosten 2021',
      'Kosten 2022',
    ]);
  });

  test('below a title', () => {
    const rows = [
      ['Projekte der Stadt'],
      [],
      ['Titel', 'Standort', _, 'Status'],
      [_, 'Breite', 'Länge'],
      PARKEN,
    ];
    expect(read(rows, 'A1:D1', 'A3:A4', 'B3:C3', 'D3:D4').slice(0, 2)).toEqual([
      [1, 'Projekte der Stadt'],
      [4, 'Titel', 'Standort Breite', 'Standort Länge', 'Status'],
    ]);
  });
});

describe('the first row of data is not eaten', () => {
  test('below a wide cell in a header of one line', () => {
    const rows = [
      ['Titel', 'Adresse', _, 'Status'],
      ['Parken', 'Hauptstr.', 'Mitte', 'läuft'],
    ];
    expect(read(rows, 'B1:C1')).toEqual([
      [1, 'Titel', 'Adresse', 'Adresse', 'Status'],
      [2, 'Parken', 'Hauptstr.', 'Mitte', 'läuft'],
    ]);
  });

  test('with numbers', () => {
    const rows = [['Titel', 'Standort', _, 'Status'], [_, 48.4, 9.99], PARKEN];
    expect(read(rows, 'A1:A2', 'B1:C1', 'D1:D2')[0]).toEqual([
      1,
      'Titel',
      'Standort',
      'Standort',
      'Status',
    ]);
  });

  test('in a table without merges in its header', () => {
    const rows = [
      ['Kreis', 'Titel'],
      ['Ulm', 'Parken'],
      [_, 'Licht'],
      ['Biberach', 'Rad'],
    ];
    expect(read(rows, 'A2:A3')).toEqual([
      [1, 'Kreis', 'Titel'],
      [2, 'Ulm', 'Parken'],
      [3, 'Ulm', 'Licht'],
      [4, 'Biberach', 'Rad'],
    ]);
  });
});

describe('below the header', () => {
  const header = ['Kreis', 'Titel', 'Ort'];

  test('a cell merged down stands for each row that has something else', () => {
    const rows = [header, ['Ulm', 'Parken'], [], [_, 'Licht'], [_, _, _], [_, 'Rad']];
    expect(read(rows, 'A2:A5')).toEqual([
      [1, ...header],
      [2, 'Ulm', 'Parken'],
      [4, 'Ulm', 'Licht'],
      [6, '', 'Rad'],
    ]);
  });

  test('a cell merged across belongs to its first column', () => {
    const rows = [header, ['Stadt Ulm'], ['Ulm', 'Parken', 'Mitte']];
    expect(read(rows, 'A2:C2')[1]).toEqual([2, 'Stadt Ulm']);
  });

  test('what a formula lacks is lacking in each row', () => {
    const rows = [header, [{ t: 'e', v: '#REF!' }, 'Parken'], [_, 'Licht']];
    const [grid] = readWorkbook(anXlsx([{ rows, merges: ['A2:A3'] }]), 'xlsx').grids;
    expect(grid?.rows[2]).toEqual({
      line: 3,
      cells: ['#REF!', 'Licht'],
      faults: [{ kind: 'formula', cell: 0, code: '#REF!' }],
    });
  });
});

test('a title beside a date is no header', () => {
  const rows = [
    ['Projekte', _, _, _, _, 'Stand'],
    ['a', 'b', 'c', 'd', 'e', 'f'],
    [1, 2, 3, 4, 5, 6],
  ];
  expect(read(rows, 'A1:D1')[0]).toEqual([1, 'Projekte', '', '', '', '', 'Stand']);
});

test('merges that say nonsense change nothing', () => {
  const rows = [
    ['Titel', 'Ort'],
    ['Parken', 'Ulm'],
  ];
  expect(read(rows, 'A1', 'B2:A1', 'ZZZ1:A9', '', 'A1:B2:C3', 'A0:A1')).toEqual([
    [1, 'Titel', 'Ort'],
    [2, 'Parken', 'Ulm'],
  ]);
});
