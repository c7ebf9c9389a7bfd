import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GROUPS, groupOf, ranking, toRanking, toSorting } from '../../src/model/ranking.ts';
import type { RegionFigures } from '../../src/model/regionFigures.ts';

const none = new Uint32Array();

function aRegion(key: string, projects: number, people = 1e6): RegionFigures {
  return {
    key,
    projects,
    people,
    rate: (projects / people) * 1e5,
    counts: { category: none, status: none, technology: none },
    years: none,
    undated: 0,
  };
}

const usual = { ascending: false, withSmall: false };
const told = (entries: ReturnType<typeof ranking>) =>
  entries.map(({ figures: { key }, rank }) => `${key} ${rank ?? 'none'}`);
const byRate = ({ rate }: RegionFigures) => rate;

test('the largest is first, equals share a rank, and the next one is as far behind as there are', () => {
  const regions = [aRegion('a', 7), aRegion('b', 9), aRegion('c', 9), aRegion('d', 8)];
  expect(told(ranking(regions, byRate, usual))).toEqual(['b 1', 'c 1', 'd 3', 'a 4']);
});

test('a small base has no rank and stands behind, unless it is let in', () => {
  const regions = [aRegion('a', 4, 10), aRegion('b', 9), aRegion('c', 6)];
  expect(told(ranking(regions, byRate, usual))).toEqual(['b 1', 'c 2', 'a none']);
  expect(told(ranking(regions, byRate, { ...usual, withSmall: true }))).toEqual([
    'a 1',
    'b 2',
    'c 3',
  ]);
});

test('what is not known comes last, even behind what is small', () => {
  const regions = [{ ...aRegion('a', 20), rate: undefined }, aRegion('b', 2), aRegion('c', 6)];
  expect(told(ranking(regions, byRate, usual))).toEqual(['c 1', 'b none', 'a none']);
});

test('turned round, the order is another and the ranks are the same', () => {
  const regions = [aRegion('a', 7), aRegion('b', 9), aRegion('c', 2)];
  const up = ranking(regions, byRate, { ...usual, ascending: true });
  expect(told(up)).toEqual(['a 2', 'b 1', 'c none']);
});

const someRegions = fc
  .array(fc.nat({ max: 12 }), { maxLength: 16 })
  .map((counts) =>
    counts.map((count, index) => aRegion(`r${index}`, count, 1e5 * (1 + (index % 4)))),
  );

test('a rank is one more than the number of ranked regions with a larger value', () => {
  fc.assert(
    fc.property(someRegions, fc.boolean(), fc.boolean(), (regions, ascending, withSmall) => {
      const entries = ranking(regions, byRate, { ascending, withSmall });
      expect(entries.map(({ figures }) => figures.key).toSorted()).toEqual(
        regions.map(({ key }) => key).toSorted(),
      );
      const ranked = entries.filter(({ rank }) => rank !== undefined);
      for (const { figures, rank, value } of entries) {
        const isIn = withSmall || figures.projects >= 5;
        expect(rank).toBe(
          isIn ? 1 + ranked.filter((other) => other.value! > value!).length : undefined,
        );
      }
      const values = ranked.map(({ value }) => value!);
      expect(values).toEqual(
        values.toSorted((one, other) => (ascending ? one - other : other - one)),
      );
      expect(entries.slice(0, ranked.length)).toEqual(ranked);
    }),
  );
});

test('an order written for the link is read back as itself', () => {
  const someSortings = fc.record({
    by: fc.stringMatching(/^[a-z]{1,12}(\.[A-Za-z0-9][A-Za-z0-9_.-]{0,63})?$/),
    ascending: fc.boolean(),
    withSmall: fc.boolean(),
  });
  fc.assert(
    fc.property(someSortings, (sorting) => {
      expect(toSorting(toRanking(sorting))).toEqual(sorting);
    }),
  );
  expect(toRanking(toSorting())).toBeUndefined();
});

test('a figure is shown beside those of its group', () => {
  expect(['kategorie.verkehr', 'jahr', 'statusse', 'rate'].map(groupOf)).toEqual([
    'kategorie',
    'jahr',
    'land',
    'land',
  ]);
  expect(GROUPS.map(groupOf)).toEqual(GROUPS);
});
