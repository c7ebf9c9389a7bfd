import { expect, test } from 'vitest';
import { FileError } from '../../src/load/issue.ts';
import { readRecords } from '../../src/load/records.ts';
import type { RecordReader } from '../../src/load/records.ts';

/** Reads the cell of one column in a file that has only that. */
function readCell<T>(cell: string, read: (record: RecordReader) => T) {
  const { records, issues } = readRecords('f.csv', `c\n"${cell}"\n`, ['c'], read);
  return { value: records[0], reason: issues[0]?.reason, cell: issues[0]?.value };
}

test('a cell is trimmed text; one that is not there is empty', () => {
  const read = (record: RecordReader) => [record.text('a'), record.text('b'), record.text('x')];
  expect(readRecords('f.csv', 'a,b\n  Ulm \n', [], read).records).toEqual([['Ulm', '', '']]);
});

test('a required cell must hold something', () => {
  const read = (record: RecordReader) => record.required('c');
  expect(readCell('Ulm', read).value).toBe('Ulm');
  expect(readRecords('f.csv', 'c,d\n ,1\n', ['c'], read).issues).toEqual([
    { file: 'f.csv', line: 2, column: 'c', value: '', reason: { kind: 'required' } },
  ]);
});

test('one of a list is read whole, in its own case, or not at all', () => {
  const read = (record: RecordReader) => record.oneOf('c', ['pilot', 'running']);
  expect(readCell('pilot', read).value).toBe('pilot');
  for (const cell of ['Pilot', 'pilot;running', 'constructor', '__proto__']) {
    expect(readCell(cell, read)).toMatchObject({
      reason: { kind: 'not-in-list', allowed: ['pilot', 'running'] },
      cell,
    });
  }
});

test('a list is read between semicolons; the value that is not allowed is named', () => {
  const read = (record: RecordReader) => record.list('c', ['5g', 'app', 'ki']);
  expect(readCell(' 5g ; ki;;5g', read).value).toEqual(['5g', 'ki']);
  expect(readCell('5g,ki', read)).toMatchObject({ cell: '5g,ki' });
  expect(readCell('5g;wlan;ki', read)).toMatchObject({
    cell: 'wlan',
    reason: { kind: 'not-in-list' },
  });
});

test('a date is a day of the calendar', () => {
  const read = (record: RecordReader) => record.date('c');
  expect(readCell('2021-05', read).value?.precision).toBe('month');
  for (const cell of ['2021-02-31', '17.05.2021', '2021 ca.', '44000']) {
    expect(readCell(cell, read)).toMatchObject({ cell, reason: { kind: 'not-a-date' } });
  }
});

test('a number is digits with a point, in its range', () => {
  const read = (record: RecordReader) => record.number('c', -180, 180);
  expect(readCell('-13.405', read).value).toBe(-13.405);
  const wrong = ['13,405', '1e2', '0x10', '.5', '5.', '+5', '1 000', 'NaN', '181', '9'.repeat(400)];
  for (const cell of wrong) {
    expect(readCell(cell, read)).toMatchObject({ cell, reason: { kind: 'not-a-number' } });
  }
});

test('an empty cell is no value, of whatever kind', () => {
  const read = (record: RecordReader) => [
    record.oneOf('d', ['pilot']),
    record.list('d', ['5g']),
    record.date('d'),
    record.number('d', 0, 1),
  ];
  expect(readCell('x', read).value).toEqual(['', [], undefined, NaN]);
});

test('a wrong row costs itself and is named by file and line; the others are read', () => {
  const text = 'c\n1\n"2\n2"\nviel\n4\n';
  const read = (record: RecordReader) => record.number('c', 0, 9);
  const { records, issues } = readRecords('f.csv', text, ['c'], read);
  expect(records).toEqual([1, 4]);
  expect(issues).toMatchObject([
    { file: 'f.csv', line: 3, column: 'c', value: '2\n2' },
    { file: 'f.csv', line: 5, column: 'c', value: 'viel' },
  ]);
});

test('a row that a quotation mark tears apart is named, not swallowed', () => {
  const text = 'id,note\n1,a\n2,"b\n3,c\n';
  const { records, issues } = readRecords('f.csv', text, [], (record) => record.text('id'));
  expect(records).toEqual(['1', '3']);
  expect(issues).toEqual([
    { file: 'f.csv', line: 3, column: '', value: '', reason: { kind: 'misquoted' } },
  ]);
});

test('a row with more cells than columns is named: a comma too many may have shifted them', () => {
  const text = 'id,note\n1,Parken, Ampeln\n2,Busse,, \n';
  const { records, issues } = readRecords('f.csv', text, [], (record) => record.text('id'));
  expect(records).toEqual(['2']);
  expect(issues).toEqual([
    { file: 'f.csv', line: 2, column: '', value: 'Ampeln', reason: { kind: 'surplus' } },
  ]);
});

test('columns are found by name, in any order, and may be called anything', () => {
  const text = '__proto__, constructor ,id\na,b,c\n';
  const read = (record: RecordReader) =>
    ['id', '__proto__', 'constructor', 'toString'].map((column) => record.text(column));
  expect(readRecords('f.csv', text, ['constructor'], read).records).toEqual([['c', 'a', 'b', '']]);
});

test('a file without a row, and one without a needed column, say so', () => {
  const read = () => 1;
  expect(() => readRecords('f.csv', '\n\n', [], read)).toThrow(new FileError('no-rows'));
  expect(() => readRecords('f.csv', 'id\n1\n', ['id', 'lon', 'lat'], read)).toThrow(
    new FileError('no-columns', 'lon, lat'),
  );
});

test('our own mistakes are not taken for the file’s', () => {
  const read = () => {
    throw new TypeError('ours');
  };
  expect(() => readRecords('f.csv', 'id\n1\n', [], read)).toThrow(TypeError);
});
