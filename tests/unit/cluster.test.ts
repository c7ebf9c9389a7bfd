import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  SELECTED_RADIUS,
  cluster,
  clusterZoom,
  membersOf,
  radiusOf,
} from '../../src/model/cluster.ts';
import type { Clusters } from '../../src/model/cluster.ts';
import type { Dataset } from '../../src/model/columns.ts';
import { hasPlace } from '../../src/model/columns.ts';
import { toX, toY, worldSize } from '../../src/model/mercator.ts';
import { sharesOf } from '../../src/model/shares.ts';
import { aDataset, somePoints } from './aDataset.ts';

interface Scene {
  readonly dataset: Dataset;
  readonly passing: Uint32Array;
  readonly zoom: number;
  readonly scale: number;
  readonly selected: number;
}

const someCategories = fc.constantFrom('verkehr', 'umwelt', 'daten');
const someScenes: fc.Arbitrary<Scene> = fc
  .record({
    rows: fc.array(fc.record({ point: somePoints, category: someCategories, passes: fc.nat(4) }), {
      maxLength: 60,
    }),
    zoom: fc.double({ min: 3, max: 13, noNaN: true }),
    scale: fc.constantFrom(1, 1.25),
    selected: fc.integer({ min: -1, max: 59 }),
  })
  .map(({ rows, ...scene }) => ({
    ...scene,
    dataset: aDataset(...rows.map(({ point, category }) => ({ ...point, category }))),
    passing: Uint32Array.from(rows.flatMap(({ passes }, row) => (passes > 0 ? [row] : []))),
  }));

const clustersOf = ({ dataset, passing, zoom, scale, selected }: Scene) =>
  cluster(dataset, passing, zoom, { scale, selected });

const indices = ({ length }: Clusters) => Array.from({ length }, (_, index) => index);
const allMembers = (clusters: Clusters) =>
  indices(clusters).map((index) => membersOf(clusters, index));

/** In CSS px at the step, as they are drawn; the selected one with its ring. */
function circlesOf(clusters: Clusters): { x: number; y: number; r: number }[] {
  const world = worldSize(clusters.zoom);
  return indices(clusters).map((index) => ({
    x: clusters.x[index]! * world,
    y: clusters.y[index]! * world,
    r:
      clusters.scale *
      (index === clusters.selected ? SELECTED_RADIUS + 5 : radiusOf(clusters.count[index]!)),
  }));
}

function always(law: (scene: Scene) => void): void {
  fc.assert(fc.property(someScenes, law), { numRuns: 300 });
}

