import { Inflate } from 'fflate';
import { MOST_UNPACKED } from './cellCounter.ts';
import { crc32 } from './crc32.ts';
import { Refusal } from './grid.ts';
import { zipEntries } from './zipDirectory.ts';
import type { ZipEntry } from './zipDirectory.ts';

/** Unpacked at most a thousand times as much, so that a bomb is stopped in time. */
const PIECE_BYTES = 16_384;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;

export interface Zip {
  has(name: string): boolean;
  /**
   * Hands the file of this name over piece by piece.
   * @throws Refusal of more bytes than are read, from all files together, and of what has a password
   * @throws Error where it is damaged: what was handed over is not what was packed
   */
  unpack(name: string, take: (piece: Uint8Array) => void): void;
}

/** @throws Error where the directory is damaged */
export function openZip(bytes: Uint8Array, limit = MOST_UNPACKED): Zip {
  const entries = zipEntries(bytes);
  let all = 0;
  const count = (piece: Uint8Array) => {
    all += piece.length;
    if (all > limit) throw new Refusal({ kind: 'unpacks-too-large', limit });
  };
  return {
    has: (name) => entries.has(name),
    unpack: (name, take) => {
      const entry = entries.get(name);
      if (!entry) throw new Error(`${name} is missing`);
      if (entry.isEncrypted) throw new Refusal({ kind: 'encrypted' });
      unpackEntry(bytes, entry, (piece) => {
        count(piece);
        take(piece);
      });
    },
  };
}

function unpackEntry(bytes: Uint8Array, entry: ZipEntry, take: (piece: Uint8Array) => void): void {
  let size = 0;
  let sum = 0;
  const checked = (piece: Uint8Array) => {
    size += piece.length;
    sum = crc32(piece, sum);
    take(piece);
  };
  const packed = packedBytes(bytes, entry);
  if (entry.method === STORED) eachPiece(packed, checked);
  else if (entry.method === DEFLATED) inflate(packed, checked);
  else throw new Error(`${entry.name} is packed in a way of its own`);
  if (size !== entry.size || sum !== entry.crc) throw new Error(`${entry.name} is not whole`);
}

function packedBytes(bytes: Uint8Array, { name, offset, packed }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(offset, true) !== LOCAL) throw new Error(`${name} is not where it should be`);
  const lengths = view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const begin = offset + LOCAL_BYTES + lengths;
  return bytes.subarray(begin, begin + packed);
}

function inflate(packed: Uint8Array, take: (piece: Uint8Array) => void): void {
  const stream = new Inflate(take);
  eachPiece(packed, (piece, isLast) => stream.push(piece, isLast));
}

function eachPiece(bytes: Uint8Array, take: (piece: Uint8Array, isLast: boolean) => void): void {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    take(bytes.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES >= bytes.length);
  }
}
