import { expect, test } from 'vitest';
import { parseDelimited } from '../../../src/load/own/delimited.ts';
import { layOut } from '../../../src/load/own/layOut.ts';

const tableOf = (text: string) =>
  layOut({ name: '', hidden: false, rows: parseDelimited(text, ';') });

test('title lines above the header and totals and sources below are named, not counted', () => {
  const text =
    'Smart City;;\nStand: 1.1.2024;;\n\nName;Ort;Kosten\na;Ulm;12\nb;Köln;13\nSumme;;25\nQuelle: Ulm;;\n';
  const { columns, headerLine, rows, titles, footers } = tableOf(text);
  expect({ columns, headerLine }).toEqual({ columns: ['Name', 'Ort', 'Kosten'], headerLine: 4 });
  expect(rows.map(({ line }) => line)).toEqual([5, 6]);
  expect(titles.map(({ line }) => line)).toEqual([1, 2]);
  expect(footers.map(({ line }) => line)).toEqual([7, 8]);
});

test('without a header the first row is a row', () => {
  const { columns, names, headerLine, rows } = tableOf('1;Netz;Ulm\n2;Strom;Köln\n');
  expect(columns).toEqual(['Spalte 1', 'Spalte 2', 'Spalte 3']);
  expect(names).toEqual(['', '', '']);
  expect(headerLine).toBeUndefined();
  expect(rows).toHaveLength(2);
});

test('names that stand twice or not at all become names of their own', () => {
  expect(tableOf('Name;Name;;x\na;b;c;1\n').columns).toEqual(['Name', 'Name (2)', 'Spalte 3', 'x']);
});
