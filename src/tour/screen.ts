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
 * Fills the screen: at once if a click or key has just asked for the talk, else with the first one.
 * Returns what gives it back.
 * @param onleft somebody left the full screen, which the browser does at Escape by itself
 */
export function wantFullScreen(onleft: () => void): () => void {
  const root = document.documentElement;
  if (!root.requestFullscreen || document.fullscreenElement) return ignore;
  const listening = new AbortController();
  const { signal } = listening;
  let had = false;
  const ask = () => {
    if (had || document.fullscreenElement) return;
    root.requestFullscreen().then(() => (had = true), ignore);
  };
  const change = () => {
    if (had && !document.fullscreenElement && !isWindowed) onleft();
  };
  if (navigator.userActivation?.isActive) ask();
  addEventListener('pointerdown', ask, { signal, capture: true });
  addEventListener('keydown', ask, { signal, capture: true });
  document.addEventListener('fullscreenchange', change, { signal });
  return () => {
    listening.abort();
    if (had && document.fullscreenElement) void document.exitFullscreen().catch(ignore);
  };
}

/** Keeps the screen from going dark while the page is seen. Returns what lets it. */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | undefined;
  let over = false;
  const ask = async () => {
    if (document.hidden || over) return;
    lock = await navigator.wakeLock?.request('screen').catch(ignore);
    if (over) void lock?.release().catch(ignore);
  };
  void ask();
  document.addEventListener('visibilitychange', ask);
  return () => {
    over = true;
    document.removeEventListener('visibilitychange', ask);
    void lock?.release().catch(ignore);
  };
}
