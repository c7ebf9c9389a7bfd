import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guard, unguard } from '../../src/save/guard.ts';

/** Texts that begin as a formula does, more often than chance would have it. */
const someText = fc
  .tuple(
    fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', "'", "''", '\n', ' ', '1'),
    fc.string(),
  )
  .map((parts) => parts.join(''));

describe('a text that a spreadsheet would run gets an apostrophe', () => {
  test.each(['=1+1', '+49 30 1', '-5', '@SUM(A1)', '\tx', '\rx', "'quoted'"])('%j', (text) => {
    expect(guard(text)).toBe(`'${text}`);
  });

  test.each(['', 'a=b', ' =1', '1-2', 'Köln'])('and no other: %j', (text) => {
    expect(guard(text)).toBe(text);
  });
});

test('an apostrophe that nobody put in front stays', () => {
  expect(unguard("'s-Hertogenbosch")).toBe("'s-Hertogenbosch");
});

describe('laws', () => {
  test('what was guarded comes back as it was', () => {
    fc.assert(
      fc.property(someText, (text) => {
        expect(unguard(guard(text))).toBe(text);
      }),
    );
  });

  test('what is guarded begins as no formula does', () => {
    fc.assert(
      fc.property(someText, (text) => {
        expect(guard(text)).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  test('guarded twice, it takes two to come back', () => {
    fc.assert(
      fc.property(someText, (text) => {
        expect(unguard(guard(guard(text)))).toBe(guard(text));
      }),
    );
  });
});
