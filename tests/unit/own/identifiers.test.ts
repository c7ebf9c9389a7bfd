import fc from 'fast-check';
import { expect, test } from 'vitest';
import { repairAgs, repairPlz } from '../../../src/load/own/identifiers.ts';
import { parseTable } from '../../../src/load/table.ts';
import { shippedText } from '../shipped.ts';

const { header, rows } = parseTable(shippedText('geo/gemeinden.csv'), ';');
const column = (name: string) => rows.map(({ cells }) => cells[header.indexOf(name)] ?? '');
const municipalities = column('ags');

test('every AGS of Germany is itself, and comes back from the number a sheet makes of it', () => {
  expect(municipalities.length).toBeGreaterThan(10_000);
  for (const ags of municipalities) {
    const isShort = ags.startsWith('0');
    expect(repairAgs(ags)).toEqual({ ags, repaired: false });
    expect(repairAgs(String(Number(ags)))).toEqual({ ags, repaired: isShort });
    expect(repairAgs(`${Number(ags)}.0`)?.ags).toBe(ags);
  }
});

test('an ARS is the AGS with four digits in its middle', () => {
  const associations = fc.stringMatching(/^\d{4}$/);
  fc.assert(
    fc.property(fc.constantFrom(...municipalities), associations, (ags, association) => {
      const ars = ags.slice(0, 5) + association + ags.slice(5);
      expect(repairAgs(ars)).toEqual({ ags, repaired: false });
      expect(repairAgs(String(Number(ars)))).toEqual({ ags, repaired: ags.startsWith('0') });
    }),
  );
});

test('whatever is repaired is a key of 2, 5 or 8 digits in a Land', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[01 .]{0,14}$/), (text) => {
      const found = repairAgs(text);
      if (found) expect(found.ags).toMatch(/^(?:0[1-9]|1[0-6])(?:\d{3}|\d{6})?$/);
    }),
  );
});

test.each([
  ['08 1 36 082', '08136082', false],
  ['08\u00A0136\u00A0082', '08136082', false],
  ['8136082', '08136082', true],
  ['8136', '08136', true],
  ['14', '14', false],
  ['14612000,0', '14612000', false],
  ['081365001082', '08136082', false],
])('%j is the AGS %s', (text, ags, repaired) => {
  expect(repairAgs(text)).toEqual({ ags, repaired });
});

test.each([
  '',
  '0',
  '8',
  '136',
  '145220',
  '081365001',
  '0813650010',
  '17000000',
  '00136082',
  '99999',
  '0136082',
  '08136082a',
  '08-136-082',
  '8.136E+06',
  '-8136082',
  '8136082.5',
  '٠٨١٣٦٠٨٢',
])('%j is no AGS', (text) => {
  expect(repairAgs(text)).toBeUndefined();
});

test('a postcode gets back its zero, and nothing else is one', () => {
  expect(repairPlz('01067')).toEqual({ plz: '01067', repaired: false });
  expect(repairPlz('1067')).toEqual({ plz: '01067', repaired: true });
  expect(repairPlz('D-89073')).toEqual({ plz: '89073', repaired: false });
  expect(repairPlz(' 89073.0 ')).toEqual({ plz: '89073', repaired: false });
  for (const text of ['', '89', '890731', '00123', 'A-1010', '8907a', '0123']) {
    expect(repairPlz(text)).toBeUndefined();
  }
});
