import { configure, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { flushSync } from 'svelte';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { GetText } from '../../src/load/files.ts';
import { FileError } from '../../src/load/issue.ts';
import type { Atlas } from '../../src/state/atlas.svelte.ts';
import SearchField from '../../src/ui/SearchField.svelte';
import { anAtlas, row } from './anAtlas.ts';

const user = userEvent.setup({ delay: null });
configure({ asyncUtilTimeout: 30_000 });
beforeAll(() => import('../../src/ui/SearchList.svelte'));

const shipped: GetText = async (file) =>
  readFileSync(join(import.meta.dirname, '../../data/geo', file), 'utf8');

function open(getText: GetText = shipped): Atlas {
  const atlas = anAtlas();
  render(SearchField, { atlas, getText });
  return atlas;
}

const field = () => screen.getByRole('combobox', { name: 'Ort, Projekt oder Thema suchen' });
const options = () => screen.getAllByRole('option').map((option) => words(option));
const words = ({ textContent }: Element) => textContent?.replace(/\s+/g, ' ').trim() ?? '';
const group = (name: string) =>
  within(screen.getByRole('group', { name })).getAllByRole('option').map(words);
const active = () => {
  const id = field().getAttribute('aria-activedescendant');
  return id === null ? undefined : words(document.getElementById(id)!);
};

/** Types, and waits until the places are there. */
async function type(text: string) {
  await user.click(field());
  await user.keyboard(text);
  await waitFor(() => {
    expect(screen.queryByText('Orte werden geladen …')).toBeNull();
    expect(document.querySelector('.popup .note, .popup [role="option"]')).not.toBeNull();
  });
}

async function enter(text: string) {
  await type(text);
  await user.keyboard('{Enter}');
}

test('nothing is fetched before the field is entered, and the gazetteer once', async () => {
  const getText = vi.fn(shipped);
  open(getText);
  expect(field()).toHaveAttribute('aria-expanded', 'false');
  expect(getText).not.toHaveBeenCalled();
  await type('Ulm');
  await user.clear(field());
  await type('Jena');
  expect(
    getText.mock.calls.map(([file]) => file).filter((f) => f === 'gemeinden.csv'),
  ).toHaveLength(1);
});

describe('suggestions', () => {
  test('come in groups, each place with its Kreis and Land', async () => {
    open();
    await type('Westhausen');
    expect(group('Orte').slice(0, 3)).toEqual([
      'Westhausen Ostalbkreis, Baden-Württemberg',
      'Westhausen Landkreis Gotha, Thüringen',
      'Westhausen Landkreis Hildburghausen, Thüringen',
    ]);
    expect(group('Projekte')[0]).toMatch(/^Campus in Westhausen/);
    expect(field()).toHaveAttribute('aria-expanded', 'true');
  });

  test('a theme says its facet and what choosing it gives', async () => {
    open();
    await type('parken');
    expect(group('Themen')).toEqual(['Verkehr & Parken Kategorie 19']);
    expect(active()).toBe('Verkehr & Parken Kategorie 19');
  });

  test('a project that the filter hides says so', async () => {
    const atlas = open();
    atlas.toggle('category', 'umwelt');
    await type('Parkverstöße in Mannheim');
    expect(group('Projekte')).toEqual([
      'Scan-Fahrzeug prüft Parkverstöße in Mannheim Mannheim, vom Filter ausgeblendet',
      'Alle Projekte mit „Parkverstöße in Mannheim“ zeigen (0 von 1)',
    ]);
  });

  test('how many there are is heard', async () => {
    open();
    await type('Westhausen');
    expect(screen.getByText(/^\s*6 Vorschläge/)).toHaveAttribute('aria-live', 'polite');
  });

  test('a status is a theme by its word', async () => {
    open();
    await type('pilotbetr');
    expect(group('Themen')[0]).toMatch(/^Pilotbetrieb Status \d+$/);
  });
});

describe('choosing', () => {
  test('a place sorts by distance from there, and is in the link', async () => {
    const atlas = open();
    await enter('Mannheim');
    expect(atlas.origin).toMatchObject({ kind: 'municipality', name: 'Mannheim', ags: '08222000' });
    expect(atlas.order.by).toBe('entfernung');
    expect(atlas.hash).toContain('ort=08222000');
    expect(field()).toHaveValue('');
    expect(field()).toHaveAttribute('aria-expanded', 'false');
    flushSync();
    expect(screen.getByText('Nächste zu Mannheim')).toHaveAttribute('aria-live', 'polite');
  });

  test('a Kreis does as well', async () => {
    const atlas = open();
    await enter('Landkreis Hof');
    expect(atlas.origin).toMatchObject({ kind: 'kreis', name: 'Landkreis Hof', ags: '09475' });
  });

  test('a project selects it, though the filter hid it', async () => {
    const atlas = open();
    atlas.toggle('category', 'umwelt');
    await enter('Parkverstöße in Mannheim');
    expect(atlas.selected).toBe(row('k21-mannheim'));
    expect(atlas.filter.options.category.size).toBe(0);
  });

  test('a theme adds it, and never takes it away', async () => {
    const atlas = open();
    await enter('parken');
    expect([...atlas.filter.options.category]).toEqual(['verkehr']);
    await enter('umwelt & klima');
    await enter('parken');
    expect([...atlas.filter.options.category]).toEqual(['verkehr', 'umwelt']);
  });

  test('all projects with the words narrows the filter to them', async () => {
    const atlas = open();
    await type('lorawan');
    await user.click(screen.getByRole('option', { name: /^Alle Projekte mit „lorawan“ zeigen/ }));
    expect(atlas.filter.query).toBe('lorawan');
    const count = atlas.tally.passing.length;
    await type('lorawan');
    expect(group('Projekte').at(-1)).toBe(`Alle Projekte mit „lorawan“ zeigen (${count})`);
  });

  test('by the pointer leaves the focus in the field', async () => {
    const atlas = open();
    await type('Westhausen');
    await user.click(screen.getByRole('option', { name: /Gotha/ }));
    expect(atlas.origin).toMatchObject({ ags: '16067078' });
    expect(field()).toHaveFocus();
  });

  test('what was typed and entered before the places were there is chosen when they are', async () => {
    let give = () => {};
    const waiting = new Promise<void>((resolve) => (give = resolve));
    const atlas = open(async (file) => {
      if (file === 'gemeinden.csv') await waiting;
      return shipped(file);
    });
    await user.click(field());
    await user.keyboard('Mannheim{Enter}');
    expect(await screen.findByText('Orte werden geladen …', { selector: '.note' })).toBeVisible();
    expect(atlas.origin).toBeUndefined();
    give();
    await waitFor(() => expect(atlas.origin).toMatchObject({ name: 'Mannheim' }));
  });
});

describe('by keys', () => {
  test('arrows walk round, through all groups; Home goes back to the nearest', async () => {
    open();
    await type('Westhausen');
    const all = options();
    expect(active()).toBe(all[0]);
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(active()).toBe(all[2]);
    await user.keyboard('{Home}');
    expect(active()).toBe(all[0]);
    await user.keyboard('{ArrowUp}');
    expect(active()).toBe(all.at(-1));
    await user.keyboard('{ArrowDown}');
    expect(active()).toBe(all[0]);
  });

  test('Escape shuts the list, then clears the field, and nobody else hears of it', async () => {
    open();
    const heard = vi.fn();
    document.addEventListener('keydown', (event) => heard(event.defaultPrevented));
    await type('Ulm');
    heard.mockClear();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(field()).toHaveValue('Ulm');
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('listbox')).toBeVisible();
    heard.mockClear();
    await user.keyboard('{Escape}{Escape}');
    expect(field()).toHaveValue('');
    expect(heard.mock.calls).toEqual([[true], [true]]);
    await user.keyboard('{Escape}');
    expect(heard.mock.lastCall).toEqual([false]);
  });

  test('Tab leaves without choosing', async () => {
    const atlas = open();
    await type('Ulm');
    await user.tab();
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(atlas.origin).toBeUndefined();
  });

  test('the button clears what was typed', async () => {
    open();
    expect(screen.queryByRole('button')).toBeNull();
    await type('Ulm');
    await user.click(screen.getByRole('button', { name: 'Eingabe löschen' }));
    expect(field()).toHaveValue('');
    expect(field()).toHaveFocus();
  });
});

