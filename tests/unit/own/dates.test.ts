import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseIso, toIso } from '../../../src/model/day.ts';
import { dayInBerlin } from '../../../src/load/own/berlin.ts';
import { findDateOrder, parseDate, toIsoText } from '../../../src/load/own/dates.ts';
import type { DateOrder } from '../../../src/load/own/report.ts';
import { someDays } from '../aDataset.ts';

const read = (text: string, order?: DateOrder) => {
  const span = parseDate(text, order);
  return span && toIsoText(span);
};

const someSpans = fc.record({ date: someDays, form: fc.nat(3) }).map(({ date, form }) => {
  const iso = toIso(date);
  const quarter = `${iso.slice(0, 4)}-Q${Math.ceil(Number(iso.slice(5, 7)) / 3)}`;
  return parseIso([iso.slice(0, 4), quarter, iso.slice(0, 7), iso][form]!)!;
});

const PIECES = [
  '2021',
  '05',
  '5',
  '17',
  '31',
  '12',
  '.',
  '-',
  '/',
  ' ',
  '_',
  'Q2',
  'Mai',
  'T',
  ':',
  '00',
  'Z',
  ',',
];
const someTexts = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 9 })
  .map((pieces) => pieces.join(''));

describe('laws', () => {
  test('what is kept of a date is read back as the date', () => {
    fc.assert(
      fc.property(someSpans, (span) => {
        expect(parseDate(toIsoText(span))).toEqual(span);
      }),
    );
  });

  test('no text gives a day that the calendar does not have', () => {
    fc.assert(
      fc.property(someTexts, fc.constantFrom(undefined, 'dmy', 'mdy'), (text, order) => {
        const span = parseDate(text, order);
        if (!span) return;
        expect(span.from).toBeLessThanOrEqual(span.to);
        expect(parseIso(toIso(span.from))?.from).toBe(span.from);
        expect(parseDate(toIsoText(span))).toEqual(span);
      }),
      { numRuns: 2000 },
    );
  });

  test('a day as German and English calendars write it is that day', () => {
    const formats = ['de', 'de-AT', 'en-GB', 'en-US'].flatMap((locale) =>
      (['long', 'medium'] as const).map(
        (dateStyle) => new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' }),
      ),
    );
    fc.assert(
      fc.property(someDays, fc.constantFrom(...formats), (date, format) => {
        expect(read(format.format(date * 86_400_000))).toBe(toIso(date));
      }),
    );
  });

  test('an instant is the day that the clock in Berlin shows', () => {
    const clock = new Intl.DateTimeFormat('de', {
      timeZone: 'Europe/Berlin',
      dateStyle: 'short',
      timeStyle: 'long',
    });
    const instants = fc.date({
      min: new Date('1894-01-01'),
      max: new Date('2199-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (instant) => {
        const [day, month, year] = clock.format(instant).split(/[., ]+/);
        const shown = toIso(dayInBerlin(instant.getTime())!);
        expect(shown.slice(2)).toBe(`${year}-${month}-${day}`);
        expect(read(instant.toISOString())).toBe(shown);
      }),
    );
  });

  test('a column of one order tells it as soon as one day is past the twelfth', () => {
    const dates = fc.array(someDays, { minLength: 1 }).map((days) => days.map(toIso));
    fc.assert(
      fc.property(dates, fc.constantFrom('dmy', 'mdy'), (isos, order) => {
        const texts = isos.map((iso) => {
          const [year, month, day] = iso.split('-');
          return (order === 'dmy' ? [day, month, year] : [month, day, year]).join('/');
        });
        const found = findDateOrder(texts);
        const isTold = isos.some((iso) => Number(iso.slice(8)) > 12);
        expect(isTold ? [order] : ['open', 'none']).toContain(found);
        if (found === order) expect(texts.map((text) => read(text, order))).toEqual(isos);
      }),
    );
  });

  test('the clock of the place does not matter', () => {
    const texts = [
      '2021-03-28T00:30:00Z',
      '1621290600000',
      '17.05.2021 23:59',
      '17/05/2021',
      '2021',
    ];
    const here = process.env['TZ'];
    const zones = ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/Berlin'];
    const seen = zones.map((zone) => {
      process.env['TZ'] = zone;
      return {
        offset: new Date(0).getTimezoneOffset(),
        days: texts.map((text) => read(text)).join(),
      };
    });
    if (here === undefined) delete process.env['TZ'];
    else process.env['TZ'] = here;
    expect(new Set(seen.map(({ offset }) => offset)).size).toBe(4);
    expect(new Set(seen.map(({ days }) => days))).toEqual(
      new Set(['2021-03-28,2021-05-18,2021-05-17,2021-05-17,2021']),
    );
  });
});

test.each([
  ['2021', '2021'],
  ['2021.0', '2021'],
  ['2021,0', '2021'],
  ['2021-05', '2021-05'],
  ['2021_05', '2021-05'],
  ['2021/05', '2021-05'],
  ['05/2021', '2021-05'],
  ['05.2021', '2021-05'],
  ['5-2021', '2021-05'],
  ['Mai 2021', '2021-05'],
  ['Mai 21', '2021-05'],
  ["May '21", '2021-05'],
  ['Okt-21', '2021-10'],
  ['Oct-21', '2021-10'],
  ['März 2021', '2021-03'],
  ['MAERZ 2021', '2021-03'],
  ['Mrz. 2021', '2021-03'],
  ['Jänner 2021', '2021-01'],
  ['May 2021', '2021-05'],
  ['Sept. 2021', '2021-09'],
])('%j is %s', (text, iso) => {
  expect(read(text)).toBe(iso);
});

