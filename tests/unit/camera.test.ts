import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  MAX_ZOOM,
  boundsOf,
  constrained,
  fitted,
  projection,
  toLngLat,
  toScreen,
} from '../../src/model/camera.ts';
import type { Bounds, Camera, Projection, Size } from '../../src/model/camera.ts';
import { toX, toY } from '../../src/model/mercator.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const someSizes: fc.Arbitrary<Size> = fc.record({
  width: fc.integer({ min: 120, max: 3840 }),
  height: fc.integer({ min: 120, max: 2160 }),
});
const someCameras: fc.Arbitrary<Camera> = fc.record({
  lngLat: fc.tuple(between(-10, 30), between(40, 60)),
  zoom: between(0, 14),
});
const somePadding = fc.record({
  top: fc.nat(40),
  right: fc.nat(40),
  bottom: fc.nat(40),
  left: fc.nat(40),
});

const FRAME: Bounds = [-4, 42, 24, 60];
const GERMANY: Bounds = [5.87, 47.27, 15.04, 55.06];
const MIDDLE = [10.5, 51.2] as const;
/** Rounding, in CSS px. */
const HAIR = 1e-3;

/** Where the corners of bounds come to lie: left, top, right, bottom. */
function onScreen(view: Projection, [west, south, east, north]: Bounds) {
  return [
    ...toScreen(view, toX(west), toY(north)),
    ...toScreen(view, toX(east), toY(south)),
  ] as const;
}

describe('laws', () => {
  test('a place goes to the screen and back', () => {
    fc.assert(
      fc.property(someCameras, someSizes, between(0, 1), between(0, 1), (camera, size, u, v) => {
        const view = projection(camera, size);
        const [px, py] = [u * size.width, v * size.height];
        const [lng, lat] = toLngLat(view, px, py);
        const [x, y] = toScreen(view, toX(lng), toY(lat));
        expect(Math.hypot(x - px, y - py)).toBeLessThan(HAIR);
      }),
    );
  });

  test('the camera looks at the middle of the map', () => {
    fc.assert(
      fc.property(someCameras, someSizes, (camera, size) => {
        const [lng, lat] = camera.lngLat;
        const [x, y] = toScreen(projection(camera, size), toX(lng), toY(lat));
        expect([x, y]).toEqual([
          expect.closeTo(size.width / 2, 4),
          expect.closeTo(size.height / 2, 4),
        ]);
      }),
    );
  });

  test('fitted bounds lie inside the free part of the map and touch two of its sides', () => {
    fc.assert(
      fc.property(someSizes, somePadding, (size, padding) => {
        const view = projection(fitted(GERMANY, size, padding, 24), size);
        const [left, top, right, bottom] = onScreen(view, GERMANY);
        const room = [
          left - padding.left,
          top - padding.top,
          size.width - padding.right - right,
          size.height - padding.bottom - bottom,
        ];
        expect(Math.min(...room)).toBeGreaterThan(-HAIR);
        expect(room.filter((px) => px < HAIR).length).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  test('fitted bounds stand in the middle of the free part', () => {
    fc.assert(
      fc.property(someSizes, somePadding, (size, padding) => {
        const view = projection(fitted(GERMANY, size, padding, 5), size);
        const [left, top, right, bottom] = onScreen(view, GERMANY);
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        expect(x).toBeCloseTo((padding.left + size.width - padding.right) / 2, 3);
        expect(y).toBeCloseTo((padding.top + size.height - padding.bottom) / 2, 3);
      }),
    );
  });

  test('a constrained camera shows nothing outside the frame', () => {
    fc.assert(
      fc.property(someCameras, someSizes, (camera, size) => {
        const view = projection(constrained(camera, size, FRAME), size);
        const [left, top, right, bottom] = onScreen(view, FRAME);
        expect(Math.max(left, top)).toBeLessThan(HAIR);
        expect(right).toBeGreaterThan(size.width - HAIR);
        expect(bottom).toBeGreaterThan(size.height - HAIR);
      }),
    );
  });

  test('constraining twice changes nothing more', () => {
    fc.assert(
      fc.property(someCameras, someSizes, (camera, size) => {
        const once = constrained(camera, size, FRAME);
        const twice = constrained(once, size, FRAME);
        expect(twice.zoom).toBe(once.zoom);
        expect(twice.lngLat[0]).toBeCloseTo(once.lngLat[0], 9);
        expect(twice.lngLat[1]).toBeCloseTo(once.lngLat[1], 9);
      }),
    );
  });

  test('a camera that shows nothing outside is left alone', () => {
    fc.assert(
      fc.property(between(8, MAX_ZOOM), someSizes, (zoom, size) => {
        const { lngLat, zoom: kept } = constrained({ lngLat: MIDDLE, zoom }, size, FRAME);
        expect(kept).toBe(zoom);
        expect(lngLat).toEqual(MIDDLE.map((degrees) => expect.closeTo(degrees, 9)));
      }),
    );
  });
});

test('nobody comes nearer than the largest zoom', () => {
  const size = { width: 800, height: 600 };
  const near = { lngLat: MIDDLE, zoom: 20 };
  expect(constrained(near, size, FRAME).zoom).toBe(MAX_ZOOM);
});

test('a point fits at the largest zoom, and a smaller one is obeyed', () => {
  const size = { width: 800, height: 600 };
  const none = { top: 0, right: 0, bottom: 0, left: 0 };
  const point: Bounds = [10, 50, 10, 50];
  expect(fitted(point, size, none).zoom).toBeCloseTo(MAX_ZOOM, 9);
  expect(fitted(point, size, none, 9)).toEqual({
    lngLat: [expect.closeTo(10, 9), expect.closeTo(50, 9)],
    zoom: expect.closeTo(9, 9),
  });
});

test('a map covered all over still has a camera', () => {
  const padding = { top: 400, right: 400, bottom: 400, left: 400 };
  const { lngLat, zoom } = fitted(GERMANY, { width: 300, height: 300 }, padding);
  expect([...lngLat, zoom].every(Number.isFinite)).toBe(true);
});

test('the bounds of points hold them all, and no more', () => {
  const points = [
    [10, 50],
    [13, 48],
    [7, 53],
  ] as const;
  const bounds = boundsOf(points.map(([lng, lat]) => [toX(lng), toY(lat)] as const));
  expect(bounds).toEqual([7, 48, 13, 53].map((degrees) => expect.closeTo(degrees, 9)));
});

test('what has no place does not spoil the bounds', () => {
  expect(boundsOf([])).toBeUndefined();
  expect(boundsOf([[NaN, NaN]])).toBeUndefined();
  const bounds = boundsOf([
    [NaN, NaN],
    [toX(10), toY(50)],
  ]);
  expect(bounds).toEqual([10, 50, 10, 50].map((degrees) => expect.closeTo(degrees, 9)));
});