describe('what cannot be found', () => {
  const note = () => screen.getAllByText(/./, { selector: '.note' }).map(words);

  test('is said, and the nearest can be chosen', async () => {
    const atlas = open();
    await type('Westhusen');
    expect(note()).toEqual(['Nichts gefunden für „Westhusen“. Meinten Sie Westhausen?']);
    await user.keyboard('{Enter}');
    expect(atlas.origin).toMatchObject({ ags: '08136082' });
  });

  test('is said where nothing is like it either', async () => {
    open();
    await type('xqzvxqzv');
    expect(note()).toEqual(['Nichts gefunden für „xqzvxqzv“.']);
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(field()).toHaveAttribute('aria-expanded', 'false');
  });

  test('a postcode is answered honestly; the place behind it is found', async () => {
    open();
    await type('68159');
    expect(note()).toEqual(['Postleitzahlen kennt der Atlas nicht, bitte den Ort.']);
    expect(screen.queryByRole('listbox')).toBeNull();
    await user.keyboard(' Mannheim');
    expect(group('Orte')).toEqual(['Mannheim Baden-Württemberg']);
  });

  test('without the gazetteer Kreise, projects and themes are, and the file is named', async () => {
    open(async (file) => {
      if (file === 'gemeinden.csv') throw new FileError('missing');
      return shipped(file);
    });
    await type('mannheim');
    expect(note()).toEqual([
      'gemeinden.csv fehlt oder ist nicht zu erreichen. Die Suche kennt nur Kreise, Projekte und Themen.',
    ]);
    expect(group('Projekte')).not.toEqual([]);
    expect(group('Orte')).toEqual(['Mannheim Baden-Württemberg']);
  });

  test('a row of the gazetteer that cannot be read is counted', async () => {
    open(async (file) =>
      file === 'gemeinden.csv' ? 'ags;name;lon;lat;pop\n08222000;Mannheim;x;49;1\n' : shipped(file),
    );
    await type('hof');
    expect(note()).toEqual(['1 Zeile ist nicht zu lesen und fehlt deshalb.']);
  });

  test('what is typed is text, never HTML', async () => {
    open();
    await type('<img src=x>');
    expect(note()).toEqual(['Nichts gefunden für „<img src=x>“.']);
    expect(document.querySelector('img')).toBeNull();
  });
});

test('in English the words are, and names of themes', async () => {
  const atlas = anAtlas();
  render(SearchField, { atlas, getText: shipped });
  await atlas.speak('en');
  flushSync();
  await user.click(screen.getByRole('combobox', { name: 'Find a place, project or theme' }));
  await user.keyboard('Bavaria');
  await waitFor(() => expect(screen.getByRole('group', { name: 'Themes' })).toBeVisible());
  expect(group('Themes')[0]).toMatch(/^Bavaria/);
});
