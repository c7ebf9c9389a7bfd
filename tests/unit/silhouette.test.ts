import { expect, test } from 'vitest';
import { loadLaender } from '../../src/load/laender.ts';
import { silhouette, silhouettes } from '../../src/model/silhouette.ts';
import { shippedText } from './shipped.ts';

const SQUARE = [
  [10, 50],
  [11, 50],
  [11, 51],
  [10, 51],
  [10, 50],
];

const numbersIn = (path: string) => (path.match(/-?[\d.]+/g) ?? []).map(Number);

test('a shape fills its square one way and stands in the middle the other, north up', () => {
  const path = silhouette([SQUARE], 100);
  expect(path).toMatch(/^M[\d. ]+(L[\d. ]+)+Z$/);
  const numbers = numbersIn(path);
  const x = numbers.filter((_, index) => index % 2 === 0);
  const y = numbers.filter((_, index) => index % 2 === 1);
  // A degree of latitude is longer than one of longitude here.
  expect([Math.min(...y), Math.max(...y)]).toEqual([0, 100]);
  expect(Math.min(...x) + Math.max(...x)).toBeCloseTo(100, 0);
  expect(Math.max(...x) - Math.min(...x)).toBeLessThan(70);
  expect(y[0]).toBe(100); // began in the south
});

test('islands too small to be seen are left out, others are not', () => {
  const scaled = (by: number) => SQUARE.map(([lng = 0, lat = 0]) => [lng * by, lat * by]);
  const count = (path: string) => path.split('M').length - 1;
  expect(count(silhouette([SQUARE, scaled(0.05)], 100))).toBe(1);
  expect(count(silhouette([SQUARE, scaled(0.5)], 100))).toBe(2);
});

test('all sixteen have one, within its square and light enough for a page', async () => {
  const laender = await loadLaender((file) => Promise.resolve(shippedText(`geo/${file}`)));
  const outlines = silhouettes(laender, 100);
  expect(outlines.size).toBe(16);
  for (const path of outlines.values()) {
    for (const number of numbersIn(path)) {
      expect(number).toBeGreaterThanOrEqual(0);
      expect(number).toBeLessThanOrEqual(100);
    }
    expect(path.length).toBeGreaterThan(100);
    expect(path.length).toBeLessThan(8000);
  }
});
