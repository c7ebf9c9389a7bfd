import { decodeBytes } from './decode.ts';
import { parseDelimited } from './delimited.ts';
import { findDelimiter } from './delimiter.ts';
import { Refusal } from './grid.ts';
import type { FileGrids, ReadingWish } from './grid.ts';

/** Closes a file of DOS; some programs still write it. */
const DOS_END = '\u001A';

/**
 * A file of separated text; `onrows` is told now and then how many rows there are so far.
 * @throws Refusal
 */
export function readDelimited(
  bytes: Uint8Array,
  wish: ReadingWish,
  onrows?: (rows: number) => void,
): FileGrids {
  const { text: whole, encoding, broken } = decodeBytes(bytes, wish.encoding);
  const text = whole.endsWith(DOS_END) ? whole.slice(0, -1) : whole;
  const delimiter = wish.delimiter ?? findDelimiter(text);
  const rows = parseDelimited(text, delimiter, { broken, onrows });
  if (rows.length === 0) throw new Refusal({ kind: bytes.length === 0 ? 'empty' : 'no-rows' });
  return { format: 'csv', encoding, delimiter, grids: [{ name: '', hidden: false, rows }] };
}
