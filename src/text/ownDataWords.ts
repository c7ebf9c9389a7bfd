import type { Language } from '../model/link.ts';

const german = {
  legend: 'Daten',
  shipped: 'Smart-City-Atlas',
  reading: 'wird gelesen',
  refused: 'nicht gelesen',
  questions: 'offene Fragen',
  rows: (count: number, text: string) => (count === 1 ? '1 Zeile' : `${text} Zeilen`),
  report: (name: string) => `Import-Protokoll von ${name}`,
  reportShort: 'Protokoll',
  remove: (name: string) => `${name} entfernen`,
  reportRegion: 'Import-Protokoll',
  /** Stands for the name of a file. */
  pasted: 'Eingefügte Tabelle',
  corrected: (name: string) => `${name.replace(/\.[A-Za-z0-9]{1,8}$/, '')}-korrigiert.csv`,
  protocol: (name: string) => `${name.replace(/\.[A-Za-z0-9]{1,8}$/, '')}-protokoll.csv`,
  files: 'Dateien',
  note: 'Eigene Dateien bleiben auf diesem Gerät und sind weg, wenn die Seite geschlossen wird.',
};

type OwnDataWords = typeof german;

const english: OwnDataWords = {
  legend: 'Data',
  shipped: 'Smart-City-Atlas',
  reading: 'being read',
  refused: 'not read',
  questions: 'open questions',
  rows: (count, text) => (count === 1 ? '1 row' : `${text} rows`),
  report: (name) => `Import report of ${name}`,
  reportShort: 'Report',
  remove: (name) => `Remove ${name}`,
  reportRegion: 'Import report',
  pasted: 'Pasted table',
  corrected: (name) => `${name.replace(/\.[A-Za-z0-9]{1,8}$/, '')}-corrected.csv`,
  protocol: (name) => `${name.replace(/\.[A-Za-z0-9]{1,8}$/, '')}-report.csv`,
  files: 'Files',
  note: 'Your own files stay on this device and are gone when the page is closed.',
};

/** The list of the data that is shown. */
export const ownDataWords: Readonly<Record<Language, OwnDataWords>> = { de: german, en: english };
