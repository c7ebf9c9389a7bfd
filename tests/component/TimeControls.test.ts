import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { flushSync } from 'svelte';
import { describe, expect, test } from 'vitest';
import TimeControls from '../../src/charts/TimeControls.svelte';
import type { Atlas } from '../../src/state/atlas.svelte.ts';
import { aWindow } from '../unit/aDataset.ts';
import { anAtlas } from './anAtlas.ts';

const user = userEvent.setup();

function open(zeit?: string): Atlas {
  const atlas = anAtlas();
  if (zeit) atlas.setWindow(aWindow(zeit));
  render(TimeControls, { atlas });
  return atlas;
}

const field = (name: string) => screen.getByRole('textbox', { name });

async function type(name: string, text: string) {
  await user.clear(field(name));
  await user.type(field(name), text);
  await user.tab();
}

describe('typed dates', () => {
  test.each([
    ['2021', '01.01.2021', '2021/..'],
    ['05/2021', '01.05.2021', '2021-05/..'],
    ['17.05.2021', '17.05.2021', '2021-05-17/..'],
  ])('Von %s begins the window on %s', async (text, shown, zeit) => {
    const atlas = open();
    await type('Von', text);
    expect(field('Von')).toHaveValue(shown);
    expect(atlas.hash).toBe(`zeit=${zeit}`);
  });

  test.each([
    ['2021', '31.12.2021', '../2021'],
    ['05/2021', '31.05.2021', '../2021-05'],
    ['17.05.2021', '17.05.2021', '../2021-05-17'],
  ])('Bis %s ends it on %s', async (text, shown, zeit) => {
    const atlas = open();
    await type('Bis', text);
    expect(field('Bis')).toHaveValue(shown);
    expect(atlas.hash).toBe(`zeit=${zeit}`);
  });

  test('Enter is enough', async () => {
    const atlas = open();
    await user.type(field('Von'), '2021{Enter}');
    expect(atlas.hash).toBe('zeit=2021/..');
  });

  test('one end leaves the other as it is', async () => {
    const atlas = open('2020/2022');
    await type('Bis', '2024');
    expect(atlas.hash).toBe('zeit=2020/2024');
  });

  test('an empty field opens its end, two open ends are all of time', async () => {
    const atlas = open('2020/2022');
    await type('Von', ' ');
    expect(atlas.hash).toBe('zeit=../2022');
    await type('Bis', ' ');
    expect(atlas.filter.window).toBeUndefined();
  });
});

describe('what is no date', () => {
  test.each(['bald', '31.02.2021', '13/2021', '21'])(
    'is said, and changes nothing: %s',
    async (text) => {
      const atlas = open('2020/2022');
      await type('Von', text);
      expect(screen.getByRole('alert')).toHaveTextContent(`„${text}“ ist kein Datum.`);
      expect(field('Von')).toBeInvalid();
      expect(field('Von')).toHaveAccessibleErrorMessage(/^„/);
      expect(field('Von')).toHaveValue(text);
      expect(atlas.hash).toBe('zeit=2020/2022');
    },
  );

  test.each([
    ['Von', '2023'],
    ['Bis', '2019'],
  ])('a window that runs backwards is refused: %s %s', async (name, text) => {
    const atlas = open('2020/2022');
    await type(name, text);
    expect(screen.getByRole('alert')).toHaveTextContent('„Von“ liegt nach „Bis“.');
    expect(atlas.hash).toBe('zeit=2020/2022');
  });

  test('is forgotten with the next date', async () => {
    open('2020/2022');
    await type('Von', 'bald');
    await type('Von', '2021');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(field('Von')).toBeValid();
  });

  test.each([
    ['the same date as before', '2020/2022', '2020'],
    ['nothing, where the end was open', '../2022', ' '],
  ])('is forgotten with %s', async (_, zeit, text) => {
    open(zeit);
    await type('Von', 'bald');
    await type('Von', text);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('is forgotten where the window changes elsewhere', async () => {
    const atlas = open('2020/2022');
    await type('Von', 'bald');
    atlas.setWindow(aWindow('2021/2022'));
    flushSync();
    expect(field('Von')).toHaveValue('01.01.2021');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

test('the fields show the window, and nothing for an open end', () => {
  open('2024-04-19/..');
  expect(field('Von')).toHaveValue('19.04.2024');
  expect(field('Bis')).toHaveValue('');
});

describe('the readings', () => {
  test('are radios, läuft to start with', () => {
    open();
    const radios = screen.getAllByRole('radio');
    expect(screen.getByRole('group', { name: 'Lesart' })).toContainElement(radios[0]!);
    const names = ['läuft', 'beginnt', 'endet'];
    expect(radios).toEqual(names.map((name) => screen.getByRole('radio', { name })));
    expect(screen.getByRole('radio', { name: 'läuft' })).toBeChecked();
  });

  test.each([
    ['läuft', 149],
    ['beginnt', 3],
    ['endet', 15],
  ])('%s: %i of 2026', async (name, passing) => {
    const atlas = open('2026');
    await user.click(screen.getByRole('radio', { name }));
    expect(atlas.tally.passing).toHaveLength(passing);
    expect(screen.getByRole('radio', { name })).toBeChecked();
  });

  test('follow the link', () => {
    const atlas = open('2026');
    atlas.setTime({ reading: 'endet' });
    flushSync();
    expect(screen.getByRole('radio', { name: 'endet' })).toBeChecked();
  });
});

describe('projects without a date', () => {
  const undated = () => screen.getByRole('checkbox', { name: '14 ohne Datum mitzählen' });

  test('are counted in without a window, and out of one', () => {
    const atlas = open();
    expect(undated()).toBeChecked();
    atlas.setWindow(aWindow('2026'));
    flushSync();
    expect(undated()).not.toBeChecked();
  });

  test('can be counted otherwise', async () => {
    const atlas = open('2026');
    await user.click(undated());
    expect(atlas.tally.passing).toHaveLength(163);
    expect(atlas.hash).toBe('zeit=2026&ohnedatum=ja');
  });
});
