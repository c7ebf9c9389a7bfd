import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classAt, classesOf } from '../../src/model/classes.ts';
import type { ValueClass } from '../../src/model/classes.ts';

const some = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 9 });

function spreadOf(values: readonly number[], classes: readonly ValueClass[]): number {
  return classes
    .map((one) => values.filter((value) => classAt([one], value) === 0))
    .reduce((sum, held) => {
      const mean = held.reduce((all, value) => all + value, 0) / held.length;
      return sum + held.reduce((all, value) => all + (value - mean) ** 2, 0);
    }, 0);
}

/** The least spread of all ways to cut the different values. */
function leastSpread(values: readonly number[], count: number): number {
  const distinct = [...new Set(values)].sort((a, b) => a - b);
  let least = Infinity;
  const cut = (from: number, classes: ValueClass[]): void => {
    if (classes.length === count - 1) {
      const last = { from: distinct[from]!, to: distinct.at(-1)! };
      least = Math.min(least, spreadOf(values, [...classes, last]));
      return;
    }
    const left = count - classes.length;
    for (let to = from; to <= distinct.length - left; to++) {
      cut(to + 1, [...classes, { from: distinct[from]!, to: distinct[to]! }]);
    }
  };
  cut(0, []);
  return least;
}

test('no other classes are closer to their means', () => {
  fc.assert(
    fc.property(some, fc.integer({ min: 1, max: 5 }), (values, most) => {
      const classes = classesOf(values, most);
      expect(classes).toHaveLength(Math.min(most, new Set(values).size));
      expect(spreadOf(values, classes)).toBeCloseTo(leastSpread(values, classes.length), 6);
    }),
    { numRuns: 300 },
  );
});

test('each value is in one class, and classes ascend without meeting', () => {
  fc.assert(
    fc.property(some, (values) => {
      const classes = classesOf(values, 5);
      for (const value of values) {
        expect(classes.filter((one) => classAt([one], value) === 0)).toHaveLength(1);
      }
      classes.slice(1).forEach(({ from }, at) => expect(from).toBeGreaterThan(classes[at]!.to));
    }),
  );
});

test('of nothing there is no class, and no value is in it', () => {
  expect(classesOf([], 5)).toEqual([]);
  expect(classAt([], 3)).toBe(-1);
});
