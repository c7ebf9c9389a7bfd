import { FACETS, optionsAt } from './columns.ts';
import type { Dataset, TextField } from './columns.ts';
import { fold } from './fold.ts';

const FIELDS: readonly TextField[] = [
  'title_de',
  'title_en',
  'summary_de',
  'summary_en',
  'municipality',
  'members',
];

const folded = new WeakMap<Dataset, readonly string[]>();

/** All that a row can be found by, folded, one text a row; made once a dataset. */
export function textsOf(dataset: Dataset): readonly string[] {
  const known = folded.get(dataset);
  if (known) return known;
  const texts = Array.from({ length: dataset.length }, (_, row) => {
    const labels = FACETS.flatMap((facet) => optionsAt(dataset.facets[facet], row)).map(
      ({ label }) => label && `${label.de} ${label.en}`,
    );
    return fold([...FIELDS.map((field) => dataset.text[field][row]), ...labels].join(' | '));
  });
  folded.set(dataset, texts);
  return texts;
}

/** 1 for each row that holds every word of the query, in any order; length n. */
export function matching(dataset: Dataset, query: string): Uint8Array {
  const words = fold(query).split(' ');
  return Uint8Array.from(textsOf(dataset), (text) =>
    Number(words.every((word) => text.includes(word))),
  );
}
