import type { Words } from './words.ts';

const de = {
  copy: 'Link kopieren',
  copied: 'Link kopiert. Er zeigt genau dieses Projekt.',
  notCopied: 'Der Browser lässt das Kopieren nicht zu. Das ist der Link:',
  link: 'Link zum Projekt',
  sheet: 'Steckbrief',
  notPrinted: 'Der Steckbrief ist nicht zu laden. Besteht eine Verbindung?',
};

const en: typeof de = {
  copy: 'Copy link',
  copied: 'Link copied. It shows exactly this project.',
  notCopied: 'The browser does not allow copying. This is the link:',
  link: 'Link to the project',
  sheet: 'Fact sheet',
  notPrinted: 'The fact sheet cannot be loaded. Is there a connection?',
};

export const projectWords: Record<Words['language'], typeof de> = { de, en };
