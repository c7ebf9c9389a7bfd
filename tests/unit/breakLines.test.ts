import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakLines } from '../../src/save/breakLines.ts';

/** Every sign is one wide. */
const measure = (text: string) => text.length;

test.each([
  ['eins zwei drei', 9, ['eins zwei', 'drei']],
  ['Katastrophen\u00ADschutz', 13, ['Katastrophen-', 'schutz']],
  ['Sicherheit & Katastrophen\u00ADschutz', 22, ['Sicherheit &', 'Katastrophenschutz']],
  ['am Katastrophen\u00ADschutz', 16, ['am Katastrophen-', 'schutz']],
  ['Nordrhein-Westfalen', 12, ['Nordrhein-', 'Westfalen']],
  [
    'Link: https://ort.de/#kategorie=umwelt',
    17,
    ['Link: https://', 'ort.de/', '#kategorie=umwelt'],
  ],
  ['unteilbar', 4, ['unte', 'ilba', 'r']],
  ['', 4, []],
])('%j in %i signs', (text, width, lines) => {
  expect(breakLines(text, width, measure)).toEqual(lines);
});

const texts = fc
  .array(
    fc.constantFrom('a', 'ein', 'Katastrophen\u00ADschutz', 'x'.repeat(30), 'a/b/c', 'Bad-Ems'),
  )
  .map((words) => words.join(' '));

test('no line is too wide, and no letter is lost', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 2, max: 40 }), (text, width) => {
      const lines = breakLines(text, width, measure);
      expect(lines.filter((line) => line.length > width)).toEqual([]);
      const letters = (part: string) => part.replace(/[ \u00AD-]/g, '');
      expect(letters(lines.join(''))).toBe(letters(text));
    }),
  );
});
