import type { Dataset } from '../model/columns.ts';
import { join, joinInSteps } from '../model/join.ts';
import type { Part } from '../model/join.ts';
import { ranksBy } from '../model/ranks.ts';
import { wholeOf } from '../model/tally.ts';
import type { Atlas } from './atlas.svelte.ts';

/** Rows that are joined and ordered within a frame. */
const FEW = 5000;
/** ms of work before the page is let do something else. */
const SLICE = 12;

/**
 * Joins the rows that the atlas is to show. Where they are very many, the page goes on meanwhile, and
 * what the atlas would work out of them is there before it asks.
 */
export async function prepareRows(atlas: Atlas, parts: readonly Part[]): Promise<Dataset> {
  if (parts.reduce((sum, { dataset }) => sum + dataset.length, 0) <= FEW) return join(parts);
  const steps = inOrder(atlas, parts);
  for (;;) {
    const end = performance.now() + SLICE;
    while (performance.now() < end) {
      const { done, value } = steps.next();
      if (done) return value;
    }
    await new Promise((goOn) => setTimeout(goOn));
  }
}

function* inOrder({ order, language }: Atlas, parts: readonly Part[]): Generator<void, Dataset> {
  const dataset = yield* joinInSteps(parts);
  wholeOf(dataset);
  yield;
  if (order.by !== 'entfernung') yield* ranksBy(dataset, order.by, language);
  return dataset;
}
