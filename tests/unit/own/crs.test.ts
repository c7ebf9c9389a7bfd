import fc from 'fast-check';
import proj4 from 'proj4';
import { describe, expect, test } from 'vitest';
import { parseCrs, proposeCrs, toLngLat } from '../../../src/load/own/crs.ts';
import { CRS_KEYS } from '../../../src/load/own/report.ts';
import type { CrsKey } from '../../../src/load/own/report.ts';
import { kilometres } from '../../../src/model/distance.ts';
import type { LngLat } from '../../../src/model/mercator.ts';
import { municipalities } from '../aGazetteer.ts';

const metresApart = (found: LngLat | undefined, lng: number, lat: number) =>
  kilometres(found ?? [0, 0], [lng, lat]) * 1000;

const inGermany = fc.constantFrom(...municipalities).map(({ lngLat }) => lngLat);

describe('a name', () => {
  test.each<[string, CrsKey]>([
    ['EPSG:25832', 'EPSG:25832'],
    ['epsg 25833', 'EPSG:25833'],
    ['25832', 'EPSG:25832'],
    ['urn:ogc:def:crs:EPSG::25832', 'EPSG:25832'],
    ['urn:ogc:def:crs:EPSG:6.9:31467', 'EPSG:31467'],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326'],
    ['http://www.opengis.net/def/crs/OGC/1.3/CRS84', 'EPSG:4326'],
    ['http://www.opengis.net/def/crs/EPSG/0/25833', 'EPSG:25833'],
    ['https://www.opengis.net/def/crs/EPSG/0/4258', 'EPSG:4326'],
    ['http://www.opengis.net/gml/srs/epsg.xml#4326', 'EPSG:4326'],
    ['urn:adv:crs:ETRS89_UTM32', 'EPSG:25832'],
    ['urn:adv:crs:DE_DHDN_3GK3', 'EPSG:31467'],
    ['ETRS89 / UTM zone 32N', 'EPSG:25832'],
    ['ETRS89 / UTM zone 33N (zE-N)', 'EPSG:25833'],
    ['WGS 84 / UTM zone 32N', 'EPSG:25832'],
    ['EPSG:32633', 'EPSG:25833'],
    ['EPSG:4647', 'EPSG:25832'],
    ['UTM32', 'EPSG:25832'],
    ['UTM 33N', 'EPSG:25833'],
    ['UTM_Ostwert_32', 'EPSG:25832'],
    ['Nordwert (UTM33)', 'EPSG:25833'],
    ['x_25832', 'EPSG:25832'],
    ['GK3', 'EPSG:31467'],
    ['Rechtswert GK 2', 'EPSG:31466'],
    ['Gauß-Krüger Zone 4', 'EPSG:31468'],
    ['Gauss-Krueger, 5. Streifen', 'EPSG:31469'],
    ['DHDN / 3-degree Gauss-Kruger zone 3', 'EPSG:31467'],
    ['easting_gk4', 'EPSG:31468'],
    ['Hochwert (Gauß-Krüger, Bessel, 3-Grad-Streifen, Zone 5)', 'EPSG:31469'],
    ['Ostwert 33', 'EPSG:25833'],
    ['EPSG:5678', 'EPSG:31468'],
    ['ETRS89 / LCC Germany (N-E)', 'EPSG:4839'],
    ['WGS 84 / Pseudo-Mercator', 'EPSG:3857'],
    ['Web Mercator', 'EPSG:3857'],
    ['EPSG:900913', 'EPSG:3857'],
    ['WGS84', 'EPSG:4326'],
    ['GCS_WGS_1984', 'EPSG:4326'],
  ])('%s is %s', (name, crs) => {
    expect(parseCrs(name)).toBe(crs);
  });

  test.each([
    'DHDN', // no zone
    'UTM',
    'UTM 32/33',
    'EPSG:31370',
    'ED50 / UTM zone 32N', // up to 200 m beside it
    'Pulkovo 1942(83) / 3-degree Gauss-Kruger zone 4',
    'RD/83 / 3-degree Gauss-Kruger zone 4',
    'ETRS89 / UTM zone 32S',
    'ETRS89 / Gauss-Kruger zone 4',
    'UTM32 (Bessel)',
    'ETRS89-extended / LCC Europe',
    'WGS 84 / World Mercator',
    'GKZ 3',
    'Rechtswert',
    'Haus 32',
    '',
  ])('%j is no system that is read', (name) => {
    expect(parseCrs(name)).toBeUndefined();
  });

  test('may be any text', () => {
    const pieces = fc.constantFrom('EPSG', ':', 'utm', 'GK', '32', '4', '25832', ' ', 'zone', '\0');
    const name = fc.oneof(
      fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('epsg 1 '.repeat(1e5), 'gauss'.repeat(1e5), '__proto__', 'EPSG:constructor'),
    );
    fc.assert(
      fc.property(name, (text) => {
        expect([undefined, ...CRS_KEYS]).toContain(parseCrs(text));
      }),
    );
  });

  test('of each key is that key', () => {
    expect(CRS_KEYS.map(parseCrs)).toEqual(CRS_KEYS);
  });
});

