import { joinInSteps } from '../model/join.ts';
import type { Part } from '../model/join.ts';
import { ranksBy } from '../model/ranks.ts';
import { wholeOf } from '../model/tally.ts';
import type { Atlas } from './atlas.svelte.ts';

/** Rows that are joined and ordered within a frame. */
const FEW = 5000;
/** ms of work before the page is let do something else. */
const SLICE = 12;

/**
 * Works out what the atlas needs to show these rows, while the page goes on; what takes no time is
 * left to the atlas.
 */
export async function prepareRows(atlas: Atlas, parts: readonly Part[]): Promise<void> {
  if (parts.reduce((sum, { dataset }) => sum + dataset.length, 0) <= FEW) return;
  const steps = inOrder(atlas, parts);
  for (let isDone = false; !isDone;) {
    const end = performance.now() + SLICE;
    while (!isDone && performance.now() < end) isDone = steps.next().done === true;
    await new Promise((goOn) => setTimeout(goOn));
  }
}

function* inOrder({ order, language }: Atlas, parts: readonly Part[]): Generator<void, void> {
  const dataset = yield* joinInSteps(parts);
  wholeOf(dataset);
  yield;
  if (order.by !== 'entfernung') yield* ranksBy(dataset, order.by, language);
}
