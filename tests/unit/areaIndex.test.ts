import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson } from '../../src/load/files.ts';
import { readKreise } from '../../src/load/kreise.ts';
import { contains } from '../../src/model/area.ts';
import { AreaIndex } from '../../src/model/areaIndex.ts';
import { shippedText } from './shipped.ts';

const kreise = [...readKreise(parseJson(shippedText('geo/germany.topo.json'))).values()];
const areas = kreise.map(({ ags, area: { geometry } }) => ({
  value: ags,
  rings: geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat(),
}));
const index = new AreaIndex(areas);
const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });

test('finds what looking at every edge of every area finds', () => {
  fc.assert(
    fc.property(degrees(5, 16), degrees(46, 56), (lng, lat) => {
      const slow = areas.find(({ rings }) => contains(rings, [lng, lat]));
      expect(index.at([lng, lat])).toBe(slow?.value);
    }),
    { numRuns: 300 },
  );
});

test('every corner of an area is answered as by looking at every edge', () => {
  for (const { rings } of areas.slice(0, 20)) {
    for (const [lng = 0, lat = 0] of rings[0]!.slice(0, 50)) {
      const slow = areas.find((area) => contains(area.rings, [lng, lat]));
      expect(index.at([lng, lat])).toBe(slow?.value);
    }
  }
});

test('what is no number lies nowhere', () => {
  expect(index.at([NaN, 50])).toBeUndefined();
  expect(index.at([10, NaN])).toBeUndefined();
});
