import { parseLink, toHash } from '../model/link.ts';

/** Where the browser keeps that the hint was closed. The page Datenschutz names it. */
export const STEPS_KEY = 'smart-city-atlas.erste-schritte';

/** Nobody has sent this visitor here to see something, and the hint was not closed before. */
function isFirstVisit(): boolean {
  const { language: _, theme: __, ...view } = parseLink(location.hash).view;
  if (toHash(view) !== '') return false;
  try {
    return localStorage.getItem(STEPS_KEY) === null;
  } catch {
    return true; // The browser keeps nothing: it cannot have been closed for good.
  }
}

/** The hint for the first visit: whether it is shown. Stored is only that somebody closed it. */
export class FirstSteps {
  #shown = $state(isFirstVisit());

  get shown(): boolean {
    return this.#shown;
  }

  show(): void {
    this.#shown = true;
  }

  dismiss(): void {
    this.#shown = false;
    try {
      localStorage.setItem(STEPS_KEY, 'geschlossen');
    } catch {
      // It will come back at the next visit.
    }
  }
}

export const firstSteps = new FirstSteps();
