import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { Atlas } from '../../src/state/atlas.svelte.ts';
import FacetGroup from '../../src/ui/FacetGroup.svelte';
import { anAtlas, anAtlasWith } from './anAtlas.ts';
// What the page loads later is there from the start, so that no test waits for it to be compiled.
import '../../src/ui/LongFacet.svelte';

const user = userEvent.setup();

/** As many categories, one project each, but for five in k500, four in k501, three and two. */
async function open(categories: number): Promise<Atlas> {
  const keys = Array.from({ length: categories }, (_, at) => `k${at}`);
  const more = ['k500', 'k501', 'k502', 'k503'].flatMap((key, at) =>
    Array<string>(4 - at).fill(key),
  );
  const lines = [...keys, ...(categories > 503 ? more : [])].map(
    (key, at) => `p${at},Projekt,${key}`,
  );
  const atlas = await anAtlasWith({
    'projects.csv': `id,title_de,category\n${lines.join('\n')}\n`,
    'categories.csv': undefined,
  });
  render(FacetGroup, { atlas, facet: 'category', startsOpen: true });
  return atlas;
}

const group = () => within(screen.getByRole('group', { name: 'Kategorie' }));
const names = () =>
  group()
    .getAllByRole<HTMLInputElement>('checkbox')
    .map((option) => option.labels?.[0]?.textContent?.trim());
const more = (count: number) => group().getByRole('button', { name: `Weitere ${count} zeigen` });
const search = () => group().findByRole('textbox', { name: 'Kategorie suchen' });

test('of a thousand the largest are there, further ones by the hundred', async () => {
  await open(1000);
  await search();
  expect(names().slice(0, 5)).toEqual(['k500', 'k501', 'k502', 'k503', 'k0']);
  expect(names()).toHaveLength(12);
  await user.click(more(100));
  expect(names()).toHaveLength(112);
  await user.click(group().getByRole('button', { name: 'Weniger zeigen' }));
  expect(names()).toHaveLength(12);
});

test('any is found by its name', async () => {
  await open(1000);
  await user.type(await search(), 'K99');
  expect(group().getByText('11 gefunden')).toBeVisible(); // 99, and 990 to 999
  expect(names()).toEqual(['k99', ...Array.from({ length: 10 }, (_, at) => `k99${at}`)]);
  await user.keyboard('9 7');
  expect(group().getByText('Nichts gefunden')).toBeVisible();
  await user.keyboard('{Escape}');
  expect(names()).toHaveLength(12);
});

test('a chosen one stays in sight and in its place, found or not', async () => {
  const atlas = await open(1000);
  await user.type(await search(), 'k777');
  await user.click(group().getByRole('checkbox', { name: 'k777' }));
  expect(atlas.hash).toBe('kategorie=k777');
  await user.clear(await search());
  await user.type(await search(), 'k500');
  expect(names()).toEqual(['k500', 'k777']);
});

test('no choice changes the order', async () => {
  const atlas = await open(1000);
  await search();
  const before = names();
  atlas.toggle('category', 'k10');
  await vi.waitFor(() => expect(group().getByRole('checkbox', { name: 'k10' })).toBeChecked());
  expect(names()).toEqual(before);
});

test('a few more than a dozen are opened as a whole, without a search', async () => {
  await open(30);
  expect(names()).toHaveLength(12);
  expect(group().queryByRole('textbox')).toBeNull();
  await user.click(more(18));
  expect(names()).toHaveLength(30);
});

test('the atlas’s own keep the order that it gives them', () => {
  const atlas = anAtlas();
  render(FacetGroup, { atlas, facet: 'category', startsOpen: true });
  expect(names()).toEqual(
    atlas.data.categories.map((category) => atlas.words.option('category', category)),
  );
});
