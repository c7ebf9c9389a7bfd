import {
  BINS_PER_YEAR,
  FACETS,
  NEVER_FROM,
  NEVER_TO,
  TEXT_FIELDS,
  WITHOUT,
} from '../model/columns.ts';
import type {
  Dataset,
  Facet,
  FacetColumn,
  Option,
  SpanColumn,
  TextField,
} from '../model/columns.ts';
import { monthOf, yearOf } from '../model/day.ts';
import type { Span } from '../model/day.ts';
import { toX, toY } from '../model/mercator.ts';
import { beginOf, lastDayOf } from '../model/time.ts';
import { CellError } from './issue.ts';
import type { CellIssue } from './issue.ts';
import { eachOnce, readRecords } from './records.ts';
import type { RecordReader } from './records.ts';

export const STATUSES = ['running', 'pilot', 'planned', 'completed'] as const;

/** The programme whose model projects run until their end without a status being reported. */
const FEDERAL_PROGRAMME = 'mpsc';

/** Columns without which a file is no list of projects. */
const NEEDED = ['id', 'title_de', 'category'];

/** Closed lists the rows refer to. */
export interface Dictionaries {
  readonly categories: readonly Option[];
  readonly programmes: readonly Option[];
  readonly laender: readonly Option[];
  readonly technologies: readonly Option[];
}

interface Row {
  readonly text: Readonly<Record<TextField, string>>;
  readonly values: Readonly<Record<Facet, readonly string[]>>;
  readonly lng: number;
  readonly lat: number;
  readonly begin: Span | undefined;
  readonly end: Span | undefined;
  /** Last day of the run. */
  readonly last: number;
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
): Row {
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
    ) as Row['text'],
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

function toDataset(rows: readonly Row[], dictionaries: Dictionaries): Dataset {
  const options: Record<Facet, readonly Option[]> = {
    category: dictionaries.categories,
    status: STATUSES.map((key) => ({ key })),
    programme: dictionaries.programmes,
    land: dictionaries.laender,
    technology: dictionaries.technologies,
  };
  const begins = rows.map(({ begin }) => begin);
  const dated = begins.flatMap((begin) => (begin ? [yearOf(begin.from)] : []));
  const firstYear = dated.length > 0 ? Math.min(...dated) : 0;
  return {
    length: rows.length,
    facets: Object.fromEntries(
      FACETS.map((facet) => [
        facet,
        toColumn(
          options[facet],
          rows.map(({ values }) => values[facet]),
        ),
      ]),
    ) as Record<Facet, FacetColumn>,
    x: Float64Array.from(rows, ({ lng }) => toX(lng)),
    y: Float64Array.from(rows, ({ lat }) => toY(lat)),
    begin: toSpans(begins),
    end: toSpans(rows.map(({ end }) => end)),
    run: {
      from: Int32Array.from(begins, (begin) => begin?.from ?? NEVER_FROM),
      to: Int32Array.from(rows, ({ last }) => last),
    },
    bin: Int32Array.from(begins, (begin) => (begin ? binOf(begin, firstYear) : -1)),
    firstYear,
    years: dated.length > 0 ? Math.max(...dated) - firstYear + 1 : 0,
    text: Object.fromEntries(
      TEXT_FIELDS.map((field) => [field, rows.map(({ text }) => text[field])]),
    ) as Record<TextField, string[]>,
  };
}

function binOf({ from, precision }: Span, firstYear: number): number {
  return (yearOf(from) - firstYear) * BINS_PER_YEAR + (precision === 'year' ? 0 : monthOf(from));
}

function toSpans(spans: readonly (Span | undefined)[]): SpanColumn {
  return {
    from: Int32Array.from(spans, (span) => span?.from ?? NEVER_FROM),
    to: Int32Array.from(spans, (span) => span?.to ?? NEVER_TO),
  };
}

/** `ohne` is an option only where a row lacks a value. */
function toColumn(
  dictionary: readonly Option[],
  values: readonly (readonly string[])[],
): FacetColumn {
  const without = values.some((keys) => keys.length === 0);
  const options = without ? [...dictionary, { key: WITHOUT }] : dictionary;
  const codes = new Map(options.map(({ key }, code) => [key, code]));
  const rows = values.map((keys) => (keys.length > 0 ? keys : [WITHOUT]));
  const flat = Uint16Array.from(rows.flat(), (key) => codes.get(key)!);
  if (rows.every(({ length }) => length === 1)) return { options, codes: flat };
  const offsets = new Uint32Array(rows.length + 1);
  rows.forEach(({ length }, row) => (offsets[row + 1] = offsets[row]! + length));
  return { options, codes: flat, offsets };
}
