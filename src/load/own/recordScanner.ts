import { Finder } from './finder.ts';
import { MOST_COLUMNS } from './grid.ts';
import type { Delimiter, GridRow } from './grid.ts';

/** How a file sets cells in quotation marks. A mark within is doubled. */
export interface Quoting {
  readonly mark: '"' | "'";
  /** Or it has a backslash before it, as a backslash itself has then. */
  readonly backslash: boolean;
}

const SPACE = 0x20;
const RETURN = 0x0d;
const LINE_FEED = 0x0a;

/**
 * Reads separated text (RFC 4180) record by record, with any mixture of line ends. A torn quotation
 * costs the line that it begins in, never those that follow.
 */
export class RecordScanner {
  /** Cells so far that stood in quotation marks. */
  quoted = 0;

  readonly #text: string;
  readonly #delimiter: Delimiter;
  readonly #quoting: Quoting;
  readonly #stop: number;
  readonly #mark: number;
  readonly #delimiters: Finder;
  readonly #marks: Finder;
  readonly #feeds: Finder;
  readonly #returns: Finder;
  #at: number;
  #line: number;
  #escapes = false;

  /** `at` is where the record of that `line` begins. */
  constructor(text: string, delimiter: Delimiter, quoting: Quoting, at = 0, line = 1) {
    this.#text = text;
    this.#delimiter = delimiter;
    this.#quoting = quoting;
    this.#stop = delimiter.charCodeAt(0);
    this.#mark = quoting.mark.charCodeAt(0);
    this.#delimiters = new Finder(text, delimiter);
    this.#marks = new Finder(text, quoting.mark);
    this.#feeds = new Finder(text, '\n');
    this.#returns = new Finder(text, '\r');
    this.#at = at;
    this.#line = line;
  }

  /** Where the next record begins. */
  get at(): number {
    return this.#at;
  }

  /**
   * The next record, be it a blank line; undefined at the end. Of cells beyond `MOST_COLUMNS` one is
   * read.
   */
  next(): GridRow | undefined {
    const at = this.#at;
    if (at >= this.#text.length) return undefined;
    const end = this.#lineEnd(at);
    if (this.#marks.from(at) < end) return this.#nextQuoted();
    const line = this.#line;
    this.#goOnAfter(end);
    return { line, cells: this.#split(at, end) };
  }

  #nextQuoted(): GridRow {
    const line = this.#line;
    const cells: string[] = [];
    for (let at = this.#at; ; at++) {
      const begin = at;
      at = this.#readCell(cells, begin);
      if (at < 0) return this.#tear(line, cells, begin);
      if (cells.length > MOST_COLUMNS) at = this.#lineEnd(at);
      else if (this.#text.charCodeAt(at) === this.#stop) continue;
      this.#goOnAfter(at);
      return { line, cells };
    }
  }

  /** Adds the cell that begins there. Gives where it ends; −1 if its quotation is torn. */
  #readCell(cells: string[], at: number): number {
    const open = this.#skipSpaces(at);
    if (this.#text.charCodeAt(open) === this.#mark) {
      const close = this.#closing(open);
      const end = this.#skipSpaces(close + 1);
      if (this.#endsCell(close, end)) {
        cells.push(this.#unescape(open + 1, close));
        this.#countLines(open, close);
        this.quoted++;
        return end;
      }
      // After a space it may be no quotation at all.
      if (open === at) return -1;
    }
    const end = Math.min(this.#delimiters.from(at), this.#lineEnd(at));
    cells.push(this.#text.slice(at, end));
    return end;
  }

  /** The record whose quotation is torn: of that line what is left is cut at each delimiter. */
  #tear(line: number, cells: string[], open: number): GridRow {
    const end = this.#lineEnd(open);
    const kind = this.#closing(open) < end ? 'misquoted' : 'unclosed';
    this.#goOnAfter(end);
    return { line, cells: [...cells, ...this.#split(open, end)], faults: [{ kind }] };
  }

  #split(from: number, to: number): string[] {
    return this.#text.slice(from, to).split(this.#delimiter, MOST_COLUMNS + 1);
  }

  /** The first mark after that one that is not escaped, else the end of the text. */
  #closing(open: number): number {
    const text = this.#text;
    this.#escapes = false;
    for (let at = this.#marks.from(open + 1); at < text.length; at = this.#marks.from(at)) {
      if (this.#quoting.backslash && this.#isEscaped(at, open)) at++;
      else if (text.charCodeAt(at + 1) === this.#mark) at += 2;
      else return at;
      this.#escapes = true;
    }
    return text.length;
  }

  #isEscaped(at: number, open: number): boolean {
    let first = at;
    while (first - 1 > open && this.#text[first - 1] === '\\') first--;
    return (at - first) % 2 === 1;
  }

  #unescape(from: number, to: number): string {
    const { mark, backslash } = this.#quoting;
    const raw = this.#text.slice(from, to);
    if (backslash) return raw.replace(/\\([\\"'])|(["'])\2/g, '$1$2');
    return this.#escapes ? raw.replaceAll(mark + mark, mark) : raw;
  }

  /** Whether a quotation that closes there is followed by what ends a cell. */
  #endsCell(close: number, end: number): boolean {
    const text = this.#text;
    if (close === text.length) return false;
    const code = text.charCodeAt(end);
    return end >= text.length || code === this.#stop || code === RETURN || code === LINE_FEED;
  }

  #skipSpaces(at: number): number {
    while (this.#text.charCodeAt(at) === SPACE) at++;
    return at;
  }

  #lineEnd(at: number): number {
    return Math.min(this.#feeds.from(at), this.#returns.from(at));
  }

  /** The place after that line end. */
  #after(end: number): number {
    const pair = this.#text.charCodeAt(end) === RETURN && this.#text[end + 1] === '\n';
    return end + (pair ? 2 : 1);
  }

  #goOnAfter(end: number): void {
    this.#at = this.#after(end);
    this.#line++;
  }

  #countLines(from: number, to: number): void {
    for (let end = this.#lineEnd(from); end < to; end = this.#lineEnd(this.#after(end))) {
      this.#line++;
    }
  }
}
