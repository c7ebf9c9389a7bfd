import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { categoryColour, symbolColours } from '../../src/look/categoryColour.ts';
import { iconLetters } from '../../src/look/iconLetters.ts';

const tokens = readFileSync(new URL('../../src/look/tokens.css', import.meta.url), 'utf8');

/** Both halves of a token. */
const halves = (token: string) =>
  new RegExp(`${token}: light-dark\\(\\s*(#[0-9a-f]{6}),\\s*(#[0-9a-f]{6})`)
    .exec(tokens)!
    .slice(1, 3) as [light: string, dark: string];

/** WCAG 2.2, of `#rrggbb`. */
function contrast(one: string, other: string): number {
  const luminance = (hex: string) =>
    [0.2126, 0.7152, 0.0722].reduce((sum, weight, at) => {
      const value = parseInt(hex.slice(1 + 2 * at, 3 + 2 * at), 16) / 255;
      return sum + weight * (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    }, 0);
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

const someColours = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

test.each([
  ['var(--cat-verkehr)', { key: 'verkehr' }],
  ['var(--cat-verkehr)', { key: 'eigene', colour: 'verkehr' }],
  ['#FFcc00', { key: 'verkehr', colour: '#FFcc00' }],
  ['var(--ink-2)', { key: 'eigene' }],
  ['var(--ink-2)', { key: 'a', colour: '#ffcc00;background:url(//x.example)' }],
  ['var(--ink-2)', { key: 'a', colour: '#fc0' }],
  ['var(--ink-2)', { key: 'a', colour: 'verkehr)' }],
])('is %s for %j', (css, option) => {
  expect(categoryColour(option)).toBe(css);
});

test('an icon holds 3:1 on any colour, and a colour 3:1 on the ground or it has an edge', () => {
  const [light, dark] = ['var(--ink-2), transparent', 'transparent, var(--ink-2)'];
  fc.assert(
    fc.property(someColours, (colour) => {
      const { fill, on, edge } = symbolColours({ key: 'a', colour });
      expect(contrast(fill, on)).toBeGreaterThanOrEqual(3);
      for (const [paper, night] of ['--page', '--land'].map(halves)) {
        if (!edge.includes(light)) expect(contrast(fill, paper)).toBeGreaterThanOrEqual(3);
        if (!edge.includes(dark)) expect(contrast(fill, night)).toBeGreaterThanOrEqual(3);
      }
    }),
  );
});

test("on ink an icon has the paper's colour, which the dark turns with it", () => {
  expect(symbolColours({ key: 'a' })).toMatchObject({ fill: 'var(--ink-2)', on: 'var(--surface)' });
});

test.each([
  ['=Ba', 'Ba'],
  ['=Ö', 'Ö'],
  ['=5G', '5G'],
  ['car', undefined],
  ['=', undefined],
  ['=Bau', undefined],
  ['=<b', undefined],
])('%s stands for the letters %s', (icon, letters) => {
  expect(iconLetters(icon)).toBe(letters);
});
