import type { Dataset, Option } from '../model/columns.ts';
import { parseIso } from '../model/day.ts';
import type { Chair, Meeting } from '../model/dmk.ts';
import { readCategories, readLaender, readOptions } from './dictionaries.ts';
import type { Category, Land } from './dictionaries.ts';
import { readChairs, readMeetings } from './dmk.ts';
import { parseJson } from './files.ts';
import type { FileName, GetText } from './files.ts';
import { FileError } from './issue.ts';
import type { CellIssue, FileIssue } from './issue.ts';
import { readProjects } from './projects.ts';
import { readRecords } from './records.ts';

/** All that the atlas shows but for the shapes. What could not be read is empty and named in the issues. */
export interface AtlasData {
  readonly dataset: Dataset;
  readonly categories: readonly Category[];
  readonly laender: readonly Land[];
  readonly chairs: readonly Chair[];
  readonly meetings: readonly Meeting[];
  /** Day the data was closed; undefined if datapackage.json does not say. */
  readonly dataDay: number | undefined;
  readonly fileIssues: readonly FileIssue[];
  readonly cellIssues: readonly CellIssue[];
}

/** @param today stands in for the day the data was closed, where that is not known */
export async function loadAtlas(getText: GetText, today: number): Promise<AtlasData> {
  const fileIssues: FileIssue[] = [];
  const cellIssues: CellIssue[] = [];

  /** Notes why a file could not be read, and goes on without it. */
  function note(file: FileName, error: unknown): undefined {
    if (!(error instanceof FileError)) throw error;
    fileIssues.push({ file, problem: error.problem, detail: error.detail });
  }
  const attempt = <T>(
    file: FileName,
    read: (text: string) => T | Promise<T>,
  ): Promise<T | undefined> =>
    getText(file)
      .then(read)
      .catch((error: unknown) => note(file, error));
  const list = <T>(file: FileName, read: ReadList<T>) =>
    attempt(file, (text) => {
      const { records, issues } = read(file, text);
      cellIssues.push(...issues);
      return records;
    });

  const lists = Promise.all([
    list('categories.csv', readCategories),
    list('programmes.csv', readOptions),
    list('technologies.csv', readOptions),
    list('laender.csv', readLaender),
    attempt('datapackage.json', readDataDay),
  ]);
  const toDataset = async (text: string): Promise<Dataset> => {
    const [categories, programmes, technologies, laender, dataDay] = await lists;
    const dictionaries = {
      categories: categories ?? optionsIn(text, 'category'),
      programmes: programmes ?? optionsIn(text, 'programme'),
      technologies: technologies ?? optionsIn(text, 'technologies'),
      laender: laender ?? optionsIn(text, 'land'),
    };
    const { dataset, issues } = readProjects('projects.csv', text, dictionaries, dataDay ?? today);
    cellIssues.push(...issues);
    return dataset;
  };
  const [dataset, chairs, meetings, [categories, , , laender, dataDay]] = await Promise.all([
    attempt('projects.csv', toDataset),
    list('dmk_chairs.csv', readChairs),
    list('dmk_meetings.csv', readMeetings),
    lists,
  ]);
  return {
    dataset: dataset ?? (await toDataset(EMPTY)),
    categories: categories ?? [],
    laender: laender ?? [],
    chairs: chairs ?? [],
    meetings: meetings ?? [],
    dataDay,
    fileIssues,
    cellIssues,
  };
}

type ReadList<T> = (
  file: string,
  text: string,
) => { records: readonly T[]; issues: readonly CellIssue[] };

/** Stands in for a list of projects that could not be had. */
const EMPTY = 'id,title_de,category\n';

/** `created` of a Frictionless data package, of which the day counts. */
function readDataDay(text: string): number | undefined {
  const json = parseJson(text);
  if (typeof json !== 'object' || json === null || !('created' in json)) return undefined;
  return parseIso(String(json.created).slice(0, 10))?.from;
}

/** Where a dictionary is missing, its keys stand for themselves. */
function optionsIn(csv: string, column: string): Option[] {
  const { records } = readRecords('', csv, [], (record) => record.text(column).split(';'));
  const keys = new Set(records.flat().filter(Boolean));
  return [...keys].sort().map((key) => ({ key, label: { de: key, en: key } }));
}
