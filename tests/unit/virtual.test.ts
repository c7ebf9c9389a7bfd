import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  RowHeights,
  anchorIn,
  isAtEnd,
  sliceOf,
  topFor,
  topToReveal,
} from '../../src/model/virtual.ts';

const ESTIMATE = 56;

type Measure = readonly [row: number, height: number];

function aTable(length: number, measures: readonly Measure[] = []): RowHeights {
  const heights = new RowHeights(length, ESTIMATE);
  for (const [row, height] of measures) heights.measure(row, height);
  return heights;
}

const someHeights = fc.double({ min: 20, max: 200, noNaN: true });
const someLengths = fc.integer({ min: 1, max: 300 });
const measuresOf = (length: number) =>
  fc.array(fc.tuple(fc.nat(length - 1), someHeights), { maxLength: 60 });
/** A table of which some rows were on screen. */
const someTables = someLengths.chain((length) =>
  measuresOf(length).map((measures) => aTable(length, measures)),
);
const someSights = fc.record({
  top: fc.double({ min: -100, max: 20_000, noNaN: true }),
  height: fc.double({ min: 1, max: 2000, noNaN: true }),
});

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

describe('heights', () => {
  test('a row counts with the estimate until it is measured', () => {
    const heights = aTable(100);
    expect(heights.total).toBe(5600);
    expect(heights.measure(3, 75)).toBe(true);
    expect(heights.total).toBe(5619);
    expect(heights.offsetOf(3)).toBe(168);
    expect(heights.offsetOf(4)).toBe(243);
  });

  test('what was measured before is no news, nor is a row that is not laid out', () => {
    const heights = aTable(10, [[2, 40]]);
    expect(heights.measure(2, 40)).toBe(false);
    expect(heights.measure(3, 0)).toBe(false);
    expect(heights.measure(3, NaN)).toBe(false);
    expect(heights.total).toBe(544);
  });

  test('an estimate of nothing is refused', () => {
    expect(() => new RowHeights(3, 0)).toThrow('0 px');
  });

  test('a table without rows has no height', () => {
    const heights = aTable(0);
    expect(heights.total).toBe(0);
    expect(heights.rowAt(10)).toBe(-1);
  });

  test('offsets are the sums of the heights above', () => {
    fc.assert(
      fc.property(someTables, (heights) => {
        let offset = 0;
        for (let row = 0; row < heights.length; row++) {
          expect(heights.offsetOf(row)).toBeCloseTo(offset, 6);
          offset += heights.heightOf(row);
        }
        expect(heights.total).toBeCloseTo(offset, 6);
      }),
    );
  });

  test('the row at an offset holds it', () => {
    fc.assert(
      fc.property(someTables, fc.double({ min: 0, max: 0.999, noNaN: true }), (heights, part) => {
        const offset = part * heights.total;
        const row = heights.rowAt(offset);
        expect(heights.offsetOf(row)).toBeLessThanOrEqual(offset + 1e-6);
        expect(heights.offsetOf(row + 1)).toBeGreaterThan(offset - 1e-6);
      }),
    );
  });

  test('outside, it is the first or the last', () => {
    const heights = aTable(7, [[6, 20]]);
    expect(heights.rowAt(-5)).toBe(0);
    expect(heights.rowAt(1e9)).toBe(6);
  });
});

describe('the end', () => {
  test.each([
    [{ top: 460, height: 100 }, true],
    [{ top: 459.5, height: 100 }, true], // a screen's px may be smaller
    [{ top: 458, height: 100 }, false],
    [{ top: 0, height: 1000 }, false], // nothing was scrolled
  ])('of ten rows is where one scrolled to: %j, %j', (sight, expected) => {
    expect(isAtEnd(aTable(10), sight)).toBe(expected);
  });
});

