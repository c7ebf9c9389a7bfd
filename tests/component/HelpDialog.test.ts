import { readFileSync } from 'node:fs';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { firstSteps } from '../../src/state/firstSteps.svelte.ts';
import HelpDialog from '../../src/ui/help/HelpDialog.svelte';
import { anAtlas } from './anAtlas.ts';

const user = userEvent.setup();

/** Files of `data/` as they ship. */
beforeEach(() => {
  vi.stubGlobal('fetch', (path: string) =>
    Promise.resolve(new Response(readFileSync(path, 'utf8'))),
  );
});
afterEach(() => vi.unstubAllGlobals());

async function open(language: 'de' | 'en' = 'de') {
  const atlas = anAtlas();
  await atlas.speak(language);
  const onclose = vi.fn();
  render(HelpDialog, { atlas, onclose });
  return { atlas, onclose };
}

const unfold = (title: string) => user.click(screen.getByRole('heading', { name: title }));
const part = (title: string) =>
  within(screen.getByRole('heading', { name: title }).closest('details')!);

test('opens with three steps of use; the rest is folded', async () => {
  await open();
  const items = part('Erste Schritte').getAllByRole('listitem');
  expect(items.map(({ textContent }) => textContent?.trim().split('.')[0])).toEqual([
    'Einen Ort finden',
    'Thema und Zeitraum wählen',
    'Ein Projekt öffnen und teilen',
  ]);
  for (const title of [
    'Planen, vergleichen, vorführen',
    'Tasten',
    'Begriffe',
    'Daten und Methode',
    'Quellen und Lizenzen',
  ]) {
    expect(screen.getByRole('heading', { name: title }).closest('details')).not.toHaveAttribute(
      'open',
    );
  }
});

test('the first steps are shown above the list again, and the help closes', async () => {
  const { onclose } = await open();
  await user.click(screen.getByRole('button', { name: 'Erste Schritte über der Liste zeigen' }));
  expect(firstSteps.shown).toBe(true);
  expect(onclose).toHaveBeenCalledOnce();
  firstSteps.dismiss();
});

test('says how to narrow to a region, compare, bring own data and present', async () => {
  await open();
  await unfold('Planen, vergleichen, vorführen');
  const tasks = part('Planen, vergleichen, vorführen').getAllByRole('term');
  expect(tasks.map(({ textContent }) => textContent)).toEqual([
    'Ein Gebiet wählen',
    'Die Karte nach Zahlen färben',
    'Länder vergleichen',
    'Eigene Daten dazuladen',
    'Vor Publikum zeigen',
  ]);
});

test('says what each key does', async () => {
  await open();
  await unfold('Tasten');
  expect(part('Tasten').getByText('öffnet diese Hilfe')).toBeVisible();
  expect(part('Tasten').getByText('verschieben den Ausschnitt')).toBeVisible();
});

test('keys of a single letter can be switched off', async () => {
  const { atlas } = await open();
  await unfold('Tasten');
  await user.click(screen.getByRole('checkbox', { name: /einem Buchstaben/ }));
  expect(atlas.shortcuts).toBe(false);
});

test('explains terms in the order of the alphabet, with the source where there is one', async () => {
  await open();
  await unfold('Begriffe');
  const terms = await part('Begriffe').findAllByRole('term');
  const names = terms.map(({ textContent }) => textContent!);
  expect(names).toContain('Digitaler Zwilling');
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'de')));
  expect(
    part('Begriffe').getByRole('link', { name: 'Staatskanzlei Brandenburg, 19.04.2024' }),
  ).toHaveAttribute('href', expect.stringMatching(/^https:\/\//));
});

test('says how many projects there are, and that they are a sample', async () => {
  await open();
  await unfold('Daten und Methode');
  expect(part('Daten und Methode').getByText(/zeigt 173 Projekte.*keine Rangliste/)).toBeVisible();
  expect(part('Daten und Methode').getByText('Stand der Daten: 23. November 2026')).toBeVisible();
});

test('names licences, and leads to the table', async () => {
  await open();
  await unfold('Quellen und Lizenzen');
  expect(part('Quellen und Lizenzen').getByText(/GeoBasis-DE \/ BKG 2017/)).toBeVisible();
  expect(screen.getByRole('link', { name: /CSV/ })).toHaveAttribute('href', './data/projects.csv');
});

test('leads to the pages about the page, and to the report of an error', async () => {
  await open();
  const nav = within(screen.getByRole('navigation', { name: 'Mehr über diese Seite' }));
  for (const name of [
    'Impressum',
    'Datenschutz',
    'Barrierefreiheit',
    'Fehler in den Daten melden',
  ]) {
    await user.click(nav.getByRole('button', { name }));
    const dialog = within(screen.getByRole('dialog', { name }));
    await user.click(dialog.getByRole('button', { name: 'Schließen' }));
    expect(screen.queryByRole('dialog', { name })).toBeNull();
  }
  expect(screen.getByRole('dialog', { name: 'Hilfe' })).toBeVisible();
});

describe('in English', () => {
  test('it says the same', async () => {
    await open('en');
    expect(screen.getByRole('dialog', { name: 'Help' })).toBeVisible();
    await unfold('Terms');
    expect(await part('Terms').findByText('Digital twin')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Legal notice' }));
    expect(await screen.findByText(/names no operator/)).toBeVisible();
  });
});
