import { foldLines } from './fold.ts';

/** Rows folded and looked through at once: a step that takes a few milliseconds. */
const BLOCK = 1024;

interface Block {
  /** Each text of each row, ended by a line feed. */
  readonly text: string;
  /** Where each row ends. */
  readonly ends: Uint32Array;
}

/** The texts of n rows, folded as they are needed. What is looked for in them is one word, folded. */
export class FoldedTexts {
  readonly length: number;
  readonly #columns: readonly (readonly string[])[];
  readonly #blocks: (Block | undefined)[];

  /** @param columns of n cells each */
  constructor(length: number, columns: readonly (readonly string[])[]) {
    this.length = length;
    this.#columns = columns;
    this.#blocks = Array.from({ length: Math.ceil(length / BLOCK) }, () => undefined);
  }

  /** Folds all of them step by step, so that they are there when somebody types. */
  *prepare(): Generator<void, void> {
    for (let index = 0; index < this.#blocks.length; index++) {
      if (this.#blocks[index]) continue;
      this.#block(index);
      yield;
    }
  }

  /** Calls back for each row that has the word in one of its texts, ascending. */
  eachWith(word: string, found: (row: number) => void): void {
    for (let index = 0; index < this.#blocks.length; index++) {
      const { text, ends } = this.#block(index);
      let row = 0;
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, ends[row - 1])) {
        while (ends[row]! <= at) row++;
        found(index * BLOCK + row);
        row++;
      }
    }
  }

  /** Calls back for every text of every row: it stands in a longer one, from here to there. */
  each(told: (row: number, text: string, from: number, to: number) => void): void {
    const width = this.#columns.length;
    for (let index = 0; index < this.#blocks.length; index++) {
      const { text } = this.#block(index);
      let from = 0;
      for (let line = 0; from < text.length; line++) {
        const to = text.indexOf('\n', from);
        told(index * BLOCK + Math.floor(line / width), text, from, to);
        from = to + 1;
      }
    }
  }

  /** Calls back for each place where the word stands, in a text that is a line of a longer one. */
  eachPlace(word: string, found: (row: number, text: string, at: number) => void): void {
    for (let index = 0; index < this.#blocks.length; index++) {
      const { text, ends } = this.#block(index);
      let row = 0;
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        while (ends[row]! <= at) row++;
        found(index * BLOCK + row, text, at);
      }
    }
  }

  #block(index: number): Block {
    return (this.#blocks[index] ??= this.#fold(index * BLOCK));
  }

  #fold(first: number): Block {
    const rows = Math.min(BLOCK, this.length - first);
    const columns = this.#columns;
    const cells = Array.from(
      { length: rows * columns.length },
      (_, at) => columns[at % columns.length]![first + Math.floor(at / columns.length)]!,
    );
    const text = foldLines(cells);
    const ends = new Uint32Array(rows);
    let end = 0;
    for (let line = 0; line < cells.length; line++) {
      end = text.indexOf('\n', end) + 1;
      ends[Math.floor(line / columns.length)] = end;
    }
    return { text, ends };
  }
}
