import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { aWindow } from '../unit/aDataset.ts';
import SentenceBar from '../../src/ui/SentenceBar.svelte';
import type { Atlas } from '../../src/state/atlas.svelte.ts';
import { anAtlas } from './anAtlas.ts';

function open(): Atlas {
  const atlas = anAtlas();
  render(SentenceBar, { atlas });
  return atlas;
}

function choose(act: () => void) {
  act();
  flushSync();
}

const status = () => screen.getByRole('status').textContent?.trim();
const chips = () => within(screen.getByRole('list', { name: 'Gewählte Filter' }));

describe('the sentence', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('begins with how many of how many, and is there at once', () => {
    open();
    expect(status()).toMatch(/^173 von 173 Projekten\./);
  });

  test('is the title of the page', () => {
    const atlas = open();
    choose(() => atlas.toggle('category', 'verkehr'));
    expect(document.title).toMatch(/^19 von 173 Projekten, Verkehr & Parken\..*Smart-City-Atlas$/);
  });

  test('waits while time plays, and is announced where it stops', () => {
    const atlas = open();
    vi.runAllTimers();
    choose(() => atlas.setPlaying(true));
    for (const window of ['2019', '2020', '2021']) {
      choose(() => atlas.setWindow(aWindow(window)));
      vi.advanceTimersByTime(2_000);
      flushSync();
      expect(status()).toMatch(/^173 von 173/);
    }
    choose(() => atlas.setPlaying(false));
    vi.advanceTimersByTime(500);
    flushSync();
    expect(status()).toMatch(/^\d+ von 173 Projekten, 2021\./);
  });

  test('is announced half a second after the last change, and once', () => {
    const atlas = open();
    vi.runAllTimers();
    const heard: (string | undefined)[] = [];
    new MutationObserver(() => heard.push(status())).observe(screen.getByRole('status'), {
      characterData: true,
      childList: true,
      subtree: true,
    });
    for (const window of ['2019/2020', '2019/2021', '2019/2022']) {
      choose(() => atlas.setWindow(aWindow(window)));
      vi.advanceTimersByTime(499);
      flushSync();
    }
    expect(status()).toMatch(/^173 von 173/);
    vi.advanceTimersByTime(1);
    flushSync();
    expect(status()).toMatch(/^\d+ von 173 Projekten, 2019 bis 2022\./);
    vi.runAllTimers();
    flushSync();
    return Promise.resolve().then(() => expect(heard).toHaveLength(1));
  });

  test('on screen follows at once', () => {
    const atlas = open();
    choose(() => atlas.toggle('land', 'DE-SN'));
    expect(screen.getByText('6 von 173 Projekten,')).toBeVisible();
  });

  test('never loses its name for an empty result', () => {
    const atlas = open();
    choose(() => atlas.toggle('category', 'steuerung'));
    choose(() => atlas.toggle('status', 'pilot'));
    expect(document.title).toMatch(/^0 von 173 Projekten, Strategie & Steuerung, Pilotbetrieb\./);
  });
});

describe('the chips', () => {
  const user = userEvent.setup();
  const remove = (name: string) =>
    user.click(chips().getByRole('button', { name: `${name} entfernen` }));

  test('are none while nothing is chosen', () => {
    open();
    expect(screen.queryByRole('list')).toBeNull();
  });

  test('are one for each option, and for the window', () => {
    const atlas = open();
    atlas.toggle('category', 'verkehr');
    atlas.toggle('category', 'umwelt');
    atlas.toggle('status', 'ohne');
    choose(() => atlas.setWindow(aWindow('2024-04-19/2025')));
    const names = chips()
      .getAllByRole('button')
      .map((chip) => chip.getAttribute('aria-label'));
    expect(names).toEqual([
      'Verkehr & Parken entfernen',
      'Umwelt & Klima entfernen',
      'Status: unbekannt entfernen',
      '19.04.2024 bis 31.12.2025 entfernen',
    ]);
  });

  test('remove their option and no other', async () => {
    const atlas = open();
    atlas.toggle('category', 'verkehr');
    choose(() => atlas.toggle('category', 'umwelt'));
    await remove('Verkehr & Parken');
    expect(atlas.hash).toBe('kategorie=umwelt');
  });

  test('remove the window', async () => {
    const atlas = open();
    atlas.toggle('land', 'DE-SN');
    choose(() => atlas.setTime({ window: aWindow('2025'), reading: 'beginnt' }));
    await remove('Beginn 2025');
    expect(atlas.filter.window).toBeUndefined();
    expect(chips().getAllByRole('button')).toHaveLength(1);
  });
});
