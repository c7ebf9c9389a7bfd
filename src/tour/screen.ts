/** What a talk asks of the screen. Nothing here is ever an error: many browsers say no. */

const ignore = () => undefined;

/** Left by its own key, after which the talk goes on. */
let isWindowed = false;

export function toggleFullScreen(): void {
  isWindowed = document.fullscreenElement !== null;
  if (isWindowed) void document.exitFullscreen().catch(ignore);
  else void document.documentElement.requestFullscreen?.().catch(ignore);
}

/**
 * ms between the full screen's end and the key that ended it: some browsers tell of that Escape,
 * before or after, and some do not.
 */
const SAME = 500;
let leftAt = -Infinity;

/** Whether the full screen was left just now: an Escape that comes then has made its step. */
export function hasJustLeft(): boolean {
  return performance.now() - leftAt < SAME;
}

/** The view that a talk has given way to has an answer to Escape, too. */
function spendEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape') event.stopImmediatePropagation();
}

/**
 * Fills the screen: at once if a click or key has just asked for the talk, else with the first one.
 * Returns what gives it back.
 * @param onleft somebody left the full screen, which the browser does at Escape by itself; not
 *   called where the key has been told
 */
export function wantFullScreen(onleft: () => void): () => void {
  const root = document.documentElement;
  isWindowed = false; // as a talk before may have left it
  if (!root.requestFullscreen || document.fullscreenElement) return ignore;
  const listening = new AbortController();
  const { signal } = listening;
  let had = false;
  let escaped = -Infinity;
  const giveBack = () => {
    if (document.fullscreenElement) void document.exitFullscreen().catch(ignore);
  };
  const ask = () => {
    if (had || document.fullscreenElement) return;
    root.requestFullscreen().then(() => {
      had = true;
      if (signal.aborted) giveBack(); // what was asked for by the click that ended the talk
    }, ignore);
  };
  const press = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') escaped = performance.now();
    ask();
  };
  const change = () => {
    if (!had || document.fullscreenElement || isWindowed) return;
    if (performance.now() - escaped < SAME) return;
    leftAt = performance.now();
    addEventListener('keydown', spendEscape, { signal: AbortSignal.timeout(SAME), capture: true });
    onleft();
  };
  if (navigator.userActivation?.isActive) ask();
  addEventListener('pointerdown', ask, { signal, capture: true });
  addEventListener('keydown', press, { signal, capture: true });
  document.addEventListener('fullscreenchange', change, { signal });
  return () => {
    listening.abort();
    if (had) giveBack();
  };
}

/** Keeps the screen from going dark while the page is seen. Returns what lets it. */
export function keepAwake(): () => void {
  let over = false;
  // One after the other, so that there is never a second lock that nobody would release.
  let lock: Promise<WakeLockSentinel | undefined> = Promise.resolve(undefined);
  const ask = () => {
    lock = lock.then((held) => {
      // The browser takes it back where the page is hidden.
      if (document.hidden || over || held?.released === false) return held;
      return navigator.wakeLock?.request('screen').catch(ignore);
    });
  };
  ask();
  document.addEventListener('visibilitychange', ask);
  return () => {
    over = true;
    document.removeEventListener('visibilitychange', ask);
    void lock.then((held) => held?.release()).catch(ignore);
  };
}
