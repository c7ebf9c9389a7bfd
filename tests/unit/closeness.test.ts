import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  BEGINS,
  INSIDE,
  NOWHERE,
  WHOLE,
  WORDS,
  WORD_BEGINS,
  lettersOf,
  missingIn,
  rankAt,
  rankOf,
  slipsForgiven,
  slipsIn,
} from '../../src/model/closeness.ts';

test.each([
  ['hof', 'hof', WHOLE],
  ['hofheim am taunus', 'hof', BEGINS],
  ['landkreis hof', 'hof', WORDS],
  ['stadt hofheim', 'hof', WORD_BEGINS],
  ['bischofsheim', 'hof', INSIDE],
  ['bischofsheim am hofe', 'hof', WORD_BEGINS],
  ['ulm', 'hof', NOWHERE],
])('%s holds %s as near as %d', (text, typed, rank) => {
  expect(rankOf(text, typed)).toBe(rank);
});

test('the best of all places at which a line holds what was typed is how it holds it', () => {
  const lines = fc.array(fc.stringMatching(/^([ab]{1,2} ?){0,4}$/), { maxLength: 4 });
  fc.assert(
    fc.property(lines, fc.stringMatching(/^[ab]( ?[ab]){0,2}$/), (texts, typed) => {
      const whole = texts.map((text) => `${text}\n`).join('');
      const best = texts.map(() => NOWHERE);
      for (let at = whole.indexOf(typed); at >= 0; at = whole.indexOf(typed, at + 1)) {
        const line = whole.slice(0, at).split('\n').length - 1;
        best[line] = Math.min(best[line]!, rankAt(whole, typed, at));
      }
      expect(best).toEqual(texts.map((text) => rankOf(text, typed)));
    }),
  );
});

describe('slips', () => {
  test.each([
    ['westhausen', 'westhausen', 0],
    ['westhausen', 'westhusen', 1],
    ['westhausen', 'westhauseen', 1],
    ['westhausen', 'westhaxsen', 1],
    ['westhausen', 'westhasuen', 1],
    ['westhausen', 'wsethasuen', 2],
    ['frankfurt am main', 'frankfrut', 1.5],
    ['bad nauheim', 'nauhiem', 1],
    ['hof', 'ulm', NOWHERE],
  ])('from %s to %s there are %d', (text, typed, slips) => {
    expect(slipsIn(text, typed, 2)).toBe(slips);
  });

  test('none are forgiven up to three letters, one from four, two from eight', () => {
    expect(['hof', 'jena', 'koblenz', 'muenster'].map(slipsForgiven)).toEqual([0, 1, 1, 2]);
  });

  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 9 });

  test('no more are counted than were made', () => {
    fc.assert(
      fc.property(word, fc.nat(8), fc.constantFrom('x', 'xa', ''), (text, at, instead) => {
        const typed = text.slice(0, at) + instead + text.slice(at + 1);
        expect(slipsIn(text, typed, 3)).toBeLessThanOrEqual(instead === 'xa' ? 2 : 1);
      }),
    );
  });

  test('what the letters rule out has more slips', () => {
    fc.assert(
      fc.property(word, word, fc.nat(2), (text, typed, most) => {
        if (missingIn(lettersOf(text), lettersOf(typed)) > most) {
          expect(slipsIn(text, typed, most)).toBe(NOWHERE);
        }
      }),
    );
  });
});
