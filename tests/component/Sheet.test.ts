import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet, flushSync } from 'svelte';
import { describe, expect, test, vi } from 'vitest';
import Sheet from '../../src/ui/Sheet.svelte';
import { anAtlas, row } from './anAtlas.ts';

const user = userEvent.setup();

const says = (words: string) => createRawSnippet(() => ({ render: () => `<p>${words}</p>` }));

function open() {
  const atlas = anAtlas();
  const onheight = vi.fn();
  render(Sheet, {
    atlas,
    results: says('die Liste'),
    filter: says('die Filter'),
    asked: 0,
    onheight,
  });
  return atlas;
}

const grip = () => screen.getByRole('button', { name: /^Liste/ });

/** By keys: jsdom captures no pointer. */
async function press(button: HTMLElement) {
  button.focus();
  await user.keyboard('{Enter}');
}

function select(act: () => void) {
  act();
  flushSync();
}

test('the grip goes from half to full to low and to half again, and says where it leads', async () => {
  open();
  expect(grip()).toHaveAccessibleName('Liste ganz öffnen');
  await press(grip());
  expect(grip()).toHaveAccessibleName('Liste verkleinern');
  await press(grip());
  expect(grip()).toHaveAccessibleName('Liste öffnen');
  await press(grip());
  expect(grip()).toHaveAccessibleName('Liste ganz öffnen');
});

test('results and filter share its room', async () => {
  open();
  expect(screen.getByText('die Liste')).toBeVisible();
  await press(screen.getByRole('button', { name: 'Filter' }));
  expect(screen.getByText('die Filter')).toBeVisible();
  expect(screen.queryByText('die Liste')).toBeNull();
  expect(screen.getByRole('button', { name: 'Filter' })).toHaveAttribute('aria-pressed', 'true');
});

describe('a project that is selected', () => {
  test('opens a low sheet, at its results', async () => {
    const atlas = open();
    await press(screen.getByRole('button', { name: 'Filter' }));
    await press(grip());
    await press(grip());
    select(() => atlas.select(row('k21-dresden')));
    expect(grip()).toHaveAccessibleName('Liste ganz öffnen');
    expect(screen.getByText('die Liste')).toBeVisible();
  });

  test('does not keep the sheet from being made low', async () => {
    const atlas = open();
    select(() => atlas.select(row('k21-dresden')));
    await press(grip());
    await press(grip());
    expect(grip()).toHaveAccessibleName('Liste öffnen');
  });

  test('does not take the filter away when the sheet grows', async () => {
    const atlas = open();
    select(() => atlas.select(row('k21-dresden')));
    await press(screen.getByRole('button', { name: 'Filter' }));
    await press(grip());
    expect(screen.getByText('die Filter')).toBeVisible();
  });
});
