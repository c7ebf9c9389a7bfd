import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthsToWindow, timeScale, windowToMonths } from '../../src/charts/timeScale.ts';
import { parseIso, yearSpan } from '../../src/model/day.ts';
import { monthIndex } from '../../src/model/month.ts';

const scale = timeScale(2015, 2027, 950);
const day = (text: string) => parseIso(text)!.from;
const someDay = fc.integer({ min: scale.first, max: scale.last });

test('days run from left to right, within the timeline', () => {
  fc.assert(
    fc.property(someDay, someDay, (one, other) => {
      expect(scale.x(one) <= scale.x(other)).toBe(one <= other);
      expect(scale.x(one)).toBeGreaterThanOrEqual(0);
      expect(scale.x(one)).toBeLessThan(scale.width);
    }),
  );
});

test('a place leads back to its day', () => {
  fc.assert(
    fc.property(someDay, (one) => {
      expect(Math.abs(scale.dayAt(scale.x(one) + 1e-6) - one)).toBeLessThanOrEqual(1);
    }),
  );
});

test('the years before the first full one are joined at half a width', () => {
  const width = scale.x(day('2020')) - scale.x(day('2019'));
  expect(scale.joined).toBe(true);
  expect(scale.x(day('2019'))).toBeCloseTo(width / 2, 0);
  expect(scale.years).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027]);
});

test('open ends stand at the edges', () => {
  expect(scale.x(-Infinity)).toBe(0);
  expect(scale.x(Infinity)).toBe(scale.width);
  expect(scale.dayAt(-50)).toBe(scale.first);
  expect(scale.dayAt(5000)).toBe(scale.last);
});

test('months lead to a window and back; the whole timeline is no window', () => {
  const [least, most] = [monthIndex(scale.first), monthIndex(scale.last)];
  fc.assert(
    fc.property(fc.integer({ min: least, max: most }), fc.nat(most - least), (from, length) => {
      const to = Math.min(most, from + length);
      const window = monthsToWindow(from, to, scale);
      expect(windowToMonths(window, scale)).toEqual([from, to]);
      expect(window === undefined).toBe(from === least && to === most);
    }),
  );
});

test('a window within months touches these months', () => {
  const window = [day('2024-04-19'), yearSpan(2025).to] as const;
  expect(windowToMonths(window, scale)).toEqual([2024 * 12 + 3, 2025 * 12 + 11]);
});
