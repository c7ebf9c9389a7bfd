import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { neighbourOf } from '../../src/map/neighbour.ts';
import { shareAngles } from '../../src/map/paintSymbols.ts';
import { REST } from '../../src/model/shares.ts';

describe('the shares of a ring', () => {
  const someShares = fc
    .array(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 13 })
    .map((values) => values.map((value, category) => ({ category, value })));

  test('go all round, each where the one before ends, none below 3 degrees', () => {
    fc.assert(
      fc.property(someShares, (shares) => {
        const angles = shareAngles(shares);
        expect(angles[0]?.from).toBe(0);
        expect(angles.at(-1)?.to).toBeCloseTo(2 * Math.PI, 9);
        angles.forEach(({ from, to }, index) => {
          expect(angles[index + 1]?.from ?? to).toBe(to);
          expect(to - from).toBeGreaterThan((3 / 360) * 2 * Math.PI);
        });
        expect(angles.map(({ category }) => category)).toEqual(
          shares.map(({ category }) => category),
        );
      }),
    );
  });

  test('are as large as their part', () => {
    const [half, quarter] = shareAngles([
      { category: 0, value: 2 },
      { category: 2, value: 1 },
      { category: REST, value: 1 },
    ]);
    expect(half!.to - half!.from).toBeCloseTo(Math.PI);
    expect(quarter!.to - quarter!.from).toBeCloseTo(Math.PI / 2);
  });
});

describe('arrow keys on the map', () => {
  const here = { x: 100, y: 100 };
  const right = { x: 140, y: 110 };
  const farRight = { x: 300, y: 100 };
  const above = { x: 95, y: 40 };
  const symbols = [here, right, farRight, above];

  test('go to the nearest symbol in their direction', () => {
    expect(neighbourOf(symbols, here, 'right')).toBe(right);
    expect(neighbourOf(symbols, right, 'right')).toBe(farRight);
    expect(neighbourOf(symbols, here, 'up')).toBe(above);
    expect(neighbourOf(symbols, right, 'left')).toBe(here);
  });

  test('stay where there is none', () => {
    expect(neighbourOf(symbols, here, 'down')).toBeUndefined();
  });
});
