import { expect, test } from 'vitest';
import { parsePostcode } from '../../src/model/postcode.ts';

test.each([
  ['68159', '68159', ''],
  [' 1067 ', '1067', ''],
  ['68159 Mannheim', '68159', 'Mannheim'],
  ['D-68159 Mannheim', '68159', 'Mannheim'],
  ['01067  Dresden Altstadt ', '01067', 'Dresden Altstadt'],
])('%j is a postcode', (text, postcode, place) => {
  expect(parsePostcode(text)).toEqual({ postcode, place });
});

test.each(['', '5', '681', '08222000', 'Mannheim', '5G Ulm', '68159 2', '2025-05', 'Straße 68159'])(
  '%j is none',
  (text) => {
    expect(parsePostcode(text)).toBeUndefined();
  },
);
