import { TEXT_FIELDS } from '../model/columns.ts';
import type { Dataset, Option } from '../model/columns.ts';
import { beginOf, lastDayOf } from '../model/time.ts';
import { DatasetBuilder } from './datasetBuilder.ts';
import type { BuiltRow } from './datasetBuilder.ts';
import { CellError } from './issue.ts';
import type { CellIssue } from './issue.ts';
import { eachOnce, readRecords } from './records.ts';
import type { RecordReader } from './records.ts';

export const STATUSES = ['running', 'pilot', 'planned', 'completed'] as const;

/** The programme whose model projects run until their end without a status being reported. */
export const FEDERAL_PROGRAMME = 'mpsc';

/** Columns without which a file is no list of projects. */
const NEEDED = ['id', 'title_de', 'category'];

/** Closed lists the rows refer to. */
export interface Dictionaries {
  readonly categories: readonly Option[];
  readonly programmes: readonly Option[];
  readonly laender: readonly Option[];
  readonly technologies: readonly Option[];
}

/**
 * @param dataDay day the data was closed
 * @throws FileError
 */
export function readProjects(
  file: string,
  csv: string,
  dictionaries: Dictionaries,
  dataDay: number,
): { dataset: Dataset; issues: readonly CellIssue[] } {
  const keys = {
    category: keysOf(dictionaries.categories),
    programme: keysOf(dictionaries.programmes),
    land: keysOf(dictionaries.laender),
    technology: keysOf(dictionaries.technologies),
  };
  const read = eachOnce('id', (record) => readRow(record, keys, dataDay));
  const { records, issues } = readRecords(file, csv, NEEDED, read);
  return { dataset: toDataset(records, dictionaries), issues };
}

const keysOf = (options: readonly Option[]) => options.map(({ key }) => key);

function readRow(
  record: RecordReader,
  keys: Readonly<Record<'category' | 'programme' | 'land' | 'technology', readonly string[]>>,
  dataDay: number,
): BuiltRow {
  record.required('id');
  record.required('title_de');
  record.required('category');
  const status = record.oneOf('status', STATUSES);
  const programme = record.oneOf('programme', keys.programme);
  const one = (value: string) => (value ? [value] : []);
  const dated = {
    start: record.date('start'),
    published: record.date('published'),
    end: record.date('end'),
    goesOn: status !== 'completed' && (status !== '' || programme === FEDERAL_PROGRAMME),
  };
  record.date('status_as_of');
  record.date('source_date');
  record.number('funding_eur', 0, 1e12);
  return {
    text: Object.fromEntries(
      TEXT_FIELDS.map((field) => [field, record.text(field)]),
    ) as BuiltRow['text'],
    values: {
      category: one(record.oneOf('category', keys.category)),
      status: one(status),
      programme: one(programme),
      land: one(record.oneOf('land', keys.land)),
      technology: record.list('technologies', keys.technology),
    },
    ...readPoint(record),
    begin: beginOf(dated),
    end: dated.end,
    last: lastDayOf(dated, dataDay),
  };
}

/** Web Mercator ends at 85.05°. Half a point is none, and is said. */
export function readPoint(record: RecordReader): { lng: number; lat: number } {
  const lng = record.number('lon', -180, 180);
  const lat = record.number('lat', -85, 85);
  if (Number.isNaN(lng) !== Number.isNaN(lat)) {
    throw new CellError(Number.isNaN(lng) ? 'lon' : 'lat', '', { kind: 'required' });
  }
  return { lng, lat };
}

function toDataset(rows: readonly BuiltRow[], dictionaries: Dictionaries): Dataset {
  const builder = new DatasetBuilder(rows.length);
  for (const row of rows) builder.add(row);
  return builder.finish({
    category: dictionaries.categories,
    status: STATUSES.map((key) => ({ key })),
    programme: dictionaries.programmes,
    land: dictionaries.laender,
    technology: dictionaries.technologies,
  });
}
