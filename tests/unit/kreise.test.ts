import { booleanPointInPolygon } from '@turf/turf';
import { expect, test } from 'vitest';
import { FileError } from '../../src/load/issue.ts';
import { readKreise } from '../../src/load/kreise.ts';
import { shippedText } from './shipped.ts';

const kreise = readKreise(JSON.parse(shippedText('geo/germany.topo.json')));

test('there are 400, each with name, kind and area', () => {
  expect(kreise.size).toBe(400);
  for (const [ags, { name, kind, area }] of kreise) {
    expect(ags).toMatch(/^\d{5}$/);
    expect(name && kind).toBeTruthy();
    expect(area.geometry.coordinates.length).toBeGreaterThan(0);
  }
});

test('the centre of a Kreis lies within it, but for those of the shape of a ring or bow', () => {
  const outside = [...kreise.values()].filter(
    ({ lngLat, area }) => !booleanPointInPolygon([...lngLat], area),
  );
  expect(outside.length).toBeLessThan(25);
});

test('another file is refused', () => {
  expect(() => readKreise({ type: 'FeatureCollection' })).toThrow(FileError);
});
