import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseIso, parseTyped, toIso } from '../../src/model/day.ts';
import {
  atSpan,
  longDay,
  longSpan,
  shortDay,
  shortSpan,
  windowShort,
  windowWords,
} from '../../src/text/englishDates.ts';
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

  test('a day is written as the British English of the browser writes it', () => {
    const long = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
    const short = new Intl.DateTimeFormat('en-GB', { dateStyle: 'short', timeZone: 'UTC' });
    fc.assert(
      fc.property(someDays, (date) => {
        expect(longDay(date)).toBe(long.format(date * 86_400_000));
        expect(shortDay(date)).toBe(short.format(date * 86_400_000));
      }),
    );
  });

  test('windows that differ are written differently', () => {
    fc.assert(
      fc.property(someWindows, someWindows, (one, other) => {
        const [a, b] = [aWindow(one), aWindow(other)];
        expect(windowWords(a) === windowWords(b)).toBe(a.join() === b.join());
        expect(windowShort(a) === windowShort(b)).toBe(a.join() === b.join());
      }),
      { numRuns: 500 },
    );
  });
});

test('a date is said as precisely as it is known, with its preposition', () => {
  const dates = ['2025-08-04', '2025-08', '2025'].map(span);
  expect(dates.map(longSpan)).toEqual(['4 August 2025', 'August 2025', '2025']);
  expect(dates.map(atSpan)).toEqual(['on 4 August 2025', 'in August 2025', 'in 2025']);
  expect(dates.map(shortSpan)).toEqual(['04/08/2025', '08/2025', '2025']);
});

test('a day in a table has two digits each', () => {
  expect(shortDay(day('2025-08-04'))).toBe('04/08/2025');
});

test.each([
  ['2021', '2021'],
  ['2023/2025', '2023 to 2025'],
  ['2024-04/2025-12', 'April 2024 to December 2025'],
  ['2024-04', 'April 2024'],
  ['2024-04-19', '19 April 2024'],
  ['2024-04-19/2025-12', '19 April 2024 to 31 December 2025'],
  ['2021/..', 'from 2021'],
  ['2021-05/..', 'from May 2021'],
  ['2021-05-17/..', 'from 17 May 2021'],
  ['../2021', 'until 2021'],
  ['../2020-02', 'until February 2020'],
  ['../2020-02-28', 'until 28 February 2020'],
])('%s is "%s"', (window, words) => {
  expect(windowWords(aWindow(window))).toBe(words);
});

test('on a chip, days are in figures and whole years and months in words', () => {
  expect(windowShort(aWindow('2024-04-19/2025-12'))).toBe('19/04/2024 to 31/12/2025');
  expect(windowShort(aWindow('2024-04/2025-12'))).toBe('April 2024 to December 2025');
});

test('a quarter is named as one, not as its first month', () => {
  const quarter = span('2025-Q3');
  expect([longSpan, atSpan, shortSpan].map((write) => write(quarter))).toEqual([
    'Q3 2025',
    'in Q3 2025',
    'Q3 2025',
  ]);
});
