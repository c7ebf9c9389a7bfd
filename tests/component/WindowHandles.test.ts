import { fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { timeScale } from '../../src/charts/timeScale.ts';
import WindowHandles from '../../src/charts/WindowHandles.svelte';
import { keepAddress } from '../../src/state/address.svelte.ts';
import type { Atlas } from '../../src/state/atlas.svelte.ts';
import { aWindow } from '../unit/aDataset.ts';
import { anAtlas } from './anAtlas.ts';

const user = userEvent.setup();

function open(zeit?: string): Atlas {
  const atlas = anAtlas();
  if (zeit) atlas.setWindow(aWindow(zeit));
  render(WindowHandles, { atlas, scale: timeScale(2015, 2027, 900), top: 62, bottom: 140 });
  return atlas;
}

const slider = (name: string) => screen.getByRole('slider', { name });

async function press(name: string, keys: string) {
  slider(name).focus();
  await user.keyboard(keys);
}

describe('in words', () => {
  test('the ends say their days', () => {
    open('2021-01/2023-06');
    expect(slider('Von')).toHaveAttribute('aria-valuetext', '1. Januar 2021');
    expect(slider('Bis')).toHaveAttribute('aria-valuetext', '30. Juni 2023');
  });

  test('without a window they say so', () => {
    open();
    expect(slider('Von')).toHaveAttribute('aria-valuetext', 'alle Jahre');
    expect(slider('Bis')).toHaveAttribute('aria-valuetext', 'alle Jahre');
  });

  test('the window between them says both', () => {
    open('2021/2023');
    expect(slider('Zeitraum')).toHaveAttribute('aria-valuetext', '2021 bis 2023');
  });

  test('they follow', async () => {
    open('2021/2023');
    await press('Von', '{ArrowRight}');
    expect(slider('Von')).toHaveAttribute('aria-valuetext', '1. Februar 2021');
  });
});

describe('keys', () => {
  test.each([
    ['Von', '{ArrowRight}', '2021-02/2023-12'],
    ['Von', '{ArrowUp}', '2021-02/2023-12'],
    ['Von', '{ArrowLeft}', '2020-12/2023-12'],
    ['Von', '{ArrowDown}', '2020-12/2023-12'],
    ['Von', '{PageUp}', '2022/2023'],
    ['Von', '{PageDown}', '2020/2023'],
    ['Von', '{Home}', '../2023'],
    ['Von', '{End}', '2023-12'],
    ['Bis', '{ArrowRight}', '2021-01/2024-01'],
    ['Bis', '{ArrowLeft}', '2021-01/2023-11'],
    ['Bis', '{PageUp}', '2021/2024'],
    ['Bis', '{PageDown}', '2021/2022'],
    ['Bis', '{Home}', '2021-01'],
    ['Bis', '{End}', '2021/..'],
    ['Zeitraum', '{ArrowRight}', '2021-02/2024-01'],
    ['Zeitraum', '{PageDown}', '2020/2022'],
    ['Zeitraum', '{Home}', '../2017'],
    ['Zeitraum', '{End}', '2025/..'],
  ])('%s %s: %s', async (name, keys, zeit) => {
    const atlas = open('2021/2023');
    await press(name, keys);
    expect(atlas.hash).toBe(`zeit=${zeit}`);
  });

  test('a handle pushes nothing: it stops at the other', async () => {
    const atlas = open('2021-01/2021-03');
    await press('Von', '{PageUp}');
    expect(atlas.hash).toBe('zeit=2021-03');
  });

  test.each([
    ['Bis', '2024-04-19/2025-01'],
    ['Von', '2024-05/2024-12-17'],
  ])('moving %s leaves the other end on its day', async (name, zeit) => {
    const atlas = open('2024-04-19/2024-12-17');
    await press(name, '{ArrowRight}');
    expect(atlas.hash).toBe(`zeit=${zeit}`);
  });

  test('from one end of time to the other there is no window', async () => {
    const atlas = open('2021/..');
    await press('Von', '{Home}');
    expect(atlas.filter.window).toBeUndefined();
    await press('Von', '{ArrowRight}');
    expect(atlas.hash).toBe('zeit=2015-02/..');
  });

  test('that no slider knows are let through', async () => {
    const atlas = open('2021/2023');
    await press('Von', 'x');
    expect(atlas.hash).toBe('zeit=2021/2023');
  });
});

test('a slider that assistive technology sets moves its end', async () => {
  const atlas = open('2021/2023');
  await fireEvent.input(slider('Von'), { target: { value: 2022 * 12 } });
  expect(atlas.hash).toBe('zeit=2022/2023');
});

test('one visit of a slider is one step for Back', async () => {
  history.replaceState(null, '', '/');
  const atlas = open();
  const stop = keepAddress(atlas);
  const before = history.length;
  await press('Von', '{PageUp}{PageUp}{PageUp}');
  expect(history.length).toBe(before + 1);
  await press('Bis', '{PageDown}{PageDown}');
  expect(history.length).toBe(before + 2);
  stop();
});
