import type { Dataset, Localised } from './columns.ts';
import { textsOf } from './query.ts';
import { ranksBy } from './ranks.ts';

/**
 * Works out beforehand what else would be worked out when somebody first orders by names or types a
 * word: of 100,000 rows that takes a second or two. In steps of some milliseconds.
 */
export function* makeReady(dataset: Dataset, language: keyof Localised): Generator<unknown, void> {
  for (const texts of Object.values(textsOf(dataset))) yield* texts.blocks();
  for (const by of ['name', 'ort'] as const) {
    yield* ranksBy(dataset, by, language);
    yield;
  }
}
