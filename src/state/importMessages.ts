import type {
  Dataset,
  FacetColumn,
  Facet,
  OwnColumns,
  SpanColumn,
  TextField,
} from '../model/columns.ts';
import type { Dictionaries } from '../load/projects.ts';
import type { ReadingWish, RefusalReason } from '../load/own/grid.ts';
import type { Choices, Entry, Report } from '../load/own/report.ts';

/** What the page asks of the worker that holds one file. */
export type ToWorker =
  | {
      readonly kind: 'open';
      /** A file of the visitor, or the absolute address of one that may be fetched. */
      readonly source: Blob | string;
      readonly name: string;
      readonly wish: ReadingWish;
      readonly dictionaries: Dictionaries;
      /** Day up to which what goes on is open; days since 1970. */
      readonly dataDay: number;
      /** Absolute address of the page, beside which `data/` lies. */
      readonly page: string;
    }
  /** The visitor wants so many bytes to be read. */
  | { readonly kind: 'consent' }
  | { readonly kind: 'choose'; readonly choices: Choices }
  /** Asks for the file as a table again, with what was typed anew. */
  | { readonly kind: 'correct' };

/** Where a piece of text belongs: a column of the dataset, or one of the file's own by its index. */
export type TextPlace =
  | { readonly in: 'text'; readonly field: TextField }
  | { readonly in: 'more'; readonly index: number };

/** What the worker answers. Long lists come in pieces, so that none keeps the page waiting. */
export type FromWorker =
  | {
      readonly kind: 'progress';
      readonly bytes: number;
      readonly total?: number;
      readonly rows: number;
    }
  /** Waits for consent. `isWhole`: these are all. */
  | { readonly kind: 'large'; readonly bytes: number; readonly isWhole: boolean }
  | { readonly kind: 'refused'; readonly reason: RefusalReason }
  | { readonly kind: 'cells'; readonly place: TextPlace; readonly cells: readonly string[] }
  | { readonly kind: 'entries'; readonly entries: readonly Entry[] }
  /** The last one of an answer. */
  | {
      readonly kind: 'read';
      readonly report: Omit<Report, 'entries'>;
      readonly columns: BareDataset;
      readonly bounds: Bounds | undefined;
    }
  | {
      readonly kind: 'corrected';
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Something that is our own mistake; what it said. */
  | { readonly kind: 'failed'; readonly message: string };

/** A question or an answer with its number: an answer to an earlier question is passed over. */
export interface Turn<Message> {
  readonly turn: number;
  readonly message: Message;
}

/** Degrees: west, south, east, north. */
export type Bounds = readonly [number, number, number, number];

/** A dataset without its texts, as it travels. */
export interface BareDataset {
  readonly length: number;
  readonly facets: Readonly<Record<Facet, FacetColumn>>;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly begin: SpanColumn;
  readonly end: SpanColumn;
  readonly run: SpanColumn;
  readonly bin: Int32Array;
  readonly firstYear: number;
  readonly years: number;
  /** Names of the file's own columns. */
  readonly more: readonly string[];
}

/** Cells in one message: read by the page well within a frame. */
const PIECE = 10_000;

/** A dataset as messages: texts in pieces, then what is left, whose buffers are handed over. */
export function* inPieces(dataset: Dataset): Generator<Extract<FromWorker, { kind: 'cells' }>> {
  for (const [field, cells] of Object.entries(dataset.text)) {
    // An empty column needs no message.
    if (cells.some(Boolean)) yield* pieces({ in: 'text', field: field as TextField }, cells);
  }
  for (const [index, { cells }] of (dataset.own?.more ?? []).entries()) {
    yield* pieces({ in: 'more', index }, cells);
  }
}

function* pieces(place: TextPlace, cells: readonly string[]) {
  for (let from = 0; from < cells.length; from += PIECE) {
    yield { kind: 'cells' as const, place, cells: cells.slice(from, from + PIECE) };
  }
}

export function* entriesInPieces(
  entries: readonly Entry[],
): Generator<Extract<FromWorker, { kind: 'entries' }>> {
  for (let from = 0; from < entries.length; from += PIECE) {
    yield { kind: 'entries', entries: entries.slice(from, from + PIECE) };
  }
}

export function bareOf({ text: _, own, ...columns }: Dataset): BareDataset {
  return { ...columns, more: (own?.more ?? []).map(({ name }) => name) };
}

/** The buffers that may be handed over: nobody needs them here any more. */
export function buffersOf({ x, y, begin, end, run, bin, facets }: BareDataset): ArrayBufferLike[] {
  const spans = [begin, end, run].flatMap(({ from, to }) => [from, to]);
  const codes = Object.values(facets).flatMap((facet) =>
    facet.offsets ? [facet.codes, facet.offsets] : [facet.codes],
  );
  return [...new Set([x, y, bin, ...spans, ...codes].map(({ buffer }) => buffer))];
}

/** Puts the pieces of one answer together again. */
export class Gathered {
  readonly #text = new Map<TextField, string[]>();
  readonly #more = new Map<number, string[]>();
  readonly entries: Entry[] = [];

  add(piece: Extract<FromWorker, { kind: 'cells' | 'entries' }>): void {
    if (piece.kind === 'entries') {
      for (const entry of piece.entries) this.entries.push(entry);
      return;
    }
    const { place } = piece;
    const column =
      place.in === 'text' ? columnOf(this.#text, place.field) : columnOf(this.#more, place.index);
    for (const cell of piece.cells) column.push(cell);
  }

  /** @param fields the fields of a dataset's text */
  finish({ more, ...columns }: BareDataset, fields: readonly TextField[]): Dataset {
    const blank = new Array<string>(columns.length).fill('');
    const own: OwnColumns = {
      names: [],
      codes: new Uint8Array(columns.length),
      more: more.map((name, index) => ({ name, cells: this.#more.get(index) ?? blank })),
    };
    const text = Object.fromEntries(
      fields.map((field) => [field, this.#text.get(field) ?? blank]),
    ) as unknown as Record<TextField, readonly string[]>;
    return { ...columns, text, ...(more.length > 0 && { own }) };
  }
}

function columnOf<K>(columns: Map<K, string[]>, key: K): string[] {
  const found = columns.get(key) ?? [];
  columns.set(key, found);
  return found;
}
