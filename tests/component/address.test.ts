import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepAddress } from '../../src/state/address.svelte.ts';
import type { Atlas } from '../../src/state/atlas.svelte.ts';
import { aWindow } from '../unit/aDataset.ts';
import { anAtlas } from './anAtlas.ts';

let stop: (() => void) | undefined;

/** The page under an address, as it opens. */
function open(hash = ''): Atlas {
  history.replaceState(null, '', `/stadt/atlas/?x=1${hash}`);
  const atlas = anAtlas();
  stop = keepAddress(atlas);
  flushSync();
  return atlas;
}

function choose(act: () => void) {
  act();
  flushSync();
}

/** Zooms a little, as a gesture on the map does again and again. */
function move(atlas: Atlas, zoom: number) {
  choose(() => atlas.moved({ lngLat: [10, 51], zoom }));
}

const entries = () => vi.spyOn(history, 'pushState');

async function goBack() {
  const arrived = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  history.back();
  await arrived;
  flushSync();
}

afterEach(() => {
  stop?.();
  stop = undefined;
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('at the start', () => {
  test('the link is read', () => {
    const atlas = open('#kategorie=verkehr&projekt=k21-mannheim');
    expect(atlas.tally.passing).toHaveLength(19);
    expect(atlas.project?.text.municipality).toBe('Mannheim');
  });

  test('what cannot be read is named and leaves the address', () => {
    const atlas = open('#unfug=1&kategorie=verkehr,fliegen');
    expect(atlas.ignored).toEqual(['unfug=1', 'fliegen']);
    expect(location.hash).toBe('#kategorie=verkehr');
  });

  test('nothing is an entry of its own', () => {
    const pushed = entries();
    open('#kategorie=verkehr&unfug=1');
    expect(pushed).not.toHaveBeenCalled();
  });
});

describe('a choice', () => {
  test('is one entry, and the rest of the address stays', () => {
    const atlas = open();
    const pushed = entries();
    choose(() => atlas.toggle('land', 'DE-SN'));
    expect(pushed).toHaveBeenCalledOnce();
    expect(location.pathname + location.search + location.hash).toBe(
      '/stadt/atlas/?x=1#land=DE-SN',
    );
  });

  test('taken back leaves no # behind', () => {
    const atlas = open('#land=DE-SN');
    choose(() => atlas.reset());
    expect(location.href).toMatch(/\?x=1$/);
  });

  test('that changes nothing is none', () => {
    const atlas = open();
    const pushed = entries();
    choose(() => atlas.reset());
    expect(pushed).not.toHaveBeenCalled();
  });

  test('is undone by Back, one after the other', async () => {
    const atlas = open();
    choose(() => atlas.toggle('land', 'DE-SN'));
    choose(() => atlas.toggle('status', 'pilot'));
    await goBack();
    expect(atlas.hash).toBe('land=DE-SN');
    await goBack();
    expect(atlas.hash).toBe('');
    expect(location.hash).toBe('');
  });

  test('after Back is an entry again', async () => {
    const atlas = open();
    choose(() => atlas.toggle('land', 'DE-SN'));
    await goBack();
    const pushed = entries();
    choose(() => atlas.toggle('land', 'DE-SN'));
    expect(pushed).toHaveBeenCalledOnce();
  });

  test('that belongs to the gesture before it replaces its entry', async () => {
    const atlas = open();
    const pushed = entries();
    const drag = Symbol('drag');
    for (const window of ['2020/..', '2021/..', '2022/..']) {
      choose(() => atlas.setWindow(aWindow(window), drag));
    }
    expect(pushed).toHaveBeenCalledOnce();
    await goBack();
    expect(atlas.filter.window).toBeUndefined();
  });

  test('that takes the end of a gesture back to its beginning is an entry', () => {
    const atlas = open();
    const pushed = entries();
    const drag = Symbol('drag');
    choose(() => atlas.setWindow(aWindow('2020/..'), drag));
    choose(() => atlas.setWindow(aWindow('2021/..'), drag));
    choose(() => atlas.setWindow(aWindow('2020/..')));
    expect(pushed).toHaveBeenCalledTimes(2);
  });

  test('of a gesture that Back came into is an entry again', async () => {
    const atlas = open();
    const drag = Symbol('drag');
    choose(() => atlas.setWindow(aWindow('2020/..'), drag));
    await goBack();
    const pushed = entries();
    choose(() => atlas.setWindow(aWindow('2021/..'), drag));
    expect(pushed).toHaveBeenCalledOnce();
  });

  test('of another gesture is another entry', () => {
    const atlas = open();
    const pushed = entries();
    choose(() => atlas.setWindow(aWindow('2020/..'), Symbol('drag')));
    choose(() => atlas.setWindow(aWindow('2021/..'), Symbol('drag')));
    expect(pushed).toHaveBeenCalledTimes(2);
  });
});

describe('a moving camera', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  /** Sixty moves in the second, like a flight. */
  function fly(atlas: Atlas) {
    for (let frame = 1; frame <= 60; frame++) {
      move(atlas, 6 + frame / 60);
      vi.advanceTimersByTime(1000 / 60);
    }
  }

  test('makes no entry', () => {
    const atlas = open();
    const pushed = entries();
    fly(atlas);
    vi.runAllTimers();
    expect(pushed).not.toHaveBeenCalled();
  });

  test('is written at most four times a second, and where it ended always', () => {
    const atlas = open();
    vi.runAllTimers();
    const written = vi.spyOn(history, 'replaceState');
    fly(atlas);
    expect(written.mock.calls.length).toBeGreaterThan(1);
    expect(written.mock.calls.length).toBeLessThanOrEqual(4);
    vi.runAllTimers();
    expect(location.hash).toBe('#map=7/51/10');
  });

  test('goes along with a choice that comes before it was written', () => {
    const atlas = open();
    move(atlas, 8);
    choose(() => atlas.toggle('land', 'DE-SN'));
    expect(location.hash).toBe('#map=8/51/10&land=DE-SN');
  });

  test('does not end a gesture', () => {
    const atlas = open();
    const pushed = entries();
    const drag = Symbol('drag');
    choose(() => atlas.setWindow(aWindow('2020/..'), drag));
    move(atlas, 8);
    choose(() => atlas.setWindow(aWindow('2021/..'), drag));
    vi.runAllTimers();
    expect(pushed).toHaveBeenCalledOnce();
    expect(location.hash).toBe('#map=8/51/10&zeit=2021/..');
  });
});

describe('an address that somebody types', () => {
  test('is read', () => {
    const atlas = open();
    history.replaceState(null, '', '#status=pilot&quatsch');
    dispatchEvent(new HashChangeEvent('hashchange'));
    expect(atlas.hash).toBe('status=pilot');
    expect(atlas.ignored).toEqual(['quatsch']);
  });

  test('that says what is shown already is not read again', () => {
    const atlas = open('#unfug=1&status=pilot');
    dispatchEvent(new HashChangeEvent('hashchange'));
    expect(atlas.ignored).toEqual(['unfug=1']);
  });
});

test('what it returns ends it: nothing is written or read any more', () => {
  vi.useFakeTimers();
  const atlas = open();
  move(atlas, 8);
  stop?.();
  choose(() => atlas.toggle('land', 'DE-SN'));
  vi.runAllTimers();
  expect(location.hash).toBe('');
  history.replaceState(null, '', '#status=pilot');
  dispatchEvent(new PopStateEvent('popstate'));
  dispatchEvent(new HashChangeEvent('hashchange'));
  expect(atlas.choices).toBe('land=DE-SN');
});
