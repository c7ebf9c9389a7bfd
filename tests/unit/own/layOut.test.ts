import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseDelimited } from '../../../src/load/own/delimited.ts';
import type { GridRow } from '../../../src/load/own/grid.ts';
import { layOut } from '../../../src/load/own/layOut.ts';
import { readDelimited } from '../../../src/load/own/readText.ts';

const gridOf = (rows: readonly GridRow[]) => ({ name: '', hidden: false, rows });
const tableOf = (...lines: string[]) => layOut(gridOf(parseDelimited(lines.join('\n'), ';')));
const linesOf = (rows: readonly GridRow[]) => rows.map(({ line }) => line);

/** Lines of the parts: `1-2 | 3 | 4-9 | 10`. */
function partsOf(...lines: string[]): string {
  const { titles, headerLine, rows, footers } = tableOf(...lines);
  const parts = [linesOf(titles), headerLine === undefined ? [] : [headerLine]];
  return [...parts, linesOf(rows), linesOf(footers)].map((part) => part.join(' ')).join(' | ');
}

test.each([
  ['names over figures', ['Xyz;Foo', '1;2', '3;4', '5;6'], ' | 1 | 2 3 4 | '],
  ['known names over texts', ['Ort;Projekt', 'Ulm;Netz', 'Köln;Strom'], ' | 1 | 2 3 | '],
  ['one known name', ['Ort', 'Ulm', 'Köln'], ' | 1 | 2 3 | '],
  ['years as names', ['Ort;2019;2020', 'Ulm;12;13', 'Köln;14;15'], ' | 1 | 2 3 | '],
  ['years over years', ['2019;2020;2021', '2022;2023;2024'], ' |  | 1 2 | '],
  ['no row', ['id;titel;ort'], ' | 1 |  | '],
  ['a row alone', ['7;Netz;Ulm'], ' |  | 1 | '],
  ['values of one column', ['Ulm', 'Köln'], ' |  | 1 2 | '],
  ['values alike', ['1;Netz;52,5', '2;Strom;51,5'], ' |  | 1 2 | '],
  ['a value that comes again', ['Ort;a', 'Ort;b', 'Kreis;c', 'Ort;d'], ' |  | 1 2 3 4 | '],
  ['a cell that is missing', ['k. A.;Ulm;1', '2;Köln;3', '4;Jena;5'], ' |  | 1 2 3 | '],
  ['the header again', ['Ort;Zahl', 'Ulm;1', 'Ort;Zahl', 'Köln;2'], ' | 1 | 2 3 4 | '],
])('a header is found by what stands below it: %s', (_, lines, parts) => {
  expect(partsOf(...lines)).toBe(parts);
});

test.each([
  ['a title', ['Projekte der Stadt', 'Ort;Art;Zahl', 'Ulm;a;1'], '1 | 2 | 3 | '],
  ['a title of two cells', ['Stand:;1.9.2024', 'Ort;Art;Zahl', 'Ulm;a;1'], '1 | 2 | 3 | '],
  ['names of groups', [';;Lage;', 'Nr.;Ort;x;y', '1;Ulm;9;48', '2;Jena;11;50'], '1 | 2 | 3 4 | '],
  ['a title without a header', ['Liste von 2024', '1;Ulm;9', '2;Jena;8'], '1 |  | 2 3 | '],
  ['a sparse row without a header', ['Netz;;', 'Strom;Ulm;9', 'Gas;Jena;8'], ' |  | 1 2 3 | '],
])('what stands above the header is named: %s', (_, lines, parts) => {
  expect(partsOf(...lines)).toBe(parts);
});

const HEAD = ['Titel;Ort;Zahl', 'Netz;Ulm;1', 'Strom;Köln;2'];

test.each([
  ['Summe;;3', 4],
  ['Gesamt:;;3', 4],
  [';Insgesamt (2 Projekte);3', 4],
  ['Quelle: Stadt Ulm', 4],
  ['Stand: 30.09.2024;;', 4],
  ['Stand 30.09.2024', 4],
  ['Stand vom 1. Mai 2024;;', 4],
  ['Stand der Technik 2024;;', undefined],
  ['© Stadt Ulm', 4],
  ['* vorläufige Zahlen', 4],
  ['__________', 4],
  ['Gesamtkonzept Verkehr;Ulm;3', undefined],
  ['Gesamtkonzept Verkehr', undefined],
  ['Summe;Ulm;3', undefined],
  ['Quelle der Ideen;;', undefined],
  ['Standortsuche 2024;;', undefined],
  ['Wärme;;', undefined],
])('the last line is a footer only if it clearly is one: %s', (line, footer) => {
  expect(linesOf(tableOf(...HEAD, line).footers)).toEqual(footer === undefined ? [] : [footer]);
});

