import { Refusal } from './grid.ts';

/** Of a workbook unpacked, in bytes. */
export const MOST_UNPACKED = 300_000_000;

/** Empty ones between filled ones included: a small file can say far more than a browser can hold. */
const MOST_CELLS = 30_000_000;

/** Counts the cells of a file. @throws Refusal beyond what is read */
export function cellCounter(): (cells: number) => void {
  let sum = 0;
  return (cells) => {
    sum += cells;
    if (sum > MOST_CELLS) throw new Refusal({ kind: 'unpacks-too-large', limit: MOST_UNPACKED });
  };
}
