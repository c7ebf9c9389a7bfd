import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlaps, parseWindow, windowToIso } from '../../src/model/window.ts';
import type { Window } from '../../src/model/window.ts';
import { day, someDays } from './aDataset.ts';

const someWindows: fc.Arbitrary<Window> = fc
  .tuple(
    fc.oneof({ arbitrary: someDays, weight: 4 }, fc.constant(-Infinity)),
    fc.oneof({ arbitrary: someDays, weight: 4 }, fc.constant(Infinity)),
  )
  .map(([from, to]): Window => (from > to ? [to, from] : [from, to]))
  .filter(([from, to]) => Number.isFinite(from) || Number.isFinite(to));

describe('laws', () => {
  test('a window written is read back as itself', () => {
    fc.assert(
      fc.property(someWindows, (window) => {
        expect(parseWindow(windowToIso(window))).toEqual(window);
      }),
    );
  });

  test('a span meets a window exactly if they share a day', () => {
    const few = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(few, few, few, few, (a, b, c, d) => {
        const shared = Array.from({ length: 13 }, (_, date) => date).filter(
          (date) => a <= date && date <= b && c <= date && date <= d,
        );
        if (a <= b && c <= d) expect(overlaps(a, b, [c, d])).toBe(shared.length > 0);
      }),
    );
  });
});

test.each([
  ['2021/2022', ['2021-01-01', '2022-12-31']],
  ['2021-03/2024-02', ['2021-03-01', '2024-02-29']],
  ['2021-05-17/2021-05-17', ['2021-05-17', '2021-05-17']],
  ['2021', ['2021-01-01', '2021-12-31']],
  ['2021-02', ['2021-02-01', '2021-02-28']],
] as const)('%s is a window with both ends in it', (text, [from, to]) => {
  expect(parseWindow(text)).toEqual([day(from), day(to)]);
});

test('two dots are an open end', () => {
  expect(parseWindow('../2021')).toEqual([-Infinity, day('2021-12-31')]);
  expect(parseWindow('2021/..')).toEqual([day('2021'), Infinity]);
});

test('a window is written as widely as its days allow', () => {
  expect(windowToIso([day('2021'), day('2022-12-31')])).toBe('2021/2022');
  expect(windowToIso([day('2021'), day('2021-12-31')])).toBe('2021');
  expect(windowToIso([day('2021'), day('2021-01-01')])).toBe('2021-01/2021-01-01');
  expect(windowToIso([-Infinity, day('2021-05-31')])).toBe('../2021-05');
});

test.each([
  '',
  '..',
  '../..',
  '/',
  '2021/',
  '/2021',
  '2021/2020',
  '2021-13',
  '2021-1',
  ' 2021',
  '2021/2022/2023',
  '2021–2022',
  '\uFF12\uFF10\uFF12\uFF11',
  '2021-02-30/2022',
])('%j is no window', (text) => {
  expect(parseWindow(text)).toBeUndefined();
});
