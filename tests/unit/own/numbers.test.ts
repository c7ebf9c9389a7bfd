import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDecimal, parseNumber } from '../../../src/load/own/numbers.ts';

const someNumbers = fc.oneof(
  fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => Number(value.toFixed(6))),
  fc.integer({ min: -1e9, max: 1e9 }),
);
const style = (options: Intl.NumberFormatOptions) =>
  ['de-DE', 'de-AT', 'de-CH', 'en-GB'].map((locale) => {
    const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 6, ...options });
    const sign = format.formatToParts(0.5).find(({ type }) => type === 'decimal')!.value;
    return { write: format.format, sign: sign === ',' ? (',' as const) : ('.' as const) };
  });
const someStyles = fc.constantFrom(
  ...style({ useGrouping: true }),
  ...style({ useGrouping: false }),
  ...style({ signDisplay: 'always' }),
);

describe('laws', () => {
  test('a number as German, Austrian, Swiss and British tables write it is read back', () => {
    fc.assert(
      fc.property(someNumbers, someStyles, (value, { write, sign }) => {
        expect(parseNumber(write(value), sign)).toBe(value + 0);
      }),
    );
  });

  test('any text is a finite number or none, and one only if it is made of figures and signs', () => {
    const pieces = fc.constantFrom('1', '12', '123', '.', ',', ' ', '-', '+', 'e5', '’', '٣', '');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), fc.constantFrom(',', '.'), (parts, sign) => {
        const text = parts.join('');
        const value = parseNumber(text, sign);
        if (value === undefined) return;
        expect(Number.isFinite(value)).toBe(true);
        expect(text.trim()).toMatch(/^[+-]?\d[\d., ’]*\d$|^[+-]?\d$/);
      }),
    );
  });

  test('the decimal sign does not depend on the order of the rows', () => {
    const numbers = fc.constantFrom('51.043', '51,043', '1.234,5', '1,234.5', '52,5', '52.5', '7');
    fc.assert(
      fc.property(fc.array(numbers), fc.constantFrom('degrees', 'plain'), (texts, hint) => {
        expect(findDecimal([...texts].reverse(), hint)).toBe(findDecimal(texts, hint));
      }),
    );
  });
});

test.each([
  ['52,5180', 52.518],
  ['1.234,56', 1234.56],
  ['1.234.567', 1234567],
  ['1 234', 1234],
  ['1\u00A0234,5', 1234.5],
  ['1\u202F234\u202F567,5', 1234567.5],
  ["1'234", 1234],
  ['1’234', 1234],
  ['−4,5', -4.5],
  ['-4', -4],
  ['+4', 4],
  ['-0', 0],
  ['007', 7],
  [' 52,5 ', 52.5],
  ['5812345,678', 5812345.678],
])('%j with a decimal comma is %d', (text, value) => {
  expect(parseNumber(text, ',')).toBe(value);
});

test.each([
  '',
  ' ',
  '1e5',
  '52,5 E',
  '52,5°',
  '12,34,56',
  '1.23.456',
  '1.2345',
  '12.34',
  '1.234 567',
  '0.123',
  '1234.567',
  ',5',
  '5,',
  '--4',
  '- 4',
  '0x10',
  'NaN',
  'Infinity',
  '5 2',
  '9'.repeat(400),
  '\uFF15',
])('%j with a decimal comma is no number', (text) => {
  expect(parseNumber(text, ',')).toBeUndefined();
});

test('with a decimal point the comma parts thousands', () => {
  expect(parseNumber('1,234.56', '.')).toBe(1234.56);
  expect(parseNumber('52.5180', '.')).toBe(52.518);
  expect(parseNumber('52,5', '.')).toBeUndefined();
});

test.each([
  [['52,5180', '13,4'], ','],
  [['52.5180', '13.4'], '.'],
  [['1.234,56'], ','],
  [['1.234.567'], ','],
  [['1,234,567'], '.'],
  [['0.125'], '.'],
  [['1234.567'], '.'],
  [['1.234', '0,5'], ','],
  [['52,5', '52.5', '52.25'], '.'],
  [['52,5', '52.5'], ','],
  [['7', 'kein', ''], '.'],
] as const)('%j tells the decimal sign %s whatever is expected', (texts, sign) => {
  expect(findDecimal(texts, 'degrees')).toBe(sign);
  expect(findDecimal(texts, 'plain')).toBe(sign);
});

test('three figures after the only sign are part of a degree, and thousands elsewhere', () => {
  expect(findDecimal(['51.043', '13.738'], 'degrees')).toBe('.');
  expect(findDecimal(['51.043', '1.234'], 'plain')).toBe(',');
  expect(findDecimal(['51,043'], 'degrees')).toBe(',');
  expect(findDecimal(['51,043'], 'plain')).toBe('.');
});
