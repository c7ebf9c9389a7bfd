import { Finder } from './finder.ts';

/** How a file sets cells in quotation marks. A mark within is doubled. */
export interface Quoting {
  readonly mark: '"' | "'";
  /** Or it has a backslash before it, as a backslash itself has then. */
  readonly backslash: boolean;
}

/** Finds the end of what stands in quotation marks, and what it means. */
export class Quotations {
  readonly #text: string;
  readonly #quoting: Quoting;
  readonly #mark: number;
  readonly #marks: Finder;
  #escapes = false;
  #quoted = 0;
  #doubled = 0;

  constructor(text: string, quoting: Quoting) {
    this.#text = text;
    this.#quoting = quoting;
    this.#mark = quoting.mark.charCodeAt(0);
    this.#marks = new Finder(text, quoting.mark);
  }

  /** Whole quotations so far. */
  get quoted(): number {
    return this.#quoted;
  }

  /** Those with a doubled mark in them. */
  get doubled(): number {
    return this.#doubled;
  }

  /** The next mark, be it what it may, else the end of the text. */
  from(at: number): number {
    return this.#marks.from(at);
  }

  isMark(at: number): boolean {
    return this.#text.charCodeAt(at) === this.#mark;
  }

  /** The first mark after the opening one that is not escaped, else the end of the text. */
  close(open: number): number {
    const { length } = this.#text;
    this.#escapes = false;
    for (let at = this.#marks.from(open + 1); at < length; at = this.#marks.from(at)) {
      if (this.#quoting.backslash && this.#hasBackslash(at, open)) at++;
      else if (this.isMark(at + 1)) at += 2;
      else return at;
      this.#escapes = true;
    }
    return length;
  }

  /** What the quotation says whose end was just found. */
  content(open: number, close: number): string {
    const { mark, backslash } = this.#quoting;
    const raw = this.#text.slice(open + 1, close);
    this.#quoted++;
    if (this.#escapes && raw.includes(mark + mark)) this.#doubled++;
    if (backslash) {
      return raw.replace(/\\([\\"'])|""|''/g, (found, escaped?: string) =>
        found === mark + mark ? mark : (escaped ?? found),
      );
    }
    return this.#escapes ? raw.replaceAll(mark + mark, mark) : raw;
  }

  #hasBackslash(at: number, open: number): boolean {
    let first = at;
    while (first - 1 > open && this.#text[first - 1] === '\\') first--;
    return (at - first) % 2 === 1;
  }
}
