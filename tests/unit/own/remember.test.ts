import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { remembering } from '../../../src/load/own/remember.ts';

const isLong = (text: string) => (text.length > 3 ? text.length : undefined);

test('what is remembered is what would be read, also that it is nothing', () => {
  const texts = fc.array(fc.oneof(fc.string(), fc.constantFrom('', 'abcd', '__proto__')));
  fc.assert(
    fc.property(texts, (asked) => {
      expect([...asked, ...asked].map(remembering(isLong))).toEqual(
        [...asked, ...asked].map(isLong),
      );
    }),
  );
});

test('a text that comes again is read once, a long one each time, and not all are kept', () => {
  const read = vi.fn(isLong);
  const remembered = remembering(read);
  for (const text of ['a', 'a', 'a']) remembered(text);
  expect(read).toHaveBeenCalledTimes(1);
  for (let time = 0; time < 3; time++) remembered('x'.repeat(1000));
  expect(read).toHaveBeenCalledTimes(4);
  for (let number = 0; number < 10_000; number++) remembered(`${number}`);
  remembered('a');
  expect(read).toHaveBeenCalledTimes(10_005);
});
