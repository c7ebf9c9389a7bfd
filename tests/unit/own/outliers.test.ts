import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areSwapped, farFrom } from '../../../src/load/own/outliers.ts';
import { kilometres } from '../../../src/model/distance.ts';
import type { LngLat } from '../../../src/model/mercator.ts';
import { municipalities } from '../aGazetteer.ts';

const ROME: LngLat = [12.5, 41.9];
const BERLIN: LngLat = [13.4, 52.5];
const of = (ags: string) =>
  municipalities.filter((one) => one.ags.startsWith(ags)).map(({ lngLat }) => lngLat);
const inUlm = fc
  .tuple(
    fc.double({ min: 9.9, max: 10.1, noNaN: true }),
    fc.double({ min: 48.3, max: 48.5, noNaN: true }),
  )
  .map((lngLat): LngLat => lngLat);

describe('far from the rest', () => {
  test('is a slip that puts one of a town into Italy', () => {
    fc.assert(
      fc.property(fc.array(inUlm, { minLength: 4, maxLength: 30 }), fc.nat(), (town, at) => {
        const index = at % (town.length + 1);
        const far = farFrom(town.toSpliced(index, 0, ROME));
        expect(far.indices).toEqual([index]);
        expect(far.kilometres[0]).toBeGreaterThan(700);
        expect(far.bounds).toEqual(farFrom(town).bounds);
      }),
    );
  });

  test('are two of thirty, each as far as it is', () => {
    const far = farFrom([ROME, ...Array<LngLat>(28).fill([10, 48.4]), BERLIN]);
    expect(far.indices).toEqual([0, 29]);
    expect(far.kilometres[1]).toBeCloseTo(kilometres([10, 48.4], BERLIN), 6);
    expect(far.bounds).toEqual([10, 48.4, 10, 48.4]);
  });

  test.each([
    ['Germany', ''],
    ['Bayern', '09'],
    ['Schleswig-Holstein', '01'],
    ['Region Hannover', '03241'],
  ])('is nothing in %s', (_, ags) => {
    expect(farFrom(of(ags)).indices).toEqual([]);
  });

  test('is nothing among twenty or more municipalities from anywhere in Germany', () => {
    const some = fc.array(fc.constantFrom(...of('')), { minLength: 20, maxLength: 100 });
    fc.assert(
      fc.property(some, (points) => {
        expect(farFrom(points).indices).toEqual([]);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test('is nothing where most are in one town and the others everywhere', () => {
    const points = [...Array<LngLat>(80).fill(BERLIN), ...of('09').slice(0, 20)];
    expect(farFrom(points).indices).toEqual([]);
  });

  test('is nothing where too few say what the rest is', () => {
    expect(farFrom([BERLIN, BERLIN, ROME]).indices).toEqual([]);
    expect(farFrom([ROME]).bounds).toEqual([...ROME, ...ROME]);
    expect(farFrom([])).toEqual({ indices: [], kilometres: [], bounds: undefined });
  });

  test('is one in ten at most; the others lie within the bounds', () => {
    const anywhere = fc
      .tuple(
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.double({ min: -90, max: 90, noNaN: true }),
      )
      .map((lngLat): LngLat => lngLat);
    fc.assert(
      fc.property(fc.array(fc.oneof(anywhere, inUlm), { maxLength: 60 }), (points) => {
        const { indices, kilometres: distances, bounds } = farFrom(points);
        expect(indices.length).toBeLessThanOrEqual(Math.ceil(points.length / 10));
        expect(distances).toHaveLength(indices.length);
        const rest = points.filter((_, at) => !indices.includes(at));
        for (const [lng, lat] of rest) {
          const [west, south, east, north] = bounds!;
          expect(lng >= west && lng <= east && lat >= south && lat <= north).toBe(true);
        }
      }),
    );
  });
});

describe('numbers changed places', () => {
  test('of every municipality, and of none as it should be', () => {
    for (const {
      lngLat: [lng, lat],
    } of municipalities) {
      expect(areSwapped(lng, lat)).toBe(true);
      expect(areSwapped(lat, lng)).toBe(false);
    }
  });

  test.each([
    [0, 0],
    [41.9, 12.5],
    [-33, 151],
    [52.5, 13.4],
    [NaN, 52],
    [13, Infinity],
  ])('not of %d, %d', (lat, lon) => {
    expect(areSwapped(lat, lon)).toBe(false);
  });
});
