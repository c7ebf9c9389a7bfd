import type { Dataset } from '../model/columns.ts';
import type { Language } from '../model/link.ts';
import { makeReady } from '../model/readiness.ts';

/** ms of work at a time where the browser does not say how much time there is. */
const SLICE = 8;
/** ms that are left to whatever comes next. */
const RESERVE = 3;

/** Takes the steps while the page has nothing else to do. Returns what ends it. */
export function workWhenIdle(steps: Iterator<unknown>): () => void {
  let ended = false;
  const work = (isTime: () => boolean) => {
    while (!ended && isTime()) ended = steps.next().done === true;
    if (!ended) later(work);
  };
  later(work);
  return () => (ended = true);
}

function later(work: (isTime: () => boolean) => void): void {
  // Safari has no requestIdleCallback.
  if ('requestIdleCallback' in window) {
    requestIdleCallback((deadline) => work(() => deadline.timeRemaining() > RESERVE));
    return;
  }
  setTimeout(() => {
    const end = performance.now() + SLICE;
    work(() => performance.now() < end);
  }, SLICE);
}

/** Makes rows ready for what is asked of them next. Returns what ends it. */
export function readyWhenIdle(dataset: Dataset, language: Language): () => void {
  return workWhenIdle(makeReady(dataset, language));
}
