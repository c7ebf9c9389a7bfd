import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../../src/load/own/grid.ts';
import type { RefusalReason } from '../../../src/load/own/grid.ts';
import { openZip } from '../../../src/load/own/unzip.ts';
import { readWorkbook } from '../../../src/load/own/workbook.ts';
import { anOds, anXlsx, odsRow, odsTable, zipped } from './aWorkbook.ts';

function refusalOf(file: Uint8Array, format: 'xlsx' | 'ods' = 'xlsx'): RefusalReason | undefined {
  try {
    readWorkbook(file, format);
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.reason;
  }
}

const sheetOf = (xml: string) => anXlsx([[]], { parts: { 'xl/worksheets/s0.xml': xml } });
const aCell = (inside: string) =>
  `<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>${inside}</v></c></row></sheetData></worksheet>`;

describe('XML', () => {
  test.each([
    ['a bomb of entities', `<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]>${aCell('&c;')}`],
    [
      'an entity of a file',
      `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>${aCell('&b;')}`,
    ],
    ['an entity that nobody knows', aCell('&b;')],
    ['a torn element', aCell('x').slice(0, -20)],
    ['bytes that are no text', aCell('\u0001')],
    [
      'a text that is not there',
      '<worksheet><sheetData><row><c t="s"><v>7</v></c></row></sheetData></worksheet>',
    ],
    ['nothing', ''],
  ])('%s is damage', (_, xml) => {
    expect(refusalOf(sheetOf(xml))).toMatchObject({ kind: 'damaged', format: 'xlsx' });
  });

  test('of a hundred thousand elements in each other keeps nobody busy', () => {
    const deep = `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`;
    expect(refusalOf(sheetOf(aCell(deep)))).toMatchObject({ kind: 'damaged' });
  });
});

describe('a ZIP', () => {
  const bomb = (bytes: number) =>
    openZip(zipped({ 'a.xml': new Uint8Array(bytes), 'b.xml': new Uint8Array(bytes) }), 1_000_000);
  const unpack = (zip: ReturnType<typeof openZip>, name: string) => {
    let bytes = 0;
    zip.unpack(name, (piece) => (bytes += piece.length));
    return bytes;
  };

  test('is unpacked up to a limit', () => {
    expect(unpack(bomb(1_000_000), 'a.xml')).toBe(1_000_000);
    expect(() => unpack(bomb(1_000_001), 'a.xml')).toThrow('unpacks-too-large');
  });

  test('counts all its parts together', () => {
    const zip = bomb(600_000);
    expect(unpack(zip, 'a.xml')).toBe(600_000);
    expect(() => unpack(zip, 'b.xml')).toThrow('unpacks-too-large');
  });

  test('does not trust the size that it says', () => {
    const file = zipped({ 'a.xml': new Uint8Array(5_000_000) });
    const view = new DataView(file.buffer);
    view.setUint32(22, 10, true); // in the local header
    const directory = view.getUint32(file.length - 6, true);
    view.setUint32(directory + 24, 10, true);
    expect(() => unpack(openZip(file, 1_000_000), 'a.xml')).toThrow('unpacks-too-large');
    expect(() => unpack(openZip(file), 'a.xml')).toThrow('not whole');
  });

  test('with one wrong bit is damaged, packed or not', () => {
    for (const level of [0, 6] as const) {
      const file = zipSync({ 'a.xml': strToU8('Parken '.repeat(20)) }, { level });
      file[40]! ^= 1;
      expect(() => unpack(openZip(file), 'a.xml')).toThrow();
    }
  });

  test('behind which somebody wrote a comment is read', () => {
    const file = zipped({ 'a.xml': strToU8('Parken') });
    const longer = Uint8Array.from([...file, ...strToU8('Kommentar')]);
    longer[file.length - 2] = 9;
    expect(unpack(openZip(longer), 'a.xml')).toBe(6);
  });

  test('of streams writers, with sizes in 64 bits, is read', () => {
    expect(unpack(openZip(zip64('a.xml', 'Parken')), 'a.xml')).toBe(6);
  });

  test('with a password is refused as such', () => {
    const file = anXlsx([['a']]);
    const view = new DataView(file.buffer);
    for (let at = 0; at < file.length - 4; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    }
    expect(refusalOf(file)).toEqual({ kind: 'encrypted' });
  });

  test('that is no workbook is a damaged one', () => {
    expect(refusalOf(zipped({ 'a.txt': 'x' }))).toMatchObject({ kind: 'damaged', format: 'xlsx' });
    expect(refusalOf(zipped({ 'a.txt': 'x' }), 'ods')).toMatchObject({
      kind: 'damaged',
      format: 'ods',
    });
    expect(refusalOf(strToU8('PK'))).toMatchObject({ kind: 'damaged' });
    expect(refusalOf(new Uint8Array())).toMatchObject({ kind: 'damaged' });
  });
});

