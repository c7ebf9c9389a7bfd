import type { Dataset, Facet, Option } from '../model/columns.ts';
import { optionsAt } from '../model/columns.ts';
import { toIso } from '../model/day.ts';
import type { Cell } from './csv.ts';
import { DATA_COLUMNS, FACET_OF, recordAt } from './record.ts';

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

/** Columns of keys get one of their words beside them, named as the data names its languages: `category_de`. */
const WORD_COLUMNS = [...FACET_OF.keys()];

/** A row's values in the data's own columns, then the words of its keys; empty where unknown. */
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
  ]);
}

/** The columns of `namedRecordAt` in order. */
export function namedColumns({ language }: Selection): string[] {
  return [...DATA_COLUMNS, ...WORD_COLUMNS.map((column) => `${column}_${language}`)];
}

/** Where the collection comes from; a row's own source stands in its own columns. */
export function provenanceOf({ dataDay, sentence, link }: Selection): Map<string, string> {
  return new Map([
    ['atlas', 'Smart-City-Atlas'],
    ['atlas_licence', LICENCE],
    ['atlas_licence_url', LICENCE_URL],
    ['atlas_data_day', dataDay === undefined ? '' : toIso(dataDay)],
    ['atlas_selection', sentence],
    ['atlas_link', link],
  ]);
}
