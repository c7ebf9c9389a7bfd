import type { Language } from '../model/link.ts';

interface ReportWords {
  readonly title: string;
  readonly lead: string;
  readonly loading: string;
  readonly write: string;
  readonly page: (host: string) => string;
  readonly noContact: string;
  readonly notRead: string;
  readonly take: string;
  readonly field: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly subject: (what: string) => string;
  readonly whole: string;
  readonly body: (project: string, link: string) => string;
  readonly project: (title: string, id: string) => string;
}

const german: ReportWords = {
  title: 'Fehler in den Daten melden',
  lead: 'Am meisten helfen drei Angaben: was nicht stimmt, was richtig wäre, und eine Quelle, in der es steht.',
  loading: 'Die Adresse wird geladen …',
  write: 'E-Mail schreiben',
  page: (host) => `Kontakt auf ${host}`,
  noContact:
    'Diese Kopie des Atlas nennt keine Adresse ihres Betreibers. Wer die Seite empfohlen oder eingebunden hat, weiß meist, wer sie betreibt.',
  notRead: 'Die Adresse des Betreibers ist gerade nicht zu lesen (site.json).',
  take: 'Diese Angaben gehören in die Nachricht:',
  field: 'Angaben zum Melden',
  copy: 'Angaben kopieren',
  copied: 'Angaben kopiert.',
  notCopied:
    'Der Browser gibt die Zwischenablage nicht frei. Der Text ist markiert: Strg+C kopiert ihn.',
  subject: (what) => `Smart-City-Atlas, Fehler in den Daten: ${what}`,
  whole: 'Atlas als Ganzes',
  body: (project, link) => `Projekt: ${project}\nAnsicht: ${link}\n`,
  project: (title, id) => `${title} (${id})`,
};

const english: ReportWords = {
  title: 'Report an error in the data',
  lead: 'Three things help most: what is wrong, what would be right, and a source that says so.',
  loading: 'Loading the address …',
  write: 'Write an e-mail',
  page: (host) => `Contact at ${host}`,
  noContact:
    'This copy of the atlas gives no address of its operator. Whoever recommended or embedded the page usually knows who runs it.',
  notRead: 'The address of the operator cannot be read at the moment (site.json).',
  take: 'This belongs in the message:',
  field: 'What to report',
  copy: 'Copy this',
  copied: 'Copied.',
  notCopied:
    'The browser does not allow access to the clipboard. The text is selected: Ctrl+C copies it.',
  subject: (what) => `Smart-City-Atlas, error in the data: ${what}`,
  whole: 'the atlas as a whole',
  body: (project, link) => `Project: ${project}\nView: ${link}\n`,
  project: (title, id) => `${title} (${id})`,
};

export const reportWords: Record<Language, ReportWords> = { de: german, en: english };
