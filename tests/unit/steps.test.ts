import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finish, sortInSteps } from '../../src/model/steps.ts';

/** Long enough to be merged from several runs, some of them without a partner. */
const someItems = fc
  .tuple(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 1, max: 500 }))
  .map(([length, kinds]) => Array.from({ length }, (_, at) => ({ at, kind: (at * 7919) % kinds })));
const byKind = (a: { kind: number }, b: { kind: number }) => a.kind - b.kind;

test('sorting in steps sorts as at once, equal items as they stood', () => {
  fc.assert(
    fc.property(someItems, (items) => {
      expect(finish(sortInSteps(items, byKind))).toEqual(items.toSorted(byKind));
    }),
    { numRuns: 30 },
  );
});

test('no step compares more often than a run of 2,048 takes', () => {
  let compared = 0;
  const items = Array.from({ length: 20_000 }, (_, at) => (at * 7919) % 20_011);
  const steps = sortInSteps(items, (a, b) => {
    compared++;
    return a - b;
  });
  for (let step = steps.next(); !step.done; step = steps.next()) {
    expect(compared).toBeLessThan(2048 * 11 + 4096);
    compared = 0;
  }
});
