/** What a talk asks of the screen, with a browser that grants it. */
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseLink } from '../../src/model/link.ts';
import Talk from '../../src/tour/Presentation.svelte';
import { keepAwake, wantFullScreen } from '../../src/tour/screen.ts';
import { anAtlas } from './anAtlas.ts';

/** All that was promised so far has come. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

function become(state: 'hidden' | 'visible') {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(state === 'hidden');
  document.dispatchEvent(new Event('visibilitychange'));
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the screen stays awake', () => {
  let locks: WakeLockSentinel[];
  /** Answers requests for a lock; each waits until then. */
  let grants: (() => void)[];
  const held = () => locks.filter(({ released }) => !released).length;

  class Lock extends EventTarget {
    released = false;
    readonly type = 'screen';
    onrelease = null;
    async release() {
      this.released = true;
    }
  }
  beforeEach(() => {
    locks = [];
    grants = [];
    const request = () =>
      new Promise<WakeLockSentinel>((resolve) =>
        grants.push(() => {
          const lock = new Lock();
          locks.push(lock);
          resolve(lock);
        }),
      );
    Object.assign(navigator, { wakeLock: { request } });
  });
  afterEach(() => Reflect.deleteProperty(navigator, 'wakeLock'));

  /** Grants what is asked for, and what is asked for thereupon. */
  async function grant() {
    await settled();
    grants.splice(0).forEach((answer) => answer());
    await settled();
  }

  test('by one lock, asked for again when the browser has taken it back', async () => {
    const end = keepAwake();
    await grant();
    become('hidden');
    await locks[0]!.release(); // as browsers do
    await grant();
    expect(locks).toHaveLength(1);
    become('visible');
    await grant();
    expect([locks.length, held()]).toEqual([2, 1]);
    end();
    await settled();
    expect(held()).toBe(0);
  });

  test('a lock that is still held is not asked for twice', async () => {
    const end = keepAwake();
    await grant();
    become('visible');
    await grant();
    expect(locks).toHaveLength(1);
    end();
  });

  test('nor is one that is on its way; none is left behind', async () => {
    const end = keepAwake();
    become('visible');
    become('visible');
    await grant();
    await grant();
    expect(locks).toHaveLength(1);
    end();
    await settled();
    expect(held()).toBe(0);
  });

  test('one that comes when the talk has ended is released', async () => {
    const end = keepAwake();
    await settled();
    end();
    await grant();
    expect([locks.length, held()]).toEqual([1, 0]);
  });

  test('a browser that says no is asked again when the page is seen again', async () => {
    const request = vi.fn(() => Promise.reject(new DOMException('', 'NotAllowedError')));
    Object.assign(navigator, { wakeLock: { request } });
    const end = keepAwake();
    await settled();
    become('visible');
    await settled();
    expect(request).toHaveBeenCalledTimes(2);
    end();
    await settled();
  });
});

describe('the full screen', () => {
  let full: Element | null;

  function setFull(element: Element | null) {
    full = element;
    document.dispatchEvent(new Event('fullscreenchange'));
  }
  /** What the browser's own Escape does. */
  const leaveByBrowser = () => setFull(null);

  beforeEach(() => {
    full = null;
    const root = document.documentElement;
    Object.assign(root, { requestFullscreen: async () => setFull(root) });
    Object.assign(document, { exitFullscreen: async () => setFull(null) });
    Object.defineProperty(document, 'fullscreenElement', {
      configurable: true,
      get: () => full,
    });
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  });
  afterEach(async () => {
    await new Promise((resolve) => setTimeout(resolve, 520)); // until an Escape counts again
    for (const key of ['exitFullscreen', 'fullscreenElement']) {
      Reflect.deleteProperty(document, key);
    }
    Reflect.deleteProperty(document.documentElement, 'requestFullscreen');
  });

  async function aTalk(hash = 'land=DE-HE') {
    const atlas = anAtlas();
    atlas.show(parseLink(`${hash}&modus=praesentation`));
    const user = userEvent.setup();
    const { unmount } = render(Talk, { atlas });
    await user.keyboard('x'); // the first key brings it
    expect(full).toBe(document.documentElement);
    return { atlas, user, unmount };
  }
  const help = () => screen.queryByRole('heading', { name: 'Tasten und Einstellungen' });

  test('left by the browser leads back to the view from before', async () => {
    const { atlas } = await aTalk();
    leaveByBrowser();
    expect([atlas.presenting, atlas.hash]).toEqual([false, 'land=DE-HE']);
  });

  test.each<[string, (user: UserEvent) => Promise<void>]>([
    [
      'before',
      async (user) => {
        await user.keyboard('{Escape}');
        leaveByBrowser();
      },
    ],
    [
      'after',
      async (user) => {
        leaveByBrowser();
        await user.keyboard('{Escape}');
      },
    ],
  ])(
    'an Escape that is told %s makes one step: what covers goes, the talk stays',
    async (_, leave) => {
      const { atlas, user } = await aTalk();
      await user.keyboard('?');
      await waitFor(() => expect(help()).toBeInTheDocument());
      await leave(user);
      await waitFor(() => expect(help()).not.toBeInTheDocument());
      expect(atlas.presenting).toBe(true);
    },
  );

  test('an Escape that comes when the talk has gone closes nothing of the view from before', async () => {
    const { user, unmount } = await aTalk();
    leaveByBrowser();
    unmount();
    const page = vi.fn();
    addEventListener('keydown', page);
    await user.keyboard('{Escape}');
    expect(page).not.toHaveBeenCalled();
    removeEventListener('keydown', page);
  });

  test('left by its own key the talk goes on, and the next one ends by the browser’s Escape again', async () => {
    const { atlas, user, unmount } = await aTalk();
    await user.keyboard('f');
    expect([full, atlas.presenting]).toEqual([null, true]);
    unmount();
    const next = await aTalk();
    leaveByBrowser();
    expect(next.atlas.presenting).toBe(false);
  });

  test('that comes when the talk has ended is given back', async () => {
    let grant = () => {};
    Object.assign(document.documentElement, {
      requestFullscreen: () =>
        new Promise<void>((resolve) => {
          grant = () => {
            setFull(document.documentElement);
            resolve();
          };
        }),
    });
    const end = wantFullScreen(() => {});
    document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    end();
    grant();
    await settled();
    expect(full).toBe(null);
  });
});
