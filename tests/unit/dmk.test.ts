import { describe, expect, test } from 'vitest';
import { readChairs, readMeetings } from '../../src/load/dmk.ts';
import { chairsIn, gapsIn, isAnnounced, landsOf, resolutionsIn } from '../../src/model/dmk.ts';
import { DATA_DAY, aWindow, day } from './aDataset.ts';
import { shippedText } from './shipped.ts';

const { records: chairs, issues } = readChairs('dmk_chairs.csv', shippedText('dmk_chairs.csv'));
const heldIn = (window: string) => landsOf(chairsIn(chairs, aWindow(window), DATA_DAY));

describe('the chairs of the shipped data', () => {
  test('can all be read', () => {
    expect(issues).toEqual([]);
    expect(chairs.map(({ year }) => year)).toEqual([2024, 2025, 2026, 2027]);
  });

  test.each([
    ['2024-04/2024-12', ['DE-BE', 'DE-BB']],
    ['2025', ['DE-RP']],
    ['2026', ['DE-HH']],
    ['2027', []],
    ['2024-04-18', []],
    ['2024-04-19', ['DE-BE', 'DE-BB']],
    ['2024-12-31/2025-01-01', ['DE-BE', 'DE-BB', 'DE-RP']],
    ['2024/2026', ['DE-BE', 'DE-BB', 'DE-RP', 'DE-HH']],
    ['2025-06/..', ['DE-RP', 'DE-HH']],
    ['../2024', ['DE-BE', 'DE-BB']],
  ])('%s: %j', (window, lands) => {
    expect(heldIn(window)).toEqual(lands);
  });

  test('without a window it is the chair of the day the data was closed', () => {
    expect(landsOf(chairsIn(chairs, undefined, DATA_DAY))).toEqual(['DE-HH']);
    expect(chairsIn(chairs, undefined, day('2020'))).toEqual([]);
  });

  test('2027 is a term that nobody is named for', () => {
    const [term] = chairsIn(chairs, aWindow('2027'), DATA_DAY);
    expect(term).toEqual({ year: 2027, from: day('2027'), to: day('2027-12-31'), holders: [] });
  });

  test('a joint chair is one term with two Länder, each with its person', () => {
    const [joint] = chairs;
    expect(joint?.from).toBe(day('2024-04-19'));
    expect(joint?.holders.map(({ person }) => person)).toEqual([
      'Martina Klement',
      'Benjamin Grimm; Friederike Haase',
    ]);
  });
});

describe('gaps', () => {
  test.each([
    ['2019', ['before']],
    ['../2024-04-18', ['before']],
    ['2019/2024-04-19', []],
    ['2025', []],
    ['2026/2027', []],
    ['2027', []],
    ['2030/2031', ['after']],
    ['2025/..', []],
  ])('%s: %j', (window, gaps) => {
    expect(gapsIn(chairs, aWindow(window))).toEqual(gaps);
  });

  test('without a window or a known chair nothing is missing', () => {
    expect(gapsIn(chairs, undefined)).toEqual([]);
    expect(gapsIn([], aWindow('2019'))).toEqual([]);
  });
});

test('a Land that holds two terms is named once', () => {
  const holder = { land: 'DE-BE', person: '', office: '', source: '', sourceUrl: '', note: '' };
  const terms = [2024, 2025].map((year) => ({ year, from: 0, to: 1, holders: [holder] }));
  expect(landsOf(terms)).toEqual(['DE-BE']);
});

