import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
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