/** One stored file, its sizes and place in the extra field of ZIP64. */
function zip64(name: string, text: string): Uint8Array {
  const file = zipSync({ [name]: strToU8(text) }, { level: 0 });
  const view = new DataView(file.buffer);
  const directory = view.getUint32(file.length - 6, true);
  const extraAt = directory + 46 + name.length;
  const extra = new DataView(new ArrayBuffer(28));
  extra.setUint16(0, 1, true);
  extra.setUint16(2, 24, true);
  extra.setBigUint64(4, BigInt(text.length), true);
  extra.setBigUint64(12, BigInt(text.length), true);
  for (const field of [20, 24, 42]) view.setUint32(directory + field, 0xffffffff, true);
  view.setUint16(directory + 30, 28, true);
  return Uint8Array.from([
    ...file.subarray(0, extraAt),
    ...new Uint8Array(extra.buffer),
    ...file.subarray(extraAt),
  ]);
}

test('the limits of a table are those of every file', () => {
  const wide =
    '<worksheet><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>';
  expect(refusalOf(sheetOf(wide))).toEqual({ kind: 'too-many-columns', limit: 2000 });
  expect(refusalOf(sheetOf(wide.replace('<v>1</v>', '')))).toBeUndefined();
});

test('a small file cannot say more cells than a browser holds', () => {
  const row = '<row><c r="BXX1"><v>1</v></c></row>'; // column 2000
  const sheet = `<worksheet><sheetData>${row.repeat(16_000)}</sheetData></worksheet>`;
  expect(refusalOf(sheetOf(sheet))).toMatchObject({ kind: 'unpacks-too-large' });
});

test('merged cells over each other are stopped', () => {
  const rows = Array.from({ length: 3000 }, () => ['a', null, 'b']);
  const merges = Array.from({ length: 3000 }, () => 'A2:A3000');
  expect(refusalOf(anXlsx([{ rows, merges }]))).toMatchObject({ kind: 'damaged' });
});

describe('laws', () => {
  const xlsx = anXlsx(
    [
      {
        rows: [
          ['Titel', 'Ort'],
          ['Parken', 48.4],
        ],
        merges: ['A1:B1', 'A1:A2'],
      },
    ],
    {
      strings: ['<t>x</t>'],
      formats: ['dd.mm.yyyy'],
    },
  );
  const ods = anOds(odsTable(odsRow('Titel', 'Ort') + odsRow('Parken', 'Ulm')));
  const someChanges = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 5 });

  test.each([
    ['xlsx' as const, xlsx],
    ['ods' as const, ods],
  ])('%s: changed bytes are damage or change nothing', (format, file) => {
    const before = readWorkbook(file, format);
    fc.assert(
      fc.property(someChanges, fc.nat(file.length), (changes, length) => {
        const changed = file.slice();
        for (const [at, byte] of changes) changed[at % file.length] = byte;
        for (const mutant of [changed, file.slice(0, length), changed.slice(0, length)]) {
          const reason = refusalOf(mutant, format);
          if (reason) expect(reason.kind).toMatch(/^(damaged|encrypted|unpacks-too-large)$/);
          else expect(readWorkbook(mutant, format).grids).toEqual(before.grids);
        }
      }),
      { numRuns: 200 },
    );
  });

  /** Behind the sums of the ZIP: the XML itself is changed. */
  test.each([
    ['xl/workbook.xml'],
    ['xl/_rels/workbook.xml.rels'],
    ['xl/styles.xml'],
    ['xl/sharedStrings.xml'],
    ['xl/worksheets/s0.xml'],
  ])('changed text of %s is refused or read', (name) => {
    const part = partOf(xlsx, name);
    const pieces = fc.constantFrom(
      '<',
      '>',
      '"',
      '/',
      '0',
      '99999999',
      '-1',
      'A',
      '&',
      ' ',
      'é',
      '',
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(), fc.nat(3), pieces), { minLength: 1, maxLength: 4 }),
        (changes) => {
          let text = part;
          for (const [at, length, piece] of changes) {
            const from = at % text.length;
            text = text.slice(0, from) + piece + text.slice(from + length);
          }
          const kind = refusalOf(
            anXlsx(
              [
                ['Titel', 'Ort'],
                ['Parken', 48.4],
              ],
              { parts: { [name]: text } },
            ),
          )?.kind;
          expect(kind ?? 'damaged').toMatch(/^(damaged|too-many-columns)$/);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('every row of a sheet with something in it is a row', () => {
    const someCell = fc.constantFrom(null, '', ' ', 'a', 0, 1.5);
    const someRows = fc.array(fc.array(someCell, { maxLength: 4 }), { maxLength: 12 });
    fc.assert(
      fc.property(someRows, (rows) => {
        const [grid] = readWorkbook(anXlsx(rows.length > 0 ? rows : [[]]), 'xlsx').grids;
        const filled = rows.flatMap((cells, index) =>
          cells.some((cell) => cell !== null && String(cell).trim() !== '') ? [index + 1] : [],
        );
        expect(grid?.rows.map(({ line }) => line)).toEqual(filled);
      }),
    );
  });
});

function partOf(file: Uint8Array, name: string): string {
  let text = '';
  openZip(file).unpack(name.toLowerCase(), (piece) => (text += new TextDecoder().decode(piece)));
  return text;
}