describe('metres', () => {
  // As PROJ 9.5 with the EPSG register has them, DHDN by its transformation 1777.
  test.each<[string, CrsKey, number, number, number, number]>([
    ['Aachen', 'EPSG:25832', 294408.688, 5628897.561, 6.083887, 50.775346],
    ['Flensburg', 'EPSG:25832', 528033.107, 6071922.106, 9.436, 54.7937],
    ['Garmisch', 'EPSG:25832', 657803.488, 5261934.533, 11.095, 47.4917],
    ['Berlin', 'EPSG:25833', 391776.158, 5820073.118, 13.404954, 52.520008],
    ['Görlitz', 'EPSG:25833', 499104.782, 5666817.127, 14.9872, 51.1528],
    ['Berlin', 'EPSG:4839', 197001.549, 172865.128, 13.404954, 52.520008],
    ['Aachen', 'EPSG:4839', -311020.726, -15625.879, 6.083887, 50.775346],
    ['Garmisch', 'EPSG:4839', 44884.244, -389900.726, 11.095, 47.4917],
    ['Flensburg', 'EPSG:3857', 1050410.715, 7321929.996, 9.436, 54.7937],
    ['Görlitz', 'EPSG:3857', 1668367.472, 6648366.91, 14.9872, 51.1528],
    ['Aachen', 'EPSG:31466', 2505959.286, 5626657.92, 6.083887, 50.775346],
    ['Flensburg', 'EPSG:31467', 3528114.117, 6073912.202, 9.436, 54.7937],
    ['Garmisch', 'EPSG:31468', 4431911.799, 5261866.498, 11.095, 47.4917],
    ['Berlin', 'EPSG:31468', 4595468.545, 5821693.197, 13.404954, 52.520008],
    ['Görlitz', 'EPSG:31469', 5499240.697, 5668639.995, 14.9872, 51.1528],
  ])('put %s where %s has it, within a millimetre', (_, crs, easting, northing, lng, lat) => {
    expect(metresApart(toLngLat(crs, easting, northing), lng, lat)).toBeLessThan(0.0015);
  });

  test('of UTM agree with the series of Snyder within a centimetre', () => {
    const zones = fc.constantFrom(32, 33);
    fc.assert(
      fc.property(zones, degrees(-4, 4), degrees(47, 55.2), (zone, beside, lat) => {
        const lng = zone * 6 - 183 + beside;
        const [easting, northing] = utm(zone, lng, lat);
        const found = toLngLat(`EPSG:258${zone}` as CrsKey, easting, northing);
        expect(metresApart(found, lng, lat)).toBeLessThan(0.01);
      }),
    );
  });

  test('come back to where they came from', () => {
    fc.assert(
      fc.property(inGermany, fc.constantFrom(...CRS_KEYS), ([lng, lat], crs) => {
        const [easting = 0, northing = 0] = forward(zoned(crs, lng), lng, lat);
        const found = toLngLat(zoned(crs, lng), easting, northing);
        expect(metresApart(found, lng, lat)).toBeLessThan(0.001);
      }),
    );
  });
});

