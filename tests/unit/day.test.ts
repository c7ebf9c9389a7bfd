import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dayOfMonth,
  firstDayToIso,
  lastDayToIso,
  monthOf,
  monthSpan,
  parseIso,
  parseTyped,
  quarterSpan,
  spanToIso,
  toIso,
  yearOf,
  yearSpan,
} from '../../src/model/day.ts';
import { day, someDays } from './aDataset.ts';

describe('laws', () => {
  test('a day written is read back as itself, to the day', () => {
    fc.assert(
      fc.property(someDays, (date) => {
        expect(parseIso(toIso(date))).toEqual({ from: date, to: date, precision: 'day' });
      }),
    );
  });

  test('days follow each other without gap: the next number is the next date', () => {
    fc.assert(
      fc.property(someDays, (date) => {
        const tomorrow = new Date(`${toIso(date)}T12:00:00Z`);
        tomorrow.setUTCDate(tomorrow.getUTCDate() + 1);
        expect(toIso(date + 1)).toBe(tomorrow.toISOString().slice(0, 10));
      }),
    );
  });

  test('a first or last day, written as widely as it can be, begins or ends on that day', () => {
    fc.assert(
      fc.property(someDays, (date) => {
        expect(parseIso(firstDayToIso(date))?.from).toBe(date);
        expect(parseIso(lastDayToIso(date))?.to).toBe(date);
      }),
    );
  });

  test('what a person types and what ISO writes are the same day', () => {
    fc.assert(
      fc.property(someDays, (date) => {
        const typed = `${dayOfMonth(date)}.${monthOf(date)}.${yearOf(date)}`;
        expect(parseTyped(typed)).toEqual(parseIso(toIso(date)));
      }),
    );
  });

  test('a year is its months and a month its days, whole and without overlap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1800, max: 2199 }), (year) => {
        const months = Array.from({ length: 12 }, (_, index) => monthSpan(year, index + 1));
        expect(months[0]!.from).toBe(yearSpan(year).from);
        expect(months[11]!.to).toBe(yearSpan(year).to);
        months.slice(1).forEach(({ from }, index) => expect(from).toBe(months[index]!.to + 1));
      }),
    );
  });

  test('a year is its quarters, whole and without overlap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1800, max: 2199 }), (year) => {
        const quarters = [1, 2, 3, 4].map((quarter) => quarterSpan(year, quarter));
        expect(quarters[0]!.from).toBe(yearSpan(year).from);
        expect(quarters[3]!.to).toBe(yearSpan(year).to);
        quarters.slice(1).forEach(({ from }, index) => expect(from).toBe(quarters[index]!.to + 1));
      }),
    );
  });

  test('a span written is read back as itself', () => {
    fc.assert(
      fc.property(someDays, fc.nat(3), (date, widest) => {
        const [year, month] = [yearOf(date), monthOf(date)];
        const spans = [yearSpan(year), quarterSpan(year, Math.ceil(month / 3))];
        const span = [...spans, monthSpan(year, month), parseIso(toIso(date))!][widest]!;
        expect(parseIso(spanToIso(span))).toEqual(span);
      }),
    );
  });

  test('text of any kind is a date of the grammar or none', () => {
    const pieces = fc.constantFrom(
      '2021',
      '-',
      '.',
      '/',
      '0',
      '5',
      '13',
      '31',
      ' ',
      '\n',
      '٣',
      '5',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 7 }), (parts) => {
        const text = parts.join('');
        const span = parseIso(text);
        if (span)
          expect([4, 7, 10].map((length) => toIso(span.from).slice(0, length))).toContain(text);
      }),
    );
  });

  test('the clock of the place does not matter', () => {
    const here = process.env['TZ'];
    const seen = ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/Berlin'].map(
      (zone) => {
        process.env['TZ'] = zone;
        const days = ['2021-03-28', '1893-04-01', '2026-12-31'].map(day);
        const words = days.map((date) => [toIso(date), firstDayToIso(date), lastDayToIso(date)]);
        return { offset: new Date(0).getTimezoneOffset(), read: JSON.stringify([days, words]) };
      },
    );
    if (here === undefined) delete process.env['TZ'];
    else process.env['TZ'] = here;
    expect(new Set(seen.map(({ offset }) => offset)).size).toBe(4);
    expect(new Set(seen.map(({ read }) => read)).size).toBe(1);
  });
});

test('a date is the span of all its days', () => {
  expect(parseIso('1970')).toEqual({ from: 0, to: 364, precision: 'year' });
  expect(parseIso('1970-Q1')).toEqual({ from: 0, to: 89, precision: 'quarter' });
  expect(parseIso('1970-02')).toEqual({ from: 31, to: 58, precision: 'month' });
  expect(parseIso('1970-02-03')).toEqual({ from: 33, to: 33, precision: 'day' });
});

test.each([
  ['2021', '2021'],
  ['05/2021', '2021-05'],
  ['5/2021', '2021-05'],
  ['5.2021', '2021-05'],
  ['05.2021', '2021-05'],
  ['17.05.2021', '2021-05-17'],
  ['17.5.2021', '2021-05-17'],
  ['17. 05. 2021', '2021-05-17'],
  ['17/05/2021', '2021-05-17'],
  ['5/6/2021', '2021-06-05'],
  [' 05 / 2021 ', '2021-05'],
  ['2021-05', '2021-05'],
  ['2021-05-17', '2021-05-17'],
])('%j typed is %s', (typed, iso) => {
  expect(parseTyped(typed)).toEqual(parseIso(iso));
});

test.each(['', '31.02.2021', '29.02.2021', '00.05.2021', '17.13.2021', '05/17/2021', '17.05.21'])(
  '%j typed is no date',
  (typed) => {
    expect(parseTyped(typed)).toBeUndefined();
  },
);

test.each([
  '',
  ' 2021',
  '2021 ',
  '2021\n',
  '2021-13',
  '2021-00',
  '2021-1',
  '2021-05-1',
  '21',
  '1799',
  '2021-Q0',
  '2021-Q5',
  '2021-q2',
  '1799-Q2',
  '-Q2',
])('%j is no ISO date', (text) => {
  expect(parseIso(text)).toBeUndefined();
});

test.each([
  '2021-02-29',
  '2021-02-31',
  '2021-04-31',
  '2021-05-00',
  '1900-02-29',
  '2200',
  '-2021',
  '\uFF12\uFF10\uFF12\uFF11',
])('%j is on no calendar', (text) => {
  expect(parseIso(text)).toBeUndefined();
});

test.each(['2020-02-29', '2000-02-29', '2024-02-29'])('%s is a leap day', (text) => {
  expect(toIso(day(text))).toBe(text);
  expect(lastDayToIso(day(text))).toBe(text.slice(0, 7));
});

test('the first day of a year is written as the year, the first of a month as the month', () => {
  expect(firstDayToIso(day('2021-01-01'))).toBe('2021');
  expect(firstDayToIso(day('2021-05-01'))).toBe('2021-05');
  expect(firstDayToIso(day('2021-12-31'))).toBe('2021-12-31');
});

test('the last day of a year is written as the year, the last of a month as the month', () => {
  expect(lastDayToIso(day('2021-12-31'))).toBe('2021');
  expect(lastDayToIso(day('2021-05-31'))).toBe('2021-05');
  expect(lastDayToIso(day('2021-01-01'))).toBe('2021-01-01');
});
