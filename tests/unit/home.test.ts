import { describe, expect, test } from 'vitest';
import { GERMANY, homeCamera } from '../../src/map/home.ts';
import { projection, toScreen } from '../../src/model/camera.ts';
import { toX, toY } from '../../src/model/mercator.ts';
import type { Box } from '../../src/model/labels.ts';
import { shippedDataset } from './shipped.ts';

const { x, y } = shippedDataset;
const points = Array.from(x, (value, row) => [value, y[row]!] as const).filter(
  ([value]) => !Number.isNaN(value),
);
const [west, south, east, north] = GERMANY;

/** The map's part of the page with what floats over it, as it is laid out there. */
const PAGES: [string, { width: number; height: number }, Box[], number][] = [
  [
    'a laptop',
    { width: 780, height: 632 },
    [
      [12, 540, 190, 620],
      [728, 12, 768, 132],
      [290, 604, 780, 632],
    ],
    1,
  ],
  [
    'a phone above its sheet',
    { width: 390, height: 400 },
    [
      [8, 360, 228, 392],
      [334, 12, 378, 144],
      [268, 370, 390, 400],
    ],
    1,
  ],
  [
    'a big screen',
    { width: 3015, height: 1824 },
    [
      [15, 1700, 240, 1809],
      [2950, 15, 3000, 165],
      [2400, 1789, 3015, 1824],
    ],
    1.25,
  ],
];

describe.each(PAGES)('on %s', (_, size, boxes, scale) => {
  const view = projection(homeCamera(size, points, boxes, scale), size);

  test('all of Germany is on the map', () => {
    const [left, top] = toScreen(view, toX(west), toY(north));
    const [right, bottom] = toScreen(view, toX(east), toY(south));
    expect(left).toBeGreaterThanOrEqual(0);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(size.width);
    expect(bottom).toBeLessThanOrEqual(size.height);
  });

  test('nothing that floats over the map covers a project', () => {
    const covered = points.filter(([px, py]) => {
      const [at, below] = toScreen(view, px, py);
      return boxes.some(([l, t, r, b]) => at > l && at < r && below > t && below < b);
    });
    expect(covered).toEqual([]);
  });

  test('Germany is as large as more than half of the map', () => {
    const [, top] = toScreen(view, toX(west), toY(north));
    const [, bottom] = toScreen(view, toX(east), toY(south));
    expect((bottom - top) / size.height).toBeGreaterThan(0.5);
  });
});
