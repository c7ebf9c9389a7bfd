import type { Language } from '../model/link.ts';

const german = {
  list: 'Liste',
  map: 'Karte',
  open: 'Im Atlas öffnen',
  newTab: '(öffnet ein neues Fenster)',
  wheel: 'Strg und Mausrad ändern den Ausschnitt',
  fingers: 'Zwei Finger verschieben die Karte',
};

type EmbedWords = typeof german;

const english: EmbedWords = {
  list: 'List',
  map: 'Map',
  open: 'Open in the atlas',
  newTab: '(opens a new window)',
  wheel: 'Ctrl and mouse wheel zoom the map',
  fingers: 'Two fingers move the map',
};

export const embedWords: Readonly<Record<Language, EmbedWords>> = { de: german, en: english };
