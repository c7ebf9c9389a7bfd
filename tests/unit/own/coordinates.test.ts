import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDegrees, parsePair } from '../../../src/load/own/coordinates.ts';
import type { Axis } from '../../../src/load/own/coordinates.ts';

describe('degrees', () => {
  test.each([
    '52.518',
    '52,518',
    ' 52,518 ',
    '+52.518',
    '52.518°',
    '52,518 °',
    '52.518º N',
    'N 52.518',
    'N52,518°',
    '52,518 Nord',
    '52.518° north',
    "52° 31,08'",
    '52°31.08′N',
    '52 31.08',
    `52°31'04.8"N`,
    `52° 31′ 4,8″ N`,
    `N 52° 31’ 4.8”`,
    `52°31'04.8''`,
    '52 31 4.8',
    '52:31:04,8',
    '52 Grad 31,08',
    '52\u00A0°\u202F31\u2032\u20094,8\u2033',
  ])('%j are 52.518 in the north', (text) => {
    expect(parseDegrees(text, 'lat', ',')).toBeCloseTo(52.518, 12);
    expect(parseDegrees(text, 'lat', '.')).toBeCloseTo(52.518, 12);
  });

  test.each<[string, Axis, number]>([
    ['13,405 O', 'lon', 13.405],
    ['13,405° Ost', 'lon', 13.405],
    ['E13.405', 'lon', 13.405],
    ['8° W', 'lon', -8],
    ['-8,5', 'lon', -8.5],
    ['−8.5', 'lon', -8.5],
    [`-8°30'`, 'lon', -8.5],
    ['33° 52\u2032 S', 'lat', -33 - 52 / 60],
    ['0', 'lat', 0],
    ['0° S', 'lat', 0],
    ['052,5', 'lat', 52.5],
    ['98', 'lat', 98], // told to be out of range by who asks
    ['52518000', 'lat', 52518000],
  ])('%j on the axis %s is %d', (text, axis, degrees) => {
    expect(parseDegrees(text, axis, ',')).toBeCloseTo(degrees, 12);
  });

  test.each<[string, Axis]>([
    ['52° O', 'lat'],
    ['E 52', 'lat'],
    ['13 N', 'lon'],
    ['N 52 N', 'lat'],
    ['-52 S', 'lat'],
    ['N -52', 'lat'],
    [`52°60'`, 'lat'],
    [`52°31'60"`, 'lat'],
    ['52 31', 'lat'],
    [`52°31'4.8"4`, 'lat'],
    ['52,518;', 'lat'],
    ['52,5,1', 'lat'],
    ['ca. 52', 'lat'],
    ['52.', 'lat'],
    ['5e1', 'lat'],
    ['°', 'lat'],
    ['N', 'lat'],
    ['', 'lat'],
    ['Platz', 'lat'],
  ])('%j on the axis %s are none', (text, axis) => {
    expect(parseDegrees(text, axis, ',')).toBeUndefined();
  });

  test('in minutes and seconds are the same as decimal', () => {
    fc.assert(
      fc.property(sexagesimal, ({ degrees, minutes, seconds }) => {
        const decimal = degrees + minutes / 60 + seconds / 3600;
        const inMinutes = `${degrees}° ${(minutes + seconds / 60).toFixed(12)}'`;
        for (const sign of ['.', ','] as const) {
          const written = String(seconds).replace('.', sign);
          for (const text of [
            `${degrees}°${minutes}'${written}"`,
            `${degrees} ${minutes} ${written}`,
            `${degrees}° ${minutes}′ ${written}″ O`,
            decimal.toFixed(13).replace('.', sign),
          ]) {
            expect(parseDegrees(text, 'lon', sign)).toBeCloseTo(decimal, 10);
          }
        }
        if (minutes + seconds / 60 < 59.9) {
          expect(parseDegrees(inMinutes, 'lon', '.')).toBeCloseTo(decimal, 10);
        }
      }),
    );
  });
});

