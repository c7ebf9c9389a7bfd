import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { flushSync, tick } from 'svelte';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import Timeline from '../../src/charts/Timeline.svelte';
import { aWindow } from '../unit/aDataset.ts';
import { anAtlas } from './anAtlas.ts';

const user = userEvent.setup();
const region = () => within(screen.getByRole('region', { name: 'Zeitleiste' }));
const fields = () => region().queryAllByRole('textbox');

test('a wide page has the timeline open, and nothing to fold it', () => {
  render(Timeline, { atlas: anAtlas(), foldable: false, onfold: () => {} });
  expect(fields()).toHaveLength(2);
  expect(region().queryByRole('button', { name: /^Zeitleiste/ })).toBeNull();
});

test('a narrow one has a line that says the window, until it is opened', async () => {
  const atlas = anAtlas();
  render(Timeline, { atlas, foldable: true, onfold: () => {} });
  expect(fields()).toHaveLength(0);
  expect(region().getByText('alle Jahre')).toBeVisible();
  atlas.setWindow(aWindow('2024-04/2025'));
  flushSync();
  expect(region().getByText('April 2024 bis Dezember 2025')).toBeVisible();
  await user.click(region().getByRole('button', { name: 'Zeitleiste öffnen', expanded: false }));
  expect(fields()).toHaveLength(2);
  await user.click(region().getByRole('button', { name: 'Zeitleiste schließen', expanded: true }));
  expect(fields()).toHaveLength(0);
});

describe('time plays', () => {
  // jsdom draws nothing, and measures no text.
  beforeEach(() => {
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  });

  async function play(atlas = anAtlas(), foldable = false) {
    const onplayer = vi.fn();
    render(Timeline, { atlas, foldable, onfold: () => {}, onplayer });
    expect(onplayer).not.toHaveBeenCalled();
    await user.click(region().getByRole('button', { name: 'Abspielen' }));
    await region().findByRole('button', { name: 'Anhalten' });
    expect(onplayer).toHaveBeenCalledOnce();
    return atlas;
  }

  test.each([false, true])('with one button, folded or not: %s', async (foldable) => {
    const atlas = await play(anAtlas(), foldable);
    expect(atlas.hash).toBe('zeit=2019');
    await user.click(region().getByRole('button', { name: 'Anhalten' }));
    expect(region().getAllByRole('button', { name: 'Abspielen' })).toHaveLength(1);
    expect(atlas.playing).toBe(false);
  });

  test('speed, pace and loop stand where the undated stood, until the time is chosen anew', async () => {
    const atlas = await play();
    expect(region().queryByRole('checkbox')).toBeNull();
    expect(region().getByRole('combobox', { name: 'Tempo' })).toHaveDisplayValue('1 ×');
    await user.selectOptions(region().getByRole('combobox', { name: 'Ablauf' }), 'aufsummieren');
    expect(atlas.hash).toBe('zeit=../2019&ablauf=summe');
    await user.click(region().getByRole('button', { name: 'Wiederholen', pressed: false }));
    expect(region().getByRole('button', { name: 'Wiederholen', pressed: true })).toBeVisible();
    atlas.setWindow(undefined);
    flushSync();
    expect(region().getByRole('button', { name: 'Abspielen' })).toBeVisible();
    expect(region().getByRole('checkbox', { name: /ohne Datum/ })).toBeVisible();
    expect(region().queryByRole('combobox')).toBeNull();
  });

  test('whoever set the speed is at the button when the settings go', async () => {
    const atlas = await play();
    region().getByRole('combobox', { name: 'Tempo' }).focus();
    atlas.setWindow(undefined);
    flushSync();
    await tick();
    expect(region().queryByRole('combobox')).toBeNull();
    expect(region().getByRole('button', { name: 'Abspielen' })).toHaveFocus();
  });

  test('Escape stops it, and does nothing else', async () => {
    const atlas = await play();
    const others = vi.fn((event: KeyboardEvent) => event.defaultPrevented);
    addEventListener('keydown', others);
    await user.keyboard('{Escape}');
    expect(atlas.playing).toBe(false);
    expect(others).toHaveReturnedWith(true);
    await user.keyboard('{Escape}');
    expect(others).toHaveLastReturnedWith(false);
    removeEventListener('keydown', others);
  });

  test('it ends with the timeline', async () => {
    const atlas = anAtlas();
    const { unmount } = render(Timeline, { atlas, foldable: false, onfold: () => {} });
    await user.click(region().getByRole('button', { name: 'Abspielen' }));
    await region().findByRole('button', { name: 'Anhalten' });
    unmount();
    expect(atlas.playing).toBe(false);
  });
});
