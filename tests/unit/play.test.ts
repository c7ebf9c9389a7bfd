import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOfMonth } from '../../src/model/day.ts';
import { monthIndex } from '../../src/model/month.ts';
import { PACES, positionAfter, runFrom, stretchOf, windowAt } from '../../src/model/play.ts';
import type { Pace, Stretch } from '../../src/model/play.ts';
import { parseWindow, windowToIso } from '../../src/model/window.ts';
import { aWindow, someWindows } from './aDataset.ts';

const STRETCH = stretchOf(2019, 2026);

/** All windows of a play, by steps of the run or of some months. */
function played(window: string, pace: Pace, months?: number, stretch: Stretch = STRETCH) {
  const run = runFrom(window ? aWindow(window) : undefined, stretch, pace);
  const windows = [windowAt(run, run.start, pace)];
  for (
    let at = positionAfter(run, run.start, months ?? run.step);
    at !== undefined && windows.length < 1000;
    at = positionAfter(run, at, months ?? run.step)
  ) {
    windows.push(windowAt(run, at, pace));
  }
  return windows;
}

const isos = (...of: Parameters<typeof played>) => played(...of).map(windowToIso);
const YEARS = ['2019', '2020', '2021', '2022', '2023', '2024', '2025', '2026'];

describe('without a window', () => {
  test('it plays year by year, from the first full one to the last', () => {
    expect(isos('', 'fenster')).toEqual(YEARS);
  });

  test('it adds up from before the first', () => {
    expect(isos('', 'summe')).toEqual(YEARS.map((year) => `../${year}`));
  });
});

describe('with a window', () => {
  test('it keeps its length and slides by the month', () => {
    const windows = isos('2024-04/2025-12', 'fenster');
    expect(windows.slice(0, 2)).toEqual(['2024-04/2025-12', '2024-05/2026-01']);
    expect(windows.at(-1)).toBe('2025-04/2026-12');
    expect(windows).toHaveLength(13);
  });

  test('days become the months they lie in', () => {
    expect(isos('2024-04-19/2025-12-24', 'fenster')[0]).toBe('2024-04/2025-12');
  });

  test('that adds up its beginning stands still', () => {
    const windows = isos('2024-04/2025-12', 'summe');
    expect(windows.slice(0, 2)).toEqual(['2024-04/2025-12', '2024-04/2026-01']);
    expect(windows.at(-1)).toBe('2024-04/2026-12');
  });

  test('at the end it begins anew', () => {
    expect(isos('2025/2026', 'fenster')[0]).toBe('2019/2020');
    expect(isos('2027', 'fenster')[0]).toBe('2019');
    expect(isos('2026', 'summe')[0]).toBe('../2019');
  });

  test('from before the first full year it slides on from where it is', () => {
    expect(isos('2015/2020', 'fenster')[0]).toBe('2015/2020');
  });

  test('of all that is played it plays year by year', () => {
    expect(isos('2019/2026', 'fenster')).toEqual(YEARS);
  });

  test('open at its end it plays year by year from its beginning', () => {
    expect(isos('2024/..', 'fenster')).toEqual(['2024', '2025', '2026']);
    expect(isos('2024/..', 'summe')).toEqual(['2024', '2024/2025', '2024/2026']);
  });

  test('open at its beginning it adds up further, or begins anew', () => {
    expect(isos('../2024', 'summe')).toEqual(['../2024', '../2025', '../2026']);
    expect(isos('../2024', 'fenster')).toEqual(YEARS);
  });

  test('longer steps end at the same window', () => {
    expect(isos('2021', 'fenster', 12)).toEqual(YEARS.slice(2));
    expect(isos('2021-03/2021-05', 'fenster', 12).at(-1)).toBe('2026-10/2026-12');
  });
});

const somePlays = {
  window: fc.option(someWindows, { nil: '' }),
  pace: fc.constantFrom(...PACES),
  months: fc.option(fc.constantFrom(1, 2, 4, 12), { nil: undefined }),
  stretch: fc
    .tuple(fc.integer({ min: 2010, max: 2030 }), fc.integer({ min: 0, max: 20 }))
    .map(([first, years]) => stretchOf(first, first + years)),
};
const law = (holds: (windows: ReturnType<typeof played>, play: Play) => void) =>
  fc.assert(
    fc.property(fc.record(somePlays), (play) =>
      holds(played(play.window, play.pace, play.months, play.stretch), play),
    ),
  );
interface Play {
  readonly window: string;
  readonly pace: Pace;
  readonly stretch: Stretch;
}

describe('whatever is played', () => {
  test('each step is a window of whole months that a link can say', () =>
    law((windows) => {
      for (const window of windows) {
        expect(parseWindow(windowToIso(window))).toEqual(window);
        if (window[0] > -Infinity) expect(dayOfMonth(window[0])).toBe(1);
        expect(dayOfMonth(window[1] + 1)).toBe(1);
      }
    }));

  test('it reaches the end, and stops there', () =>
    law((windows, { stretch }) => {
      expect(windows.length).toBeLessThan(1000);
      expect(monthIndex(windows.at(-1)![1])).toBe(stretch.last);
    }));

  test('each window ends later than the one before', () =>
    law((windows) => {
      windows.slice(1).forEach((window, at) => expect(window[1]).toBeGreaterThan(windows[at]![1]));
    }));

  test('it never leaves what is played, but for a beginning that was chosen before it', () =>
    law((windows, { window, pace, stretch }) => {
      const chosen = window ? aWindow(window)[0] : -Infinity;
      const least =
        pace === 'summe'
          ? -Infinity
          : Math.min(
              stretch.first,
              Math.max(0, chosen === -Infinity ? Infinity : monthIndex(chosen)),
            );
      for (const [from, to] of windows) {
        expect(from === -Infinity ? -Infinity : monthIndex(from)).toBeGreaterThanOrEqual(least);
        expect(monthIndex(to)).toBeLessThanOrEqual(stretch.last);
      }
    }));

  test('a sliding window keeps its length', () =>
    law((windows, { pace }) => {
      if (pace === 'summe') return;
      const lengths = windows.map(([from, to]) => monthIndex(to) - monthIndex(from));
      expect(new Set(lengths).size).toBe(1);
    }));

  test('one that adds up keeps its beginning', () =>
    law((windows, { pace }) => {
      if (pace === 'summe') expect(new Set(windows.map(([from]) => from)).size).toBe(1);
    }));
});