describe('a pair in one cell', () => {
  test.each([
    '52.518, 13.405',
    '52.518,13.405',
    '52,518; 13,405',
    '52,518;13,405',
    '52,518 13,405',
    '52,518, 13,405',
    '52,518,13,405',
    '52.518/13.405',
    '52.518 | 13.405',
    '52.518\t13.405',
    '52.518\n13.405',
    '(52.518, 13.405)',
    '[13.405, 52.518]',
    'geo:52.518,13.405',
    '13.405 52.518',
    'N 52.518 E 13.405',
    'N52.518E13.405',
    '52.518N 13.405E',
    '52,518° N, 13,405° O',
    'O 13,405 N 52,518',
    `52°31'04.8"N 13°24'18"E`,
    `52° 31′ 4,8″ N, 13° 24′ 18″ O`,
    `52° 31' 4,8" 13° 24' 18"`,
    '52 31 4.8 13 24 18',
    '52 31.08 13 24.3',
    `52°31,08'; 13°24,3'`,
  ])('%j is in Berlin', (text) => {
    const [lng, lat] = parsePair(text) ?? [];
    expect(lng).toBeCloseTo(13.405, 10);
    expect(lat).toBeCloseTo(52.518, 10);
  });

  test.each([
    ['40.7, -74', [-74, 40.7]],
    ['13.4, 20.5', [20.5, 13.4]], // neither order is in Germany
    ['120.5, 40.5', [120.5, 40.5]], // only one order is on earth
    ['N 13 E 52', [52, 13]], // letters are believed
    ['0, 0', [0, 0]],
  ])('%j has its order from what is possible', (text, lngLat) => {
    expect(parsePair(text)).toEqual(lngLat);
  });

  test.each([
    '52,13',
    '-52,13',
    '52,13°',
    '52.518',
    '52 31 13 24',
    '52.518, 13.405, 34',
    '52.518, 200',
    'N 52 N 13',
    '52.518,',
    ', 13.405',
    'Berlin, Mitte',
    '52518, 13405',
    '',
    ' , ',
  ])('%j is none', (text) => {
    expect(parsePair(text)).toBeUndefined();
  });

  test('is read back however it is written', () => {
    const styles = fc.constantFrom<(lat: string, lon: string) => string>(
      (lat, lon) => `${lat}, ${lon}`,
      (lat, lon) => `${lat};${lon}`,
      (lat, lon) => `${lat} ${lon}`,
      (lat, lon) => `${lon}° O / ${lat}° N`,
    );
    const decimals = (min: number, max: number) =>
      fc.integer({ min: min * 1e6, max: max * 1e6 }).map((value) => (value / 1e6).toFixed(6));
    fc.assert(
      fc.property(
        decimals(47, 55),
        decimals(6, 15),
        styles,
        fc.boolean(),
        (lat, lon, style, comma) => {
          const [y, x] = comma ? [lat.replace('.', ','), lon.replace('.', ',')] : [lat, lon];
          expect(parsePair(style(y, x))).toEqual([Number(lon), Number(lat)]);
        },
      ),
    );
  });
});

test('no text is more than it can be', () => {
  const pieces = fc.constantFrom(
    '52',
    '13',
    '31',
    '.',
    ',',
    ' ',
    ';',
    '°',
    "'",
    '"',
    'N',
    'O',
    '-',
  );
  const text = fc.oneof(
    fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(' '.repeat(1e5), '5'.repeat(1e5), '5 '.repeat(1e5), `(${')'.repeat(1e5)}`),
  );
  fc.assert(
    fc.property(text, (cell) => {
      const [lng, lat] = parsePair(cell) ?? [0, 0];
      expect(Math.abs(lng)).toBeLessThanOrEqual(180);
      expect(Math.abs(lat)).toBeLessThanOrEqual(90);
      const degrees = parseDegrees(cell, 'lat', '.') ?? 0;
      expect(Number.isFinite(degrees) && !Object.is(degrees, -0)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

const sexagesimal = fc.record({
  degrees: fc.integer({ min: 0, max: 179 }),
  minutes: fc.integer({ min: 0, max: 59 }),
  seconds: fc.integer({ min: 0, max: 5999 }).map((value) => value / 100),
});
