import { DEFAULT_HALL } from './typeSize.ts';
import type { Hall } from './typeSize.ts';

let current: Hall = $state.raw(DEFAULT_HALL);

/** Where the screen stands: set once, and kept until the page is closed. */
export const hall = {
  get current(): Hall {
    return current;
  },
  set(changed: Hall): void {
    current = changed;
  },
};
