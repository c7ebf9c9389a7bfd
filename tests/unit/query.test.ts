import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FACETS, optionsAt } from '../../src/model/columns.ts';
import type { Dataset } from '../../src/model/columns.ts';
import { fold } from '../../src/model/fold.ts';
import { NO_FILTER, isUnfiltered, withQuery } from '../../src/model/filter.ts';
import { matching, textsOf } from '../../src/model/query.ts';
import { tally } from '../../src/model/tally.ts';
import { aDataset, aFilter, someRows } from './aDataset.ts';

const dataset = aDataset(
  { title_de: 'Parken in Köln', municipality: 'Köln', technologies: '5g' },
  { title_de: 'Bäume gießen', summary_de: 'Sensoren im Park', category: 'umwelt' },
  { title_de: 'Bus', title_en: 'Parking by bus', category: 'umwelt' },
);

test.each([
  ['park', [1, 1, 1]],
  ['PARKEN', [1, 0, 0]],
  ['koeln parken', [1, 0, 0]],
  ['giessen', [0, 1, 0]],
  ['parking', [0, 0, 1]],
  ['5g', [1, 0, 0]],
  ['umwelt park', [0, 1, 1]],
])('"%s" is looked for in all texts and names', (query, expected) => {
  expect([...matching(dataset, query)]).toEqual(expected);
});

test('every count is of rows that hold the words', () => {
  const { passing, counts } = tally(dataset, withQuery(aFilter({ category: ['umwelt'] }), 'park'));
  expect([...passing]).toEqual([1, 2]);
  expect([...counts.category]).toEqual([1, 2, 0]);
});

test('words without a letter are no filter', () => {
  expect(isUnfiltered(withQuery(NO_FILTER, ' !? '))).toBe(true);
  expect(withQuery(NO_FILTER, '  Bäume \n gießen ').query).toBe('Bäume gießen');
});

/** All that a row says, as one text. */
function textOf({ text, facets }: Dataset, row: number): string {
  const cells = [
    text.title_de,
    text.title_en,
    text.summary_de,
    text.summary_en,
    text.municipality,
    text.members,
  ].map((column) => column[row]);
  const names = FACETS.flatMap((facet) => optionsAt(facets[facet], row)).map(
    ({ label }) => label && `${label.de} ${label.en}`,
  );
  return fold([...cells, ...names].join(' | '));
}

const someWords = fc.string({ unit: fc.constantFrom(...'aeioprüß5 -'), maxLength: 6 });
const someTold = fc
  .tuple(someRows, fc.infiniteStream(fc.tuple(someWords, someWords, someWords)))
  .map(([rows, words]) =>
    aDataset(
      ...rows.map((row) => {
        const [title, summary_en, municipality] = words.next().value!;
        return { ...row, title_de: `p${title}`, summary_en, municipality };
      }),
    ),
  );

test('a row matches if each word stands somewhere in all that it says', () => {
  fc.assert(
    fc.property(someTold, someWords, (data, query) => {
      const words = fold(query).split(' ');
      const expected = Array.from({ length: data.length }, (_, row) =>
        Number(words.every((word) => textOf(data, row).includes(word))),
      );
      expect([...matching(data, query)]).toEqual(expected);
    }),
  );
});

test('rows beyond the first thousand are looked through as the first', () => {
  const titles = Array.from(
    { length: 2500 },
    (_, row) => `Projekt${row % 100 === 24 ? ' Pegel' : ''}`,
  );
  const many = aDataset(...titles.map((title_de) => ({ title_de, title_en: '', summary_de: 'x' })));
  const found = [...matching(many, 'pegel')].flatMap((one, row) => (one ? [row] : []));
  expect(found).toEqual(Array.from({ length: 25 }, (_, at) => 100 * at + 24));
});

test('texts are folded block by block, each once', () => {
  const { names } = textsOf(aDataset({ title_de: 'Öl', title_en: 'Oil', municipality: 'Ulm' }, {}));
  const [block] = names.blocks();
  expect(block).toMatchObject({ first: 0, text: 'ol\noil\nulm\nprojekt 1\n\n\n' });
  expect(block?.ends).toEqual(Uint32Array.of(11, 23));
  expect([...names.blocks()][0]).toBe(block);
});
