import fc from 'fast-check';
import { expect, test } from 'vitest';
import { membersOf } from '../../src/model/cluster.ts';
import {
  MOST_LEGS,
  canFanOut,
  fanOut,
  layoutLegs,
  legLength,
  reachOfLegs,
} from '../../src/model/spider.ts';
import { rowOf } from '../../src/model/project.ts';
import { sharesOf } from '../../src/model/shares.ts';
import { shippedDataset as shipped } from './shipped.ts';

const legs = fc.integer({ min: 2, max: MOST_LEGS });
/** CSS px: a symbol, and a selected one with its ring. */
const [SYMBOL, SELECTED] = [12, 21];

test('the first stands at 12 o’clock, the others follow clockwise', () => {
  fc.assert(
    fc.property(legs, (count) => {
      const ends = layoutLegs(count);
      expect(ends[0]![0]).toBeCloseTo(0);
      expect(ends[0]![1]).toBeCloseTo(-(30 + 4 * count));
      const turns = ends.map(([x, y]) => (Math.atan2(x, -y) + 2 * Math.PI) % (2 * Math.PI));
      expect(turns).toEqual(turns.toSorted((a, b) => a - b));
    }),
  );
});

test('no two symbols touch, and each has a finger’s width to itself, one being selected', () => {
  fc.assert(
    fc.property(legs, (count) => {
      const ends = layoutLegs(count);
      ends.forEach(([x, y], index) => {
        expect(Math.hypot(x, y)).toBeCloseTo(legLength(count));
        ends.slice(index + 1).forEach(([otherX, otherY]) => {
          const distance = Math.hypot(x - otherX, y - otherY);
          expect(distance).toBeGreaterThan(SYMBOL + SELECTED);
          expect(distance).toBeGreaterThanOrEqual(2 * 22);
        });
      });
      expect(reachOfLegs(count)).toBe(legLength(count) + SELECTED);
    }),
  );
});

const MANNHEIM = ['k21-mannheim', 'oth-mannheim-mikroklima', 'mpsc-2020-17'].map((id) =>
  rowOf(shipped, id),
);
const ULM = rowOf(shipped, 'mpsc-2019-02');
const all = Uint32Array.from({ length: shipped.length }, (_, row) => row);

test('few projects of one place fan out; one alone, several places and none do not', () => {
  expect(canFanOut(shipped, MANNHEIM, 1)).toBe(true);
  expect(canFanOut(shipped, MANNHEIM.slice(0, 1), 1)).toBe(false);
  expect(canFanOut(shipped, [...MANNHEIM, ULM], 1)).toBe(false);
  expect(canFanOut(shipped, [], 1)).toBe(false);
  const nowhere = [rowOf(shipped, 'k21-parkzonen'), rowOf(shipped, 'k21-smart-city-akademie')];
  expect(canFanOut(shipped, nowhere, 1)).toBe(false);
});

test('what fans out stands alone, all others are gathered, and none is lost', () => {
  const { clusters, spider } = fanOut(shipped, all, 6, MANNHEIM, { scale: 1, selected: ULM });
  expect(spider.rows).toEqual(MANNHEIM);
  MANNHEIM.forEach((row, leg) => {
    expect(membersOf(clusters, spider.first + leg)).toEqual([row]);
    expect(clusters.x[spider.first + leg]).toBeCloseTo(shipped.x[row]!, 12);
  });
  expect(membersOf(clusters, clusters.selected)).toEqual([ULM]);
  expect(clusters.count.reduce((sum, count) => sum + count)).toBe(171);
  const rows = Array.from({ length: clusters.length }, (_, index) => membersOf(clusters, index));
  expect(new Set(rows.flat()).size).toBe(171);
  const shares = rows.flatMap((_, index) => sharesOf(clusters, index));
  expect(shares.reduce((sum, { value }) => sum + value, 0)).toBe(171);
});

test('one of them is selected in its place round the others', () => {
  const how = { scale: 1, selected: MANNHEIM[1]! };
  const { clusters, spider } = fanOut(shipped, Uint32Array.from(MANNHEIM), 6, MANNHEIM, how);
  expect(clusters.selected).toBe(spider.first + 1);
});
