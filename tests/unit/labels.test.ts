import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeLabels } from '../../src/model/labels.ts';
import type { Box, Circle, Label } from '../../src/model/labels.ts';

const px = fc.integer({ min: 0, max: 400 });
const someBoxes: fc.Arbitrary<Box> = fc
  .tuple(px, px, fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 20 }))
  .map(([left, top, width, height]) => [left, top, left + width, top + height]);
const someCircles = fc.array(fc.record({ x: px, y: px, r: fc.integer({ min: 1, max: 34 }) }), {
  maxLength: 12,
});
const someLabels: fc.Arbitrary<Label<number>[]> = fc
  .array(fc.array(someBoxes, { maxLength: 4 }), { maxLength: 25 })
  .map((names) => names.map((boxes, name) => ({ name, boxes })));

/** Some area in common; touching edges have none. */
const meet = (a: Box, b: Box) =>
  Math.min(a[2], b[2]) > Math.max(a[0], b[0]) && Math.min(a[3], b[3]) > Math.max(a[1], b[1]);

/** The nearest point of the box lies inside the circle. */
function isTouched([left, top, right, bottom]: Box, { x, y, r }: Circle): boolean {
  const dx = Math.max(left - x, 0, x - right);
  const dy = Math.max(top - y, 0, y - bottom);
  return Math.hypot(dx, dy) < r - 1e-9;
}

function always(law: (labels: Label<number>[], circles: Circle[], taken: Box[]) => void): void {
  fc.assert(fc.property(someLabels, someCircles, fc.array(someBoxes, { maxLength: 3 }), law), {
    numRuns: 300,
  });
}

describe('laws', () => {
  test('no two names overlap, and none covers what is taken or a symbol', () => {
    always((labels, circles, taken) => {
      const boxes = placeLabels(labels, circles, taken).map(({ box }) => box);
      boxes.forEach((box, index) => {
        const others = [...taken, ...boxes.slice(index + 1)];
        expect(others.some((other) => meet(box, other))).toBe(false);
        expect(circles.some((circle) => isTouched(box, circle))).toBe(false);
      });
    });
  });

  test('each name is placed at most once, in one of its own boxes, by rank', () => {
    always((labels, circles, taken) => {
      const placed = placeLabels(labels, circles, taken);
      const names = placed.map(({ name }) => name);
      expect(names).toEqual([...new Set(names)].toSorted((a, b) => a - b));
      for (const { name, box, choice } of placed) expect(labels[name]?.boxes[choice]).toBe(box);
    });
  });

  test('a lower rank takes no place from a higher one', () => {
    always((labels, circles, taken) => {
      const placed = placeLabels(labels, circles, taken);
      const first = labels.slice(0, Math.ceil(labels.length / 2));
      const alone = placeLabels(first, circles, taken);
      expect(placed.slice(0, alone.length)).toEqual(alone);
    });
  });

  test('a name is left out only where none of its boxes is free', () => {
    always((labels, circles, taken) => {
      const placed = placeLabels(labels, circles, taken);
      const used = [...taken, ...placed.map(({ box }) => box)];
      const missing = labels.filter(({ name }) => placed.every((other) => other.name !== name));
      for (const box of missing.flatMap(({ boxes }) => boxes)) {
        const isFree =
          !used.some((other) => meet(box, other)) &&
          !circles.some((circle) => isTouched(box, { ...circle, r: circle.r - 1e-6 }));
        expect(isFree).toBe(false);
      }
    });
  });
});

const BOX: Box = [0, 0, 50, 10];
const BELOW: Box = [0, 10, 50, 20];

test('a name takes its best free box', () => {
  const label = { name: 'Ulm', boxes: [BOX, BELOW] };
  expect(placeLabels([label], [], [])).toEqual([{ name: 'Ulm', box: BOX, choice: 0 }]);
  expect(placeLabels([label], [], [BOX])).toEqual([{ name: 'Ulm', box: BELOW, choice: 1 }]);
});

test('a name yields to the symbol in it, beside it and at its corner', () => {
  const place = (circle: Circle) => placeLabels([{ name: 'Ulm', boxes: [BOX] }], [circle], []);
  expect(place({ x: 25, y: 5, r: 1 })).toEqual([]);
  expect(place({ x: 60, y: 5, r: 11 })).toEqual([]);
  expect(place({ x: 60, y: 5, r: 10 })).toHaveLength(1);
  expect(place({ x: 57, y: 17, r: 9 })).toHaveLength(1);
  expect(place({ x: 57, y: 17, r: 10 })).toEqual([]);
});

test('boxes that share an edge do not overlap', () => {
  const labels = [
    { name: 'Ulm', boxes: [BOX] },
    { name: 'Neu-Ulm', boxes: [BELOW] },
  ];
  expect(placeLabels(labels, [], [])).toHaveLength(2);
});

test('what is taken is not changed', () => {
  const taken: Box[] = [];
  placeLabels([{ name: 'Ulm', boxes: [BOX] }], [], taken);
  expect(taken).toEqual([]);
});

test('a name that must be there is placed where it covers least, and others make way', () => {
  const circles = [
    { x: 20, y: 10, r: 30 },
    { x: 120, y: 10, r: 12 },
  ];
  const must = {
    name: 'selected',
    boxes: [
      [0, 0, 40, 20],
      [100, 0, 140, 20],
    ] as Box[],
    must: true,
  };
  const other = { name: 'other', boxes: [[130, 0, 160, 20]] as Box[] };
  expect(placeLabels([must, other], circles, [])).toEqual([
    { name: 'selected', box: [100, 0, 140, 20], choice: 1 },
  ]);
  // What floats over the map is worse to cover than any symbol.
  expect(placeLabels([must], circles, [[90, 0, 150, 30]])[0]!.choice).toBe(0);
});
