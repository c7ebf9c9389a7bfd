import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { flushSync } from 'svelte';
import { expect, test, vi } from 'vitest';
import { parseLink } from '../../src/model/link.ts';
import EmptyResults from '../../src/ui/EmptyResults.svelte';
import { anAtlas } from './anAtlas.ts';
// What the page loads later is there from the start, so that no test waits for it to be compiled.
import '../../src/ui/WaysOut.svelte';

const user = userEvent.setup();

/** What is shown where a link leads to nothing. */
async function open(hash: string) {
  const atlas = anAtlas();
  atlas.show(parseLink(hash));
  expect(atlas.rows).toHaveLength(0);
  const onback = vi.fn();
  render(EmptyResults, { atlas, onback });
  await screen.findByRole('button', { name: 'Zurücksetzen' });
  return { atlas, onback };
}

const names = () => screen.getAllByRole('button').map(({ textContent }) => textContent!.trim());

test('the ways out are named with what each would give, the nearest first', async () => {
  await open('zeit=2020&zeitlesart=beginnt&status=pilot');
  expect(screen.getByText(/^Dazu gibt es kein Projekt/)).toBeVisible();
  expect(names()).toEqual([
    'Zeitraum weiten: 4 Projekte',
    'Auch ohne Datum: 1 Projekt',
    'Ohne „Pilotbetrieb“ wären es 36',
    'Zurücksetzen',
  ]);
  expect(
    screen.getByRole('button', { name: 'Zeitraum weiten: 4 Projekte' }),
  ).toHaveAccessibleDescription('2020 bis 2021');
});

test.each([
  ['Zeitraum weiten: 4 Projekte', 4, 'status=pilot&zeit=2020/2021&zeitlesart=beginnt'],
  ['Auch ohne Datum: 1 Projekt', 1, 'status=pilot&zeit=2020&zeitlesart=beginnt&ohnedatum=ja'],
  ['Ohne „Pilotbetrieb“ wären es 36', 36, 'zeit=2020&zeitlesart=beginnt'],
  ['Zurücksetzen', 173, ''],
])('%s keeps its word', async (name, count, hash) => {
  const { atlas, onback } = await open('zeit=2020&zeitlesart=beginnt&status=pilot');
  await user.click(screen.getByRole('button', { name }));
  expect(atlas.rows).toHaveLength(count);
  expect(atlas.hash).toBe(hash);
  expect(onback).toHaveBeenCalledOnce();
});

test('words that nothing holds, and options without a name of their own, are quoted', async () => {
  await open('q=xyz&status=ohne');
  expect(names()).toEqual(['Ohne „xyz“ wären es 44', 'Zurücksetzen']);
});

test('more than two options are not named one by one', async () => {
  await open('kategorie=steuerung,netze,energie&land=DE-SL,DE-BE,DE-HB&status=completed');
  expect(names()).toEqual(['Ohne die Auswahl bei Land wären es 2', 'Zurücksetzen']);
});

test('where no single change helps it says so', async () => {
  await open('q=xyz&zeit=1900');
  expect(screen.getByText(/keine einzelne Änderung genügt/)).toBeVisible();
  expect(names()).toEqual(['Zurücksetzen']);
});

test('the ways follow the filter, and the language', async () => {
  const { atlas } = await open('zeit=2020&zeitlesart=beginnt&status=pilot');
  atlas.setTime({ undated: false });
  atlas.toggle('land', 'DE-SL');
  flushSync();
  expect(names()).not.toContain('Zeitraum weiten: 4 Projekte');
  await atlas.speak('en');
  flushSync();
  expect(names().at(-1)).toBe('Reset');
});
