import { expect, test } from 'vitest';
import { parseDelimited } from '../../../src/load/own/delimited.ts';
import { MOST_COLUMNS, MOST_ROWS, Refusal } from '../../../src/load/own/grid.ts';

const cellsOf = (text: string) => parseDelimited(text, ';').map(({ cells }) => cells);
const faultsOf = (text: string) =>
  parseDelimited(text, ';').map(({ faults = [] }) => faults.map(({ kind }) => kind).join());

test('lines are counted as an editor counts them, over quoted line ends and blank lines', () => {
  const rows = parseDelimited('a;b\r\n"x\ny";1\r\r\n;\nlast', ';');
  expect(rows.map(({ line }) => line)).toEqual([1, 2, 6]);
});

test('records keep the cells that they have, zeros and blanks in them too', () => {
  expect(cellsOf('a;b;c\n1\n1; 2;3;4\n;;x\0y\n')).toEqual([
    ['a', 'b', 'c'],
    ['1'],
    ['1', ' 2', '3', '4'],
    ['', '', 'x\0y'],
  ]);
});

test('a line that tells Excel the delimiter is no record, but a line', () => {
  expect(parseDelimited('\uFEFF"sep=;"\r\na;b', ';')).toEqual([{ line: 2, cells: ['a', 'b'] }]);
  expect(cellsOf('sep=ab;c')).toEqual([['sep=ab', 'c']]);
});

test('a torn quotation costs its own line, whatever follows', () => {
  expect(parseDelimited('"torn;2\n"q"x;3\n"ok"" ;";4\n', ';')).toEqual([
    { line: 1, cells: ['"torn', '2'], faults: [{ kind: 'unclosed' }] },
    { line: 2, cells: ['"q"x', '3'], faults: [{ kind: 'misquoted' }] },
    { line: 3, cells: ['ok" ;', '4'] },
  ]);
});

test('a record that is torn on its second line keeps what is whole', () => {
  expect(parseDelimited('"a\nb";"c\nd;e', ';')).toEqual([
    { line: 1, cells: ['a\nb', '"c'], faults: [{ kind: 'unclosed' }] },
    { line: 3, cells: ['d', 'e'] },
  ]);
});

test('marks within a bare cell, and blanks about a quoted one, are no faults', () => {
  expect(cellsOf('5" Rohr;das "Netz"; "Halle; Saale" ;"x" \n')).toEqual([
    ['5" Rohr', 'das "Netz"', 'Halle; Saale', 'x'],
  ]);
  expect(cellsOf('a; "b;c')).toEqual([['a', ' "b', 'c']]);
});

test('the single quotation marks of a database are understood, with names bare or not', () => {
  const rows = [
    ['id', 't'],
    ['1', "it's; x"],
    ['2', 'b'],
  ];
  expect(cellsOf("id;t\n1;'it''s; x'\n2;'b'\n")).toEqual(rows);
  expect(cellsOf("'id';'t'\n'1';'it\\'s; x'\n'2';'b'\n")).toEqual(rows);
});

test('an apostrophe that some cells have is part of them', () => {
  const rows = [
    ['Ort', 'Titel'],
    ["'s-Hertogenbosch", "'Netz'"],
    ["'t Zand", 'Strom'],
  ];
  expect(cellsOf(rows.map((cells) => cells.join(';')).join('\n'))).toEqual(rows);
});

test('a backslash escapes a mark where the file does so, and is a backslash elsewhere', () => {
  expect(cellsOf('1;"das \\"Netz\\"; \\\\x"')).toEqual([['1', 'das "Netz"; \\x']]);
  expect(cellsOf('1;"C:\\Daten\\"\n2;"b"')).toEqual([
    ['1', 'C:\\Daten\\'],
    ['2', 'b'],
  ]);
});

test('one backslash too many is a fault and no new habit', () => {
  expect(faultsOf('1;"a ""b"""\n2;"c\\"d"\n3;"e ""f"" g"\n')).toEqual(['', 'misquoted', '']);
});

test('cells with broken bytes are marked, and U+FFFD itself is not', () => {
  const text = 'K\uFFFDln;1;\uFFFD\n"\uFFFD;2\nUlm;3\n';
  expect(parseDelimited(text, ';', { broken: true }).map(({ faults }) => faults)).toEqual([
    [
      { kind: 'broken-bytes', cell: 0 },
      { kind: 'broken-bytes', cell: 2 },
    ],
    [{ kind: 'unclosed' }, { kind: 'broken-bytes', cell: 0 }],
    undefined,
  ]);
  expect(faultsOf(text)).toEqual(['', 'unclosed', '']);
});

test('progress is told while rows are read', () => {
  const told: number[] = [];
  parseDelimited('a;b\n'.repeat(12_000), ';', { onrows: (rows) => told.push(rows) });
  expect(told).toEqual([5_000, 10_000]);
});

test.each([
  ['bare', 'x;'.repeat(MOST_COLUMNS)],
  ['quoted', '"x";'.repeat(MOST_COLUMNS)],
])('more columns than are read are refused, %s', (_, line) => {
  const refusal = new Refusal({ kind: 'too-many-columns', limit: MOST_COLUMNS });
  expect(() => parseDelimited(line, ';')).toThrow(refusal);
  expect(cellsOf(line.slice(0, -1))[0]).toHaveLength(MOST_COLUMNS);
});

test('more rows than are read are refused', () => {
  const refusal = new Refusal({ kind: 'too-many-rows', limit: MOST_ROWS });
  expect(() => parseDelimited('x\n'.repeat(MOST_ROWS + 1), ';')).toThrow(refusal);
});