describe('laws', () => {
  test('the members are the passing rows that have a place, each in one cluster', () => {
    always((scene) => {
      const { dataset, passing } = scene;
      const members = allMembers(clustersOf(scene)).flat();
      const placed = [...passing].filter((row) => hasPlace(dataset, row));
      expect(members.sort((a, b) => a - b)).toEqual(placed);
    });
  });

  test('counts and shares are those of the members', () => {
    always((scene) => {
      const clusters = clustersOf(scene);
      const { codes } = scene.dataset.facets.category;
      allMembers(clusters).forEach((members, index) => {
        const shares = [0, 1, 2].flatMap((category) => {
          const value = members.filter((row) => codes[row] === category).length;
          return value > 0 ? [{ category, value }] : [];
        });
        expect(clusters.count[index]).toBe(members.length);
        expect(sharesOf(clusters, index)).toEqual(shares);
      });
    });
  });

  test('no two circles are nearer than 4 px of paper', () => {
    always((scene) => {
      const circles = circlesOf(clustersOf(scene));
      circles.forEach((a, index) => {
        for (const b of circles.slice(index + 1)) {
          const paper = Math.hypot(a.x - b.x, a.y - b.y) - a.r - b.r;
          expect(paper).toBeGreaterThan(4 * scene.scale - 1e-5);
        }
      });
    });
  });

  test('without a selection every circle stands at the centre of its members', () => {
    always((scene) => {
      const { dataset } = scene;
      const clusters = clustersOf({ ...scene, selected: -1 });
      allMembers(clusters).forEach((members, index) => {
        const mean = (column: Float64Array) =>
          members.reduce((sum, row) => sum + column[row]!, 0) / members.length;
        expect(clusters.x[index]).toBeCloseTo(mean(dataset.x), 12);
        expect(clusters.y[index]).toBeCloseTo(mean(dataset.y), 12);
      });
    });
  });

  test('the selected row stands alone at its true place, if it passes and has one', () => {
    always((scene) => {
      const { dataset, passing, selected } = scene;
      const clusters = clustersOf(scene);
      if (selected < 0 || !passing.includes(selected) || !hasPlace(dataset, selected)) {
        expect(clusters.selected).toBe(-1);
        return;
      }
      expect(membersOf(clusters, clusters.selected)).toEqual([selected]);
      expect(clusters.x[clusters.selected]).toBeCloseTo(dataset.x[selected]!, 14);
      expect(clusters.y[clusters.selected]).toBeCloseTo(dataset.y[selected]!, 14);
    });
  });

  test('the same rows give the same clusters, and no input is changed', () => {
    always((scene) => {
      const [x, passing] = [scene.dataset.x.slice(), scene.passing.slice()];
      expect(clustersOf(scene)).toEqual(clustersOf(scene));
      expect([scene.dataset.x, scene.passing]).toEqual([x, passing]);
    });
  });

  test('a zoom between two steps shows the clusters of the lower', () => {
    always((scene) => {
      const step = clusterZoom(scene.zoom);
      expect(clustersOf(scene)).toEqual(clustersOf({ ...scene, zoom: step }));
      expect(clustersOf(scene).zoom).toBe(step);
    });
  });

  // No view is asked for: whatever two views at one step both show whole must be the same.
  test('after any pan, a cluster that lies whole in both views has the same members', () => {
    const someX = fc.double({ min: 0.51, max: 0.55, noNaN: true });
    const someY = fc.double({ min: 0.31, max: 0.36, noNaN: true });
    const someViews = fc.record({
      x: someX,
      y: someY,
      fraction: fc.double({ min: 0, max: 0.24, noNaN: true }),
    });
    fc.assert(
      fc.property(someScenes, someViews, someViews, (scene, here, there) => {
        const [first, second] = [here, there].map(({ x, y, fraction }) => {
          const zoom = clusterZoom(scene.zoom) + fraction;
          return clusterByRow(clustersOf({ ...scene, zoom }), x, y);
        });
        for (const [row, members] of first!) {
          expect(second!.get(row) ?? members).toEqual(members);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('rows of one place are never apart, but for the selected one', () => {
    always((scene) => {
      const { dataset, selected } = scene;
      const place = (row: number) => `${dataset.x[row]},${dataset.y[row]}`;
      const places = allMembers(clustersOf(scene)).map(
        (members) => new Set(members.filter((row) => row !== selected).map(place)),
      );
      const seen = places.flatMap((set) => [...set]);
      expect(new Set(seen).size).toBe(seen.length);
    });
  });
});

/** For each row in a circle that lies inside a view of 1200 × 1200 px: the members of its cluster. */
function clusterByRow(clusters: Clusters, x: number, y: number): Map<number, number[]> {
  const world = worldSize(clusters.zoom);
  const shown = new Map<number, number[]>();
  circlesOf(clusters).forEach((circle, index) => {
    const reach = 600 - circle.r;
    if (Math.abs(circle.x - x * world) > reach || Math.abs(circle.y - y * world) > reach) return;
    const members = membersOf(clusters, index);
    for (const row of members) shown.set(row, members);
  });
  return shown;
}

/** Points that many CSS px from Mannheim to the east, at zoom 6. */
const atPx = (...offsets: number[]) =>
  aDataset(
    ...offsets.map((px) => ({
      lon: (8.469 + (px / worldSize(6)) * 360).toFixed(9),
      lat: '49.488',
    })),
  );
const all = ({ length }: Dataset) => Uint32Array.from({ length }, (_, row) => row);
const gathered = (dataset: Dataset, zoom: number, selected = -1) =>
  allMembers(cluster(dataset, all(dataset), zoom, { selected }));

test('nothing to gather gives nothing', () => {
  expect(cluster(aDataset(), Uint32Array.of(), 6)).toMatchObject({ length: 0, selected: -1 });
  expect(gathered(aDataset({}, {}), 6)).toEqual([]);
});

test('what would touch is gathered, and opens where there is room', () => {
  expect(gathered(atPx(0, 10), 6)).toEqual([[0, 1]]);
  expect(gathered(atPx(0, 10), 9)).toEqual([[0], [1]]);
});

test('what has room stays apart', () => {
  expect(gathered(atPx(0, 100, 200, 300), 6)).toHaveLength(4);
});

test('a circle that grows into its neighbour gathers it too', () => {
  const crowd = Array.from({ length: 100 }, () => 0);
  expect(gathered(atPx(...crowd, 47), 6)).toHaveLength(1);
  expect(gathered(atPx(0, 47), 6)).toHaveLength(2);
});

test('the selected one leaves its cluster, which steps aside', () => {
  const dataset = atPx(0, 0, 0);
  const clusters = cluster(dataset, all(dataset), 6, { selected: 1 });
  expect(allMembers(clusters)).toEqual([[0, 2], [1]]);
  expect(clusters.selected).toBe(1);
  expect(clusters.y[0]).toBeGreaterThan(clusters.y[1]!);
});

test('what is too near the selected one steps straight away from it', () => {
  const dataset = atPx(0, 20, -20);
  const { x, y } = cluster(dataset, all(dataset), 6, { selected: 0 });
  const selected = dataset.x[0]!;
  expect([...x].map((place) => Math.sign(Math.round((place - selected) * 1e6)))).toEqual([
    1, -1, 0,
  ]);
  expect([...y]).toEqual(Array(3).fill(expect.closeTo(dataset.y[0]!, 12)));
});

test('a selected row that does not pass stands nowhere', () => {
  const dataset = atPx(0, 0);
  const clusters = cluster(dataset, Uint32Array.of(0), 6, { selected: 1 });
  expect([clusters.length, clusters.selected]).toEqual([1, -1]);
});

test('circles grow with their count, up to a largest one', () => {
  const radii = [1, 2, 3, 10, 50, 51, 1000, 1e6].map(radiusOf);
  expect(radii).toEqual(radii.toSorted((a, b) => a - b));
  expect([radii[0], radii.at(-1)]).toEqual([12, 34]);
});

test('clusters stand where the projects are', () => {
  const dataset = aDataset({ lon: '13.405', lat: '52.52' });
  const { x, y } = cluster(dataset, all(dataset), 6);
  expect([x[0], y[0]]).toEqual([expect.closeTo(toX(13.405), 14), expect.closeTo(toY(52.52), 14)]);
});
