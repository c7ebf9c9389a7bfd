import type { Language } from '../model/link.ts';

interface LongListWords {
  readonly help: string;
}

/** How a list is walked of which only the rows in sight are on the page. */
export const longListWords: Record<Language, LongListWords> = {
  de: {
    help:
      'Pfeil auf und ab gehen von Projekt zu Projekt, Bild auf und Bild ab blättern, ' +
      'Pos1 und Ende führen zum ersten und letzten. Eingabe öffnet.',
  },
  en: {
    help:
      'Arrow up and down go from project to project, page up and page down scroll by a page, ' +
      'Home and End lead to the first and last. Enter opens.',
  },
};
