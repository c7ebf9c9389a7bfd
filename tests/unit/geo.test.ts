import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { booleanPointInPolygon } from '@turf/turf';
import type { Feature, Geometry, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';

type Area = Feature<Polygon | MultiPolygon, { name: string; iso?: string; bez?: string }>;
interface Name {
  kind: string;
  key: string;
  name: string;
  at: [number, number];
  rank: number;
}

const FRAME = { west: -4, south: 42, east: 24, north: 60 };

const read = (path: string) => readFileSync(new URL(`../../data/${path}`, import.meta.url), 'utf8');
const rowsOf = (text: string, separator: string) =>
  text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(separator));

function objectsOf(file: string, object: string): Feature[] {
  const topology = JSON.parse(read(`geo/${file}`)) as Topology;
  return feature(topology, topology.objects[object] as GeometryCollection).features;
}

function geometriesOf(file: string): Geometry[] {
  const value = JSON.parse(read(`geo/${file}`)) as
    { features: Feature[] } | { geometries: Geometry[] };
  return 'features' in value ? value.features.map(({ geometry }) => geometry) : value.geometries;
}

function positionsOf(geometry: Geometry): Position[] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positionsOf);
  const flat = geometry.coordinates.flat(3) as number[];
  return flat.flatMap((x, index) => (index % 2 === 0 ? [[x, flat[index + 1]!]] : []));
}

function boundsOf(geometries: Geometry[]) {
  const bounds = { west: 180, south: 90, east: -180, north: -90 };
  for (const [x, y] of geometries.flatMap(positionsOf) as [number, number][]) {
    bounds.west = Math.min(bounds.west, x);
    bounds.south = Math.min(bounds.south, y);
    bounds.east = Math.max(bounds.east, x);
    bounds.north = Math.max(bounds.north, y);
  }
  return bounds;
}

const within = ([x, y]: [number, number], bounds: typeof FRAME) =>
  x >= bounds.west && x <= bounds.east && y >= bounds.south && y <= bounds.north;

const pointAt = (coordinates: [number, number]): Point => ({ type: 'Point', coordinates });

const areas = (file: string, object: string) => objectsOf(file, object) as Area[];
const laender = areas('germany.topo.json', 'laender');
const kreise = areas('germany.topo.json', 'kreise');
const sea = objectsOf('ocean.topo.json', 'ocean').map(({ geometry }) => geometry);
const table = rowsOf(read('laender.csv'), ',').map(([iso, ags, name]) => ({ iso, ags, name }));
const text = read('geo/names.csv');
const names: Name[] = rowsOf(text, ',').map(([kind, key, name, lon, lat, rank]) => ({
  kind: kind!,
  key: key!,
  name: name!,
  at: [Number(lon), Number(lat)],
  rank: Number(rank),
}));
const ofKind = (kind: string) => names.filter((row) => row.kind === kind);

describe('The areas of Germany', () => {
  it.each(['germany.topo.json', 'germany-fine.topo.json'])(
    '%s has the 16 Länder with the keys, codes and names of laender.csv',
    (file) => {
      const found = areas(file, 'laender').map(({ id, properties: { iso, name } }) => ({
        iso,
        ags: id,
        name,
      }));
      expect(found).toHaveLength(16);
      expect(found).toEqual(expect.arrayContaining(table));
    },
  );

  it.each(['germany.topo.json', 'germany-fine.topo.json'])(
    '%s has 400 Kreise, each with a key of its own that begins with that of a Land',
    (file) => {
      const ids = areas(file, 'kreise').map(({ id }) => String(id));
      expect(ids).toHaveLength(400);
      expect(new Set(ids).size).toBe(400);
      const lands = new Set(laender.map(({ id }) => id));
      expect(ids.filter((id) => !/^\d{5}$/.test(id) || !lands.has(id.slice(0, 2)))).toEqual([]);
    },
  );

  it('give every Kreis a name, a kind and a shape', () => {
    const lame = kreise.filter(
      ({ geometry, properties }) =>
        !properties.name || !properties.bez || positionsOf(geometry).length < 4,
    );
    expect(lame).toEqual([]);
  });

  it('have the capitals in their own Land', () => {
    const strayed = rowsOf(read('laender.csv'), ',').filter((row) => {
      const land = laender.find(({ properties }) => properties.iso === row[0]);
      const at = /,(\d+\.\d+),(\d+\.\d+),(?:high|medium|low),/.exec(row.join());
      return !land || !at || !booleanPointInPolygon([Number(at[2]), Number(at[1])], land);
    });
    expect(strayed.map(([iso]) => iso)).toEqual([]);
  });
});

