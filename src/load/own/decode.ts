import type { Encoding } from './grid.ts';
import { utf16ByZeros } from './utf16.ts';

export interface Decoded {
  /** Without the byte-order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether U+FFFD stands for bytes that mean nothing in the encoding. */
  readonly broken: boolean;
}

const MARKS: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/** Bytes that are enough to tell UTF-16 by. */
const HEAD = 4096;

/**
 * The text of a whole file: by its byte-order mark, else as UTF-16 where zeros say so, else as
 * UTF-8, else as Windows-1252. All of it is asked: one torn byte must not make `Ã¼` of every ü.
 */
export function decodeBytes(bytes: Uint8Array, wish?: Encoding): Decoded {
  const mark = MARKS.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte));
  const body = bytes.subarray(mark?.bytes.length ?? 0);
  const encoding = wish ?? mark?.encoding ?? utf16ByZeros(body.subarray(0, HEAD));
  if (encoding) return decodeAs(encoding, body);
  const decoded = decodeAs('utf-8', body);
  return decoded.broken && !isMostlyUtf8(decoded.text, body)
    ? decodeAs('windows-1252', body)
    : decoded;
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): Decoded {
  if (encoding === 'windows-1252') return { text: decodeWindows(bytes), encoding, broken: false };
  try {
    return { text: textOf(encoding, bytes, true), encoding, broken: false };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { text: textOf(encoding, bytes, false), encoding, broken: true };
  }
}

/** @throws TypeError if it is `strict` and there are broken bytes */
function textOf(encoding: Encoding, bytes: Uint8Array, strict: boolean): string {
  return new TextDecoder(encoding, { fatal: strict, ignoreBOM: true }).decode(bytes);
}

/** Windows-1252 from 0x80 to 0x9f. The five that it leaves open stay controls. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009dž\u0178';

/** Node 20 takes Windows-1252 for Latin 1; what a browser has replaced is not found again. */
function decodeWindows(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\x80-\x9f]/g, (control) => WINDOWS.charAt(control.charCodeAt(0) - 0x80));
}

/**
 * Whether text with U+FFFD is UTF-8 with faults rather than Windows-1252: whether as many letters
 * came out of several bytes as there are faults. By chance they hardly do.
 */
function isMostlyUtf8(text: string, bytes: Uint8Array): boolean {
  let letters = countWritten(bytes);
  let faults = -letters;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) faults++;
    // `Fuß“` in Windows-1252 has the bytes of a letter of N'Ko.
    else if (code > 0x7f && (code < 0x7c0 || code > 0x7ff)) letters++;
  }
  return letters > 0 && letters >= faults;
}

/** How often U+FFFD stands in the file itself, as UTF-8. */
function countWritten(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count++;
  }
  return count;
}
