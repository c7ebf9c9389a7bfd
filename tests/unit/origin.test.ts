import { expect, test } from 'vitest';
import type { GetText } from '../../src/load/files.ts';
import { FileError } from '../../src/load/issue.ts';
import { originOf } from '../../src/load/origin.ts';
import { shippedText } from './shipped.ts';

const getText: GetText = async (file) => shippedText(`geo/${file}`);

test('a place of the link is a municipality by eight digits, a Kreis by five', async () => {
  expect(await originOf('08222000', getText)).toEqual({
    kind: 'municipality',
    ags: '08222000',
    name: 'Mannheim',
    lngLat: [8.4669, 49.4891],
  });
  expect(await originOf('09475', getText)).toMatchObject({ kind: 'kreis', name: 'Landkreis Hof' });
});

test.each(['99999999', '99999', '0947'])('there is no place %s', async (ags) => {
  expect(await originOf(ags, getText)).toBeUndefined();
});

test('without the list of places none is known', async () => {
  const missing: GetText = () => Promise.reject(new FileError('missing'));
  expect(await originOf('08222000', missing)).toBeUndefined();
});
