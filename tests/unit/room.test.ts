import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Box } from '../../src/model/labels.ts';
import { wayInto } from '../../src/model/room.ts';

const FRAME: Box = [0, 0, 400, 300];
const LEGEND: Box = [0, 200, 150, 300];

const moved = ([left, top, right, bottom]: Box, [dx, dy]: readonly [number, number]): Box => [
  left + dx,
  top + dy,
  right + dx,
  bottom + dy,
];
const meet = (a: Box, b: Box) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];

const someBox: fc.Arbitrary<Box> = fc
  .tuple(
    fc.integer({ min: -500, max: 900 }),
    fc.integer({ min: -500, max: 900 }),
    fc.integer({ min: 1, max: 200 }),
    fc.integer({ min: 1, max: 150 }),
  )
  .map(([left, top, width, height]) => [left, top, left + width, top + height]);

test('what is in the free area stays where it is', () => {
  expect(wayInto([200, 100, 240, 140], FRAME, [LEGEND])).toEqual([0, 0]);
});

test('what lies outside comes in by the shortest way', () => {
  expect(wayInto([-30, 100, 10, 140], FRAME, [LEGEND])).toEqual([30, 0]);
  expect(wayInto([390, 310, 410, 330], FRAME, [LEGEND])).toEqual([-10, -30]);
});

test('what lies under a box comes out by its nearest edge', () => {
  expect(wayInto([100, 210, 140, 250], FRAME, [LEGEND])).toEqual([0, -50]);
  expect(wayInto([140, 250, 170, 290], FRAME, [LEGEND])).toEqual([10, 0]);
});

test('what is larger than the frame is centred in it', () => {
  expect(wayInto([0, 0, 600, 20], FRAME, [])).toEqual([-100, 0]);
});

test('whatever fits is in the frame afterwards, and clear where one box alone is in the way', () => {
  fc.assert(
    fc.property(someBox, (box) => {
      const [left, top, right, bottom] = moved(box, wayInto(box, FRAME, [LEGEND]));
      expect(left >= 0 && top >= 0 && right <= 400 && bottom <= 300).toBe(true);
      expect(meet([left, top, right, bottom], LEGEND)).toBe(false);
    }),
  );
});
