import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withOptions } from '../../src/model/filter.ts';
import { tally } from '../../src/model/tally.ts';
import { waysOut } from '../../src/model/waysOut.ts';
import { aDataset, aFilter, aWindow, someRows, someWishes } from './aDataset.ts';
import type { Cells, Wish } from './aDataset.ts';
import { shippedDataset } from './shipped.ts';

const count = (rows: readonly Cells[], wish: Wish) =>
  tally(aDataset(...rows), aFilter(wish)).passing.length;

const ways = (rows: readonly Cells[], wish: Wish) =>
  waysOut(aDataset(...rows), aFilter(wish)).map(({ relaxation, count }) => [relaxation, count]);

/** Runs a law over random filters that pass nothing. */
function wherever(law: (rows: readonly Cells[], wish: Wish) => void): void {
  fc.assert(
    fc.property(someRows, someWishes, (rows, wish) => {
      fc.pre(count(rows, wish) === 0);
      law(rows, wish);
    }),
    { numRuns: 300 },
  );
}

describe('wherever a filter passes nothing', () => {
  test('each way out, once taken, lets exactly as many rows pass as it says, at least one', () => {
    wherever((rows, wish) => {
      const dataset = aDataset(...rows);
      for (const { filter, count } of waysOut(dataset, aFilter(wish))) {
        expect(count).toBeGreaterThan(0);
        expect(tally(dataset, filter).passing).toHaveLength(count);
      }
    });
  });

  test('the shortest way comes first, and of equals the one to most rows', () => {
    wherever((rows, wish) => {
      const found = waysOut(aDataset(...rows), aFilter(wish));
      const sorted = found.toSorted((a, b) => a.steps - b.steps || b.count - a.count);
      expect(found).toEqual(sorted);
    });
  });

  test('a facet without which there would be something is named, any other is not', () => {
    wherever((rows, wish) => {
      const dataset = aDataset(...rows);
      const filter = aFilter(wish);
      const named = new Set(
        waysOut(dataset, filter).flatMap(({ relaxation }) =>
          relaxation.kind === 'facet' ? [relaxation.facet] : [],
        ),
      );
      for (const facet of ['category', 'status', 'programme', 'land', 'technology'] as const) {
        const without = tally(dataset, withOptions(filter, facet, [])).passing.length;
        expect(named.has(facet)).toBe(filter.options[facet].size > 0 && without > 0);
      }
    });
  });

  test('a wider window holds the one asked for, and helps wherever a longer one would', () => {
    wherever((rows, wish) => {
      // An end before its begin is a fault of the data.
      const isSound = ({ start, published, end }: Cells) => !end || end >= (start || published)!;
      fc.pre(wish.window !== undefined && rows.every(isSound));
      const dataset = aDataset(...rows);
      const before = aWindow(wish.window!);
      const wider = waysOut(dataset, aFilter(wish)).flatMap(({ relaxation }) =>
        relaxation.kind === 'window' ? [relaxation.window] : [],
      );
      for (const [from, to] of wider) {
        expect(from).toBeLessThanOrEqual(before[0]);
        expect(to).toBeGreaterThanOrEqual(before[1]);
      }
      const whole = count(rows, { ...wish, window: '1800/2199' });
      expect(wider.length > 0).toBe(whole > 0);
    });
  });
});

describe('the window', () => {
  const rows = [{ start: '2018' }, { start: '2019' }, { start: '2023-05' }, { start: '2023-06' }];

  test('is widened to the nearest whole years that give something', () => {
    expect(ways(rows, { window: '2021', reading: 'beginnt' })).toEqual(
      [
        [{ kind: 'window', window: aWindow('2019/2021') }, 1],
        [{ kind: 'window', window: aWindow('2021/2023') }, 2],
      ].toReversed(),
    );
    expect(ways(rows, { window: '2022', reading: 'beginnt' })).toEqual([
      [{ kind: 'window', window: aWindow('2022/2023') }, 2],
    ]);
  });

  test('that is open at one end stays open there', () => {
    expect(ways(rows, { window: '2024/..', reading: 'beginnt' })).toEqual([
      [{ kind: 'window', window: aWindow('2023/..') }, 2],
    ]);
  });

  test('is not widened towards rows that another facet hides, or that have no such day', () => {
    const wish = { window: '2030', reading: 'endet', land: ['DE-BE'] } as const;
    expect(ways([{ land: 'DE-BE' }, { land: 'DE-NW', end: '2029' }], wish)).toEqual([
      [{ kind: 'undated' }, 1],
    ]);
  });
});

test('rows without a date and another reading are offered before a choice is given up', () => {
  const rows = [{ start: '2020', status: 'pilot' }, { status: 'pilot' }, { start: '2024' }];
  expect(ways(rows, { window: '2024', reading: 'beginnt', status: ['pilot'] })).toEqual([
    [{ kind: 'undated' }, 1],
    [{ kind: 'reading', reading: 'laeuft' }, 1],
    [{ kind: 'facet', facet: 'status', keys: ['pilot'] }, 1],
    [{ kind: 'window', window: aWindow('2020/2024') }, 1],
  ]);
});

test('where no single change helps there is none', () => {
  expect(
    ways([{ land: 'DE-BE', category: 'umwelt' }], {
      land: ['DE-NW'],
      category: ['verkehr'],
    }),
  ).toEqual([]);
});

test('words that nothing holds are let go of', () => {
  const filter = { ...aFilter({ land: ['DE-BE'] }), query: 'Parken' };
  const rows = [{ land: 'DE-BE' }, { land: 'DE-NW', title_de: 'Parken' }];
  const found = waysOut(aDataset(...rows), filter);
  expect(found.map(({ relaxation, count }) => [relaxation, count])).toEqual([
    [{ kind: 'query', query: 'Parken' }, 1],
    [{ kind: 'facet', facet: 'land', keys: ['DE-BE'] }, 1],
  ]);
});

test('of the shipped projects: pilots that began in 2020', () => {
  const filter = aFilter({ status: ['pilot'], window: '2020', reading: 'beginnt' });
  const found = waysOut(shippedDataset, filter);
  expect(found.map(({ relaxation, count }) => [relaxation, count])).toEqual([
    [{ kind: 'window', window: aWindow('2020/2021') }, 4],
    [{ kind: 'undated' }, 1],
    [{ kind: 'facet', facet: 'status', keys: ['pilot'] }, 36],
  ]);
});
