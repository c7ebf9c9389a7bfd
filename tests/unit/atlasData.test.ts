import { describe, expect, test } from 'vitest';
import { loadAtlas } from '../../src/load/atlasData.ts';
import type { AtlasData } from '../../src/load/atlasData.ts';
import type { FileName, GetText } from '../../src/load/files.ts';
import { FileError } from '../../src/load/issue.ts';
import { DATA_DAY, day } from './aDataset.ts';
import { shippedDataset, shippedText } from './shipped.ts';

const TODAY = day('2027-02-03');
const getShipped: GetText = async (file) => shippedText(file);

/** The shipped files, but for some that are gone (undefined) or read otherwise. */
function loadWith(changes: Partial<Record<FileName, string | undefined>>): Promise<AtlasData> {
  return loadAtlas(async (file) => {
    if (!(file in changes)) return getShipped(file);
    const text = changes[file];
    if (text === undefined) throw new FileError('missing');
    return text;
  }, TODAY);
}

test('all files together are the atlas, without an issue', async () => {
  const atlas = await loadAtlas(getShipped, TODAY);
  expect([...atlas.fileIssues, ...atlas.cellIssues]).toEqual([]);
  expect(atlas.dataset).toEqual(shippedDataset);
  expect(atlas.dataDay).toBe(DATA_DAY);
  const { categories, laender, chairs, meetings } = atlas;
  expect([categories, laender, chairs, meetings].map(({ length }) => length)).toEqual([
    11, 16, 4, 8,
  ]);
});

describe('without a file', () => {
  test.each<FileName>([
    'categories.csv',
    'programmes.csv',
    'technologies.csv',
    'laender.csv',
    'dmk_chairs.csv',
    'dmk_meetings.csv',
    'datapackage.json',
  ])('%s: it is named, and every project is there', async (file) => {
    const { fileIssues, cellIssues, dataset } = await loadWith({ [file]: undefined });
    expect(fileIssues).toEqual([{ file, problem: 'missing', detail: '' }]);
    expect(cellIssues).toEqual([]);
    expect(dataset.text.id).toEqual(shippedDataset.text.id);
    const { options } = dataset.facets.technology;
    expect(options).toHaveLength(shippedDataset.facets.technology.options.length);
  });

  test('projects.csv: it is named, and all but the projects is there', async () => {
    const { fileIssues, dataset, categories, chairs } = await loadWith({
      'projects.csv': undefined,
    });
    expect(fileIssues).toEqual([{ file: 'projects.csv', problem: 'missing', detail: '' }]);
    expect(dataset.length).toBe(0);
    expect(dataset.facets.category.options).toEqual(categories);
    expect(chairs).toHaveLength(4);
  });

  test('a dictionary: its keys stand for themselves', async () => {
    const { dataset, categories } = await loadWith({ 'categories.csv': undefined });
    const { options } = dataset.facets.category;
    expect(options).toHaveLength(11);
    expect(options[0]).toEqual({ key: 'daten', label: { de: 'daten', en: 'daten' } });
    expect(categories).toEqual([]);
  });

  test('the data package: today stands in for the day the data was closed', async () => {
    const { dataset, dataDay } = await loadWith({ 'datapackage.json': undefined });
    expect(dataDay).toBeUndefined();
    expect(Math.max(...dataset.run.to)).toBe(Math.max(TODAY, ...shippedDataset.end.to));
  });

  test('any: each is named, and there is an empty atlas', async () => {
    const atlas = await loadAtlas(() => Promise.reject(new FileError('missing')), TODAY);
    expect(atlas.fileIssues).toHaveLength(8);
    expect([atlas.dataset.length, atlas.chairs, atlas.laender]).toEqual([0, [], []]);
  });
});

describe('with a file that cannot be read', () => {
  test.each<[FileName, string, string, string]>([
    ['projects.csv', '', 'no-rows', ''],
    ['projects.csv', 'name\nUlm\n', 'no-columns', 'id, title_de, category'],
    ['projects.csv', '<!doctype html>', 'no-columns', 'id, title_de, category'],
    ['projects.csv', 'id,"title_de\n', 'unreadable', ''],
    ['categories.csv', 'key\nverkehr\n', 'no-columns', 'label_de, icon'],
    ['laender.csv', '\n', 'no-rows', ''],
    ['dmk_chairs.csv', 'year\n2026\n', 'no-columns', 'from, to, land'],
    ['dmk_meetings.csv', 'number\n1\n', 'no-columns', 'date_from, date_to, place'],
  ])('%s as %j: %s', async (file, text, problem, detail) => {
    const { fileIssues } = await loadWith({ [file]: text });
    expect(fileIssues).toEqual([{ file, problem, detail }]);
  });

  test('a data package that is no JSON is named with what the parser said', async () => {
    const { fileIssues } = await loadWith({ 'datapackage.json': '{' });
    expect(fileIssues).toMatchObject([{ file: 'datapackage.json', problem: 'unreadable' }]);
    expect(fileIssues[0]?.detail).not.toBe('');
  });

  test.each(['{}', 'null', '[]', '{"created": "gestern"}', '{"created": 20261123}'])(
    'a data package as %s has no day',
    async (text) => {
      const { dataDay, fileIssues } = await loadWith({ 'datapackage.json': text });
      expect([dataDay, fileIssues]).toEqual([undefined, []]);
    },
  );

  test('a wrong row of any list is named with its file', async () => {
    const { cellIssues } = await loadWith({
      'technologies.csv': `${shippedText('technologies.csv')},ohne Schlüssel,\n`,
      'dmk_chairs.csv': 'year,from,to,land\nbald,,,\n',
    });
    expect(cellIssues.map(({ file, line, column }) => [file, line, column])).toEqual([
      ['technologies.csv', 39, 'key'],
      ['dmk_chairs.csv', 2, 'year'],
    ]);
  });

  test('a category that a project has but the list has not costs the project, by its line', async () => {
    const [head, first, ...rest] = shippedText('categories.csv').split('\n');
    const { cellIssues, dataset } = await loadWith({
      'categories.csv': [head, ...rest].join('\n'),
    });
    const key = first?.split(',')[0];
    expect(cellIssues.length).toBeGreaterThan(0);
    expect(new Set(cellIssues.map(({ column, value }) => `${column}=${value}`))).toEqual(
      new Set([`category=${key}`]),
    );
    expect(dataset.length + cellIssues.length).toBe(173);
  });
});

test('our own mistakes are not taken for a missing file', async () => {
  const broken: GetText = () => Promise.reject(new TypeError('ours'));
  await expect(loadAtlas(broken, TODAY)).rejects.toThrow(TypeError);
});
