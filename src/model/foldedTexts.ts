import { foldLines } from './fold.ts';

/** Rows folded and looked through at once: a step that takes a few milliseconds. */
const BLOCK = 1024;

interface Block {
  /** Its first row. */
  readonly first: number;
  /** Each text of each row, ended by a line feed. */
  readonly text: string;
  /** Where each row ends. */
  readonly ends: Uint32Array;
}

/** The texts of n rows, folded as they are needed. What is looked for in them is folded, too. */
export class FoldedTexts {
  readonly #length: number;
  readonly #columns: readonly (readonly string[])[];
  readonly #blocks: Block[] = [];

  /** @param columns of n cells each */
  constructor(length: number, columns: readonly (readonly string[])[]) {
    this.#length = length;
    this.#columns = columns;
  }

  /** Texts that a row has. */
  get width(): number {
    return this.#columns.length;
  }

  /** Folds what is not yet folded. */
  *blocks(): Generator<Block, void> {
    for (let first = 0; first < this.#length; first += BLOCK) {
      yield (this.#blocks[first / BLOCK] ??= this.#fold(first));
    }
  }

  /** Calls back for each row that has the word in one of its texts, ascending. */
  eachWith(word: string, found: (row: number) => void): void {
    for (const { first, text, ends } of this.blocks()) {
      let row = 0;
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, ends[row - 1])) {
        while (ends[row]! <= at) row++;
        found(first + row);
        row++;
      }
    }
  }

  #fold(first: number): Block {
    const rows = Math.min(BLOCK, this.#length - first);
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
    return { first, text, ends };
  }
}
