import { DELIMITERS } from './grid.ts';
import type { Delimiter } from './grid.ts';

export interface TextStart {
  /** Where the first record begins. */
  readonly at: number;
  /** Its line. */
  readonly line: number;
  /** As the line above it says. */
  readonly delimiter: Delimiter | undefined;
}

/** Byte-order marks within (files that were joined have them), and the line that tells Excel the delimiter. */
const START = /^\uFEFF*(?:("?)sep=([,;\t|])\1(?:\r\n|\r|\n|$))?/i;

export function textStart(text: string): TextStart {
  const [whole = '', , sign] = START.exec(text) ?? [];
  const delimiter = DELIMITERS.find((delimiter) => delimiter === sign);
  return { at: whole.length, line: delimiter ? 2 : 1, delimiter };
}
