import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { fetchFile } from '../../../src/load/own/fetchFile.ts';
import { Refusal } from '../../../src/load/own/grid.ts';
import type { FileGrids, ReadingWish } from '../../../src/load/own/grid.ts';
import { layOut } from '../../../src/load/own/layOut.ts';
import { readDelimited } from '../../../src/load/own/readText.ts';

const bytesOf = (name: string) => readFileSync(`tests/fixtures/own/${name}`);

function read(name: string, wish: ReadingWish = {}) {
  const { encoding, delimiter, grids } = readDelimited(bytesOf(name), wish);
  return { encoding, delimiter, ...layOut(grids[0]!) };
}

test('the list of a town hall is read without help: Windows-1252, semicolons, decimal commas', () => {
  const table = read('stadt-windows-1252.csv');
  expect(table).toMatchObject({ encoding: 'windows-1252', delimiter: ';', headerLine: 1 });
  expect(table.columns).toEqual([
    ...['Nr.', 'Maßnahme', 'Ort', 'AGS', 'Kategorie', 'Beginn', 'Ende'],
    ...['Geogr. Breite', 'Geogr. Länge', 'Förderung in €'],
  ]);
  expect(table.rows).toHaveLength(5);
  expect(table.rows[0]?.cells).toEqual([
    ...['1', 'Digitaler Zwilling für Straßen; Phase „Eins“', 'Ulm', '08421000', 'Stadtplanung'],
    ...['17.05.2021', '31.12.2023', '48,3984', '9,9916', '1.250.000,00'],
  ]);
  expect(table.rows[2]?.cells[1]).toBe('LoRaWAN-Netz "Süd"');
});

test('Excel\'s "Unicode-Text" is UTF-16 with tabs', () => {
  const table = read('excel-unicode-text.txt');
  expect(table).toMatchObject({ encoding: 'utf-16le', delimiter: '\t', headerLine: 1 });
  expect(table.rows.map(({ line, cells }) => [line, ...cells.slice(0, 2)])).toEqual([
    [2, 'Bad Homburg v. d. Höhe', 'Baumkataster "digital"'],
    [3, 'Žatec-Straße, Zwickau', 'Ampelsteuerung'],
    [4, 'Weißenfels', 'Zeile eins\nZeile zwei'],
  ]);
});

test('titles, totals and sources are named, and projects that sound like them are rows', () => {
  const table = read('titel-und-summe.csv');
  const lines = (rows: typeof table.rows) => rows.map(({ line }) => line);
  expect(table).toMatchObject({ encoding: 'utf-8', delimiter: ';', headerLine: 4 });
  expect(lines(table.titles)).toEqual([1, 2]);
  expect(lines(table.rows)).toEqual([5, 6, 7, 9]);
  expect(lines(table.footers)).toEqual([10, 11, 12]);
});

test('without a header no row is eaten', () => {
  const table = read('ohne-kopfzeile.csv');
  expect(table.headerLine).toBeUndefined();
  expect(table.columns).toEqual([1, 2, 3, 4, 5, 6].map((number) => `Spalte ${number}`));
  expect(table.rows.map(({ line }) => line)).toEqual([1, 2, 3]);
});

test('names that are none, twice or those of prototypes are plain columns', () => {
  const { columns, names } = read('doppelte-namen.csv');
  expect(names).toEqual(['Name', 'Ort', 'Name', '', '__proto__', 'constructor', 'Name (2)']);
  expect(columns).toEqual([
    ...['Name', 'Ort', 'Name (3)', 'Spalte 4', '__proto__', 'constructor', 'Name (2)'],
  ]);
});

test('one broken byte marks its cell and no other', () => {
  const { encoding, rows } = read('ein-kaputtes-byte.csv');
  expect(encoding).toBe('utf-8');
  expect(rows.map(({ cells }) => cells[2])).toEqual(['Düren', 'L\uFFFDbeck', 'Görlitz', 'Fürth']);
  expect(rows.map(({ faults }) => faults)).toEqual([
    undefined,
    [{ kind: 'broken-bytes', cell: 2 }],
    undefined,
    undefined,
  ]);
});

