import { orDamaged } from './damaged.ts';
import type { FileGrids } from './grid.ts';
import { readOds } from './ods.ts';
import { openZip } from './unzip.ts';
import { readXlsx } from './xlsx.ts';

/**
 * Every sheet with its rows as they are numbered there.
 * @param onrows told after each sheet how many rows there are so far
 * @throws Refusal
 */
export function readWorkbook(
  bytes: Uint8Array,
  format: 'xlsx' | 'ods',
  onrows?: (rows: number) => void,
): FileGrids {
  return orDamaged(format, () => {
    const zip = openZip(bytes);
    const file = format === 'xlsx' ? readXlsx(zip, onrows) : readOds(zip, onrows);
    if (file.grids.length === 0) throw new Error('no sheet');
    return file;
  });
}
