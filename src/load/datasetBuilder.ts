import {
  BINS_PER_YEAR,
  FACETS,
  NEVER_FROM,
  NEVER_TO,
  TEXT_FIELDS,
  WITHOUT,
  codesFor,
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

/** One row on its way into the columns. */
export interface BuiltRow {
  /** Absent fields are empty. */
  readonly text: Readonly<Partial<Record<TextField, string>>>;
  /** Keys of options; an absent facet has none. */
  readonly values: Readonly<Partial<Record<Facet, readonly string[]>>>;
  /** Degrees; NaN without a place. */
  readonly lng: number;
  readonly lat: number;
  readonly begin: Span | undefined;
  readonly end: Span | undefined;
  /** Last day of the run, NEVER_TO without one. */
  readonly last: number;
}

/** Fills the columns of a dataset row by row, without an object a row that stays. */
export class DatasetBuilder {
  readonly #length: number;
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #begin: SpanColumn;
  readonly #end: SpanColumn;
  readonly #last: Int32Array;
  /** Of the begin: its month, 0 for the year or the quarter only. */
  readonly #month: Uint8Array;
  readonly #keys: Readonly<Record<Facet, (readonly string[])[]>>;
  readonly #text = new Map<TextField, string[]>();
  #row = 0;

  /** @param length number of rows that will be added */
  constructor(length: number) {
    this.#length = length;
    this.#x = new Float64Array(length);
    this.#y = new Float64Array(length);
    this.#begin = emptySpans(length);
    this.#end = emptySpans(length);
    this.#last = new Int32Array(length).fill(NEVER_TO);
    this.#month = new Uint8Array(length);
    this.#keys = Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as Record<
      Facet,
      (readonly string[])[]
    >;
  }

  add({ text, values, lng, lat, begin, end, last }: BuiltRow): void {
    const row = this.#row++;
    this.#x[row] = toX(lng);
    this.#y[row] = toY(lat);
    write(this.#begin, row, begin);
    write(this.#end, row, end);
    this.#last[row] = last;
    this.#month[row] = begin ? monthIn(begin) : 0;
    for (const facet of FACETS) this.#keys[facet].push(values[facet] ?? NONE);
    for (const field in text) this.#put(field as TextField, row, text[field as TextField]);
  }

  /** @param options every key that was added, but for `ohne` */
  finish(options: Readonly<Record<Facet, readonly Option[]>>): Dataset {
    const { from } = this.#begin;
    let [firstYear, lastYear] = [Infinity, -Infinity];
    const years = Int32Array.from(from, (day) => (day === NEVER_FROM ? 0 : yearOf(day)));
    for (let row = 0; row < from.length; row++) {
      if (from[row] === NEVER_FROM) continue;
      firstYear = Math.min(firstYear, years[row]!);
      lastYear = Math.max(lastYear, years[row]!);
    }
    const isDated = firstYear <= lastYear;
    const blank = new Array<string>(this.#length).fill('');
    return {
      length: this.#length,
      facets: Object.fromEntries(
        FACETS.map((facet) => [facet, toColumn(options[facet], this.#keys[facet])]),
      ) as Record<Facet, FacetColumn>,
      x: this.#x,
      y: this.#y,
      begin: this.#begin,
      end: this.#end,
      run: { from: from.slice(), to: this.#last },
      bin: years.map((year, row) =>
        from[row] === NEVER_FROM ? -1 : (year - firstYear) * BINS_PER_YEAR + this.#month[row]!,
      ),
      firstYear: isDated ? firstYear : 0,
      years: isDated ? lastYear - firstYear + 1 : 0,
      text: Object.fromEntries(
        TEXT_FIELDS.map((field) => [field, this.#text.get(field) ?? blank]),
      ) as Record<TextField, string[]>,
    };
  }

  #put(field: TextField, row: number, value: string | undefined): void {
    if (!value) return;
    let column = this.#text.get(field);
    if (!column) this.#text.set(field, (column = new Array<string>(this.#length).fill('')));
    column[row] = value;
  }
}

const NONE: readonly string[] = [];

/** A quarter is not its first month: the histogram counts it with what has no month. */
function monthIn({ from, precision }: Span): number {
  return precision === 'day' || precision === 'month' ? monthOf(from) : 0;
}

function emptySpans(length: number): SpanColumn {
  return {
    from: new Int32Array(length).fill(NEVER_FROM),
    to: new Int32Array(length).fill(NEVER_TO),
  };
}

function write({ from, to }: SpanColumn, row: number, span: Span | undefined): void {
  if (!span) return;
  from[row] = span.from;
  to[row] = span.to;
}

/** `ohne` is an option only where a row lacks a value. */
function toColumn(
  dictionary: readonly Option[],
  values: readonly (readonly string[])[],
): FacetColumn {
  const without = values.some((keys) => keys.length === 0);
  const options = without ? [...dictionary, { key: WITHOUT }] : dictionary;
  const codes = new Map(options.map(({ key }, code) => [key, code]));
  const rest = codes.get(WITHOUT)!;
  const offsets = new Uint32Array(values.length + 1);
  values.forEach(({ length }, row) => (offsets[row + 1] = offsets[row]! + Math.max(1, length)));
  const flat = codesFor(offsets[values.length]!, options.length);
  values.forEach((keys, row) => {
    const at = offsets[row]!;
    if (keys.length === 0) flat[at] = rest;
    keys.forEach((key, index) => (flat[at + index] = codes.get(key)!));
  });
  return flat.length === values.length
    ? { options, codes: flat }
    : { options, codes: flat, offsets };
}
