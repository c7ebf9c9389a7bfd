import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FILES } from '../../src/load/files.ts';
import type { FileName } from '../../src/load/files.ts';
import { readKreise } from '../../src/load/kreise.ts';
import type { Origin } from '../../src/load/origin.ts';
import { rowsWithin } from '../../src/load/regionRows.ts';
import { contains } from '../../src/model/area.ts';
import type { Ring } from '../../src/model/area.ts';
import { tally } from '../../src/model/tally.ts';
import { NO_FILTER } from '../../src/model/filter.ts';
import type { LngLat } from '../../src/model/mercator.ts';
import { projectAt, rowOf } from '../../src/model/project.ts';
import { isWide } from '../../src/model/reach.ts';
import { areaOf } from '../../src/model/region.ts';
import type { Region } from '../../src/model/region.ts';
import { aDataset } from './aDataset.ts';
import { shippedDataset, shippedText } from './shipped.ts';

const getText = (file: FileName) => Promise.resolve(shippedText(FILES[file].replace('data/', '')));
const kreise = readKreise(JSON.parse(shippedText('geo/germany.topo.json')));
const ringsOf = (ags: string): readonly Ring[] => {
  const { type, coordinates } = kreise.get(ags)!.area.geometry;
  return type === 'Polygon' ? coordinates : coordinates.flat();
};

const at = (lngLat: LngLat): Origin => ({ kind: 'position', lngLat });
const MANNHEIM: Origin = {
  kind: 'municipality',
  name: 'Mannheim',
  ags: '08222000',
  lngLat: [8.46694, 49.48651],
};
const idsIn = async (region: Region, origin?: Origin) => {
  const within = await rowsWithin(shippedDataset, region, origin, getText);
  return shippedDataset.text.id.filter((_, row) => within?.rows[row]);
};
const projects = shippedDataset.text.id.map((_, row) => projectAt(shippedDataset, row));

/** Angle between two places as vectors in space: another way than the haversine. */
function angle([lng1, lat1]: LngLat, [lng2, lat2]: LngLat): number {
  const vector = (lng: number, lat: number) => {
    const [l, b] = [(lng * Math.PI) / 180, (lat * Math.PI) / 180];
    return [Math.cos(b) * Math.cos(l), Math.cos(b) * Math.sin(l), Math.sin(b)] as const;
  };
  const [ax, ay, az] = vector(lng1, lat1);
  const [bx, by, bz] = vector(lng2, lat2);
  const cross = Math.hypot(ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx);
  return Math.atan2(cross, ax * bx + ay * by + az * bz);
}
const KM = 6371.0088;
const km = (one: LngLat, other: LngLat) => KM * angle(one, other);

/** The least distance to a corner or to a hundred places of each side, 0 inside. */
function kmTo(rings: readonly Ring[], from: LngLat): number {
  if (contains(rings, from)) return 0;
  let least = Infinity;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [ring[i - 1]!, ring[i]!];
      for (let step = 0; step < 1; step += 0.05) {
        least = Math.min(least, km(from, [ax + (bx - ax) * step, ay + (by - ay) * step]));
      }
    }
  }
  return least;
}

const inGermany = fc.tuple(
  fc.double({ min: 6, max: 15, noNaN: true }),
  fc.double({ min: 47.3, max: 55, noNaN: true }),
);

