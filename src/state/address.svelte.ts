import { parseLink } from '../model/link.ts';
import type { Atlas, Gesture } from './atlas.svelte.ts';

/** Safari refuses more than 100 writes in 30 seconds; this is at most four a second. */
const PAUSE_MS = 250;

/**
 * Keeps the address bar and the atlas together. A choice is a new entry, so that Back undoes it; a
 * move of the camera and the rest of a gesture replace the entry, and so do the scenes of a talk. In a
 * frame all do: there Back belongs to the page around. Returns what ends it.
 */
export function keepAddress(atlas: Atlas): () => void {
  let choices = '';
  let gesture: Gesture | undefined;
  let presented = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const write = (how: 'pushState' | 'replaceState') => {
    clearTimeout(waiting);
    waiting = undefined;
    const { pathname, search } = location;
    history[how](null, '', pathname + search + (atlas.hash && `#${atlas.hash}`));
  };
  const read = () => {
    atlas.show(parseLink(location.hash));
    choices = atlas.choices;
    gesture = atlas.gesture;
    write('replaceState');
  };
  /** `popstate` comes first where both come; what is already shown is not read again. */
  const onchange = () => {
    if (location.hash.replace(/^#/, '') !== atlas.hash) read();
  };

  read();
  addEventListener('popstate', onchange);
  addEventListener('hashchange', onchange);
  const stop = $effect.root(() => {
    $effect(() => {
      void atlas.hash;
      if (atlas.choices !== choices && atlas.gesture !== gesture) {
        choices = atlas.choices;
        gesture = atlas.gesture;
        const isStep = window.parent === window && !(presented && atlas.presenting);
        write(isStep ? 'pushState' : 'replaceState');
      } else {
        choices = atlas.choices;
        waiting ??= setTimeout(() => write('replaceState'), PAUSE_MS);
      }
      presented = atlas.presenting;
    });
  });
  return () => {
    clearTimeout(waiting);
    removeEventListener('popstate', onchange);
    removeEventListener('hashchange', onchange);
    stop();
  };
}
