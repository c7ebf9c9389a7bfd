import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { CSV, EXCEL, toCsv } from '../../src/save/csv.ts';
import { unguard } from '../../src/save/guard.ts';

const someText = fc
  .array(
    fc.oneof(
      fc.constantFrom('a', 'ß', ',', ';', '"', '\n', '\r\n', '\t', "'", '=1+1', '-', ' ', '\uFEFF'),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(''));

const someTable = fc
  .integer({ min: 2, max: 5 })
  .chain((width) =>
    fc.array(fc.array(someText, { minLength: width, maxLength: width }), { maxLength: 6 }),
  );

test('another parser reads every text as it was, in both forms', () => {
  fc.assert(
    fc.property(someTable, fc.constantFrom(CSV, EXCEL), (rows, form) => {
      const header = (rows[0] ?? ['', '']).map((_, index) => `c${index}`);
      const { data, errors } = Papa.parse<string[]>(toCsv(header, rows, form), {
        delimiter: form.separator,
        newline: '\r\n',
      });
      expect(errors).toEqual([]);
      expect(data.slice(1, -1).map((cells) => cells.map(unguard))).toEqual(rows);
    }),
  );
});

test('a number is written as the form writes it and never guarded', () => {
  const rows = [[-4.5, 1300000, '-4.5']];
  expect(toCsv(['a', 'b', 'c'], rows, CSV)).toBe("a,b,c\r\n-4.5,1300000,'-4.5\r\n");
  expect(toCsv(['a', 'b', 'c'], rows, EXCEL)).toBe("\uFEFFa;b;c\r\n-4,5;1300000;'-4.5\r\n");
});
