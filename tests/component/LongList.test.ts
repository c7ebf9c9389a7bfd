import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import type { Atlas } from '../../src/state/atlas.svelte.ts';
import ResultList from '../../src/ui/ResultList.svelte';
import { anAtlasWith } from './anAtlas.ts';
// What the page loads later is there from the start, so that no test waits for it to be compiled.
import '../../src/ui/LongList.svelte';

const user = userEvent.setup();

/** A thousand projects, every second one of traffic; the last hundred have no place. */
const LINES = Array.from({ length: 1000 }, (_, at) =>
  [
    `p${at}`,
    `Projekt ${at}`,
    at % 2 ? 'umwelt' : 'verkehr',
    ...(at < 900 ? [10, 50] : ['', '']),
  ].join(),
);
const CSV = `id,title_de,category,lon,lat\n${LINES.join('\n')}\n`;

let focusRow: (row: number) => void;

async function open(): Promise<Atlas> {
  const atlas = await anAtlasWith({ 'projects.csv': CSV });
  const { component } = render(ResultList, { atlas });
  focusRow = component.focusRow;
  await waitFor(() => expect(items()[0]).toHaveAttribute('aria-setsize'));
  return atlas;
}

const list = () => screen.getByRole('list', { name: 'Ergebnisse' });
const items = () => [...list().querySelectorAll('li[data-index]')];
const rows = () => [...list().querySelectorAll<HTMLElement>('button')];
const focused = () => document.activeElement?.closest('li');
const place = (item: Element | null | undefined) => Number(item?.getAttribute('aria-posinset'));

test('of a thousand results few are in the document, each with its place among all', async () => {
  await open();
  expect(rows().length).toBeGreaterThan(5);
  expect(rows().length).toBeLessThan(60);
  expect(items().map(place)).toEqual(items().map((_, at) => at + 1));
  expect(items()[0]).toHaveAttribute('aria-setsize', '1001'); // with the heading of those without a place
  expect(list()).toHaveAccessibleDescription(/^Pfeil auf und ab/);
  expect(screen.getByText('1.000 Projekte, 100 ohne Ort')).toBeVisible();
});

test('Tab leads to one of them, the keys to all', async () => {
  const atlas = await open();
  const stops = () => rows().filter(({ tabIndex }) => tabIndex === 0);
  expect(stops()).toEqual([rows()[0]]);
  rows()[0]!.focus();
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(place(focused())).toBe(3);
  expect(stops()).toEqual([document.activeElement]);
  expect(atlas.hovered).toBe(atlas.rows[2]);
  await user.keyboard('{ArrowUp}');
  expect(place(focused())).toBe(2);
});

test('End, Home and the arrows pass the heading of those without a place', async () => {
  await open();
  rows()[0]!.focus();
  await user.keyboard('{End}');
  await waitFor(() => expect(place(focused())).toBe(1001));
  expect(focused()).toHaveTextContent('Projekt 999');
  expect(rows().length).toBeLessThan(60);
  await user.keyboard('{Home}');
  await waitFor(() => expect(place(focused())).toBe(1));
  await user.keyboard('{ArrowUp}');
  expect(place(focused())).toBe(1);
});

test('who comes back from a project goes on at its row, wherever it is', async () => {
  const atlas = await open();
  focusRow(atlas.rows[899]!);
  await waitFor(() => expect(place(focused())).toBe(900));
  expect(rows().length).toBeLessThan(60);
  await user.keyboard('{ArrowDown}'); // over the heading
  await waitFor(() => expect(place(focused())).toBe(902));
});

test('Enter opens', async () => {
  const atlas = await open();
  rows()[0]!.focus();
  await user.keyboard('{ArrowDown}{Enter}');
  expect(atlas.selected).toBe(atlas.rows[1]);
});

test('a filter that leaves few shows them all', async () => {
  const atlas = await open();
  atlas.toggle('category', 'umwelt');
  flushSync();
  expect(items()[0]).toHaveAttribute('aria-setsize', '501');
  atlas.search('Projekt 99');
  flushSync();
  expect(rows()).toHaveLength(14); // 99, 199 … 999, and four of the others from 990 on
  expect(items()).toEqual([]);
});
