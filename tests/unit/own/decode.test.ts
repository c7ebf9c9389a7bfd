import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBytes } from '../../../src/load/own/decode.ts';
import type { Encoding } from '../../../src/load/own/grid.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytesOf = (...bytes: number[]) => Uint8Array.from(bytes);
const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++)
    view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const TEXT = 'Straße;Größe 😀\r\nKöln;1,5 €\n';
const MARK = '\uFEFF';

test.each<[Encoding, string, Uint8Array]>([
  ['utf-8', 'with', utf8(MARK + TEXT)],
  ['utf-8', 'without', utf8(TEXT)],
  ['utf-16le', 'with', utf16(MARK + TEXT, true)],
  ['utf-16le', 'without', utf16(TEXT, true)],
  ['utf-16be', 'with', utf16(MARK + TEXT, false)],
  ['utf-16be', 'without', utf16(TEXT, false)],
])('%s %s a byte-order mark is known', (encoding, _, bytes) => {
  expect(decodeBytes(bytes)).toEqual({ text: TEXT, encoding, broken: false });
});

test('what is no UTF-8 is Windows-1252, with the signs that Latin 1 lacks', () => {
  const bytes = join(latin('Fußgänger: '), bytesOf(0x84, 0x93, 0x96, 0x80, 0x9f, 0x81));
  const text = 'Fußgänger: „“–€Ÿ\u0081';
  expect(decodeBytes(bytes)).toEqual({ text, encoding: 'windows-1252', broken: false });
});

test('one broken byte does not turn a file in UTF-8 into another', () => {
  const broken = join(utf8('Köln;Düren\n'), bytesOf(0xfc), utf8('ben;Gößweinstein\n'));
  expect(decodeBytes(broken)).toEqual({
    text: 'Köln;Düren\n\uFFFDben;Gößweinstein\n',
    encoding: 'utf-8',
    broken: true,
  });
});

test('letters that happen to look like UTF-8 do not outvote those that do not', () => {
  const bytes = join(latin('für Fuß'), bytesOf(0x93), latin(' und Spaß'), bytesOf(0x93));
  expect(decodeBytes(bytes).text).toBe('für Fuß“ und Spaß“');
});

test('U+FFFD that the file has itself is no fault', () => {
  expect(decodeBytes(utf8('K\uFFFDln;Düren')).broken).toBe(false);
  const damagedTwice = join(utf8('K\uFFFDln;D\uFFFDren;'), bytesOf(0xff));
  expect(decodeBytes(damagedTwice).encoding).toBe('utf-8');
});

test('zeros on both sides are padding and no UTF-16', () => {
  const padded = latin('Ulm\0\0\0\0\0;Köln\0\0\0\0;\0\0');
  expect(decodeBytes(padded).encoding).toBe('windows-1252');
});

test('half a character at the end is a fault', () => {
  expect(decodeBytes(utf16('aß', true).subarray(0, 3))).toEqual({
    text: 'a\uFFFD',
    encoding: 'utf-16le',
    broken: true,
  });
  expect(decodeBytes(utf8('Köln Kö').subarray(0, -1))).toMatchObject({
    text: 'Köln K\uFFFD',
    broken: true,
  });
});

test('a visitor overrules what was found', () => {
  expect(decodeBytes(utf8('ü'), 'windows-1252').text).toBe('Ã¼');
  expect(decodeBytes(latin('ü'), 'utf-8')).toMatchObject({ text: '\uFFFD', broken: true });
});

test('no bytes are an empty text', () => {
  expect(decodeBytes(bytesOf())).toEqual({ text: '', encoding: 'utf-8', broken: false });
});

const someText = fc.string({
  unit: fc.constantFrom(...'aZ09;,"\n\r\tß€ü„“–', '😀', '\uFEFF', 'я'),
});
test('text comes back from UTF-8, and from UTF-16 with its mark', () => {
  fc.assert(
    fc.property(someText, (text) => {
      const bare = text.replace(/^\uFEFF/, '');
      expect(decodeBytes(utf8(MARK + bare)).text).toBe(bare);
      expect(decodeBytes(utf16(MARK + bare, true)).text).toBe(bare);
      expect(decodeBytes(utf16(MARK + bare, false)).text).toBe(bare);
    }),
  );
});
