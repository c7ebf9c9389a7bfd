import { FACETS, hasAny } from './columns.ts';
import type { Dataset } from './columns.ts';
import { fold } from './fold.ts';
import { FoldedTexts } from './foldedTexts.ts';

/** What a row can be found by besides its options. */
export interface Texts {
  /** What it is called, and where it is: three texts a row. */
  readonly names: FoldedTexts;
  readonly rest: FoldedTexts;
}

const known = new WeakMap<Dataset, Texts>();

/** Made once a dataset, folded when somebody looks for something. */
export function textsOf(dataset: Dataset): Texts {
  const { length, text } = dataset;
  const texts = known.get(dataset) ?? {
    names: new FoldedTexts(length, [text.title_de, text.title_en, text.municipality]),
    rest: new FoldedTexts(length, [text.summary_de, text.summary_en, text.members]),
  };
  known.set(dataset, texts);
  return texts;
}

/** 1 for each row that holds every word of the query, in any order; length n. */
export function matching(dataset: Dataset, query: string): Uint8Array {
  const { names, rest } = textsOf(dataset);
  const words = fold(query).split(' ').filter(Boolean);
  /** How many words of the query a row holds, from the first one on. */
  const held = new Uint8Array(dataset.length);
  words.forEach((word, index) => {
    const find = (row: number) => {
      if (held[row] === index) held[row] = index + 1;
    };
    names.eachWith(word, find);
    rest.eachWith(word, find);
    eachWithOption(dataset, word, find);
  });
  return held.map((count) => Number(count === words.length));
}

/** Rows with an option whose name holds the word. */
function eachWithOption({ length, facets }: Dataset, word: string, found: (row: number) => void) {
  for (const facet of FACETS) {
    const column = facets[facet];
    const mask = Uint8Array.from(column.options, ({ label }) =>
      Number(label !== undefined && fold(`${label.de} ${label.en}`).includes(word)),
    );
    if (!mask.includes(1)) continue;
    for (let row = 0; row < length; row++) if (hasAny(column, mask, row)) found(row);
  }
}
