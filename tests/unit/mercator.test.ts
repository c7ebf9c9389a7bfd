import fc from 'fast-check';
import { expect, test } from 'vitest';
import { metresPerPixel, toLat, toLng, toX, toY, worldSize } from '../../src/model/mercator.ts';

const someLng = fc.double({ min: -180, max: 180, noNaN: true });
const someLat = fc.double({ min: -85, max: 85, noNaN: true });

test('a place goes to the plane and back', () => {
  fc.assert(
    fc.property(someLng, someLat, (lng, lat) => {
      expect(toLng(toX(lng))).toBeCloseTo(lng, 10);
      expect(toLat(toY(lat))).toBeCloseTo(lat, 10);
    }),
  );
});

test('the plane runs from west to east and from north to south, from 0 to 1', () => {
  fc.assert(
    fc.property(someLat, someLat, (a, b) => {
      expect(Math.sign(toY(a) - toY(b)) * Math.sign(a - b)).toBeLessThanOrEqual(0);
    }),
  );
  expect([toX(-180), toX(0), toX(180)]).toEqual([0, 0.5, 1]);
  expect([toY(85.0511287798066), toY(0), toY(-85.0511287798066)]).toEqual(
    [0, 0.5, 1].map((y) => expect.closeTo(y, 9)),
  );
});

test('the world doubles with each zoom, from 512 px', () => {
  expect([0, 1, 2, 6.5].map(worldSize)).toEqual([512, 1024, 2048, 512 * 2 ** 6.5]);
});

test('a pixel covers what is known of it: 78 km at the equator at zoom 0, half of it at 60° north', () => {
  expect(metresPerPixel(0, 0)).toBeCloseTo(78_271.5, 1);
  expect(metresPerPixel(1, 0)).toBeCloseTo(39_135.8, 1);
  expect(metresPerPixel(0, 60)).toBeCloseTo(39_135.8, 1);
});

test('one degree at Berlin is as long as on the ground: 67.9 km from west to east', () => {
  const pixels = (toX(14) - toX(13)) * worldSize(8);
  expect((pixels * metresPerPixel(8, 52.4)) / 1000).toBeCloseTo(67.9, 1);
});
