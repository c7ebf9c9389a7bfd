import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { parseDelimited } from '../../../src/load/own/delimited.ts';
import { DELIMITERS } from '../../../src/load/own/grid.ts';
import type { Delimiter, GridRow } from '../../../src/load/own/grid.ts';

const someCell = fc.string({
  unit: fc.constantFrom(...'abß7 ,;|\t"\'\\=\n\r\0', '\r\n', '""', '😀'),
  maxLength: 6,
});
const someTable = fc.array(fc.array(someCell, { minLength: 1, maxLength: 4 }), { maxLength: 6 });
const someDelimiter = fc.constantFrom(...DELIMITERS);
const someLineEnd = fc.constantFrom('\n', '\r\n', '\r');

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');

/** RFC 4180; an apostrophe in front is quoted too, for it might be a mark. */
function write(cell: string, delimiter: Delimiter): string {
  const isPlain = !/["\r\n]|^'/.test(cell) && !cell.includes(delimiter);
  return isPlain ? cell : `"${cell.replaceAll('"', '""')}"`;
}

test('what was written by RFC 4180 is read as it was, each record on its line', () => {
  fc.assert(
    fc.property(someTable, someDelimiter, someLineEnd, (table, delimiter, lineEnd) => {
      const records = table.map(
        (cells) => cells.map((cell) => write(cell, delimiter)).join(delimiter) + lineEnd,
      );
      const expected = table.map((cells, index) => ({
        line: records
          .slice(0, index)
          .join('')
          .split(/\r\n|\r|\n/).length,
        cells,
      }));
      expect(parseDelimited(records.join(''), delimiter)).toEqual(
        expected.filter(({ cells }) => !isBlank(cells)),
      );
    }),
  );
});

/** As files without faults have it. */
const someSoundCell = fc.constantFrom('a', '"a"', '"a;\n""b"', '""', 'a"b"', "it's", ' ü', '');
const someSoundText = fc
  .array(fc.array(someSoundCell, { minLength: 1, maxLength: 4 }), { maxLength: 5 })
  .map((table) => table.map((cells) => cells.join(';')).join('\n'));

test('where there is no fault papaparse reads the same', () => {
  fc.assert(
    fc.property(someSoundText, (text) => {
      const { data, errors } = Papa.parse<string[]>(text, { delimiter: ';', newline: '\n' });
      expect(errors).toEqual([]);
      expect(parseDelimited(text, ';').map(({ cells }) => cells)).toEqual(
        data.filter((cells) => !isBlank(cells)),
      );
    }),
  );
});

const someTornText = fc.string({
  unit: fc.constantFrom(...'ab;" \n\r', '\r\n', '"\n', ';"', '";', '""'),
  maxLength: 60,
});

/** The same by one expression for each cell, tried from each line. */
function readSlowly(text: string): GridRow[] {
  const rows: GridRow[] = [];
  const quoted = '"((?:[^"]|"")*)"| +"((?:[^"\\r\\n]|"")*)"';
  const cell = new RegExp(`(?:(?:${quoted}) *|((?!")[^;\\r\\n]*))(;|\\r\\n|\\r|\\n|$)`, 'y');
  for (let at = 0; at < text.length;) {
    const line = text.slice(0, at).split(/\r\n|\r|\n/).length;
    const cells: string[] = [];
    cell.lastIndex = at;
    for (let stop: string | undefined = ';'; stop === ';';) {
      at = cell.lastIndex;
      const found = cell.exec(text);
      if (!found) {
        const [whole = '', rest = ''] = /^([^\r\n]*)(?:\r\n|\r|\n|$)/.exec(text.slice(at)) ?? [];
        const isClosed = /^"(?:[^"\r\n]|"")*"(?!")/.test(rest);
        const faults = [{ kind: isClosed ? 'misquoted' : 'unclosed' } as const];
        rows.push({ line, cells: [...cells, ...rest.split(';')], faults });
        at += whole.length;
        break;
      }
      cells.push((found[1] ?? found[2])?.replaceAll('""', '"') ?? found[3] ?? '');
      stop = found[4];
      at = cell.lastIndex;
      if (stop !== ';') rows.push({ line, cells });
    }
  }
  return rows.filter(({ cells }) => !isBlank(cells));
}

test('torn quotations are found as a slow reader finds them, and cost no row that follows', () => {
  fc.assert(
    fc.property(someTornText, (text) => {
      expect(parseDelimited(text, ';')).toEqual(readSlowly(text));
    }),
    { numRuns: 2_000 },
  );
});

const someText = fc.string({
  unit: fc.constantFrom(...'abc;,"\'\\ \n\r\0\t|', "';", "\n'", '\\"', 'sep='),
  maxLength: 80,
});

test('no letter of a file is lost, whatever its quotation marks', () => {
  const letters = (text: string) => text.replaceAll(/[^abc]/g, '');
  fc.assert(
    fc.property(someText, someDelimiter, (text, delimiter) => {
      const rows = parseDelimited(text, delimiter);
      expect(letters(rows.flatMap(({ cells }) => cells).join(''))).toBe(letters(text));
      const lines = rows.map(({ line }) => line);
      expect(lines).toEqual([...new Set(lines)].sort((one, other) => one - other));
    }),
    { numRuns: 2_000 },
  );
});
