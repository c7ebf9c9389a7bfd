import { Finder } from './finder.ts';

const RETURN = 0x0d;
const LINE_FEED = 0x0a;

export const isLineEnd = (code: number): boolean => code === LINE_FEED || code === RETURN;

/** The line ends of a text, of any kind and mixed: LF, CR, and CR with LF as one. */
export class LineEnds {
  readonly #text: string;
  readonly #feeds: Finder;
  readonly #returns: Finder;

  constructor(text: string) {
    this.#text = text;
    this.#feeds = new Finder(text, '\n');
    this.#returns = new Finder(text, '\r');
  }

  /** Where the line ends that the place is in, else the end of the text. */
  from(at: number): number {
    return Math.min(this.#feeds.from(at), this.#returns.from(at));
  }

  /** Where the next line begins. */
  after(end: number): number {
    const text = this.#text;
    const isPair = text.charCodeAt(end) === RETURN && text.charCodeAt(end + 1) === LINE_FEED;
    return end + (isPair ? 2 : 1);
  }

  /** How many there are between the two. */
  count(from: number, to: number): number {
    let count = 0;
    for (let end = this.from(from); end < to; end = this.from(this.after(end))) count++;
    return count;
  }
}