test('the dump of a database is read with its marks gone', () => {
  const { delimiter, columns, rows } = read('datenbank.csv');
  expect({ delimiter, columns }).toEqual({ delimiter: ',', columns: ['id', 'titel', 'ort'] });
  expect(rows.map(({ cells }) => cells[1])).toEqual(["It's smart", 'Netz, Strom', 'NULL']);
});

test('a torn file gives each of its records', () => {
  const { rows } = read('zerrissen.csv');
  expect(rows.map(({ line, cells, faults = [] }) => [line, cells.length, faults[0]?.kind])).toEqual(
    [
      [2, 3, 'misquoted'],
      [3, 3, 'unclosed'],
      [4, 3, undefined],
      [6, 2, undefined],
      [7, 4, undefined],
    ],
  );
});

test('a visitor overrules what was found', () => {
  const { encoding, delimiter, columns } = read('ohne-kopfzeile.csv', {
    encoding: 'windows-1252',
    delimiter: '|',
  });
  expect({ encoding, delimiter }).toEqual({ encoding: 'windows-1252', delimiter: '|' });
  expect(columns).toHaveLength(1);
});

test('the sign that closes a file of DOS is no row', () => {
  const bytes = new TextEncoder().encode('Ort;Zahl\r\nUlm;1\r\n\u001A');
  expect(readDelimited(bytes, {}).grids[0]?.rows).toHaveLength(2);
});

test('a file without rows is refused', () => {
  const reading = (text: string) => () => readDelimited(new TextEncoder().encode(text), {});
  expect(reading('')).toThrow(new Refusal({ kind: 'empty' }));
  expect(reading('\n;;\n')).toThrow(new Refusal({ kind: 'no-rows' }));
});

afterEach(() => vi.unstubAllGlobals());

/** What is read of a file that comes in pieces of so many bytes. */
async function readCut(bytes: Uint8Array, length: number): Promise<FileGrids> {
  const body = new ReadableStream<Uint8Array>({
    start(stream) {
      for (let at = 0; at < bytes.length; at += length) {
        stream.enqueue(bytes.slice(at, at + length));
      }
      stream.close();
    },
  });
  vi.stubGlobal('fetch', async () => new Response(body));
  const { signal } = new AbortController();
  return readDelimited(await fetchFile('https://example.de/', { onbytes() {}, signal }), {});
}

test.each([
  'stadt-windows-1252.csv',
  'excel-unicode-text.txt',
  'titel-und-summe.csv',
  'ein-kaputtes-byte.csv',
])('however the stream is cut, from 1 to 64 bytes, it gives the same: %s', async (name) => {
  const bytes = bytesOf(name);
  const whole = readDelimited(bytes, {});
  for (let length = 1; length <= 64; length++) {
    expect(await readCut(bytes, length)).toEqual(whole);
  }
});

/** Bytes taken out and put in. */
const someDamage = fc.array(
  fc.record({
    at: fc.nat(600),
    out: fc.nat(3),
    bytes: fc.uint8Array({ maxLength: 3 }),
    mark: fc.constantFrom('', '"', ';', '\n', '\r', "'", '\\'),
  }),
  { minLength: 1, maxLength: 8 },
);

test('of a mutilated file nothing is thrown but a refusal, and every row of it is somewhere', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('stadt-windows-1252.csv', 'titel-und-summe.csv', 'datenbank.csv'),
      someDamage,
      (name, damage) => {
        const bytes = damage.reduce(
          (bytes, { at, out, bytes: stray, mark }) => [
            ...bytes.slice(0, at),
            ...stray,
            ...Buffer.from(mark),
            ...bytes.slice(at + out),
          ],
          [...bytesOf(name)],
        );
        const grid = readDelimited(Uint8Array.from(bytes), {}).grids[0]!;
        const { headerLine, titles, rows, footers } = layOut(grid);
        const header = grid.rows.filter(({ line }) => line === headerLine);
        expect([...titles, ...header, ...rows, ...footers]).toEqual(grid.rows);
      },
    ),
    { numRuns: 300 },
  );
});
