import type { Facet } from '../model/columns.ts';
import type { Language } from '../model/link.ts';
import { de } from './de.ts';

interface LongFacetWords {
  readonly search: Readonly<Record<Facet, string>>;
  readonly found: (count: number) => string;
}

const english = new Intl.NumberFormat('en-GB');

/** Of a group of filters with more options than one reads through. */
export const longFacetWords: Record<Language, LongFacetWords> = {
  de: {
    search: {
      category: 'Kategorie suchen',
      status: 'Status suchen',
      programme: 'Programm suchen',
      land: 'Land suchen',
      technology: 'Technik suchen',
    },
    found: (count) => (count > 0 ? `${de.number(count)} gefunden` : 'Nichts gefunden'),
  },
  en: {
    search: {
      category: 'Find a category',
      status: 'Find a status',
      programme: 'Find a programme',
      land: 'Find a state',
      technology: 'Find a technology',
    },
    found: (count) => (count > 0 ? `${english.format(count)} found` : 'Nothing found'),
  },
};
