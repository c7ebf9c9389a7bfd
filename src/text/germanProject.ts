import { parseIso } from '../model/day.ts';
import type { Span } from '../model/day.ts';
import type { Project } from '../model/project.ts';
import { atSpan, longSpan } from './germanDates.ts';

const format = new Intl.NumberFormat('de-DE');
const number = (value: number) => format.format(value);

function begin({ text, file }: Project, dataDay: number): string {
  const start = parseIso(text.start);
  if (start) return startWords(start, text.start_meaning, dataDay);
  const published = parseIso(text.published);
  if (published) return `unbekannt, berichtet ${atSpan(published)}`;
  if (file !== undefined) return 'nicht angegeben';
  return text.end ? 'unbekannt' : 'ohne Datum: keine Quelle nennt eines';
}

function startWords(start: Span, meaning: string, dataDay: number): string {
  const since = start.from > dataDay ? 'ab' : 'seit';
  switch (meaning) {
    case 'use':
      return `in Betrieb ${since} ${longSpan(start)}`;
    case 'grant':
      return `Förderbescheid ${atSpan(start)}`;
    case 'project':
      return `Projekt begonnen ${atSpan(start)}; ob es im Betrieb ist, ist nicht bekannt`;
    case 'selected':
      return `${atSpan(start)} für das Programm ausgewählt`;
    default:
      return longSpan(start);
  }
}

function end({ text, open, options }: Project): string {
  const span = parseIso(text.end);
  if (!span) return open ? 'offen' : 'nicht bekannt';
  const planned = options.programme.some(({ key }) => key === 'mpsc');
  return planned ? `${longSpan(span)} (geplant)` : longSpan(span);
}

const fundingKinds = new Map([
  ['federal', 'vom Bund'],
  ['federal_max', 'vom Bund, höchstens'],
  ['total', 'insgesamt, mit Eigenanteil'],
  ['applied', 'beantragt'],
  ['reported', 'berichtet, Herkunft nicht genannt'],
]);

function funding({ text }: Project): string {
  const amount = Number(text.funding_eur);
  const figure =
    amount >= 1e6
      ? `${new Intl.NumberFormat('de-DE', { maximumFractionDigits: 2 }).format(amount / 1e6)} Mio. Euro`
      : `${number(amount)} Euro`;
  const kind = fundingKinds.get(text.funding_kind);
  return kind ? `${figure} (${kind})` : figure;
}

/** What is told of a project in its panel and on paper. */
export const germanProject = {
  region: 'Projekt',
  back: (count: number) => (count === 1 ? 'Zum Ergebnis' : `Alle ${number(count)} Ergebnisse`),
  previous: 'Vorheriges Projekt',
  next: 'Nächstes Projekt',
  close: 'Schließen',
  begin: 'Beginn',
  beginWords: begin,
  end: 'Ende',
  endWords: end,
  technologies: 'Technik',
  noTechnologies: 'keine Angabe',
  programme: 'Programm',
  members: 'Mitglieder',
  partners: 'Gemeinsam mit',
  here: 'Auch hier',
  funding: 'Förderung',
  fundingWords: funding,
  fundingNote: 'Nicht mit anderen Beträgen vergleichbar.',
  note: 'Hinweis',
  more: 'Weitere Angaben',
  newWindow: '(öffnet ein neues Fenster)',
  source: 'Quelle',
  sourceDay: (text: string) => {
    const span = parseIso(text);
    return span ? longSpan(span) : 'Tag nicht bekannt';
  },
  noLink: 'ohne Link',
  evidence: (host: string) => `Beleg: ${host}`,
  newTab: '(öffnet die Quelle)',
  location: {
    gemeinde: '',
    kreissitz: 'Der Punkt ist der Sitz der Kreisverwaltung.',
    federfuehrung: 'Der Punkt ist das federführende oder zuerst genannte Mitglied.',
  } as Record<string, string>,
  copy: 'Link kopieren',
  copied: 'Link kopiert. Er zeigt genau dieses Projekt.',
  notCopied: 'Der Browser lässt das Kopieren nicht zu. Das ist der Link:',
  link: 'Link zum Projekt',
  sheet: 'Steckbrief',
  notPrinted: 'Der Steckbrief ist nicht zu laden. Besteht eine Verbindung?',
};
