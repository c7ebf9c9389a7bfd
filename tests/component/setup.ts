import '@testing-library/jest-dom/vitest';
import { configure } from '@testing-library/svelte';

// Parts that load later may take long on a busy machine: only what never comes fails.
configure({ asyncUtilTimeout: 30_000 });

// jsdom has no layout and no media. These answer as a wide window that never changes would; what
// depends on sizes is tested in the browser.

class StillMediaQuery extends EventTarget {
  readonly matches = false;
  readonly media: string;

  constructor(media: string) {
    super();
    this.media = media;
  }
}

class StillResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

Object.assign(globalThis, {
  matchMedia: (media: string) => new StillMediaQuery(media),
  ResizeObserver: StillResizeObserver,
});

// Nor does it scroll: opening a project, or coming back to the list, must go on without.
Object.assign(Element.prototype, { scrollTo() {}, scrollIntoView() {} });

// Nor does it open dialogs over the page: here they are open in it.
Object.assign(HTMLDialogElement.prototype, {
  showModal(this: HTMLDialogElement) {
    this.open = true;
  },
  close(this: HTMLDialogElement) {
    this.open = false;
  },
});

// Nor popovers.
Object.assign(HTMLElement.prototype, { showPopover() {}, hidePopover() {} });

// Nobody is here for the first time: the hint for that has its own test.
localStorage.setItem('smart-city-atlas.erste-schritte', 'geschlossen');
