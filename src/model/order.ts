import { NEVER_FROM, WITHOUT, hasPlace } from './columns.ts';
import type { Dataset } from './columns.ts';

export const SORT_KEYS = ['datum', 'name', 'land'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface Order {
  readonly by: SortKey;
  readonly descending: boolean;
}

export const NEWEST_FIRST: Order = { by: 'datum', descending: true };

const collator = new Intl.Collator('de', { numeric: true });

/**
 * Rows in the order asked for; what has no value there comes last whichever way it runs, and rows
 * without a place last among those. Equal rows keep the data's order.
 */
export function ordered(dataset: Dataset, rows: Uint32Array, { by, descending }: Order): number[] {
  const way = descending ? -1 : 1;
  const value = valueOf(dataset, by);
  const keyed = Array.from(rows, (row) => ({
    row,
    value: value(row),
    placed: hasPlace(dataset, row),
  }));
  return keyed
    .sort((a, b) => {
      if (a.placed !== b.placed) return a.placed ? -1 : 1;
      if (a.value === undefined || b.value === undefined) {
        return Number(a.value === undefined) - Number(b.value === undefined) || a.row - b.row;
      }
      return way * compare(a.value, b.value) || a.row - b.row;
    })
    .map(({ row }) => row);
}

function compare(a: number | string, b: number | string): number {
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : collator.compare(String(a), String(b));
}

function valueOf(
  { begin, text, facets: { land } }: Dataset,
  by: SortKey,
): (row: number) => number | string | undefined {
  switch (by) {
    case 'datum':
      return (row) => (begin.from[row] === NEVER_FROM ? undefined : begin.from[row]);
    case 'name':
      return (row) => text.title_de[row];
    case 'land':
      return (row) => {
        const { key, label } = land.options[land.codes[row]!]!;
        return key === WITHOUT ? undefined : (label?.de ?? key);
      };
  }
}