describe('the slice', () => {
  test('is the rows in sight and a few more, with the room of the others around them', () => {
    expect(sliceOf(aTable(100), { top: 560, height: 112 }, 2)).toEqual({
      rows: [8, 9, 10, 11, 12, 13, 14],
      gaps: [448, 0, 0, 0, 0, 0, 0, 4760],
    });
  });

  test('keeps a row that is far away at its place', () => {
    expect(sliceOf(aTable(100), { top: 560, height: 10 }, 0, [12, 3])).toEqual({
      rows: [3, 10, 12],
      gaps: [168, 336, 56, 4872],
    });
  });

  test('of no rows is empty', () => {
    expect(sliceOf(aTable(0), { top: 0, height: 500 }, 8, [4])).toEqual({ rows: [], gaps: [0] });
  });

  test('covers all that is in sight', () => {
    fc.assert(
      fc.property(someTables, someSights, fc.nat(10), (heights, sight, margin) => {
        const { rows } = sliceOf(heights, sight, margin);
        for (let row = 0; row < heights.length; row++) {
          const inSight =
            heights.offsetOf(row + 1) > sight.top + 1e-6 &&
            heights.offsetOf(row) < sight.top + sight.height - 1e-6;
          if (inSight) expect(rows).toContain(row);
        }
      }),
    );
  });

  test('and its gaps are as high as the table, whatever is shown of it', () => {
    fc.assert(
      fc.property(
        someTables,
        someSights,
        fc.nat(10),
        fc.array(fc.integer({ min: -2, max: 320 }), { maxLength: 3 }),
        (heights, sight, margin, keep) => {
          const { rows, gaps } = sliceOf(heights, sight, margin, keep);
          const shown = sum(rows.map((row) => heights.heightOf(row)));
          expect(shown + sum(gaps)).toBeCloseTo(heights.total, 6);
          expect(gaps.every((gap) => gap >= -1e-6)).toBe(true);
          expect(rows).toEqual([...new Set(rows)].sort((a, b) => a - b));
          const real = keep.filter((row) => row >= 0 && row < heights.length);
          expect(rows).toEqual(expect.arrayContaining(real));
        },
      ),
    );
  });

  test('never grows with the table', () => {
    const heights = aTable(100_000, [[50_000, 120]]);
    const { rows } = sliceOf(heights, { top: 2_800_000, height: 1000 }, 8, [0, 99_999]);
    expect(rows.length).toBeLessThan(40);
    expect(rows[0]).toBe(0);
    expect(rows.at(-1)).toBe(99_999);
  });
});

describe('the anchor', () => {
  test('does not move when measures replace estimates, above or below', () => {
    const measured = someLengths.chain((length) =>
      fc.tuple(
        measuresOf(length).map((measures) => aTable(length, measures)),
        measuresOf(length),
        fc.array(fc.nat(length - 1), { maxLength: 2 }),
      ),
    );
    fc.assert(
      fc.property(measured, someSights, ([heights, measures, preferred], sight) => {
        const anchor = anchorIn(heights, sight, preferred)!;
        for (const [row, height] of measures) heights.measure(row, height);
        const top = topFor(heights, anchor);
        expect(heights.offsetOf(anchor.row) - top).toBeCloseTo(anchor.below, 6);
      }),
    );
  });

  test('is the topmost row in sight', () => {
    expect(anchorIn(aTable(9), { top: 60, height: 200 })).toEqual({ row: 1, below: -4 });
  });

  test('or the one that matters, while it is wholly in sight', () => {
    const heights = aTable(9);
    const sight = { top: 60, height: 200 };
    expect(anchorIn(heights, sight, [8, 3])).toEqual({ row: 3, below: 108 });
    expect(anchorIn(heights, sight, [1, 4, -1, 77])).toEqual({ row: 1, below: -4 });
  });

  test('is none without rows', () => {
    expect(anchorIn(aTable(0), { top: 0, height: 200 }, [0])).toBeUndefined();
  });
});

describe('revealing a row', () => {
  const sight = { top: 560, height: 280 };

  test('moves no further than needed', () => {
    const heights = aTable(100);
    expect(topToReveal(heights, sight, 12)).toBe(560);
    expect(topToReveal(heights, sight, 9)).toBe(504);
    expect(topToReveal(heights, sight, 15)).toBe(616);
  });

  test('begins at its top where it is higher than what one sees', () => {
    expect(topToReveal(aTable(100, [[20, 400]]), sight, 20)).toBe(1120);
  });
});
