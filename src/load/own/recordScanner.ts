import { Finder } from './finder.ts';
import { MOST_COLUMNS } from './grid.ts';
import type { Delimiter, GridRow } from './grid.ts';
import { LineEnds, isLineEnd } from './lineEnds.ts';
import { Quotations } from './quotations.ts';
import type { Quoting } from './quotations.ts';

const SPACE = 0x20;

/**
 * Reads separated text (RFC 4180) record by record, with any mixture of line ends. A torn quotation
 * costs the line that it begins in, never those that follow.
 */
export class RecordScanner {
  readonly #text: string;
  readonly #delimiter: number;
  readonly #quotations: Quotations;
  readonly #delimiters: Finder;
  readonly #lineEnds: LineEnds;
  #at: number;
  #line: number;
  /** Cells of the record before: an array that need not grow is made in half the time. */
  #width = 1;
  /** Read last. */
  #cell = '';

  /** `at` is where the record of that `line` begins. */
  constructor(text: string, delimiter: Delimiter, quoting: Quoting, at = 0, line = 1) {
    this.#text = text;
    this.#delimiter = delimiter.charCodeAt(0);
    this.#quotations = new Quotations(text, quoting);
    this.#delimiters = new Finder(text, delimiter);
    this.#lineEnds = new LineEnds(text);
    this.#at = at;
    this.#line = line;
  }

  /** Where the next record begins, or beyond the end. */
  get at(): number {
    return this.#at;
  }

  /** Cells so far that stood in quotation marks. */
  get quoted(): number {
    return this.#quotations.quoted;
  }

  /** Those with a doubled mark in them. */
  get doubled(): number {
    return this.#quotations.doubled;
  }

  /** The next record, be it a blank line; of cells beyond `MOST_COLUMNS` one. Undefined at the end. */
  next(): GridRow | undefined {
    const at = this.#at;
    if (at >= this.#text.length) return undefined;
    const end = this.#lineEnds.from(at);
    if (this.#quotations.from(at) < end) return this.#nextQuoted();
    const line = this.#line;
    this.#goOnAfter(end);
    return { line, cells: this.#cut(at, end) };
  }

  #nextQuoted(): GridRow {
    const line = this.#line;
    const cells = new Array<string>(this.#width);
    let count = 0;
    for (let at = this.#at; ; at++) {
      const end = this.#readCell(at);
      if (end < 0) return this.#tear(line, cells.slice(0, count), at);
      cells[count++] = this.#cell;
      at = count > MOST_COLUMNS ? this.#lineEnds.from(end) : end;
      if (this.#text.charCodeAt(at) === this.#delimiter) continue;
      this.#goOnAfter(at);
      return { line, cells: this.#trim(cells, count) };
    }
  }

  /** The cell that begins there. Gives where it ends; −1 if its quotation is torn. */
  #readCell(at: number): number {
    const open = this.#skipSpaces(at);
    if (this.#quotations.isMark(open)) {
      const close = this.#quotations.close(open);
      const end = this.#skipSpaces(close + 1);
      // Behind a space it may be no quotation at all, and does not run over lines.
      const last = open === at ? this.#text.length : this.#lineEnds.from(open);
      if (close < last && this.#isCellEnd(end)) {
        this.#cell = this.#quotations.content(open, close);
        this.#line += this.#lineEnds.count(open, close);
        return end;
      }
      if (open === at) return -1;
    }
    const end = Math.min(this.#delimiters.from(at), this.#lineEnds.from(at));
    this.#cell = this.#text.slice(at, end);
    return end;
  }

  /** The record in which a quotation is torn: what is left of the line is cut at each delimiter. */
  #tear(line: number, cells: readonly string[], open: number): GridRow {
    const end = this.#lineEnds.from(open);
    const kind = this.#quotations.close(open) < end ? 'misquoted' : 'unclosed';
    this.#goOnAfter(end);
    return { line, cells: [...cells, ...this.#cut(open, end)], faults: [{ kind }] };
  }

  #cut(from: number, to: number): string[] {
    const cells = new Array<string>(this.#width);
    let count = 0;
    for (let at = from; ; at++) {
      const end = Math.min(this.#delimiters.from(at), to);
      cells[count++] = this.#text.slice(at, end);
      if (end === to || count > MOST_COLUMNS) return this.#trim(cells, count);
      at = end;
    }
  }

  #trim(cells: string[], count: number): string[] {
    if (count < cells.length) cells.length = count;
    this.#width = count;
    return cells;
  }

  #isCellEnd(at: number): boolean {
    const code = this.#text.charCodeAt(at);
    return code === this.#delimiter || isLineEnd(code) || at >= this.#text.length;
  }

  #skipSpaces(at: number): number {
    while (this.#text.charCodeAt(at) === SPACE) at++;
    return at;
  }

  #goOnAfter(end: number): void {
    this.#at = this.#lineEnds.after(end);
    this.#line++;
  }
}
