/** Rows of the shipped data as they are saved; options are written `facet:key`. */
import type { Selection } from '../../src/save/selection.ts';
import { DATA_DAY } from './aDataset.ts';
import { shippedDataset } from './shipped.ts';

export function aSelection(change: Partial<Selection> = {}): Selection {
  return {
    dataset: shippedDataset,
    rows: [0],
    language: 'de',
    option: (facet, { key }) => `${facet}:${key}`,
    sentence: '2 von 173 Projekten.',
    dataDay: DATA_DAY,
    link: 'https://atlas.example/#land=DE-SN',
    ...change,
  };
}
