import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import NearMe from '../../src/ui/NearMe.svelte';
import { anAtlas } from './anAtlas.ts';

const user = userEvent.setup();

type Answer = (found: PositionCallback, failed: PositionErrorCallback) => void;

/** Opens the button beside a search field, in a browser that answers so. */
function open(answer: Answer) {
  const getCurrentPosition = vi.fn(answer);
  vi.stubGlobal('navigator', { ...navigator, geolocation: { getCurrentPosition } });
  const atlas = anAtlas();
  render(NearMe, { atlas });
  const search = document.createElement('input');
  search.id = 'suche';
  document.body.append(search);
  return { atlas, getCurrentPosition, search };
}

afterEach(() => {
  vi.unstubAllGlobals();
  document.getElementById('suche')?.remove();
});

const button = () => screen.getByRole('button', { name: 'In meiner Nähe' });
const at =
  (longitude: number, latitude: number, accuracy = 20): Answer =>
  (found) =>
    found({ coords: { longitude, latitude, accuracy } } as GeolocationPosition);
const failing =
  (code: number): Answer =>
  (_, failed) =>
    failed?.({ code, PERMISSION_DENIED: 1 } as GeolocationPositionError);

test('the browser is asked when the button is pressed, not before', async () => {
  const { atlas, getCurrentPosition } = open(at(8.47, 49.49));
  expect(button()).toHaveAccessibleDescription('Ihr Standort bleibt auf diesem Gerät.');
  expect(getCurrentPosition).not.toHaveBeenCalled();
  await user.click(button());
  await waitFor(() => expect(atlas.origin).toEqual({ kind: 'position', lngLat: [8.47, 49.49] }));
  expect(getCurrentPosition).toHaveBeenCalledOnce();
  expect(atlas.order.by).toBe('entfernung');
  expect(atlas.hash).toBe('');
});

test('while it is asked, words say so, and a second press asks no second time', async () => {
  const { getCurrentPosition } = open(() => {});
  await user.click(button());
  expect(await screen.findByText('Der Browser wird nach dem Standort gefragt …')).toBeVisible();
  expect(button()).toHaveAttribute('aria-busy', 'true');
  await user.click(button());
  expect(getCurrentPosition).toHaveBeenCalledOnce();
});

test.each([
  [failing(1), 'Der Browser gibt den Standort nicht frei. Suchen Sie stattdessen einen Ort.'],
  [failing(2), 'Der Standort ist gerade nicht zu ermitteln. Suchen Sie stattdessen einen Ort.'],
  [failing(3), 'Der Standort ist gerade nicht zu ermitteln. Suchen Sie stattdessen einen Ort.'],
  [
    at(2.35, 43.5),
    'Der Standort liegt außerhalb von Deutschland. Suchen Sie stattdessen einen Ort.',
  ],
])('without a position, words say why and the search has the focus', async (answer, words) => {
  const { atlas, search } = open(answer);
  await user.click(button());
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(words));
  expect(search).toHaveFocus();
  expect(atlas.origin).toBeUndefined();
  await user.click(screen.getByRole('button', { name: 'Schließen' }));
  expect(screen.getByRole('alert')).toBeEmptyDOMElement();
});

test('the words go when a place is chosen instead', async () => {
  const { atlas } = open(failing(1));
  await user.click(button());
  await waitFor(() => expect(screen.getByRole('alert')).not.toBeEmptyDOMElement());
  atlas.setOrigin({ kind: 'municipality', name: 'Ulm', ags: '08421000', lngLat: [9.99, 48.4] });
  await waitFor(() => expect(screen.getByRole('alert')).toBeEmptyDOMElement());
});

test('a position that is not exact says so', async () => {
  open(at(8.47, 49.49, 24_300));
  await user.click(button());
  expect(await screen.findByText('Der Standort ist nur auf etwa 25 km genau.')).toBeVisible();
});
