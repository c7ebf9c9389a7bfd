import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../src/model/fold.ts';

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