describe('the meetings of the shipped data', () => {
  const { records, issues: meetingIssues } = readMeetings(
    'dmk_meetings.csv',
    shippedText('dmk_meetings.csv'),
  );

  test('can all be read', () => {
    expect(meetingIssues).toEqual([]);
    expect(records.map(({ number }) => number)).toEqual(['0', '1', '2', 'S1', '3', '4', '5', '6']);
  });

  test('those whose day has no source stand for their year', () => {
    const undated = records.filter(({ days }) => days.precision === 'year');
    expect(undated.map(({ number }) => number)).toEqual(['5', '6']);
    expect(undated.map(({ confidence }) => confidence)).toEqual(['low', 'low']);
  });

  test('a meeting of two days has both', () => {
    const days = records.find(({ number }) => number === '3')?.days;
    expect(days).toEqual({ from: day('2025-05-12'), to: day('2025-05-13'), precision: 'day' });
  });

  test('that of 18 October 2024 has its house, place, chair and six resolutions', () => {
    const meeting = records.find(({ number }) => number === '2');
    expect(meeting).toMatchObject({
      place: 'Berlin',
      venue: 'Futurium',
      lngLat: [13.40554, 52.51767],
      chairLaender: ['DE-BE', 'DE-BB'],
    });
    expect(meeting?.note).toMatch(/Vorabend 17\.10\.2024/);
    expect(resolutionsIn(meeting!.resolutions.de)).toHaveLength(6);
    expect(resolutionsIn(meeting!.resolutions.en)).toHaveLength(6);
  });

  test('the disputed place and the one abroad have no point', () => {
    const without = records.filter(({ lngLat }) => lngLat === undefined);
    expect(without.map(({ number }) => number)).toEqual(['S1', '6']);
  });

  test('each resolution is there in both languages', () => {
    for (const { resolutions } of records) {
      expect(resolutionsIn(resolutions.en)).toHaveLength(resolutionsIn(resolutions.de).length);
    }
  });

  test('the sixth is announced only', () => {
    const announced = records.filter((meeting) => isAnnounced(meeting, DATA_DAY));
    expect(announced.map(({ number }) => number)).toEqual(['6']);
  });
});

const CHAIRS = 'year,from,to,land,person';
const MEETINGS = 'number,date_from,date_to,place,confidence';

test.each([
  [',2028-01-01,2028-12-31,DE-BE,', 'year', '', 'required'],
  ['28,,,,', 'year', '28', 'not-a-number'],
  ['2028,2028-02-30,,DE-BE,', 'from', '2028-02-30', 'not-a-date'],
])('the term %j costs itself and is named', (line, column, value, kind) => {
  const { records, issues: found } = readChairs('c.csv', `${CHAIRS}\n${line}\n2027,,,,\n`);
  expect(found).toMatchObject([{ file: 'c.csv', line: 2, column, value, reason: { kind } }]);
  expect(records.map(({ year }) => year)).toEqual([2027]);
});

test.each([
  ['7,,2027,Ulm,high', 'date_from', '', 'required'],
  ['7,bald,2027,Ulm,high', 'date_from', 'bald', 'not-a-date'],
  [',2027,2027,Ulm,high', 'number', '', 'required'],
  ['7,2027,2027,Ulm,sicher', 'confidence', 'sicher', 'not-in-list'],
])('the meeting %j costs itself and is named', (line, column, value, kind) => {
  const { records, issues: found } = readMeetings('m.csv', `${MEETINGS}\n${line}\n8,2028,,,\n`);
  expect(found).toMatchObject([{ file: 'm.csv', line: 2, column, value, reason: { kind } }]);
  expect(records.map(({ number }) => number)).toEqual(['8']);
});

test.each([
  ['52.5,', 'lon', '', 'required'],
  [',13.4', 'lat', '', 'required'],
  ['52.5,200', 'lon', '200', 'not-a-number'],
])('a meeting with half a point, or none on earth, is named: %s', (point, column, value, kind) => {
  const line = `7,2027,2027,Ulm,high,${point}`;
  const { records, issues: found } = readMeetings('m.csv', `${MEETINGS},lat,lon\n${line}\n`);
  expect(found).toMatchObject([{ line: 2, column, value, reason: { kind } }]);
  expect(records).toEqual([]);
});

test('resolutions stand between semicolons, and empty ones are none', () => {
  expect(resolutionsIn(' KI ;; Register;')).toEqual(['KI', 'Register']);
  expect(resolutionsIn('')).toEqual([]);
});

test('a meeting without a word on its confidence is not taken for certain', () => {
  const { records } = readMeetings('m.csv', `${MEETINGS}\n7,2027-05-01,,Ulm,\n`);
  expect(records[0]).toMatchObject({ confidence: 'low', days: { to: day('2027-05-01') } });
});

test('terms come in the order of time, whatever the order of the file', () => {
  const { records } = readChairs('c.csv', `${CHAIRS}\n2027,,,,\n2026,,,DE-HH,\n`);
  expect(records.map(({ year }) => year)).toEqual([2026, 2027]);
});
