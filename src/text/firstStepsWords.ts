import type { Language } from '../model/link.ts';

const german: FirstStepsWords = {
  title: 'Erste Schritte',
  dismiss: 'Erste Schritte schließen',
  steps: [
    {
      short: 'Einen Ort suchen oder die Karte vergrößern',
      title: 'Einen Ort finden',
      text: 'Ort, Projekt oder Thema ins Suchfeld schreiben, „In meiner Nähe“ wählen oder die Karte vergrößern.',
    },
    {
      short: 'Thema und Zeitraum wählen',
      title: 'Thema und Zeitraum wählen',
      text: 'Im Filter stehen Kategorien, Status, Länder und Techniken, in der Zeitleiste die Jahre. Die Zahl neben jeder Angabe sagt, wie viele Projekte sie brächte.',
    },
    {
      short: 'Ein Projekt öffnen und den Link teilen',
      title: 'Ein Projekt öffnen und teilen',
      text: 'Ein Zeichen auf der Karte oder eine Zeile der Liste öffnet ein Projekt mit seiner Quelle. Die Adresse der Seite führt immer genau zu dieser Ansicht.',
    },
  ],
};

interface FirstStepsWords {
  readonly title: string;
  readonly dismiss: string;
  readonly steps: readonly {
    /** One line, for the hint. */
    readonly short: string;
    readonly title: string;
    /** For the help. */
    readonly text: string;
  }[];
}

const english: FirstStepsWords = {
  title: 'First steps',
  dismiss: 'Close first steps',
  steps: [
    {
      short: 'Search for a place or zoom into the map',
      title: 'Find a place',
      text: 'Type a place, project or theme into the search field, choose “Near me” or zoom into the map.',
    },
    {
      short: 'Choose theme and time',
      title: 'Choose theme and time',
      text: 'The filters hold categories, statuses, states and technologies, the timeline holds the years. The number beside each option says how many projects it would bring.',
    },
    {
      short: 'Open a project and share the link',
      title: 'Open a project and share it',
      text: 'A symbol on the map or a row of the list opens a project with its source. The address of the page always leads to exactly this view.',
    },
  ],
};

export const firstStepsWords: Record<Language, FirstStepsWords> = { de: german, en: english };
