import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { markerColour } from '../../src/save/markerColour.ts';
import { shippedDictionaries } from './shipped.ts';

const tokens = readFileSync(new URL('../../src/look/tokens.css', import.meta.url), 'utf8');

/** The light half of a token. */
const light = (token: string) =>
  new RegExp(`${token}: light-dark\\(\\s*(#[0-9a-f]{6})`).exec(tokens)?.[1];

test('files have the colours of the look on light ground', () => {
  for (const { key } of shippedDictionaries.categories) {
    expect(markerColour({ key }), key).toBe(light(`--cat-${key}`));
  }
  expect(markerColour({ key: 'fremd' })).toBe(light('--ink-2'));
});

test("a visitor's category has the colour that it has on the map", () => {
  expect(markerColour({ key: 'bau', colour: '#ffcc00' })).toBe('#ffcc00');
  expect(markerColour({ key: 'bau', colour: 'umwelt' })).toBe(light('--cat-umwelt'));
  expect(markerColour({ key: 'bau', colour: 'red' })).toBe(light('--ink-2'));
});
