import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readKreise } from '../../src/load/kreise.ts';
import { contains, ringsOf } from '../../src/model/area.ts';
import { projectAt, rowOf } from '../../src/model/project.ts';
import { reachOf } from '../../src/model/reach.ts';
import { shippedDataset } from './shipped.ts';

const reach = (id: string) => reachOf(projectAt(shippedDataset, rowOf(shippedDataset, id)).text);

test('a project of a municipality covers nothing beyond its point', () => {
  expect(reach('k21-dresden')).toBeUndefined();
  expect(reachOf({ level: 'gemeinde', ags: '09663000', member_ags: '09663000' })).toBeUndefined();
});

test('that of a Kreis covers the Kreis, and other Kreise that take part', () => {
  expect(reach('k21-warendorf')).toEqual({ kreise: ['05570'], municipalities: [] });
  expect(reach('mpsc-2021-26')).toEqual({ kreise: ['13075', '13071'], municipalities: [] });
});

test('members inside a Kreis that is covered whole add nothing', () => {
  expect(reach('mpsc-2020-29')).toEqual({ kreise: ['07137'], municipalities: [] });
});

test('kreisfreie Städte and city states are areas, other members points', () => {
  expect(reach('mpsc-2020-26')).toEqual({
    kreise: ['02000', '14713', '09162'],
    municipalities: [],
  });
  expect(reach('mpsc-2020-32')).toEqual({
    kreise: ['03404'],
    municipalities: ['03459020', '03459012'],
  });
  expect(reach('mpsc-2020-03')).toEqual({ kreise: ['11000'], municipalities: [] });
});

test('without a member known by its AGS there is nothing to show', () => {
  expect(reach('oth-pfaffenhofen-arge')).toBeUndefined();
  expect(reachOf({ level: 'kooperation', ags: '', member_ags: 'x;<b>;123' })).toBeUndefined();
});

const kreise = readKreise(
  JSON.parse(readFileSync(new URL('../../data/geo/germany.topo.json', import.meta.url), 'utf8')),
);

test('every Kreis that the data names has an area', () => {
  const named = Array.from({ length: shippedDataset.length }, (_, row) =>
    reachOf(projectAt(shippedDataset, row).text),
  ).flatMap((found) => found?.kreise ?? []);
  expect(named.length).toBeGreaterThan(25);
  expect(named.filter((ags) => !kreise.has(ags))).toEqual([]);
});

test('a point lies in its Kreis and in no other', () => {
  const at = (lng: number, lat: number) =>
    [...kreise.values()].filter(({ area }) => contains(ringsOf(area.geometry), [lng, lat]));
  expect(at(8.46627, 49.48778).map(({ ags }) => ags)).toEqual(['08222']);
  expect(at(13.73688, 51.0517).map(({ ags }) => ags)).toEqual(['14612']);
  expect(at(0, 50)).toEqual([]);
});

test('a hole is outside', () => {
  const ring = (r: number) => [
    [-r, -r],
    [r, -r],
    [r, r],
    [-r, r],
    [-r, -r],
  ];
  const rings = [ring(2), ring(1)];
  expect(contains(rings, [1.5, 0])).toBe(true);
  expect(contains(rings, [0, 0])).toBe(false);
});