test.each([
  '2021-05-17',
  '2021-5-17',
  '2021_05_17',
  '2021/05/17',
  '20210517',
  '17.05.2021',
  '17.5.2021',
  '17. 5. 2021',
  '17.05.21',
  '17/05/2021',
  '05/17/2021',
  '17/05/21',
  '17-05-2021',
  '17. Mai 2021',
  '17.Mai 2021',
  '17. Mai 21',
  '17-May-21',
  '17 May 2021',
  '17th May 2021',
  'May 17, 2021',
  'Mo 17.05.2021',
  'Montag, 17. Mai 2021',
  ' 17.05.2021\n',
  '2021-05-17T23:30:00',
  '2021-05-17 23:30',
  '17.05.2021 23:30:15',
  '17.05.2021, 23:30 Uhr',
  '5/17/2021 11:30 PM',
  '2021-05-17Z',
  '2021-05-17+02:00',
  '2021-05-16T22:30:00Z',
  '2021-05-17T21:59:59.999Z',
  '2021-05-17 00:30:00+02',
  '2021-05-17T18:00:00-0330',
  '1621288799999',
])('%j is 17 May 2021', (text) => {
  expect(read(text)).toBe('2021-05-17');
});

test.each([
  'Q2 2021',
  'Q2/2021',
  'Q2/21',
  '2021-Q2',
  '2021Q2',
  '2021 Q2',
  '2021_Q2',
  '2. Quartal 2021',
  '2.Quartal 2021',
  'II. Quartal 2021',
  'Quartal 2/2021',
  '2nd quarter of 2021',
  '2Q-2021',
])('%j is a quarter, not its first month', (text) => {
  expect(read(text)).toBe('2021-Q2');
  expect(toIso(parseDate(text)!.to)).toBe('2021-06-30');
});

test.each([
  '',
  '202105',
  '31.02.2021',
  '29.02.2021',
  '2021-02-30',
  '31/02/2021',
  '00.05.2021',
  '17.13.2021',
  '17.05',
  '5. 2',
  '2011/12',
  '2021/22',
  'May 21',
  'Mai',
  '17. Mai',
  'Smarch 2021',
  'Q5 2021',
  'Q221',
  '5. Quartal 2021',
  '2021-05-17T25:00',
  '2021-05-17T22:30Zulu',
  'Mai 2021 12:00',
  '17.05.2021 12:00 13:00',
  '1621290600000 12:00',
  'ab 2021',
  'ca. 2021',
  '2021?',
  '1799',
  '2200',
  '44333',
  '162129059999',
  '9999999999999',
  '0000-00-00',
  '١٧.٠٥.٢٠٢١',
  '1.'.repeat(50_000),
])('%j is no date', (text) => {
  expect(parseDate(text)).toBeUndefined();
});

test('a date that reads both ways is none until its order is given', () => {
  expect(read('04/05/2021')).toBeUndefined();
  expect(read('04/05/2021', 'dmy')).toBe('2021-05-04');
  expect(read('04/05/2021', 'mdy')).toBe('2021-04-05');
  expect(read('4/5/21', 'mdy')).toBe('2021-04-05');
  expect(read('05/05/2021')).toBe('2021-05-05');
});

test('a date against the order of its column is none', () => {
  expect(read('17/05/2021', 'mdy')).toBeUndefined();
  expect(read('05/17/2021', 'dmy')).toBeUndefined();
  expect(read('17.05.2021', 'mdy')).toBe('2021-05-17');
});

test('two figures are a year from 1969 to 2068', () => {
  expect(['01.01.68', '01.01.69', '01.01.00'].map((text) => read(text))).toEqual([
    '2068-01-01',
    '1969-01-01',
    '2000-01-01',
  ]);
});

test.each([
  [['17/05/2021', '04/05/2021'], 'dmy'],
  [['04/05/2021', '05/17/2021'], 'mdy'],
  [['05/17/2021 10:30 AM'], 'mdy'],
  [['17-05-2021'], 'dmy'],
  [['Mo 17/05/2021 10:30 Uhr'], 'dmy'],
  [['04/05/2021'], 'open'],
  [['17/05/2021', '05/17/2021'], 'open'],
  [['31/31/2021', '04/05/2021'], 'open'],
  [['31/02/2021', '05/05/2021'], 'none'],
  [['17.05.2021', '2021/05/17', '', 'offen'], 'none'],
])('the dates %j have the order %s', (texts, order) => {
  expect(findDateOrder(texts)).toBe(order);
});

test('a night in summer begins two hours before midnight UTC, one in winter one hour', () => {
  const night = (iso: string) => [`${iso}T21:59:59Z`, `${iso}T22:00:00Z`, `${iso}T23:00:00Z`];
  const days = (iso: string) => night(iso).map((text) => read(text)?.slice(8));
  expect(days('2021-03-27')).toEqual(['27', '27', '28']);
  expect(days('2021-03-28')).toEqual(['28', '29', '29']);
  expect(days('2021-10-30')).toEqual(['30', '31', '31']);
  expect(days('2021-10-31')).toEqual(['31', '31', '01']);
});

test('an instant outside the calendar has no day', () => {
  expect([Infinity, NaN, -1e14, 1e14].map(dayInBerlin)).toEqual(Array(4).fill(undefined));
});
