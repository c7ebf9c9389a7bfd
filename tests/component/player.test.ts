import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { windowToIso } from '../../src/model/window.ts';
import { keepAddress } from '../../src/state/address.svelte.ts';
import type { Atlas } from '../../src/state/atlas.svelte.ts';
import { Player } from '../../src/state/player.svelte.ts';
import { aWindow } from '../unit/aDataset.ts';
import { anAtlas, row } from './anAtlas.ts';

let ends: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  ends.forEach((end) => end());
  ends = [];
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function aPlayer(zeit?: string): { atlas: Atlas; player: Player } {
  const atlas = anAtlas();
  if (zeit) atlas.setWindow(aWindow(zeit));
  const player = new Player(atlas);
  ends.push(() => player.end());
  return { atlas, player };
}

/** The visitor does something, and the page follows. */
function act(change: () => void) {
  change();
  flushSync();
}

function pass(ms: number) {
  vi.advanceTimersByTime(ms);
  flushSync();
}

const zeit = ({ filter }: Atlas) => filter.window && windowToIso(filter.window);
const YEAR = 2_000;

function preferLessMotion() {
  const still = matchMedia('');
  vi.spyOn(globalThis, 'matchMedia').mockImplementation((media) =>
    Object.assign(Object.create(still) as MediaQueryList, { matches: true, media }),
  );
}

describe('without a window', () => {
  test('it plays the years from 2019 to 2026, and stops there', () => {
    const { atlas, player } = aPlayer();
    act(() => player.play());
    for (let year = 2019; year <= 2026; year++) {
      expect(zeit(atlas)).toBe(String(year));
      expect(player.playing).toBe(true);
      expect(player.open).toBe(true);
      pass(YEAR);
    }
    expect(zeit(atlas)).toBe('2026');
    expect(player.playing).toBe(false);
    expect(player.open).toBe(false);
    pass(10 * YEAR);
    expect(zeit(atlas)).toBe('2026');
  });

  test('what has ended plays again from its beginning', () => {
    const { atlas, player } = aPlayer();
    act(() => player.play());
    pass(9 * YEAR);
    act(() => player.play());
    expect(zeit(atlas)).toBe('2019');
    pass(YEAR);
    expect(zeit(atlas)).toBe('2020');
  });

  test('with a loop it goes on with the first year', () => {
    const { atlas, player } = aPlayer();
    player.setLoops(true);
    act(() => player.play());
    pass(8 * YEAR);
    expect(zeit(atlas)).toBe('2019');
    expect(player.playing).toBe(true);
  });

  test.each([
    [0.5, 4_000],
    [2, 1_000],
    [4, 500],
  ] as const)('at speed %d a year lasts %i ms', (speed, ms) => {
    const { atlas, player } = aPlayer();
    player.setSpeed(speed);
    act(() => player.play());
    pass(ms - 1);
    expect(zeit(atlas)).toBe('2019');
    pass(1);
    expect(zeit(atlas)).toBe('2020');
  });

  test('it can add up', () => {
    const { atlas, player } = aPlayer();
    act(() => player.setPace('summe'));
    act(() => player.play());
    expect(zeit(atlas)).toBe('../2019');
    pass(YEAR);
    expect(zeit(atlas)).toBe('../2020');
    expect(atlas.hash).toBe('zeit=../2020&ablauf=summe');
  });

  test('on the way it can begin to add up', () => {
    const { atlas, player } = aPlayer();
    act(() => player.play());
    pass(2 * YEAR);
    act(() => player.setPace('summe'));
    expect(zeit(atlas)).toBe('../2021');
    expect(player.playing).toBe(true);
    act(() => player.setPace('fenster'));
    expect(zeit(atlas)).toBe('2021');
  });
});

describe('a chosen window', () => {
  test('keeps its length and slides by the month, a year in two seconds', () => {
    const { atlas, player } = aPlayer('2023-04/2024-12');
    act(() => player.play());
    expect(zeit(atlas)).toBe('2023-04/2024-12');
    pass(170);
    expect(zeit(atlas)).toBe('2023-05/2025-01');
    pass(YEAR - 170 + 10);
    expect(zeit(atlas)).toBe('2024-04/2025-12');
  });

  test('does not slide for who wants less motion: it steps by the year, and slower', () => {
    preferLessMotion();
    const { atlas, player } = aPlayer('2023-04/2024-12');
    act(() => player.play());
    pass(2_999);
    expect(zeit(atlas)).toBe('2023-04/2024-12');
    pass(1);
    expect(zeit(atlas)).toBe('2024-04/2025-12');
    pass(3_000);
    expect(zeit(atlas)).toBe('2025-04/2026-12');
  });
});

describe('a person can stop it', () => {
  test('and let it go on where it was', () => {
    const { atlas, player } = aPlayer();
    act(() => player.toggle());
    pass(2 * YEAR);
    act(() => player.toggle());
    pass(5 * YEAR);
    expect(zeit(atlas)).toBe('2021');
    expect(player.playing).toBe(false);
    expect(player.open).toBe(true);
    act(() => player.toggle());
    pass(YEAR);
    expect(zeit(atlas)).toBe('2022');
  });

  test.each<[string, (atlas: Atlas) => void]>([
    ['choosing another time', (atlas) => atlas.setWindow(aWindow('2020-05'))],
    ['taking the time away', (atlas) => atlas.setWindow(undefined)],
    ['resetting', (atlas) => atlas.reset()],
  ])('by %s', (_, change) => {
    const { atlas, player } = aPlayer();
    act(() => player.play());
    act(() => change(atlas));
    const chosen = zeit(atlas);
    expect(player.playing).toBe(false);
    expect(player.open).toBe(false);
    pass(5 * YEAR);
    expect(zeit(atlas)).toBe(chosen);
  });

  test.each<[string, (atlas: Atlas) => void]>([
    ['opening a project', (atlas) => atlas.select(row('k21-dresden'))],
    ['opening a meeting', (atlas) => atlas.openMeeting('2')],
  ])('by %s, and let it go on', (_, open) => {
    const { atlas, player } = aPlayer('2023/2024');
    act(() => player.play());
    pass(YEAR);
    const stopped = zeit(atlas);
    act(() => open(atlas));
    expect(player.playing).toBe(false);
    pass(5 * YEAR);
    expect(zeit(atlas)).toBe(stopped);
    act(() => player.play());
    expect(player.playing).toBe(true);
    pass(YEAR);
    expect(zeit(atlas)).not.toBe(stopped);
  });

  test('by hiding the page', () => {
    const { player } = aPlayer();
    act(() => player.play());
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    act(() => document.dispatchEvent(new Event('visibilitychange')));
    expect(player.playing).toBe(false);
  });

  test('while other filters leave it playing', () => {
    const { atlas, player } = aPlayer();
    act(() => player.play());
    act(() => atlas.toggle('category', 'verkehr'));
    pass(YEAR);
    expect(player.playing).toBe(true);
    expect(zeit(atlas)).toBe('2020');
  });
});

test('a play is one step for Back', () => {
  history.replaceState(null, '', '#zeit=2026');
  const { atlas, player } = aPlayer();
  ends.push(keepAddress(atlas));
  const before = history.length;
  act(() => player.play());
  pass(YEAR);
  act(() => player.pause());
  act(() => player.play());
  pass(2 * YEAR);
  expect(history.length).toBe(before + 1);
  history.replaceState(null, '', '#');
});

test('what has gone with the page plays no more', () => {
  const { atlas, player } = aPlayer();
  act(() => player.play());
  player.end();
  pass(5 * YEAR);
  expect(zeit(atlas)).toBe('2019');
});
