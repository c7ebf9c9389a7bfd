import { parseIso } from '../model/day.ts';
import type { Span } from '../model/day.ts';
import type { Language } from '../model/link.ts';
import type { Project } from '../model/project.ts';
import type { TableColumn } from '../model/tableColumns.ts';
import { shortSpan as englishSpan } from './englishDates.ts';
import { shortSpan as germanSpan } from './germanDates.ts';

/** What a cell says; muted where it stands in for what is not known. */
export interface CellWords {
  readonly words: string;
  readonly muted: boolean;
}

/** The table's own words; facets, places and numbers come from `Words`. */
export interface TableWords {
  readonly name: string;
  readonly help: string;
  readonly columns: Readonly<Record<TableColumn, string>>;
  readonly chooseColumns: string;
  readonly usualColumns: string;
  /** By the keys of programmes.csv, where there is a form short enough for a cell. */
  readonly programmes: ReadonlyMap<string, string>;
  /** Never without its day. Empty text has no source. */
  readonly statusDay: (project: Project, dataDay: number | undefined) => string;
  readonly begin: (project: Project) => CellWords;
  readonly end: (project: Project) => CellWords;
  /** The end that a programme sets beforehand is a plan. */
  readonly isPlanned: (project: Project) => boolean;
  readonly planned: string;
  readonly sourceDay: (project: Project) => string;
  readonly noDistance: string;
}

interface Phrases {
  readonly span: (span: Span) => string;
  readonly asOf: string;
  readonly bySource: string;
  readonly byResearch: string;
  readonly noSource: string;
  /** Of what a visitor's file says, or does not. */
  readonly byFile: string;
  readonly notInFile: string;
  readonly notGiven: string;
  readonly noDay: string;
  readonly report: string;
  readonly noDate: string;
  readonly open: string;
  readonly unknown: string;
}

/** The federal programme names the end when it selects a project. */
const isPlanned = ({ options }: Project) => options.programme.some(({ key }) => key === 'mpsc');

const known = (words: string): CellWords => ({ words, muted: false });
const standIn = (words: string): CellWords => ({ words, muted: true });

/** Dates as short as a cell needs them: of a status or a report the month is enough. */
function datesOf(phrases: Phrases): Pick<TableWords, 'statusDay' | 'begin' | 'end' | 'sourceDay'> {
  const month = (span: Span) =>
    phrases.span({ ...span, precision: span.precision === 'day' ? 'month' : span.precision });
  return {
    statusDay({ text, options, file }, dataDay) {
      if (options.status.length === 0)
        return file !== undefined ? phrases.notInFile : phrases.noSource;
      const asOf = parseIso(text.status_as_of);
      if (asOf) return `${phrases.asOf} ${month(asOf)}`;
      if (file !== undefined) return phrases.byFile;
      const source = parseIso(text.source_date);
      if (source) return `${phrases.bySource} ${month(source)}`;
      if (dataDay === undefined) return phrases.noDay;
      return `${phrases.byResearch} ${month({ from: dataDay, to: dataDay, precision: 'day' })}`;
    },
    begin({ text }) {
      const start = parseIso(text.start);
      if (start) return known(phrases.span(start));
      const published = parseIso(text.published);
      return standIn(published ? `${phrases.report} ${month(published)}` : phrases.noDate);
    },
    end({ text, open, file }) {
      const end = parseIso(text.end);
      if (end) return known(phrases.span(end));
      return standIn(open ? phrases.open : file !== undefined ? phrases.notGiven : phrases.unknown);
    },
    sourceDay({ text }) {
      const day = parseIso(text.source_date);
      return day ? phrases.span(day) : phrases.noDay;
    },
  };
}

export const tableWords: Readonly<Record<Language, TableWords>> = {
  de: {
    name: 'Projekte',
    help:
      'Pfeil auf und ab gehen von Projekt zu Projekt, Pfeil rechts geht zur Quelle. Bild auf und ' +
      'Bild ab blättern, Steuerung mit Pos1 oder Ende führt zum ersten und letzten. Eingabe öffnet.',
    columns: {
      name: 'Projekt',
      ort: 'Ort',
      kategorie: 'Kategorie',
      status: 'Status',
      datum: 'Beginn',
      programm: 'Programm',
      quelle: 'Quelle',
      land: 'Land',
      ende: 'Ende',
      technik: 'Technik',
      entfernung: 'Entfernung',
    },
    chooseColumns: 'Spalten',
    usualColumns: 'Übliche Spalten',
    programmes: new Map([
      ['mpsc', 'Modell\u00ADprojekt'],
      ['kommune21', 'Kommune21'],
    ]),
    ...datesOf({
      span: germanSpan,
      asOf: 'Stand',
      bySource: 'laut Quelle',
      byResearch: 'Recherche',
      noSource: 'keine Quelle',
      byFile: 'laut Datei',
      notInFile: 'nicht in der Datei',
      notGiven: 'nicht angegeben',
      noDay: 'Tag nicht bekannt',
      report: 'Bericht',
      noDate: 'ohne Datum',
      open: 'offen',
      unknown: 'nicht bekannt',
    }),
    isPlanned,
    planned: 'geplant',
    noDistance: 'ohne Ort',
  },
  en: {
    name: 'Projects',
    help:
      'Arrow up and down go from project to project, arrow right goes to the source. Page up and ' +
      'page down scroll by a page, Control with Home or End leads to the first and last. Enter opens.',
    columns: {
      name: 'Project',
      ort: 'Place',
      kategorie: 'Category',
      status: 'Status',
      datum: 'Start',
      programm: 'Programme',
      quelle: 'Source',
      land: 'State',
      ende: 'End',
      technik: 'Technology',
      entfernung: 'Distance',
    },
    chooseColumns: 'Columns',
    usualColumns: 'Default columns',
    programmes: new Map([
      ['mpsc', 'Model project'],
      ['kommune21', 'Kommune21'],
    ]),
    ...datesOf({
      span: englishSpan,
      asOf: 'as of',
      bySource: 'source of',
      byResearch: 'research of',
      noSource: 'no source',
      byFile: 'from the file',
      notInFile: 'not in the file',
      notGiven: 'not given',
      noDay: 'day not known',
      report: 'reported',
      noDate: 'no date',
      open: 'open',
      unknown: 'not known',
    }),
    isPlanned,
    planned: 'planned',
    noDistance: 'no place',
  },
};
