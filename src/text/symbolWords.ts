import type { Language } from '../model/link.ts';

interface SymbolWords {
  /** Name of the list of what is on the map. */
  readonly list: string;
  readonly help: string;
  /** A cluster by how many it holds, in words, and two of their places. */
  readonly cluster: (projects: string, places: readonly string[]) => string;
}

/** Words for the projects on the map, as keys and screen readers meet them. */
export const symbolWords: Record<Language, SymbolWords> = {
  de: {
    list: 'Projekte auf der Karte',
    help: 'Pfeiltasten gehen zum nächsten Projekt, Eingabe öffnet, Escape führt zurück.',
    cluster: (projects, places) => `${projects}, darunter ${places.join(' und ')}`,
  },
  en: {
    list: 'Projects on the map',
    help: 'Arrow keys go to the nearest project, Enter opens it, Escape leads back.',
    cluster: (projects, places) => `${projects}, among them ${places.join(' and ')}`,
  },
};
