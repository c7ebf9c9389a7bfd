import type { Language } from '../model/link.ts';
import { de } from './de.ts';

interface SearchWords {
  suggestions: string;
  groups: { places: string; projects: string; themes: string };
  /** A screen reader hears how many there are. */
  count: (count: number) => string;
  nothing: (typed: string) => string;
  meant: (name: string) => string;
  alike: string;
  postcode: string;
  loadingPlaces: string;
  hidden: string;
  chosen: string;
  all: (typed: string) => string;
  allCount: (count: number, total: number) => string;
}

const number = (format: Intl.NumberFormat) => (value: number) => format.format(value);
const english = number(new Intl.NumberFormat('en-GB'));

export const searchWords: Record<Language, SearchWords> = {
  de: {
    suggestions: 'Vorschläge',
    groups: { places: 'Orte', projects: 'Projekte', themes: 'Themen' },
    count: (count) => `${de.number(count)} ${count === 1 ? 'Vorschlag' : 'Vorschläge'}`,
    nothing: (typed) => `Nichts gefunden für „${typed}“.`,
    meant: (name) => `Meinten Sie ${name}?`,
    alike: 'Ähnlich geschrieben:',
    postcode: 'Postleitzahlen kennt der Atlas nicht, bitte den Ort.',
    loadingPlaces: 'Orte werden geladen …',
    hidden: 'vom Filter ausgeblendet',
    chosen: 'gewählt',
    all: (typed) => `Alle Projekte mit „${typed}“ zeigen`,
    allCount: (count, total) =>
      count === total ? `(${de.number(total)})` : `(${de.number(count)} von ${de.number(total)})`,
  },
  en: {
    suggestions: 'Suggestions',
    groups: { places: 'Places', projects: 'Projects', themes: 'Themes' },
    count: (count) => `${english(count)} ${count === 1 ? 'suggestion' : 'suggestions'}`,
    nothing: (typed) => `Nothing found for “${typed}”.`,
    meant: (name) => `Did you mean ${name}?`,
    alike: 'With similar spelling:',
    postcode: 'The atlas does not know postcodes. Please type the place.',
    loadingPlaces: 'Loading places …',
    hidden: 'hidden by the filter',
    chosen: 'chosen',
    all: (typed) => `Show all projects with “${typed}”`,
    allCount: (count, total) =>
      count === total ? `(${english(total)})` : `(${english(count)} of ${english(total)})`,
  },
};
