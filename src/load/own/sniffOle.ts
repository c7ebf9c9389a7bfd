import { Refusal } from './grid.ts';
import type { RefusalReason } from './grid.ts';
import { hasSignature } from './signature.ts';

/** Streams that tell one kind of OLE2 file from another, first match wins: Word may hold a workbook. */
const STREAMS: readonly (readonly [string, RefusalReason])[] = [
  ['EncryptedPackage', { kind: 'encrypted' }],
  ['WordDocument', { kind: 'format', format: 'doc' }],
  ['Workbook', { kind: 'format', format: 'xls' }],
  ['Book', { kind: 'format', format: 'xls' }],
];

/**
 * The container of Office before 2007, and of what Office encrypts since. Its directory may lie
 * anywhere in it.
 * @throws Refusal as soon as it is known what it is
 */
export function sniffOle(head: Uint8Array, isWhole: boolean): 'ole2' {
  const names = new TextDecoder('utf-16le').decode(head.subarray(0, head.length & ~1));
  const found = STREAMS.find(([stream]) => names.includes(`${stream}\0`));
  if (found) throw new Refusal(found[1]);
  // A workbook's first record, where its stream begins the file.
  if (hasSignature(head, '09081000', 512)) throw new Refusal({ kind: 'format', format: 'xls' });
  if (isWhole) throw new Refusal({ kind: 'format', format: 'binary' });
  return 'ole2';
}