test('a zone before the easting is understood, and believed more than the name of the system', () => {
  const berlin = toLngLat('EPSG:25833', 391776, 5820073);
  expect(toLngLat('EPSG:25833', 33391776, 5820073)).toEqual(berlin);
  expect(toLngLat('EPSG:25832', 33391776, 5820073)).toEqual(berlin);
  expect(toLngLat('EPSG:31466', 4595468, 5821693)).toEqual(
    toLngLat('EPSG:31468', 4595468, 5821693),
  );
});

test.each<[string, CrsKey, number, number]>([
  ['what is no number', 'EPSG:25832', NaN, 5820073],
  ['infinity', 'EPSG:3857', Infinity, 0],
  ['axes the wrong way round', 'EPSG:25832', 5820073, 391776],
  ['degrees as metres', 'EPSG:25832', 13.4, 52.5],
  ['metres as degrees', 'EPSG:4326', 391776, 5820073],
  ['GK without its zone', 'EPSG:31468', 595468, 5821693],
  ['UTM taken for GK', 'EPSG:31467', 32391776, 5820073],
  ['millimetres', 'EPSG:25832', 391776000, 5820073000],
])('%s is no point', (_, crs, easting, northing) => {
  expect(toLngLat(crs, easting, northing)).toBeUndefined();
});

test('any two numbers are a point on earth or none', () => {
  fc.assert(
    fc.property(fc.constantFrom(...CRS_KEYS), fc.double(), fc.double(), (crs, x, y) => {
      const [lng, lat] = toLngLat(crs, x, y) ?? [0, 0];
      expect(Math.abs(lng)).toBeLessThanOrEqual(180);
      expect(Math.abs(lat)).toBeLessThanOrEqual(90);
    }),
  );
});

describe('a system is proposed', () => {
  const fromWestToEast = municipalities.toSorted((a, b) => a.lngLat[0] - b.lngLat[0]);

  test('for the places of any region, in any system', () => {
    const regions = fc.integer({ min: 0, max: municipalities.length - 40 });
    fc.assert(
      fc.property(regions, fc.constantFrom(...CRS_KEYS), (from, crs) => {
        const pairs = fromWestToEast.slice(from, from + 40).flatMap(({ lngLat: [lng, lat] }) => {
          const key = zoned(crs, lng);
          return key === crs ? [forward(crs, lng, lat)] : [];
        });
        fc.pre(pairs.length > 0);
        expect(proposeCrs(pairs)).toContain(crs);
        if (!crs.startsWith('EPSG:2583')) expect(proposeCrs(pairs)).toEqual([crs]);
      }),
      { numRuns: 60 },
    );
  });

  test('UTM zone 32 where 33 would put most of the points into Poland', () => {
    const pairs = municipalities.flatMap(({ lngLat: [lng, lat] }) =>
      lng > 9.5 ? [forward('EPSG:25832', lng, lat)] : [],
    );
    expect(proposeCrs(pairs)).toEqual(['EPSG:25832']);
  });

  test('as two where both zones put the points into Germany', () => {
    expect(proposeCrs([[391776, 5820073]])).toEqual(['EPSG:25832', 'EPSG:25833']);
    expect(proposeCrs([[33391776, 5820073]])).toEqual(['EPSG:25833']);
  });

  test('for Gauss-Krüger by the zone of most, though two zones are mixed', () => {
    const two = forward('EPSG:31466', 6.9, 51.2);
    const three = forward('EPSG:31467', 8.5, 51.9);
    expect(proposeCrs([two, three, three])).toEqual(['EPSG:31467', 'EPSG:31466']);
  });

  test('in spite of wrong values and zeros', () => {
    const pair = forward('EPSG:31467', 9, 50);
    expect(proposeCrs([[0, 0], pair, [5, 9e9], [0, 0], [NaN, 1], pair])).toEqual(['EPSG:31467']);
  });

  test('for nothing else', () => {
    expect(proposeCrs([])).toEqual([]);
    expect(proposeCrs([[0, 0]])).toEqual([]);
    expect(proposeCrs([[2021, 4e7]])).toEqual([]);
    expect(proposeCrs([[NaN, Infinity]])).toEqual([]);
  });
});

