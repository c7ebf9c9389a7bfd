import type { Dataset, Facet, Option, OwnColumns } from '../model/columns.ts';
import { optionsAt } from '../model/columns.ts';
import { toIso } from '../model/day.ts';
import { whose } from '../model/whose.ts';
import type { Cell } from './csv.ts';
import { DATA_COLUMNS } from '../model/dataColumns.ts';
import { FACET_OF, recordAt } from './record.ts';

export const LICENCE = 'CC BY 4.0';
export const LICENCE_URL = 'https://creativecommons.org/licenses/by/4.0/';

/** What is saved: rows in the order shown, and the words that say what they are. */
export interface Selection {
  readonly dataset: Dataset;
  readonly rows: readonly number[];
  readonly language: 'de' | 'en';
  /** An option in that language. */
  readonly option: (facet: Facet, option: Option) => string;
  /** Which projects these are, in that language. */
  readonly sentence: string;
  /** Day the data was closed. */
  readonly dataDay: number | undefined;
  /** Absolute link to the view. */
  readonly link: string;
}

/** Rows that are written in some milliseconds: of very many, the page goes on between two pieces. */
export const PIECE = 200;

/** Columns that say where a row comes from. */
const PROVENANCE = [
  'atlas',
  'atlas_licence',
  'atlas_licence_url',
  'atlas_data_day',
  'atlas_selection',
  'atlas_link',
] as const;
export type Provenance = (typeof PROVENANCE)[number];

/** What maps elsewhere draw by; a property of GeoJSON beside the columns. */
const MAP_PROPERTIES = ['title', 'description', 'marker-color', 'start_date', 'end_date'] as const;
export type MapProperty = (typeof MAP_PROPERTIES)[number];

/** Columns of keys get one of their words beside them, named as the data names its languages: `category_de`. */
const WORD_COLUMNS = [...FACET_OF.keys()];

/**
 * A row's values in the data's own columns, then the words of its keys, then what visitors' files have
 * beyond; empty where unknown.
 */
export function namedRecordAt(selection: Selection, row: number): Map<string, Cell> {
  const { dataset, language, option } = selection;
  const record = recordAt(dataset, row);
  const words = [...FACET_OF].map(([column, facet]): [string, Cell] => [
    `${column}_${language}`,
    optionsAt(dataset.facets[facet], row)
      .map((value) => option(facet, value))
      .join('; '),
  ]);
  return new Map([
    ...DATA_COLUMNS.map((column): [string, Cell] => [column, record[column]]),
    ...words,
    ...moreColumns(selection).map(({ name, cells }): [string, Cell] => [name, cells[row]!]),
  ]);
}

/** The columns of `namedRecordAt` in order. */
export function namedColumns(selection: Selection): string[] {
  return [...columnsFor(selection), ...moreColumns(selection).map(({ name }) => name)];
}

const columnsFor = ({ language }: Selection): string[] => [
  ...DATA_COLUMNS,
  ...WORD_COLUMNS.map((column) => `${column}_${language}`),
];

const known = new WeakMap<Selection, OwnColumns['more']>();

/**
 * Columns of visitors' files without a meaning here, if some of their rows are selected. A name that
 * the data has itself gets a number behind it.
 */
function moreColumns(selection: Selection): OwnColumns['more'] {
  const found = known.get(selection) ?? nameMore(selection);
  known.set(selection, found);
  return found;
}

function nameMore(selection: Selection): OwnColumns['more'] {
  const { dataset, rows } = selection;
  if (!dataset.own || !whose(dataset, rows).own) return [];
  const taken = new Set([...columnsFor(selection), ...MAP_PROPERTIES, ...PROVENANCE]);
  return dataset.own.more.map(({ name, cells }) => {
    let free = name;
    for (let number = 2; taken.has(free); number++) free = `${name} (${number})`;
    taken.add(free);
    return { name: free, cells };
  });
}

/** Where the collection comes from; a row's own source stands in its own columns. */
export function provenanceOf(selection: Selection): Map<Provenance, string> {
  const { dataset, rows, dataDay, sentence, link } = selection;
  const { atlas } = whose(dataset, rows);
  return new Map([
    ['atlas', 'Smart-City-Atlas'],
    ['atlas_licence', atlas ? LICENCE : ''],
    ['atlas_licence_url', atlas ? LICENCE_URL : ''],
    ['atlas_data_day', atlas && dataDay !== undefined ? toIso(dataDay) : ''],
    ['atlas_selection', sentence],
    ['atlas_link', link],
  ]);
}

/** Of one row: licence and day of the atlas's data are none of a visitor's file. */
export function provenanceAt(selection: Selection, row: number): Map<Provenance, string> {
  return provenanceOf({ ...selection, rows: [row] });
}
