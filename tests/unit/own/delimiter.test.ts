import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDelimiter } from '../../../src/load/own/delimiter.ts';
import { DELIMITERS } from '../../../src/load/own/grid.ts';

test.each([
  ['decimal commas', 'lat;lon\n48,1;11,5\n52,5;13,4\n', ';'],
  ['decimal commas without a header', '48,1;11,5\n52,5;13,4\n', ';'],
  ['decimal commas in many columns', 'a;b;c;d\n1,5;2,5;3,5;4,5\n1,5;2,5;3,5;4,5\n', ';'],
  ['amounts', 'Ort|Betrag\nUlm|1.300.000,00\nKöln|2.000,50\n', '|'],
  ['lists in cells', 'id,tags\n1,a;b\n2,c;d\n3,e;f\n', ','],
  ['commas in texts', 'Ulm;Netz, Daten\nKöln;Strom, Gas\n', ';'],
  [
    'a title and a source',
    'Liste, Stand 2024\n\nOrt;Zahl;Art\nUlm;1;a\nKöln;2;b\nQuelle: x, y',
    ';',
  ],
  ['ragged rows', 'a;b;c\n1;2\n1;2;3;4\n1;2;3\n1\n', ';'],
  ['quoted cells with other signs', '"a";"b"\n"1,2,3";"x|y"\n"1,2,3";"x|y"\n', ';'],
  ['quoted line ends', 'a,b\n"x;\ny;\nz;",1\n"x;\ny;\nz;",2\n', ','],
  ['tabs', 'Ort\tText\nUlm\tNetz, Strom; Gas\nKöln\tWasser, Luft; Erde\n', '\t'],
  ['a blank behind each', 'name, ort, zahl\na, Ulm, 1\nb, Köln, 2\n', ','],
  ['one column', 'Ort\nUlm\nKöln\n', ','],
  ['one row', 'a;b;c', ';'],
  ['nothing', '', ','],
  ['what it says itself', 'sep=|\na;b;c\n1;2;3\n', '|'],
  ['single quotation marks', "'a','b;c'\n'd','e;f'\n'g','h;i'\n", ','],
])('the delimiter is found with %s', (_, text, delimiter) => {
  expect(findDelimiter(text)).toBe(delimiter);
});

test('of a long text the head is enough, and may end in a cell', () => {
  expect(findDelimiter('a;"b,c,d\n";1,5\n'.repeat(20_000))).toBe(';');
});

const someWord = fc.constantFrom('Ulm', '1', '48,1', '', 'Netz und Strom', '17.05.2021', 'x-y');

test('a table of plain words is cut where it was joined', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...DELIMITERS),
      fc.integer({ min: 2, max: 8 }),
      fc.infiniteStream(someWord),
      (delimiter, width, words) => {
        const cell = () => {
          const word: string = words.next().value ?? '';
          return delimiter === ',' ? word.replace(',', '.') : word;
        };
        const row = () => Array.from({ length: width }, cell).join(delimiter);
        const header = Array.from({ length: width }, (_, index) => `s${index}`).join(delimiter);
        expect(findDelimiter([header, row(), row(), row()].join('\n'))).toBe(delimiter);
      },
    ),
  );
});
