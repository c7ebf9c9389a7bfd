import { distance } from '@turf/turf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kilometres } from '../../src/model/distance.ts';

const BERLIN = [13.40554, 52.51767] as const;
const HAMBURG = [9.99697, 53.55068] as const;

test('Berlin and Hamburg are 255 km apart', () => {
  expect(kilometres(BERLIN, HAMBURG)).toBeCloseTo(255, 0);
});

test('agrees with an independent formula', () => {
  const places = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -90, max: 90, noNaN: true }),
  );
  fc.assert(
    fc.property(places, places, (a, b) => {
      expect(kilometres(a, b)).toBeCloseTo(distance([...a], [...b]), 1);
      expect(kilometres(a, b)).toBeCloseTo(kilometres(b, a), 9);
    }),
  );
});
