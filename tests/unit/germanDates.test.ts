import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseIso, parseTyped, toIso } from '../../src/model/day.ts';
import {
  atSpan,
  longDay,
  longSpan,
  shortDay,
  shortSpan,
  windowWords,
} from '../../src/text/germanDates.ts';
import { aWindow, day, someDays, someWindows } from './aDataset.ts';

const span = (iso: string) => parseIso(iso)!;

describe('laws', () => {
  test('a short day, typed again, is the same day', () => {
    fc.assert(
      fc.property(someDays, (date) => {
        expect(parseTyped(shortDay(date))?.from).toBe(date);
      }),
    );
  });

  test('a short span, typed again, is the same span', () => {
    fc.assert(
      fc.property(someDays, fc.constantFrom(4, 7, 10), (date, precision) => {
        const written = span(toIso(date).slice(0, precision));
        expect(parseTyped(shortSpan(written))).toEqual(written);
      }),
    );
  });

  test('a day is written as the German of the browser writes it', () => {
    const format = new Intl.DateTimeFormat('de', { dateStyle: 'long', timeZone: 'UTC' });
    fc.assert(
      fc.property(someDays, (date) => {
        expect(longDay(date)).toBe(format.format(date * 86_400_000));
      }),
    );
  });

  test('windows that differ are written differently', () => {
    fc.assert(
      fc.property(someWindows, someWindows, (one, other) => {
        const [a, b] = [aWindow(one), aWindow(other)];
        expect(windowWords(a) === windowWords(b)).toBe(a.join() === b.join());
      }),
      { numRuns: 500 },
    );
  });
});

test('a date is said as precisely as it is known, with its preposition', () => {
  expect(['2025-08-04', '2025-08', '2025'].map((iso) => longSpan(span(iso)))).toEqual([
    '4. August 2025',
    'August 2025',
    '2025',
  ]);
  expect(['2025-08-04', '2025-08', '2025'].map((iso) => atSpan(span(iso)))).toEqual([
    'am 4. August 2025',
    'im August 2025',
    '2025',
  ]);
  expect(['2025-08-04', '2025-08', '2025'].map((iso) => shortSpan(span(iso)))).toEqual([
    '04.08.2025',
    '08/2025',
    '2025',
  ]);
});

test('a day in a table has two digits each', () => {
  expect(shortDay(day('2025-08-04'))).toBe('04.08.2025');
});

test.each([
  ['2021', '2021'],
  ['2023/2025', '2023 bis 2025'],
  ['2024-04/2025-12', 'April 2024 bis Dezember 2025'],
  ['2024-04', 'April 2024'],
  ['2024-04-19', '19. April 2024'],
  ['2024-04-19/2025-12', '19. April 2024 bis 31. Dezember 2025'],
  ['2021/2021-03-15', '1. Januar 2021 bis 15. März 2021'],
  ['2021-02/2021-02-27', '1. Februar 2021 bis 27. Februar 2021'],
  ['2021/..', 'ab 2021'],
  ['2021-05/..', 'ab Mai 2021'],
  ['2021-05-17/..', 'ab 17. Mai 2021'],
  ['../2021', 'bis 2021'],
  ['../2020-02', 'bis Februar 2020'],
  ['../2020-02-28', 'bis 28. Februar 2020'],
])('%s is "%s"', (window, words) => {
  expect(windowWords(aWindow(window))).toBe(words);
});

test('a quarter is named as one, not as its first month', () => {
  const quarter = span('2025-Q3');
  expect([longSpan, atSpan, shortSpan].map((write) => write(quarter))).toEqual([
    '3. Quartal 2025',
    'im 3. Quartal 2025',
    'Q3 2025',
  ]);
});
