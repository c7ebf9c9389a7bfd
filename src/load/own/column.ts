import type { NameMatch } from './columnName.ts';
import type { Sample } from './sample.ts';

/** A column as it is judged. */
export interface Column {
  /** Of the table, none twice. */
  readonly name: string;
  readonly matches: readonly NameMatch[];
  readonly sample: Sample;
}

/** Half of the values must bear the name out. */
export const ENOUGH = 0.5;
/** Without a name hardly any may speak against. */
export const UNMISTAKABLE = 0.9;
