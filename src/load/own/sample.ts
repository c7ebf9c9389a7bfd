import type { Table } from './roles.ts';

/** Values of a column that are not empty, from all over it. */
export interface Sample {
  /** How many cells are not empty. */
  readonly filled: number;
  /** Trimmed. */
  readonly values: readonly string[];
}

/** More tell nothing more. */
const MOST = 1_000;
/** Of the many columns of a table each has fewer, so that it does not take seconds; but no less than this. */
const LEAST = 100;
const MOST_OF_ALL = 200_000;

/**
 * Every n-th of the filled cells, n as small as leaves no more than 1,000: the first rows of a file
 * are often not like the rest.
 */
export function sampleOf({ rows, columns }: Table, column: number): Sample {
  const most = Math.max(LEAST, Math.min(MOST, Math.floor(MOST_OF_ALL / columns.length)));
  let [filled, step] = [0, 1];
  let values: string[] = [];
  for (const { cells } of rows) {
    const value = cells[column]?.trim();
    if (!value) continue;
    if (filled++ % step !== 0) continue;
    if (values.length === most) {
      step *= 2;
      values = values.filter((_, index) => index % 2 === 0);
      if ((filled - 1) % step !== 0) continue;
    }
    values.push(value);
  }
  return { filled, values };
}

/** Of the values, 0 to 1; 1 where there are none, for nothing speaks against. */
export function shareOf({ values }: Sample, fits: (value: string) => boolean): number {
  if (values.length === 0) return 1;
  return values.reduce((count, value) => count + (fits(value) ? 1 : 0), 0) / values.length;
}

/** Whether at least that share of the values fits; there are some, and the first misses may tell. */
export function isMostly(
  { values }: Sample,
  share: number,
  fits: (value: string) => boolean,
): boolean {
  const allowed = values.length * (1 - share);
  let missed = 0;
  for (const value of values) if (!fits(value) && ++missed > allowed) return false;
  return values.length > 0;
}

/** How many of the values differ, 0 to 1. */
export const distinctShare = ({ values }: Sample): number =>
  values.length === 0 ? 0 : new Set(values).size / values.length;
