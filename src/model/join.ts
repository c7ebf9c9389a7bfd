import { BINS_PER_YEAR, FACETS, TEXT_FIELDS, WITHOUT, codesFor } from './columns.ts';
import type {
  Dataset,
  Facet,
  FacetColumn,
  Option,
  OwnColumns,
  SpanColumn,
  TextField,
} from './columns.ts';
import { finish } from './steps.ts';

/** Rows that are shown together with others. */
export interface Part {
  readonly dataset: Dataset;
  /** The visitor's file they are from; undefined for the atlas's own. */
  readonly file?: string;
}

/**
 * All rows of the parts, in their order, as one dataset. Options of one key are one, the first that
 * comes with it; an id that an earlier row has gets a number behind, so that each row has its own.
 */
export function join(parts: readonly Part[]): Dataset {
  return finish(joinInSteps(parts));
}

export function* joinInSteps(parts: readonly Part[]): Generator<void, Dataset> {
  const [only] = parts;
  if (only && parts.length === 1 && only.file === undefined) return only.dataset;
  return yield* joinParts(parts);
}

function* joinParts(parts: readonly Part[]): Generator<void, Dataset> {
  const sets = parts.map(({ dataset }) => dataset);
  const length = sets.reduce((sum, set) => sum + set.length, 0);
  const dated = sets.filter(({ years }) => years > 0);
  const firstYear = Math.min(...dated.map((set) => set.firstYear));
  const lastYear = Math.max(...dated.map((set) => set.firstYear + set.years));
  const facets: [Facet, FacetColumn][] = [];
  for (const facet of FACETS) {
    facets.push([facet, joinFacets(sets.map((set) => set.facets[facet]))]);
    yield;
  }
  const text: [TextField, readonly string[]][] = [];
  for (const field of TEXT_FIELDS) {
    const ids = field === 'id';
    text.push([field, ids ? idsOf(sets) : together(sets.map((set) => set.text[field]))]);
    yield;
  }
  return {
    length,
    facets: Object.fromEntries(facets) as Record<Facet, FacetColumn>,
    x: joinNumbers(
      new Float64Array(length),
      sets.map(({ x }) => x),
    ),
    y: joinNumbers(
      new Float64Array(length),
      sets.map(({ y }) => y),
    ),
    begin: joinSpans(
      length,
      sets.map(({ begin }) => begin),
    ),
    end: joinSpans(
      length,
      sets.map(({ end }) => end),
    ),
    run: joinSpans(
      length,
      sets.map(({ run }) => run),
    ),
    bin: joinNumbers(
      new Int32Array(length),
      sets.map(({ bin, firstYear: first }) => {
        const shift = (first - firstYear) * BINS_PER_YEAR;
        return bin.map((value) => (value < 0 ? value : value + shift));
      }),
    ),
    firstYear: dated.length > 0 ? firstYear : 0,
    years: dated.length > 0 ? lastYear - firstYear : 0,
    text: Object.fromEntries(text) as Record<TextField, readonly string[]>,
    own: joinOwn(parts, length),
  };
}

function joinNumbers<T extends Float64Array | Int32Array>(whole: T, parts: readonly T[]): T {
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function joinSpans(length: number, spans: readonly SpanColumn[]): SpanColumn {
  return {
    from: joinNumbers(
      new Int32Array(length),
      spans.map(({ from }) => from),
    ),
    to: joinNumbers(
      new Int32Array(length),
      spans.map(({ to }) => to),
    ),
  };
}

/** `ohne` stays the last. */
function joinFacets(columns: readonly FacetColumn[]): FacetColumn {
  const options = new Map<string, Option>();
  let without: Option | undefined;
  for (const option of columns.flatMap((column) => column.options)) {
    if (option.key === WITHOUT) without = option;
    else if (!options.has(option.key)) options.set(option.key, option);
  }
  const joined = [...options.values(), ...(without ? [without] : [])];
  const codeOf = new Map(joined.map(({ key }, code) => [key, code]));
  const total = columns.reduce((sum, { codes }) => sum + codes.length, 0);
  const flat = codesFor(total, joined.length);
  let at = 0;
  for (const { options: own, codes } of columns) {
    const translated = own.map(({ key }) => codeOf.get(key)!);
    for (let i = 0; i < codes.length; i++) flat[at++] = translated[codes[i]!]!;
  }
  if (columns.every(({ offsets }) => !offsets)) return { options: joined, codes: flat };
  return { options: joined, codes: flat, offsets: joinOffsets(columns) };
}

function joinOffsets(columns: readonly FacetColumn[]): Uint32Array {
  const rowsIn = ({ codes, offsets }: FacetColumn) => (offsets ? offsets.length - 1 : codes.length);
  const ends = new Uint32Array(columns.reduce((sum, column) => sum + rowsIn(column), 1));
  let at = 0;
  for (const column of columns) {
    const before = ends[at]!;
    const rows = rowsIn(column);
    for (let row = 1; row <= rows; row++) ends[++at] = before + (column.offsets?.[row] ?? row);
  }
  return ends;
}

/** Within a part each id is there once: only what is before it can have the same. */
function idsOf(sets: readonly Dataset[]): string[] {
  const before = new Set<string>();
  let taken: Set<string> | undefined;
  const free = (id: string): string => {
    taken ??= new Set(together(sets.map(({ text }) => text.id)));
    let number = 2;
    while (taken.has(`${id}.${number}`)) number++;
    taken.add(`${id}.${number}`);
    return `${id}.${number}`;
  };
  const parts = sets.map(({ text }, index) => {
    const ids = text.id.map((id) => (before.has(id) ? free(id) : id));
    if (index < sets.length - 1) for (const id of ids) before.add(id);
    return ids;
  });
  return together(parts);
}

/** As `flat`, which takes a second for 100,000 rows. */
const together = (parts: readonly (readonly string[])[]): string[] =>
  ([] as string[]).concat(...parts);

/** Columns of one name are one, whichever file they are from. */
function joinOwn(parts: readonly Part[], length: number): OwnColumns {
  const codes = new Uint8Array(length);
  const more = new Map<string, string[]>();
  const names: string[] = [];
  let at = 0;
  for (const { dataset, file } of parts) {
    if (file !== undefined) codes.fill(names.push(file), at, at + dataset.length);
    for (const { name, cells } of dataset.own?.more ?? []) {
      const column = more.get(name) ?? new Array<string>(length).fill('');
      more.set(name, column);
      for (let row = 0; row < cells.length; row++) column[at + row] = cells[row]!;
    }
    at += dataset.length;
  }
  return { names, codes, more: [...more].map(([name, cells]) => ({ name, cells })) };
}
