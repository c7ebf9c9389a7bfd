/** Small datasets and filters for tests, and random ones for laws. */
import fc from 'fast-check';
import { readProjects } from '../../src/load/projects.ts';
import type { Dictionaries } from '../../src/load/projects.ts';
import { FACETS } from '../../src/model/columns.ts';
import type { Dataset, Facet, Option } from '../../src/model/columns.ts';
import { parseIso, toIso } from '../../src/model/day.ts';
import { NO_FILTER } from '../../src/model/filter.ts';
import type { Filter } from '../../src/model/filter.ts';
import { join } from '../../src/model/join.ts';
import type { Part } from '../../src/model/join.ts';
import { READINGS, parseWindow } from '../../src/model/window.ts';
import type { Reading, Window } from '../../src/model/window.ts';

/** One row of a file: what is left out is an empty cell. */
export type Cells = Readonly<Record<string, string>>;

/** The first day of an ISO date. */
export function day(iso: string): number {
  const span = parseIso(iso);
  if (!span) throw new Error(`"${iso}" is no date`);
  return span.from;
}

/** `2021-01/2024-12` as a window. */
export function aWindow(iso: string): Window {
  const window = parseWindow(iso);
  if (!window) throw new Error(`"${iso}" is no window`);
  return window;
}

/** The day the data was closed. */
export const DATA_DAY = day('2026-11-23');

const options = (...keys: string[]) => keys.map((key) => ({ key, label: { de: key, en: key } }));

export const DICTIONARIES: Dictionaries = {
  categories: options('verkehr', 'umwelt', 'daten'),
  programmes: options('mpsc', 'weitere'),
  laender: options('DE-BE', 'DE-BB', 'DE-NW'),
  technologies: options('5g', 'app', 'ki', 'lorawan'),
};

/** RFC 4180, every cell in quotes; the columns are all that the rows name. */
export function toCsv(rows: readonly Cells[], lineEnd = '\n'): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const line = (cells: readonly string[]) =>
    cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  const lines = rows.map((row) => line(columns.map((column) => row[column] ?? '')));
  return [line(columns), ...lines].join(lineEnd) + lineEnd;
}

/** A row that can be read, with what the test is about. */
export function aRow(cells: Cells, index = 0): Cells {
  return { id: `p${index}`, title_de: `Projekt ${index}`, category: 'verkehr', ...cells };
}

/** Read as the page reads its own files; an unreadable row is a slip of the test. */
export function aDataset(...rows: readonly Cells[]): Dataset {
  const csv = rows.length > 0 ? toCsv(rows.map(aRow)) : 'id,title_de,category\n';
  const { dataset, issues } = readProjects('projects.csv', csv, DICTIONARIES, DATA_DAY);
  if (issues.length > 0) throw new Error(JSON.stringify(issues));
  return dataset;
}

/** What a visitor's file has beyond rows as the atlas has them. */
export interface OwnFile {
  readonly file?: string;
  /** Cells of the file's own columns, row by row. */
  readonly more?: Readonly<Record<string, readonly string[]>>;
  /** What stands in the place of the atlas's categories, by their keys. */
  readonly looks?: Readonly<Record<string, Option>>;
}

/** The rows as the page joins those of a visitor's file to others. */
export function asOwn(dataset: Dataset, { file, more = {}, looks = {} }: OwnFile = {}): Part {
  const { category } = dataset.facets;
  const options = category.options.map((option) => looks[option.key] ?? option);
  const columns = Object.entries(more).map(([name, cells]) => ({ name, cells }));
  return {
    file: file ?? 'projekte.csv',
    dataset: {
      ...dataset,
      facets: { ...dataset.facets, category: { ...category, options } },
      own: { names: [], codes: new Uint8Array(dataset.length), more: columns },
    },
  };
}

/** Only rows of a visitor's file. */
export function anOwnDataset(rows: readonly Cells[], own?: OwnFile): Dataset {
  return join([asOwn(aDataset(...rows), own)]);
}

export type Wish = Partial<Record<Facet, readonly string[]>> & {
  readonly window?: string | undefined;
  readonly reading?: Reading;
  readonly undated?: boolean | undefined;
};

