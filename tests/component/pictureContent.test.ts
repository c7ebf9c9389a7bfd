import { expect, test } from 'vitest';
import { passingCategories, pictureContent } from '../../src/ui/share/pictureContent.ts';
import { anAtlas, anAtlasWith } from './anAtlas.ts';

test('the legend names all of the atlas’s own categories', () => {
  const { named, more } = passingCategories(anAtlas());
  expect([named.length, more]).toEqual([11, 0]);
});

test('of very many categories it names the largest twelve, and how many others there are', async () => {
  const keys = Array.from({ length: 40 }, (_, at) => `k${at}`);
  const lines = [...keys, ...keys.slice(20, 32)].map((key, at) => `p${at},Projekt,${key}`);
  const atlas = await anAtlasWith({
    'projects.csv': `id,title_de,category\n${lines.join('\n')}\n`,
    'categories.csv': undefined,
  });
  const { named, more } = passingCategories(atlas);
  expect(named.map(({ name, count }) => [name, count])).toEqual(
    keys.slice(20, 32).map((key) => [key, '2']),
  );
  expect(more).toBe(28);
  expect(pictureContent(atlas, 'https://example.org', 0).notes[0]).toBe(
    'und 28 weitere Kategorien',
  );
});