describe('a radius', () => {
  test('holds the municipalities whose point is as near, by another formula', async () => {
    await fc.assert(
      fc.asyncProperty(inGermany, fc.integer({ min: 10, max: 100 }), async (lngLat, radius) => {
        const within = await rowsWithin(
          shippedDataset,
          { kind: 'radius', km: radius },
          at(lngLat),
          getText,
        );
        projects.forEach(({ lngLat: point, text }, row) => {
          if (isWide(text.level)) return;
          const far = point ? km(lngLat, point) : Infinity;
          if (Math.abs(far - radius) < radius * 0.0001) return;
          expect([text.id, within?.rows[row]]).toEqual([text.id, Number(far <= radius)]);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('holds the Kreise whose area it touches', async () => {
    const wide = projects.filter(({ text }) => /^\d{5}$/.test(text.ags) && !text.member_ags);
    expect(wide).toHaveLength(16);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...wide),
        inGermany,
        fc.integer({ min: 10, max: 100 }),
        async ({ text }, lngLat, radius) => {
          const far = kmTo(ringsOf(text.ags), lngLat);
          fc.pre(Math.abs(far - radius) > radius * 0.01);
          const ids = await idsIn({ kind: 'radius', km: radius }, at(lngLat));
          expect(ids.includes(text.id)).toBe(far <= radius);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('of 50 km round Mannheim holds a Kreis that reaches in, though its seat lies farther', async () => {
    const ids = await idsIn({ kind: 'radius', km: 50 }, MANNHEIM);
    expect(ids).toContain('k21-mannheim');
    expect(ids).toContain('oth-bergstrasse');
    const kusel = projects[rowOf(shippedDataset, 'mpsc-2021-15')]!;
    expect(km(MANNHEIM.lngLat, kusel.lngLat!)).toBeGreaterThan(50);
    expect(ids.includes('mpsc-2021-15')).toBe(kmTo(ringsOf('07336'), MANNHEIM.lngLat) <= 50);
  });

  test('is drawn as a circle of its area, within 1 % of the spherical cap', async () => {
    for (const radius of [10, 50, 100]) {
      const region = { kind: 'radius', km: radius } as const;
      const within = await rowsWithin(shippedDataset, region, MANNHEIM, getText);
      expect(within?.rings).toHaveLength(1);
      // Triangles from the middle; flat is near enough for slices of 3°.
      const [ring] = within!.rings;
      let area = 0;
      for (let i = 1; i < ring!.length; i++) {
        const [a, b] = [ring![i - 1] as unknown as LngLat, ring![i] as unknown as LngLat];
        const [p, q, r] = [km(MANNHEIM.lngLat, a), km(MANNHEIM.lngLat, b), km(a, b)];
        const s = (p + q + r) / 2;
        area += Math.sqrt(s * (s - p) * (s - q) * (s - r));
      }
      const cap = 2 * Math.PI * KM ** 2 * (1 - Math.cos(radius / KM));
      expect(Math.abs(area / cap - 1)).toBeLessThan(0.01);
    }
  });

  test('round nothing is none', async () => {
    expect(await rowsWithin(shippedDataset, { kind: 'radius', km: 50 }, undefined, getText)).toBe(
      undefined,
    );
  });
});

describe('a drawn area', () => {
  const boxes = fc
    .tuple(inGermany, fc.double({ min: 0.2, max: 3 }), fc.double({ min: 0.2, max: 2 }))
    .filter((box) => box.flat().every(Number.isFinite))
    .map(([[west, south], width, height]) => [west, south, west + width, south + height] as const);
  const asRegion = ([west, south, east, north]: readonly [number, number, number, number]) =>
    areaOf([
      [west, south],
      [east, south],
      [east, north],
      [west, north],
    ])!;

  test('holds what lies between its sides, and each Kreis of which a piece does', async () => {
    await fc.assert(
      fc.asyncProperty(boxes, async (box) => {
        const region = asRegion(box);
        if (region.kind !== 'area') throw new Error('is an area');
        const [[west, south], , [east, north]] = region.corners as [LngLat, LngLat, LngLat];
        const holds = ([lng, lat]: LngLat) =>
          lng > west && lng < east && lat > south && lat < north;
        const ids = new Set(await idsIn(region));
        for (const { text, lngLat } of projects) {
          if (text.member_ags) continue;
          const isArea = isWide(text.level) && text.ags !== '';
          const rings = isArea ? ringsOf(text.ags.slice(0, 5)) : [];
          const has = isArea
            ? rings.some((ring) => ring.some(([lng = 0, lat = 0]) => holds([lng, lat]))) ||
              region.corners.some((corner) => contains(rings, corner))
            : lngLat !== undefined && holds(lngLat);
          // A side that cuts off a piece between two corners of the border is not counted so.
          if (has || !isArea) expect([text.id, ids.has(text.id)]).toEqual([text.id, has]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('far from all holds nothing', async () => {
    expect(await idsIn(asRegion([0, 50, 1, 51]))).toEqual([]);
  });
});

describe('Kreise', () => {
  test('hold what has their AGS, wherever its point lies', async () => {
    // The seat of the Landkreis Hof lies in the city of Hof, which is a Kreis of its own.
    expect(await idsIn({ kind: 'kreise', kreise: ['09475'] })).toEqual([
      'oth-hof-wasser',
      'mpsc-2020-28',
    ]);
    expect(await idsIn({ kind: 'kreise', kreise: ['09464'] })).toEqual(['oth-hof-laternen']);
  });

  test('hold the cooperations that a member of theirs takes part in', async () => {
    expect(await idsIn({ kind: 'kreise', kreise: ['14713'] })).toContain('mpsc-2020-26');
  });

  test('together hold every project that has an AGS, each once or more', async () => {
    const all = new Set<string>();
    for (const ags of new Set(projects.map(({ text }) => text.ags.slice(0, 5)).filter(Boolean))) {
      for (const id of await idsIn({ kind: 'kreise', kreise: [ags] })) all.add(id);
    }
    const known = projects.filter(({ text }) => text.ags);
    expect(known).toHaveLength(157);
    for (const { text } of known) expect(all).toContain(text.id);
  });

  test('that there are not are none', async () => {
    expect(
      await rowsWithin(shippedDataset, { kind: 'kreise', kreise: ['99999'] }, undefined, getText),
    ).toBeUndefined();
  });

  test('of rows without an AGS hold those whose point lies in them', async () => {
    const dataset = aDataset({ lon: '8.4669', lat: '49.4865' }, { lon: '9.99', lat: '48.4' }, {});
    const region = { kind: 'kreise', kreise: ['08222'] } as const;
    const within = await rowsWithin(dataset, region, undefined, getText);
    expect([...within!.rows]).toEqual([1, 0, 0]);
  });
});

test('the Kreis round a point is that of the AGS, but for seats that lie outside', () => {
  const strangers = projects.filter(({ text, lngLat }) => {
    if (!text.ags || !lngLat) return false;
    const found = [...kreise.keys()].find((ags) => contains(ringsOf(ags), lngLat));
    return found !== text.ags.slice(0, 5);
  });
  expect(strangers.map(({ text }) => text.id).sort()).toEqual([
    'mpsc-2020-28', // Landkreis Hof, seat in Hof
    'mpsc-2020-29', // Mayen-Koblenz, seat in Koblenz
    'oth-hof-wasser',
  ]);
});

test('counts, list and timeline hold the rows of the region, and no others', async () => {
  const region = { kind: 'radius', km: 50 } as const;
  const within = await rowsWithin(shippedDataset, region, MANNHEIM, getText);
  const { passing, counts, histogram, undated } = tally(
    shippedDataset,
    { ...NO_FILTER, region },
    within!.rows,
  );
  const inside = projects.filter((_, row) => within!.rows[row]);
  expect([...passing]).toEqual(inside.map(({ row }) => row));
  expect(counts.land.reduce((sum, count) => sum + count)).toBe(inside.length);
  expect(histogram.reduce((sum, count) => sum + count, undated)).toBe(inside.length);
});