test('a note goes on over lines, and footers are only at the end', () => {
  expect(partsOf(...HEAD, 'Summe;;3', 'Quelle: Stadt Ulm,', 'Amt für Daten')).toBe(
    ' | 1 | 2 3 | 4 5 6',
  );
  expect(partsOf(...HEAD, 'Summe;;3', 'Gas;Jena;3')).toBe(' | 1 | 2 3 4 5 | ');
});

test('sums may stand in many columns', () => {
  expect(partsOf('Ort;AGS;2023;2024', 'Ulm;08421000;1;2', 'Jena;16053000;3;4', 'Summe;;4;6')).toBe(
    ' | 1 | 2 3 | 4',
  );
});

test('a table of nothing but such lines keeps them', () => {
  expect(partsOf('Titel;Ort;Zahl', 'Summe;;3', 'Quelle: Ulm')).toBe(' | 1 | 2 3 | ');
});

test('names that stand twice or not at all become names of their own', () => {
  const { columns, names } = tableOf(' Name ;Name;;x\ny;Name (2)', 'a;b;c;1;d');
  expect(names).toEqual([' Name ', 'Name', '', 'x']);
  expect(columns).toEqual(['Name', 'Name (2)', 'Spalte 3', 'x']);
});

test('columns that the header does not name are columns if most rows have them', () => {
  expect(tableOf('Ort;Zahl', 'Ulm;1;x', 'Köln;2;y', 'Jena;3').columns).toHaveLength(3);
  expect(tableOf('Ort;Zahl', 'Ulm;1;x', 'Köln;2', 'Jena;3').columns).toHaveLength(2);
  expect(tableOf('Ort;Zahl;', 'Ulm;1;x', 'Köln;2;', 'Jena;3;').columns).toHaveLength(3);
});

test('empty columns behind the last are none', () => {
  expect(tableOf('Ort;Zahl;;;', 'Ulm;1;;;', 'Köln;2;;;').columns).toEqual(['Ort', 'Zahl']);
});

test('without a header one long row does not make columns', () => {
  const { columns, rows } = tableOf('1;Ulm', '2;Köln;;zu viel', '3;Jena');
  expect(columns).toEqual(['Spalte 1', 'Spalte 2']);
  expect(rows[1]?.cells).toEqual(['2', 'Köln', '', 'zu viel']);
});

test('where a format names its columns each row is a row', () => {
  const rows = parseDelimited('Ort;Titel\nUlm;Netz\nSumme;', ';');
  const table = layOut({ ...gridOf(rows), header: ['ort', 'ort'] });
  expect(table).toEqual({
    columns: ['ort', 'ort (2)'],
    names: ['ort', 'ort'],
    headerLine: undefined,
    rows,
    titles: [],
    footers: [],
  });
});

test('a grid without rows is a table without columns', () => {
  expect(tableOf()).toMatchObject({ columns: [], rows: [] });
});

const [projectNames, ...projects] = readDelimited(readFileSync('data/projects.csv'), {}).grids[0]!
  .rows;
const someProjects = fc
  .tuple(fc.nat(projects.length - 1), fc.integer({ min: 1, max: 20 }))
  .map(([from, count]) => projects.slice(from, from + count));

test('any part of the projects has its header, and without it loses no project', () => {
  fc.assert(
    fc.property(someProjects, (rows) => {
      expect(layOut(gridOf([projectNames!, ...rows]))).toMatchObject({ headerLine: 1, rows });
      const { headerLine, titles, footers, ...bare } = layOut(gridOf(rows));
      expect({ headerLine, titles, footers }).toEqual({ titles: [], footers: [] });
      expect(bare.rows).toEqual(rows);
    }),
  );
});

const someCell = fc.constantFrom('', 'Ulm', '1', '52,5', 'Summe', 'Quelle: x', 'Ort', 'a b', '*');
const someRows = fc
  .array(fc.array(someCell, { minLength: 1, maxLength: 5 }), { maxLength: 12 })
  .map((table) => table.map((cells, index): GridRow => ({ line: index + 1, cells })));

test('every row is a title, the header, a row or a footer, and columns have names of their own', () => {
  fc.assert(
    fc.property(someRows, (all) => {
      const { titles, headerLine, rows, footers, columns, names } = layOut(gridOf(all));
      const header = all.filter(({ line }) => line === headerLine);
      expect([...titles, ...header, ...rows, ...footers]).toEqual(all);
      expect(new Set(columns).size).toBe(columns.length);
      expect(columns).not.toContain('');
      expect(names).toHaveLength(columns.length);
    }),
  );
});
