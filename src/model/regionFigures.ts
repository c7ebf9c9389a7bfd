/** What can be said of regions side by side: one pass over the rows that pass. */
import { BINS_PER_YEAR, WITHOUT, codesAt } from './columns.ts';
import type { Dataset, FacetColumn } from './columns.ts';
import { withOptions } from './filter.ts';
import type { Filter } from './filter.ts';

/** Facets whose options are counted in each region. */
const COUNTED = ['category', 'status', 'technology'] as const;
export type CountedFacet = (typeof COUNTED)[number];

export interface RegionFigures {
  /** Of the region, as its facet has it. */
  readonly key: string;
  readonly projects: number;
  /** Inhabitants; undefined where they are not known. */
  readonly people: number | undefined;
  /** Projects per 100,000 inhabitants. */
  readonly rate: number | undefined;
  /** Projects by the codes of a facet's options; technologies have several of them. */
  readonly counts: Readonly<Record<CountedFacet, Uint32Array>>;
  /** Projects by the year of their begin, from the dataset's first year on. */
  readonly years: Uint32Array;
  readonly undated: number;
}

const PER = 100_000;

/**
 * Fewer projects than this are a small base: one more or less would change the figure by a quarter
 * or more, so that a place in an order would be chance.
 */
export const LEAST_BASE = 5;

export const isSmall = ({ projects }: Pick<RegionFigures, 'projects'>): boolean =>
  projects < LEAST_BASE;

/** All of the filter but the facet of the regions, whose place the comparison's columns take. */
export const comparedFilter = (filter: Filter): Filter => withOptions(filter, 'land', []);

/**
 * Figures of each region, in the order of the column's options; rows without a region are in none.
 * @param people inhabitants by the region's key
 */
export function figuresBy(
  regions: FacetColumn,
  dataset: Dataset,
  rows: Iterable<number>,
  people: ReadonlyMap<string, number>,
): RegionFigures[] {
  const { facets, bin, years } = dataset;
  const all = regions.options.map(() => ({
    projects: 0,
    counts: {
      category: new Uint32Array(facets.category.options.length),
      status: new Uint32Array(facets.status.options.length),
      technology: new Uint32Array(facets.technology.options.length),
    },
    years: new Uint32Array(years),
    undated: 0,
  }));
  for (const row of rows) {
    for (const region of codesAt(regions, row)) {
      const figures = all[region]!;
      figures.projects++;
      for (const facet of COUNTED) {
        for (const code of codesAt(facets[facet], row)) figures.counts[facet][code]!++;
      }
      const begin = bin[row]!;
      if (begin < 0) figures.undated++;
      else figures.years[Math.floor(begin / BINS_PER_YEAR)]!++;
    }
  }
  return all.flatMap((figures, code) => {
    const { key } = regions.options[code]!;
    if (key === WITHOUT) return [];
    const inhabitants = people.get(key);
    const rate = inhabitants ? (figures.projects / inhabitants) * PER : undefined;
    return [{ key, people: inhabitants, rate, ...figures }];
  });
}

/** How many of the rows have no region, and are in no column. */
export function withoutRegion(regions: FacetColumn, rows: Iterable<number>): number {
  const without = regions.options.findIndex(({ key }) => key === WITHOUT);
  let count = 0;
  for (const row of rows) if (codesAt(regions, row).includes(without)) count++;
  return count;
}

/** Keys of the regions with most projects, most first; of equals, the first in the data. */
export function leading(figures: readonly RegionFigures[], count: number): string[] {
  return figures
    .toSorted((one, other) => other.projects - one.projects)
    .slice(0, count)
    .map(({ key }) => key);
}

/** By how much a value differs from that of the reference: −0.49 is 49 % less. Undefined if that cannot be said. */
export function difference(
  value: number | undefined,
  reference: number | undefined,
): number | undefined {
  if (value === undefined || !reference) return undefined;
  return value / reference - 1;
}

/** Codes with a count, most first; of equals, the first in the data. `without` is never among them. */
export function mostFrequent(
  { counts }: Pick<RegionFigures, 'counts'>,
  { options }: FacetColumn,
): number[] {
  const count = (code: number) => counts.technology[code]!;
  return [...counts.technology.keys()]
    .filter((code) => count(code) > 0 && options[code]!.key !== WITHOUT)
    .sort((one, other) => count(other) - count(one));
}

/** Technologies that of all compared only this one has, most frequent first. */
export function onlyHere(
  figures: RegionFigures,
  compared: readonly RegionFigures[],
  technology: FacetColumn,
): number[] {
  const others = compared.filter(({ key }) => key !== figures.key);
  return mostFrequent(figures, technology).filter((code) =>
    others.every(({ counts }) => counts.technology[code] === 0),
  );
}

/** A cooperation with members in several Länder; it counts for the one that leads. */
export interface Crossing {
  readonly row: number;
  readonly land: string;
  /** The others that have members in it. */
  readonly others: readonly string[];
}

/** @param laender keys with the two digits that their members' AGS begin with */
export function crossingsIn(
  { facets: { land }, text }: Dataset,
  rows: Iterable<number>,
  laender: readonly { readonly key: string; readonly ags: string }[],
): Crossing[] {
  const keyOf = new Map(laender.map(({ key, ags }) => [ags, key]));
  const found: Crossing[] = [];
  for (const row of rows) {
    if (!text.member_ags[row]) continue;
    const leads = land.options[land.codes[row]!]!.key;
    const members = text.member_ags[row].split(';').map((ags) => keyOf.get(ags.trim().slice(0, 2)));
    const others = new Set(members.filter((key) => key !== undefined && key !== leads));
    if (others.size > 0) found.push({ row, land: leads, others: [...others] as string[] });
  }
  return found;
}

/** The least of 1, 1.5, 2, 3, 5, 7.5, 10 … (and their tenths) that no value exceeds: where a scale ends. */
export function scaleEnd(values: Iterable<number | undefined>): number {
  let most = 0;
  for (const value of values) if (value !== undefined) most = Math.max(most, value);
  if (most === 0) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  return (
    [1, 1.5, 2, 3, 5, 7.5, 10].map((step) => step * power).find((end) => end >= most) ?? 10 * power
  );
}
