import type { Language } from '../model/link.ts';

const german = {
  title: 'Herunterladen',
  selection: 'Auswahl',
  order: 'Reihenfolge',
  licence: 'Lizenz',
  licenceWords: 'CC BY 4.0, mit der Quelle zu jedem Projekt',
  ownData: 'Eigene Daten: ohne Lizenzangabe',
  dataDay: 'Stand der Daten',
  unknown: 'nicht bekannt',
  scope: 'Umfang',
  gathered: (count: string) => `Nur die ${count} an diesem Punkt`,
  all: (count: string) => `Alle ${count} der Auswahl`,
  gatheredSentence: (count: string, sentence: string) =>
    `${count} an einem Punkt, aus: ${sentence}`,
  formats: 'Formate',
  formatsLead: 'Jede Datei enthält genau diese Projekte, dazu Lizenz, Stand und Link der Ansicht.',
  format: {
    excel: {
      name: 'Für Excel',
      use: 'CSV mit Semikolon und Dezimalkomma: öffnet sich mit einem Doppelklick.',
    },
    csv: {
      name: 'CSV',
      use: 'Mit Komma und Dezimalpunkt: für andere Programme und den Weg zurück in den Atlas.',
    },
    geojson: {
      name: 'GeoJSON',
      use: 'Für Karten: uMap, QGIS, geojson.io. Mit Farben der Kategorien.',
    },
  },
  recommended: 'empfohlen',
  done: (file: string) => `Erstellt: ${file}`,
  columns:
    'Excel kürzt führende Nullen (AGS 08136082) und deutet 2025-07 als Tag. Über „Daten, Aus Text/CSV“ mit Spalten als Text bleibt alles, wie es ist.',
  empty: 'Dazu gibt es kein Projekt, also nichts herunterzuladen.',
  reset: 'Zurücksetzen',
};

type DownloadWords = typeof german;

const english: DownloadWords = {
  title: 'Download',
  selection: 'Selection',
  order: 'Order',
  licence: 'Licence',
  licenceWords: 'CC BY 4.0, with the source of each project',
  ownData: 'Own data: no licence stated',
  dataDay: 'Data as of',
  unknown: 'not known',
  scope: 'Scope',
  gathered: (count) => `Only the ${count} at this point`,
  all: (count) => `All ${count} of the selection`,
  gatheredSentence: (count, sentence) => `${count} at one point, out of: ${sentence}`,
  formats: 'Formats',
  formatsLead: 'Each file holds exactly these projects, with licence, day and link of the view.',
  format: {
    excel: {
      name: 'For Excel',
      use: 'CSV with semicolons and decimal commas, which German Excel opens with a double click.',
    },
    csv: {
      name: 'CSV',
      use: 'With commas and decimal points: for other programs and the way back into the atlas.',
    },
    geojson: {
      name: 'GeoJSON',
      use: 'For maps: uMap, QGIS, geojson.io. With the colours of the categories.',
    },
  },
  recommended: 'recommended',
  done: (file) => `Created: ${file}`,
  columns:
    'Excel drops leading zeros (AGS 08136082) and reads 2025-07 as a day. “Data, From Text/CSV” with the columns as text keeps everything as it is.',
  empty: 'No project fits, so there is nothing to download.',
  reset: 'Reset',
};

export const downloadWords: Readonly<Record<Language, DownloadWords>> = { de: german, en: english };
