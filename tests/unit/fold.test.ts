import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldLines } from '../../src/model/fold.ts';

test.each([
  ['München', 'MUENCHEN', 'Mu\u0308nchen', 'Munchen'],
  ['Straße', 'strasse', 'STRASSE'],
  ['Höxter', 'hoexter', 'hoxter'],
  ['Smart City & Parken', 'smart-city   parken'],
])('%s is found however it is written', (...spellings) => {
  expect(new Set(spellings.map(fold)).size).toBe(1);
});

test('what is typed so far folds to the beginning of the whole', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zäöüß ]{1,20}$/), fc.nat(), (text, cut) => {
      const typed = text.slice(0, cut % (text.length + 1));
      expect(fold(text).startsWith(fold(typed))).toBe(true);
    }),
  );
});

test('folding twice changes nothing more', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[aeouAEß ]{1,9}$/)),
      (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      },
    ),
  );
});

/** What the look-up of each character must come to. */
function foldSlowly(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('ø', 'o')
    .replaceAll('ς', 'σ')
    .replace(/([aou])e+/g, '$1')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const someTexts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(...'aeouÄöüßæŒøé½ﬁΣ한𝐀🏙\u0308\u00ad –.') }),
  // Halves of characters, as a file may have them.
  fc.string({ unit: fc.constantFrom('a', '\ud83c', '\udfd9') }),
);

test('one pass over the characters folds as replacing in the whole does', () => {
  fc.assert(
    fc.property(someTexts, (text) => {
      expect(fold(text)).toBe(foldSlowly(text));
    }),
    { numRuns: 1000 },
  );
});

test('a capital Sigma is found by the small one, wherever it stands', () => {
  expect(fold('ΟΔΟΣ')).toBe(fold('οδος'));
});

test('many texts are folded each to a line of its own', () => {
  fc.assert(
    fc.property(fc.array(someTexts), (texts) => {
      expect(foldLines(texts)).toBe(texts.map((text) => `${fold(text)}\n`).join(''));
    }),
  );
});
