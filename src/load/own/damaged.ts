import { Refusal } from './grid.ts';
import type { Format } from './grid.ts';

export function damaged(format: Format, detail: string): Refusal {
  return new Refusal({ kind: 'damaged', format, detail });
}

/** Whatever goes wrong in reading a file is the file's: a stack that overflows on brackets, too. */
export function orDamaged<T>(format: Format, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw damaged(format, error instanceof Error ? error.message : String(error));
  }
}
