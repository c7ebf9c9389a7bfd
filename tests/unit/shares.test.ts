import fc from 'fast-check';
import { expect, test } from 'vitest';
import { REST, sharesIn } from '../../src/model/shares.ts';

const someCounts = fc.array(fc.nat(50), { maxLength: 40 });
test('what was left before stays left', () => {
  expect(
    sharesIn([
      [3, 5],
      [REST, 4],
    ]),
  ).toEqual([
    { category: 3, value: 5 },
    { category: REST, value: 4 },
  ]);
  expect(
    sharesIn([
      [3, 5],
      [REST, 0],
    ]),
  ).toEqual([{ category: 3, value: 5 }]);
});

const sum = (shares: readonly { value: number }[]) =>
  shares.reduce((all, { value }) => all + value, 0);

test('shares add up to the whole, and are thirteen at most', () => {
  fc.assert(
    fc.property(someCounts, (counts) => {
      const shares = sharesIn(counts.entries());
      expect(sum(shares)).toBe(counts.reduce((all, count) => all + count, 0));
      expect(shares.length).toBeLessThanOrEqual(13);
      expect(shares.every(({ value }) => value > 0)).toBe(true);
    }),
  );
});

test('categories stand in their order, and what is left comes last', () => {
  fc.assert(
    fc.property(someCounts, (counts) => {
      const categories = sharesIn(counts.entries()).map(({ category }) => category);
      const named = categories.filter((category) => category !== REST);
      expect(named).toEqual(named.toSorted((a, b) => a - b));
      expect(categories.indexOf(REST)).toBe(categories.length > 12 ? 12 : -1);
    }),
  );
});

test('no category that is left is larger than one that is named', () => {
  fc.assert(
    fc.property(someCounts, (counts) => {
      const shares = sharesIn(counts.entries()).filter(({ category }) => category !== REST);
      const least = Math.min(...shares.map(({ value }) => value));
      const named = new Set(shares.map(({ category }) => category));
      expect(counts.every((count, category) => named.has(category) || count <= least)).toBe(true);
    }),
  );
});
