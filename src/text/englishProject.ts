import { parseIso } from '../model/day.ts';
import type { Span } from '../model/day.ts';
import type { Project } from '../model/project.ts';
import { atSpan, longSpan } from './englishDates.ts';
import type { germanProject } from './germanProject.ts';

const format = new Intl.NumberFormat('en-GB');
const number = (value: number) => format.format(value);

function begin({ text, file }: Project, dataDay: number): string {
  const start = parseIso(text.start);
  if (start) return startWords(start, text.start_meaning, dataDay);
  const published = parseIso(text.published);
  if (published) return `unknown, reported ${atSpan(published)}`;
  if (file !== undefined) return 'not given';
  return text.end ? 'unknown' : 'undated: no source gives a date';
}

function startWords(start: Span, meaning: string, dataDay: number): string {
  const since = start.from > dataDay ? 'from' : 'since';
  switch (meaning) {
    case 'use':
      return `in use ${since} ${longSpan(start)}`;
    case 'grant':
      return `grant awarded ${atSpan(start)}`;
    case 'project':
      return `project started ${atSpan(start)}; whether it is in use is not known`;
    case 'selected':
      return `selected for the programme ${atSpan(start)}`;
    default:
      return longSpan(start);
  }
}

function end({ text, open, options }: Project): string {
  const span = parseIso(text.end);
  if (!span) return open ? 'open' : 'not known';
  const planned = options.programme.some(({ key }) => key === 'mpsc');
  return planned ? `${longSpan(span)} (planned)` : longSpan(span);
}

const fundingKinds = new Map([
  ['federal', 'from the federal government'],
  ['federal_max', 'from the federal government, at most'],
  ['total', 'in total, including the own share'],
  ['applied', 'applied for'],
  ['reported', 'as reported, origin not stated'],
]);

function funding({ text }: Project): string {
  const amount = Number(text.funding_eur);
  const figure =
    amount >= 1e6
      ? `€${new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 }).format(amount / 1e6)} million`
      : `€${number(amount)}`;
  const kind = fundingKinds.get(text.funding_kind);
  return kind ? `${figure} (${kind})` : figure;
}

export const englishProject: typeof germanProject = {
  region: 'Project',
  back: (count) => (count === 1 ? 'To the result' : `All ${number(count)} results`),
  previous: 'Previous project',
  next: 'Next project',
  close: 'Close',
  begin: 'Start',
  beginWords: begin,
  end: 'End',
  endWords: end,
  technologies: 'Technology',
  noTechnologies: 'not stated',
  programme: 'Programme',
  members: 'Members',
  partners: 'Together with',
  here: 'Also here',
  funding: 'Funding',
  fundingWords: funding,
  fundingNote: 'Not comparable with other amounts.',
  note: 'Note',
  more: 'Further details',
  newWindow: '(opens a new window)',
  source: 'Source',
  sourceDay: (text) => {
    const span = parseIso(text);
    return span ? longSpan(span) : 'day not known';
  },
  noLink: 'no link',
  evidence: (host) => `found at ${host}`,
  newTab: '(opens the source)',
  location: {
    gemeinde: '',
    kreissitz: 'The point is the seat of the district administration.',
    federfuehrung: 'The point is the leading member, or the one named first.',
  },
  copy: 'Copy link',
  copied: 'Link copied. It shows exactly this project.',
  notCopied: 'The browser does not allow copying. This is the link:',
  link: 'Link to the project',
  sheet: 'Fact sheet',
  notPrinted: 'The fact sheet cannot be loaded. Is there a connection?',
};
