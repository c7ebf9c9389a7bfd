import { expect, test, vi } from 'vitest';
import type { GetText } from '../../src/load/files.ts';
import { loadGazetteer, openGazetteer, readGazetteer } from '../../src/load/gazetteer.ts';
import { FileError } from '../../src/load/issue.ts';
import { shippedText } from './shipped.ts';

const HEADER = 'ags;name;lon;lat;pop';
const ULM = '08421000;Ulm;9.9911;48.4011;120714';

test('every municipality of the shipped gazetteer can be read', () => {
  const { records, issues } = readGazetteer(shippedText('geo/gemeinden.csv'));
  expect(issues).toEqual([]);
  expect(records).toHaveLength(11_084);
});

test('a population of 0 is one that is not known', () => {
  const { records } = readGazetteer(`${HEADER}\n${ULM}\n16067078;Westhausen;10.68;51.02;0\n`);
  expect(records).toEqual([
    { ags: '08421000', name: 'Ulm', lngLat: [9.9911, 48.4011], population: 120_714 },
    { ags: '16067078', name: 'Westhausen', lngLat: [10.68, 51.02], population: undefined },
  ]);
});

test.each([
  [';Ulm;10;48;1', 'ags', '', 'required'],
  ['8421000;Ulm;10;48;1', 'ags', '8421000', 'not-in-list'],
  ['17421000;Ulm;10;48;1', 'ags', '17421000', 'not-in-list'],
  ['08421001;;10;48;1', 'name', '', 'required'],
  ['08421001;Ulm;;48;1', 'lon', '', 'required'],
  ['08421001;Ulm;10;90;1', 'lat', '90', 'not-a-number'],
  ['08421001;Ulm;10;48;viele', 'pop', 'viele', 'not-a-number'],
  ['08421001;"Ulm"a;10;48;1', '', '', 'misquoted'],
  [ULM.replace('Ulm', 'Neu-Ulm'), 'ags', '08421000', 'duplicate'],
])('%s costs its row and is named', (line, column, value, kind) => {
  const { records, issues } = readGazetteer(`${HEADER}\n${ULM}\n${line}\n`);
  expect(issues).toMatchObject([
    { file: 'gemeinden.csv', line: 3, column, value, reason: { kind } },
  ]);
  expect(records.map(({ name }) => name)).toEqual(['Ulm']);
});

test('the file is fetched when first asked for, and once', async () => {
  const getText = vi.fn<GetText>(async () => `${HEADER}\n${ULM}\n`);
  const [one, other] = await Promise.all([loadGazetteer(getText), loadGazetteer(getText)]);
  expect(one).toBe(other);
  expect(await loadGazetteer(getText)).toBe(one);
  expect(getText.mock.calls).toEqual([['gemeinden.csv']]);
});

test('a file that is missing is named, and asked for again the next time', async () => {
  const getText = vi
    .fn<GetText>()
    .mockRejectedValueOnce(new FileError('missing'))
    .mockResolvedValueOnce(`${HEADER}\n${ULM}\n`);
  expect(await openGazetteer(getText)).toEqual({
    municipalities: [],
    issues: { files: [{ file: 'gemeinden.csv', problem: 'missing', detail: '' }], cells: [] },
  });
  expect(await loadGazetteer(getText)).toHaveLength(1);
});

test('our own mistakes are not taken for the file’s', async () => {
  await expect(loadGazetteer(() => Promise.reject(new TypeError('ours')))).rejects.toThrow('ours');
});
