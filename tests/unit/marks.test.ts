import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hangerOf, holderOf } from '../../src/map/marks.ts';
import type { Mark } from '../../src/map/marks.ts';
import { rimOf } from '../../src/map/paintMarks.ts';
import { projection } from '../../src/model/camera.ts';
import { toX, toY } from '../../src/model/mercator.ts';

const view = projection({ lngLat: [10, 51], zoom: 7 }, { width: 400, height: 300 });
const middle = { x: toX(10), y: toY(51) };
const place: Mark = { kind: 'place', name: 'Erfurt', ...middle };
const cluster = { x: 210, y: 150, r: 20 };
const far = { x: 300, y: 150, r: 20 };

test('the symbol over a place that is looked for holds it', () => {
  expect(holderOf(place, view, [far, cluster])).toBe(cluster);
  expect(holderOf(place, view, [far])).toBeUndefined();
  expect(holderOf({ ...place, kind: 'position' }, view, [cluster])).toBeUndefined();
});

test('its tag hangs at that symbol, else at the point', () => {
  expect(hangerOf(place, view, [cluster], 1)).toEqual({ x: 210, y: 150, r: 24 });
  const { x, y, r } = hangerOf(place, view, [far], 2);
  expect([x, y, r]).toEqual([expect.closeTo(200), expect.closeTo(150), 20]);
});

test('a meeting below a symbol is marked on its rim, to its own side, and never over its number', () => {
  const meeting: Mark = { ...place, kind: 'meeting' };
  expect(holderOf(meeting, view, [far, cluster])).toBe(cluster);
  expect(rimOf([200, 150], cluster)).toEqual([190, 150]);
  expect(rimOf([5, 7], undefined)).toEqual([5, 7]);
  fc.assert(
    fc.property(
      fc.double({ min: -20, max: 20, noNaN: true }),
      fc.double({ min: -20, max: 20, noNaN: true }),
      (dx, dy) => {
        const [x, y] = rimOf([cluster.x + dx, cluster.y + dy], cluster);
        expect(Math.hypot(x - cluster.x, y - cluster.y)).toBeCloseTo(cluster.r);
      },
    ),
  );
});
