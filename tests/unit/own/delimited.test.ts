import { expect, test } from 'vitest';
import { parseDelimited } from '../../../src/load/own/delimited.ts';

const cellsOf = (text: string) => parseDelimited(text, ';').map(({ cells }) => cells);

test('a record is told its line in the file, over quoted line ends and blank lines', () => {
  const rows = parseDelimited('a;b\r\n"x\ny";1\r\r\n;\nlast', ';');
  expect(rows.map(({ line }) => line)).toEqual([1, 2, 6]);
});

test('a torn quotation costs its own line, whatever follows', () => {
  expect(parseDelimited('"torn;2\n"q"x;3\n"ok"" ;";4\n', ';')).toEqual([
    { line: 1, cells: ['"torn', '2'], faults: [{ kind: 'unclosed' }] },
    { line: 2, cells: ['"q"x', '3'], faults: [{ kind: 'misquoted' }] },
    { line: 3, cells: ['ok" ;', '4'] },
  ]);
});

test('the single quotation marks of a database are understood', () => {
  expect(cellsOf("id;t\n1;'it''s; x'\n2;'b'\n")).toEqual([
    ['id', 't'],
    ['1', "it's; x"],
    ['2', 'b'],
  ]);
});

test('a backslash escapes a mark where the file does so, and is a backslash elsewhere', () => {
  expect(cellsOf('1;"das \\"Netz\\"; x"')).toEqual([['1', 'das "Netz"; x']]);
  expect(cellsOf('1;"C:\\Daten\\"\n2;"b"')).toEqual([
    ['1', 'C:\\Daten\\'],
    ['2', 'b'],
  ]);
});
