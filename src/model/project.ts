import { FACETS, hasPlace, optionsAt } from './columns.ts';
import type { Dataset, Facet, Option, TextField } from './columns.ts';
import { toLat, toLng } from './mercator.ts';
import type { LngLat } from './mercator.ts';
import { isDated, isOpen } from './time.ts';

/** One row as an object: made for the few rows that are shown. */
export interface Project {
  readonly row: number;
  readonly text: Readonly<Record<TextField, string>>;
  /** Without `ohne`. */
  readonly options: Readonly<Record<Facet, readonly Option[]>>;
  readonly lngLat: LngLat | undefined;
  /** Neither start nor report; an end alone does not place it in time. */
  readonly undated: boolean;
  /** No end known, goes on. */
  readonly open: boolean;
  /** Name of the visitor's file that it is from; undefined for a project of the atlas. */
  readonly file: string | undefined;
  /** What its file says of it in columns of its own, in their order, empty cells left out. */
  readonly more: readonly (readonly [name: string, value: string])[];
}

export function projectAt(dataset: Dataset, row: number): Project {
  const { text, x, y, own } = dataset;
  const cells = Object.entries(text).map(([field, column]) => [field, column[row]]);
  return {
    row,
    text: Object.fromEntries(cells) as Record<TextField, string>,
    options: Object.fromEntries(
      FACETS.map((facet) => [facet, optionsAt(dataset.facets[facet], row)]),
    ) as Record<Facet, Option[]>,
    lngLat: hasPlace(dataset, row) ? [toLng(x[row]!), toLat(y[row]!)] : undefined,
    undated: !isDated(dataset, row),
    open: isOpen(dataset, row),
    file: own?.names[own.codes[row]! - 1],
    more: (own?.more ?? []).flatMap(({ name, cells }) =>
      cells[row] ? [[name, cells[row]] as const] : [],
    ),
  };
}

/** Row of an id, or −1. */
export function rowOf({ text }: Dataset, id: string): number {
  return text.id.indexOf(id);
}

/** Other rows of the same joint project. */
export function partnersOf({ text }: Dataset, row: number): number[] {
  const group = text.group[row];
  if (!group) return [];
  return text.group.flatMap((other, index) => (other === group && index !== row ? [index] : []));
}

/** Other rows at the same point. */
export function neighboursOf({ x, y }: Dataset, row: number): number[] {
  const rows: number[] = [];
  for (let other = 0; other < x.length; other++) {
    if (other !== row && x[other] === x[row] && y[other] === y[row]) rows.push(other);
  }
  return rows;
}
