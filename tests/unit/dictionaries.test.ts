import { describe, expect, test } from 'vitest';
import { readCategories, readLaender, readOptions } from '../../src/load/dictionaries.ts';
import { FileError } from '../../src/load/issue.ts';
import { shippedText } from './shipped.ts';

describe('the shipped dictionaries', () => {
  test.each([
    ['categories.csv', readCategories, 11],
    ['technologies.csv', readOptions, 37],
    ['programmes.csv', readOptions, 3],
    ['laender.csv', readLaender, 16],
  ])('%s: every row can be read, each key once, each with its labels', (file, read, count) => {
    const { records, issues } = read(file, shippedText(file));
    expect(issues).toEqual([]);
    expect(new Set(records.map(({ key }) => key)).size).toBe(count);
    expect(records.every(({ label }) => label?.de && label.en)).toBe(true);
  });
});

test('a category has a label, a definition and an icon', () => {
  const text =
    'key,label_de,label_en,definition_de,definition_en,icon\nverkehr,Verkehr,Traffic,Busse,buses,car\n';
  expect(readCategories('c.csv', text).records).toEqual([
    {
      key: 'verkehr',
      label: { de: 'Verkehr', en: 'Traffic' },
      definition: { de: 'Busse', en: 'buses' },
      icon: 'car',
    },
  ]);
});

test('a category without a definition is one all the same', () => {
  const { records, issues } = readCategories('c.csv', 'key,label_de,icon\nverkehr,Verkehr,car\n');
  expect(issues).toEqual([]);
  expect(records[0]?.definition).toEqual({ de: '', en: '' });
});

test('German stands in where English is missing', () => {
  expect(readOptions('o.csv', 'key,label_de\nki,KI\n').records).toEqual([
    { key: 'ki', label: { de: 'KI', en: 'KI' } },
  ]);
});

test('the two digits of a Land keep their zero', () => {
  const { records } = readLaender('l.csv', 'land,ags,name_de\nDE-SH,01,Schleswig-Holstein\n');
  expect(records[0]).toMatchObject({ key: 'DE-SH', ags: '01' });
});

test('a row without a key or label costs itself', () => {
  const { records, issues } = readOptions('o.csv', 'key,label_de\n,KI\nki,\napp,App\n');
  expect(records.map(({ key }) => key)).toEqual(['app']);
  expect(issues.map(({ line, column }) => [line, column])).toEqual([
    [2, 'key'],
    [3, 'label_de'],
  ]);
});

test('a key that was there before costs its row: two options of one key could not be told apart', () => {
  const { records, issues } = readOptions('o.csv', 'key,label_de\nki,KI\nki,Künstlich\n');
  expect(records.map(({ label }) => label?.de)).toEqual(['KI']);
  expect(issues).toMatchObject([
    { line: 3, column: 'key', value: 'ki', reason: { kind: 'duplicate' } },
  ]);
});

test('a dictionary without its columns is none', () => {
  expect(() => readCategories('c.csv', 'key\nverkehr\n')).toThrow(
    new FileError('no-columns', 'label_de, icon'),
  );
});