function degrees(min: number, max: number) {
  return fc.double({ min, max, noNaN: true });
}

/** The system of the same kind that has this longitude in its middle. */
function zoned(crs: CrsKey, lng: number): CrsKey {
  if (crs.startsWith('EPSG:3146'))
    return CRS_KEYS[3 + Math.min(5, Math.max(2, Math.round(lng / 3)))]!;
  return crs.startsWith('EPSG:2583') ? (lng < 12 ? 'EPSG:25832' : 'EPSG:25833') : crs;
}

function forward(crs: CrsKey, lng: number, lat: number): readonly [number, number] {
  const zone = Number(crs.at(-1)) - 4;
  const etrs89 = '+ellps=GRS80 +units=m';
  const definitions: Partial<Record<CrsKey, string>> = {
    'EPSG:4326': 'EPSG:4326',
    'EPSG:3857': 'EPSG:3857',
    'EPSG:25832': `+proj=utm +zone=32 ${etrs89}`,
    'EPSG:25833': `+proj=utm +zone=33 ${etrs89}`,
    'EPSG:4839': `+proj=lcc +lat_0=51 +lon_0=10.5 +lat_1=48.66666666666666 +lat_2=53.66666666666666 ${etrs89}`,
  };
  const dhdn = `+proj=tmerc +lon_0=${3 * zone} +x_0=${zone}500000 +datum=potsdam +units=m`;
  return proj4(definitions[crs] ?? dhdn).forward([lng, lat]) as [number, number];
}

/** J. P. Snyder, Map Projections: A Working Manual, 1987, equations 8-9, 8-10 and 3-21, on GRS 80. */
function utm(zone: number, lng: number, lat: number): [number, number] {
  const [a, e2, k0] = [6378137, 0.0066943800229, 0.9996];
  const phi = (lat * Math.PI) / 180;
  const ep2 = e2 / (1 - e2);
  const n = a / Math.sqrt(1 - e2 * Math.sin(phi) ** 2);
  const t = Math.tan(phi) ** 2;
  const c = ep2 * Math.cos(phi) ** 2;
  const A = (((lng - (zone * 6 - 183)) * Math.PI) / 180) * Math.cos(phi);
  const m =
    a *
    ((1 - e2 / 4 - (3 * e2 ** 2) / 64 - (5 * e2 ** 3) / 256) * phi -
      ((3 * e2) / 8 + (3 * e2 ** 2) / 32 + (45 * e2 ** 3) / 1024) * Math.sin(2 * phi) +
      ((15 * e2 ** 2) / 256 + (45 * e2 ** 3) / 1024) * Math.sin(4 * phi) -
      ((35 * e2 ** 3) / 3072) * Math.sin(6 * phi));
  const x =
    A + ((1 - t + c) * A ** 3) / 6 + ((5 - 18 * t + t ** 2 + 72 * c - 58 * ep2) * A ** 5) / 120;
  const y =
    A ** 2 / 2 +
    ((5 - t + 9 * c + 4 * c ** 2) * A ** 4) / 24 +
    ((61 - 58 * t + t ** 2 + 600 * c - 330 * ep2) * A ** 6) / 720;
  return [500_000 + k0 * n * x, k0 * (m + n * Math.tan(phi) * y)];
}
