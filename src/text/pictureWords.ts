import type { Words } from './words.ts';

type Language = Words['language'];

const de = {
  head: 'Bild der Ansicht',
  about: 'Karte, Legende, Satz, Quellen und Stand auf einem Bild (PNG).',
  size: 'Format',
  sizes: {
    post: 'Beitrag, 4:3',
    slide: 'Folie, 16:9',
  },
  pixels: (width: string, height: string) => `${width} × ${height} Pixel`,
  preview: (sentence: string) => `Vorschau des Bildes: ${sentence}`,
  painting: 'Das Bild wird gemalt …',
  noMap: 'Die Karte ist noch nicht geladen. Danach gibt es hier ihr Bild.',
  failed: 'Das Bild ist nicht zu malen. Der Browser gibt dafür keinen Speicher frei.',
  save: 'Bild speichern',
  saved: (name: string) => `Gespeichert als ${name}.`,
  copy: 'Bild kopieren',
  copied: 'Bild kopiert.',
  notCopied: 'Der Browser lässt das Kopieren nicht zu. Das Bild lässt sich speichern.',
  print: 'Drucken',
  printAbout: 'Die Ansicht auf A4: Karte, Legende und alle gezeigten Projekte, auch als PDF.',
  categories: 'Projekte nach Kategorie',
  ring: 'Zahl der Projekte an einem Ort, nach Kategorie',
  withoutPlace: (count: string) => `${count} ohne Ort, nicht auf der Karte`,
  ownData: 'Eigene Daten: ohne Lizenzangabe.',
  sources: 'Die Quelle jedes Projekts steht im Atlas.',
  map: 'Karte',
  madeOn: (day: string) => `Bild vom ${day}`,
};

export type PictureWords = typeof de;

const en: PictureWords = {
  head: 'Picture of the view',
  about: 'Map, legend, sentence, sources and date in one picture (PNG).',
  size: 'Format',
  sizes: {
    post: 'Post, 4:3',
    slide: 'Slide, 16:9',
  },
  pixels: (width, height) => `${width} × ${height} pixels`,
  preview: (sentence) => `Preview of the picture: ${sentence}`,
  painting: 'The picture is being painted …',
  noMap: 'The map has not loaded yet. Its picture will be here then.',
  failed: 'The picture cannot be painted. The browser gives no memory for it.',
  save: 'Save picture',
  saved: (name) => `Saved as ${name}.`,
  copy: 'Copy picture',
  copied: 'Picture copied.',
  notCopied: 'The browser does not allow copying. The picture can be saved.',
  print: 'Print',
  printAbout: 'The view on A4: map, legend and all projects shown, as a PDF too.',
  categories: 'Projects by category',
  ring: 'Number of projects at a place, by category',
  withoutPlace: (count) => `${count} without a place, not on the map`,
  ownData: 'Own data: no licence stated.',
  sources: 'The atlas names the source of each project.',
  map: 'Map',
  madeOn: (day) => `Picture made on ${day}`,
};

export const pictureWords: Record<Language, PictureWords> = { de, en };
