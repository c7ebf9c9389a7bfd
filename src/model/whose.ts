import type { Dataset } from './columns.ts';

/** Whose rows these are. What is said of the atlas's data holds for none from a visitor's file. */
export interface Whose {
  readonly atlas: boolean;
  readonly own: boolean;
}

export function isOwn({ own }: Pick<Dataset, 'own'>, row: number): boolean {
  return own !== undefined && own.codes[row]! > 0;
}

/** Of no rows the atlas's. */
export function whose(dataset: Pick<Dataset, 'own'>, rows: Iterable<number>): Whose {
  let [atlas, own] = [false, false];
  for (const row of rows) {
    if (isOwn(dataset, row)) own = true;
    else atlas = true;
    if (atlas && (own || !dataset.own)) break;
  }
  return { atlas: atlas || !own, own };
}