/** `aFilter({ window: '2021/2022', land: ['DE-BE'] })` */
export function aFilter({ window, reading = 'laeuft', undated, ...chosen }: Wish): Filter {
  const sets = FACETS.map((facet) => [facet, new Set(chosen[facet])]);
  return {
    options: { ...NO_FILTER.options, ...Object.fromEntries(sets) },
    reading,
    ...(window !== undefined && { window: aWindow(window) }),
    ...(undated !== undefined && { undated }),
  };
}

/** Days that can be written, the first and last of months and years often among them. */
export const someDays = fc.oneof(
  fc.integer({ min: day('1800'), max: day('2199-12-31') }),
  fc
    .record({ year: fc.integer({ min: 1801, max: 2199 }), month: fc.integer({ min: 1, max: 12 }) })
    .chain(({ year, month }) => {
      const first = day(`${year}-${String(month).padStart(2, '0')}`);
      return fc.constantFrom(first - 1, first);
    }),
);

/** ISO dates of all precisions, so near to each other that they meet often; empty now and then. */
const someDates = fc
  .tuple(fc.integer({ min: day('2018'), max: day('2027-12-31') }), fc.constantFrom(0, 4, 4, 7, 10))
  .map(([date, precision]) => toIso(date).slice(0, precision));

export const someWindows = fc
  .tuple(someDates, someDates)
  .map(([from, to]) => `${from || '..'}/${to || '..'}`)
  .filter((window) => parseWindow(window) !== undefined);

const someKeys = (keys: readonly { readonly key: string }[]) =>
  fc.subarray(keys.map(({ key }) => key));
const someOf = (keys: readonly { readonly key: string }[]) =>
  fc.constantFrom('', ...keys.map(({ key }) => key));
const statuses = options('running', 'pilot', 'planned', 'completed');

/** Points in and around Germany, many of them shared or very near, and rows without one. */
export const somePoints = fc.oneof(
  fc.constant({ lon: '', lat: '' }),
  fc.constantFrom({ lon: '13.405', lat: '52.52' }, { lon: '8.469', lat: '49.488' }),
  fc.record({ lon: around(13.4, 0.3), lat: around(52.5, 0.2) }),
  fc.record({ lon: around(10.5, 4.5), lat: around(51, 3.5) }),
);

function around(middle: number, reach: number): fc.Arbitrary<string> {
  return fc
    .double({ min: middle - reach, max: middle + reach, noNaN: true })
    .map((degrees) => degrees.toFixed(5));
}

export const someRows: fc.Arbitrary<Cells[]> = fc.array(
  fc
    .record({
      category: fc.constantFrom('verkehr', 'umwelt', 'daten'),
      status: someOf(statuses),
      programme: someOf(DICTIONARIES.programmes),
      land: someOf(DICTIONARIES.laender),
      technologies: someKeys(DICTIONARIES.technologies).map((keys) => keys.join(';')),
      start: someDates,
      published: someDates,
      end: someDates,
      point: somePoints,
    })
    .map(({ point, ...cells }) => ({ ...cells, ...point })),
  { maxLength: 40 },
);

const STRANGERS = options('ohne', 'fremd', '__proto__');

/** With options that rows lack and keys that the data does not have; half of the facets choose nothing. */
export const someWishes: fc.Arbitrary<Wish> = fc.record({
  category: rarely(someKeys([...DICTIONARIES.categories, ...STRANGERS])),
  status: rarely(someKeys([...statuses, ...STRANGERS])),
  programme: rarely(someKeys([...DICTIONARIES.programmes, ...STRANGERS])),
  land: rarely(someKeys([...DICTIONARIES.laender, ...STRANGERS])),
  technology: rarely(someKeys([...DICTIONARIES.technologies, ...STRANGERS])),
  window: fc.option(someWindows, { nil: undefined }),
  reading: fc.constantFrom(...READINGS),
  undated: fc.option(fc.boolean(), { nil: undefined }),
});

function rarely(keys: fc.Arbitrary<string[]>): fc.Arbitrary<string[]> {
  return fc.oneof(fc.constant<string[]>([]), keys);
}
