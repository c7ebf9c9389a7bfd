import { describe, expect, test } from 'vitest';
import { ADDRESS_FAULTS } from '../../src/model/dataAddress.ts';
import { importWays } from '../../src/text/importWays.ts';

const { de, en } = importWays;

test.each([
  [0, '0 kB', '0 kB'],
  [512, '0,5 kB', '0.5 kB'],
  [84_300, '84 kB', '84 kB'],
  [999_400, '999 kB', '999 kB'],
  [1_000_000, '1 MB', '1 MB'],
  [8_449_000, '8,4 MB', '8.4 MB'],
  [63_400_000, '63 MB', '63 MB'],
  [500_000_000, '500 MB', '500 MB'],
])('%i bytes are %s', (bytes, german, english) => {
  expect(de.size(bytes).replace('\u00A0', ' ')).toBe(german);
  expect(en.size(bytes).replace('\u00A0', ' ')).toBe(english);
});

describe('an address that is refused', () => {
  test.each(ADDRESS_FAULTS)('%s: says why, and what helps', (fault) => {
    expect(de.refusedAddress(fault, 'x.de')).toMatch(/\S\. Was hilft: die Datei herunterladen/);
    expect(en.refusedAddress(fault, 'x.de')).toMatch(/\S\. What helps: download the file/);
  });

  test.each(['host', 'private'] as const)('%s: names the host', (fault) => {
    expect(de.refusedAddress(fault, 'x.de')).toContain('x.de');
    expect(en.refusedAddress(fault, 'x.de')).toContain('x.de');
  });
});
