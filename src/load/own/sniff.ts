import { Refusal } from './grid.ts';
import { hasSignature, kindOfSignature, looksBinary, roughTextOf } from './signature.ts';
import { sniffOle } from './sniffOle.ts';
import { sniffText } from './sniffText.ts';
import { sniffZip } from './sniffZip.ts';

/** Of a file's beginning: as much as `sniff` wants to see. */
export const HEAD_BYTES = 65_536;

/** `zip`, `ole2`: the head does not tell what is in it. The whole file, handed over as the head, does. */
export type Sniffed = 'csv' | 'json' | 'xlsx' | 'ods' | 'zip' | 'ole2';

/**
 * What a file is, by its content and never by its name.
 * @param head its first bytes
 * @param size of the whole file in bytes
 * @throws Refusal of what is known and not read
 */
export function sniff(head: Uint8Array, size: number): { readonly format: Sniffed } {
  if (size === 0) throw new Refusal({ kind: 'empty' });
  return { format: formatOf(head, head.length >= size) };
}

function formatOf(head: Uint8Array, isWhole: boolean): Sniffed {
  if (hasSignature(head, '504b0304')) return sniffZip(head, isWhole);
  if (hasSignature(head, 'd0cf11e0a1b11ae1')) return sniffOle(head, isWhole);
  const known = kindOfSignature(head);
  if (known) throw new Refusal({ kind: 'format', format: known });
  if (looksBinary(head)) throw new Refusal({ kind: 'format', format: 'binary' });
  const text = roughTextOf(head);
  if (isWhole && text.trim() === '') throw new Refusal({ kind: 'empty' });
  return sniffText(text);
}
