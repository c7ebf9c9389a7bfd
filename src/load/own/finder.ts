/** Where a piece of text comes next. Asked for ever later places it searches each stretch once. */
export class Finder {
  readonly #text: string;
  readonly #piece: string;
  /** Between the two there is none. */
  #from = 0;
  #next = -1;

  constructor(text: string, piece: string) {
    this.#text = text;
    this.#piece = piece;
  }

  /** The first at that place or after it, else the end of the text. */
  from(at: number): number {
    if (at > this.#next || at < this.#from) {
      const found = this.#text.indexOf(this.#piece, at);
      this.#next = found < 0 ? this.#text.length : found;
      this.#from = at;
    }
    return this.#next;
  }
}
