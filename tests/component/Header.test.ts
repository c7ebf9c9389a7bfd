import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import Header from '../../src/ui/Header.svelte';
import { anAtlas } from './anAtlas.ts';

const user = userEvent.setup();
const press = (name: string) => user.click(screen.getByRole('button', { name }));

test('the page has one name', () => {
  render(Header, { atlas: anAtlas() });
  expect(screen.getByRole('banner')).toContainElement(screen.getByRole('heading', { level: 1 }));
  expect(screen.getByRole('heading')).toHaveTextContent(/^Smart-City-Atlas$/);
});

test('colours other than the system’s are in the link, the system’s are not', async () => {
  const atlas = anAtlas();
  render(Header, { atlas });
  await press('Dunkle Farben');
  expect(atlas.hash).toBe('farben=dunkel');
  await press('Helle Farben');
  expect(atlas.hash).toBe('');
});

test('the filter has a button where it is not on screen, and none where it is', async () => {
  const onfilter = vi.fn();
  const { rerender } = render(Header, { atlas: anAtlas(), onfilter });
  await press('Filter');
  expect(onfilter).toHaveBeenCalledOnce();
  await rerender({ onfilter: undefined });
  expect(screen.queryByRole('button', { name: 'Filter' })).toBeNull();
});