describe('The names', () => {
  it('are written under the agreed header, and end with a line feed', () => {
    expect(text.startsWith('kind,key,name,lon,lat,rank\n')).toBe(true);
    expect(text.endsWith('\n')).toBe(true);
    expect(text).not.toMatch(/[\r"]/);
    expect(new Set(names.map(({ kind }) => kind))).toEqual(
      new Set(['land', 'sea', 'country', 'town']),
    );
  });

  it('stay under 24 kB of brotli', () => {
    expect(brotliCompressSync(text).length).toBeLessThan(24_000);
  });

  it('have at least one place for every Land, all of them within its own area', () => {
    for (const land of laender) {
      const places = ofKind('land').filter(({ key }) => key === land.properties.iso);
      expect(places.length, land.properties.name).toBeGreaterThanOrEqual(1);
      for (const { name, at } of places) {
        expect(name).toBe(land.properties.name);
        expect(booleanPointInPolygon(pointAt(at), land), `${name} ${at.join()}`).toBe(true);
      }
    }
  });

  it('rank the places of each name from 1 without a gap', () => {
    const ranks = new Map<string, number[]>();
    for (const { kind, key, rank } of names) {
      const group = kind === 'town' ? kind : `${kind} ${key}`;
      ranks.set(group, [...(ranks.get(group) ?? []), rank]);
    }
    for (const [group, list] of ranks) {
      expect(list, group).toEqual(list.map((_, index) => index + 1));
    }
  });

  it('have towns with keys of their own, within the bounds of Germany', () => {
    const towns = ofKind('town');
    const germany = boundsOf(laender.map(({ geometry }) => geometry));
    expect(towns.length).toBeGreaterThan(1000);
    expect(new Set(towns.map(({ key }) => key)).size).toBe(towns.length);
    expect(towns.filter(({ key, at }) => !/^\d{8}$/.test(key) || !within(at, germany))).toEqual([]);
  });

  it('begin their towns with the four biggest', () => {
    const biggest = ofKind('town').slice(0, 4);
    expect(biggest.map(({ name }) => name)).toEqual(['Berlin', 'Hamburg', 'München', 'Köln']);
  });

  it('have towns that the gazetteer has, under the same key and in the same place', () => {
    const gazetteer = new Map(
      rowsOf(read('geo/gemeinden.csv'), ';').map(([ags, , lon, lat]) => [
        ags,
        [Number(lon), Number(lat)],
      ]),
    );
    const strange = ofKind('town').filter(
      ({ key, at }) => gazetteer.get(key)?.join() !== at.join(),
    );
    expect(strange).toEqual([]);
  });

  it('have seas and countries once for each rank', () => {
    const abroad = [...ofKind('sea'), ...ofKind('country')];
    const keys = abroad.map(({ name, rank }) => `${name} ${rank}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(ofKind('sea').map(({ name }) => name))).toEqual(new Set(['Nordsee', 'Ostsee']));
    expect(new Set(ofKind('country').map(({ key }) => key))).toEqual(
      new Set(['DK', 'PL', 'CZ', 'AT', 'CH', 'FR', 'LU', 'BE', 'NL']),
    );
  });

  it('put the seas on water, and the countries on land outside Germany', () => {
    const wet = (at: [number, number]) =>
      sea.some((part) => booleanPointInPolygon(pointAt(at), part as MultiPolygon));
    expect(ofKind('sea').filter(({ at }) => !wet(at))).toEqual([]);
    const german = (at: [number, number]) =>
      laender.some((land) => booleanPointInPolygon(pointAt(at), land));
    expect(ofKind('country').filter(({ at }) => wet(at) || german(at))).toEqual([]);
  });

  it('are all within the frame', () => {
    expect(names.filter(({ at }) => !within(at, FRAME))).toEqual([]);
  });
});

describe('The frame, 4° W to 24° E and 42° to 60° N', () => {
  it('is where the sea ends on all four sides', () => {
    const { west, south, east, north } = boundsOf(sea);
    expect([west, south, east, north].map((value) => Math.round(value * 1000) / 1000)).toEqual([
      FRAME.west,
      FRAME.south,
      FRAME.east,
      FRAME.north,
    ]);
  });

  it.each(['borders.json', 'rivers.json', 'lakes.json'])('is not left by %s', (file) => {
    const { west, south, east, north } = boundsOf(geometriesOf(file));
    expect(within([west, south], FRAME) && within([east, north], FRAME)).toBe(true);
    expect(north).toBe(FRAME.north);
    expect(south).toBeLessThan(43);
  });

  it('holds all of Germany', () => {
    const { west, south, east, north } = boundsOf(laender.map(({ geometry }) => geometry));
    expect(within([west, south], FRAME) && within([east, north], FRAME)).toBe(true);
  });
});
