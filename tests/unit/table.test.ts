import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FileError } from '../../src/load/issue.ts';
import { parseTable } from '../../src/load/table.ts';
import { toCsv } from './aDataset.ts';

const someCells = fc.array(
  fc.constantFrom('a', 'ß', ',', ';', '"', '""', '\n', "'", '=1+1', '1,5', ' ', '\uFEFF', '🏙'),
  { maxLength: 4 },
);
const someRecords = fc.array(
  fc.record({
    one: fc.constantFrom('x', 'y,z', '"q"'),
    two: someCells.map((parts) => parts.join('')),
    three: someCells.map((parts) => parts.join('')),
  }),
  { maxLength: 8 },
);

describe('laws', () => {
  test('what is written by RFC 4180 is read as it was, whatever ends the lines', () => {
    fc.assert(
      fc.property(someRecords, fc.constantFrom('\n', '\r\n', '\r'), (records, lineEnd) => {
        const { header, rows } = parseTable(
          toCsv([{ one: '1', two: '', three: '' }, ...records], lineEnd),
        );
        expect(header).toEqual(['one', 'two', 'three']);
        expect(rows.slice(1).map(({ cells }) => cells)).toEqual(
          records.map(({ one, two, three }) => [one, two, three]),
        );
      }),
    );
  });

  test('a row knows the line it begins on', () => {
    fc.assert(
      fc.property(someRecords, fc.constantFrom('\n', '\r\n', '\r'), (records, lineEnd) => {
        const text = toCsv([{ one: '1', two: '', three: '' }, ...records], lineEnd);
        const breaks = (cells: object) => Object.values(cells).join('').split('\n').length - 1;
        let line = 3;
        const lines = records.map((record) => {
          const begin = line;
          line += 1 + breaks(record);
          return begin;
        });
        expect(
          parseTable(text)
            .rows.slice(1)
            .map((row) => row.line),
        ).toEqual(lines);
      }),
    );
  });

  test('no text is too hostile to be read', () => {
    const pieces = fc.constantFrom(
      '"',
      ',',
      '\n',
      '\r',
      'a',
      '""',
      ' ',
      '\uFEFF',
      '\0',
      '__proto__',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        try {
          const lines = text.split(/\r\n?|\n/).length;
          for (const { line } of parseTable(text).rows) expect(line).toBeLessThanOrEqual(lines);
        } catch (error) {
          expect(error).toBeInstanceOf(FileError);
        }
      }),
      { numRuns: 500 },
    );
  });
});

test('a byte order mark is no part of the first column', () => {
  expect(parseTable('\uFEFFid,name\n1,Ulm\n').header).toEqual(['id', 'name']);
});

test('blank lines are no rows, and count as lines', () => {
  const { header, rows } = parseTable('\nid,name\n\n1,Ulm\n , \n2,Köln\n\n');
  expect(header).toEqual(['id', 'name']);
  expect(rows.map(({ line }) => line)).toEqual([4, 6]);
});

test('a line break in a cell is one row of several lines', () => {
  const { rows } = parseTable('id,note\n1,"a\nb\nc"\n2,d\n');
  expect(rows).toMatchObject([
    { line: 2, cells: ['1', 'a\nb\nc'] },
    { line: 5, cells: ['2', 'd'] },
  ]);
});

test('lines that end in different ways are lines all the same', () => {
  const { rows } = parseTable('id,name\r\n1,Ulm\n2,Köln\r3,Jena\r\n');
  expect(rows.map(({ cells }) => cells[1])).toEqual(['Ulm', 'Köln', 'Jena']);
});

test('cells are text: nothing is taken for a number', () => {
  const { rows } = parseTable('ags,plz,x\n08136082,01067,1e5\n');
  expect(rows[0]?.cells).toEqual(['08136082', '01067', '1e5']);
});

test('a quotation mark that does not end costs its line and no other', () => {
  const { rows } = parseTable('id,note\n1,a\n2,"b\n3,c\n');
  expect(rows).toEqual([
    { line: 2, cells: ['1', 'a'], misquoted: false },
    { line: 3, cells: ['2,"b\n'], misquoted: true },
    { line: 4, cells: ['3', 'c'], misquoted: false },
  ]);
});

test('a quotation mark that ends before its cell does is said of its row', () => {
  const { rows } = parseTable('id,note\n1,"a"b\n2,c\n3,"d"\n4,e\n');
  expect(rows.map(({ line, misquoted }) => [line, misquoted])).toEqual([
    [2, true],
    [3, false],
    [4, false],
    [5, false],
  ]);
});

test('a header with a quotation mark that does not end makes the file unreadable', () => {
  expect(() => parseTable('id,"note\n1,a\n')).toThrow(new FileError('unreadable'));
});

test('quotation marks inside a cell are text', () => {
  const { rows } = parseTable('id,note\n1,ein "kluger" Ort\n');
  expect(rows).toMatchObject([{ cells: ['1', 'ein "kluger" Ort'], misquoted: false }]);
});

test('nothing is no table', () => {
  for (const text of ['', '\n\n', '\uFEFF'])
    expect(parseTable(text)).toEqual({ header: [], rows: [] });
});

test('semicolons separate where they are asked for; commas are text then', () => {
  const { header, rows } = parseTable('ags;name\n1;"Halle; Saale"\n2;Ulm, Donau\n', ';');
  expect(header).toEqual(['ags', 'name']);
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['1', 'Halle; Saale'],
    ['2', 'Ulm, Donau'],
  ]);
});
