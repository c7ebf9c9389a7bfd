import type { Words } from './words.ts';

type Language = Words['language'];

const de = {
  sheet: 'Steckbrief',
  begin: 'Beginn',
  projects: 'Projekte',
  project: 'Projekt',
  status: 'Status',
  source: 'Quelle',
  map: (place: string) => `Lage: ${place}`,
  time: 'Zeitraum',
  dataDay: 'Stand',
  open: 'offen',
  reported: 'berichtet',
  printedOn: (day: string) => `Gedruckt am ${day}`,
  toProject: 'Zum Projekt im Atlas:',
  toView: 'Zur Ansicht im Atlas:',
  qr: 'QR-Code mit diesem Link',
  credits: 'Karte',
  ownData: 'Eigene Daten: ohne Lizenzangabe',
  noMap: 'Die Karte war beim Drucken noch nicht geladen.',
  none: 'Dazu gibt es kein Projekt.',
  first: (shown: string, all: string) =>
    `Hier stehen die ersten ${shown} von ${all} Projekten. Alle gibt es im Atlas unter „Herunterladen“.`,
};

export type PrintWords = typeof de;

const en: PrintWords = {
  sheet: 'Fact sheet',
  begin: 'Start',
  projects: 'Projects',
  project: 'Project',
  status: 'Status',
  source: 'Source',
  map: (place) => `Where it is: ${place}`,
  time: 'Time',
  dataDay: 'Data',
  open: 'open',
  reported: 'reported',
  printedOn: (day) => `Printed on ${day}`,
  toProject: 'The project in the atlas:',
  toView: 'The view in the atlas:',
  qr: 'QR code with this link',
  credits: 'Map',
  ownData: 'Own data: no licence stated',
  noMap: 'The map had not loaded yet when this was printed.',
  none: 'No project fits.',
  first: (shown, all) =>
    `These are the first ${shown} of ${all} projects. All of them are in the atlas under “Download”.`,
};

export const printWords: Record<Language, PrintWords> = { de, en };
