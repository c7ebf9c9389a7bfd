import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from '../../src/charts/spread.ts';

const LINE = [0, 100] as const;
const somePlaces = fc
  .array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 8 })
  .map((places) => places.toSorted((a, b) => a - b));

test('places with room stay where they are', () => {
  expect(spread([10, 30, 90], 20, LINE)).toEqual([10, 30, 90]);
});

test('two that are too near move apart by halves', () => {
  expect(spread([48, 52], 20, LINE)).toEqual([40, 60]);
});

test('at the ends they move inwards', () => {
  expect(spread([2, 98], 98, LINE)).toEqual([1, 99]);
  expect(spread([99, 100], 10, LINE)).toEqual([90, 100]);
  expect(spread([0, 1], 10, LINE)).toEqual([0, 10]);
});

test('neighbours keep their order and distance, within the line', () => {
  fc.assert(
    fc.property(somePlaces, (places) => {
      const moved = spread(places, 12, LINE);
      expect(moved).toHaveLength(places.length);
      moved.forEach((place, at) => {
        expect(place).toBeGreaterThanOrEqual(-1e-9);
        expect(place).toBeLessThanOrEqual(100 + 1e-9);
        if (at > 0) expect(place - moved[at - 1]!).toBeGreaterThan(12 - 1e-9);
      });
    }),
  );
});

test('spread once, they stay', () => {
  fc.assert(
    fc.property(somePlaces, (places) => {
      const once = spread(places, 12, LINE);
      spread(once, 12, LINE).forEach((place, at) => expect(place).toBeCloseTo(once[at]!));
    }),
  );
});
