import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lettersFor } from '../../../src/load/own/categoryLetters.ts';
import { withLooks } from '../../../src/load/own/categoryLook.ts';
import type { OwnCategory } from '../../../src/load/own/categoryLook.ts';
import { categoryColour } from '../../../src/look/categoryColour.ts';
import { iconLetters } from '../../../src/look/iconLetters.ts';
import { WITHOUT } from '../../../src/model/columns.ts';

const aCategory = (key: string, change: Partial<OwnCategory> = {}): OwnCategory => {
  return { key, label: { de: key, en: key }, count: 1, ...change };
};
const VERKEHR = { key: 'verkehr', label: { de: 'Verkehr', en: 'Mobility' }, icon: 'car' };

describe('the letters of a name', () => {
  test.each([
    ['Breitbandausbau', '=Br'],
    ['Bau & Wohnen', '=BW'],
    ['Straßen und Wege', '=SW'],
    ['straßen und wege', '=SU'],
    ['5G-Netze', '=5N'],
    ['ÖPNV', '=ÖP'],
    ['O', '=O'],
    ['ß', '=ß'],
    ['  „Klima“ (neu)', '=KN'],
    ['', undefined],
    ['---', undefined],
  ])('%s: %s', (name, letters) => {
    expect(lettersFor(name, new Set())).toBe(letters);
  });

  test('are others where they are taken', () => {
    const taken = new Set<string>();
    const names = ['Bau', 'Baum', 'Bauamt', 'Bahn & Amt', 'Bau'];
    expect(names.map((name) => lettersFor(name, taken))).toEqual([
      '=Ba',
      '=Bu',
      '=Bm',
      '=BA',
      '=B',
    ]);
  });

  test('are such as an icon is drawn from, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const letters = lettersFor(name, new Set());
        if (letters !== undefined) expect(iconLetters(letters)).toBe(letters.slice(1));
      }),
    );
  });
});

describe('categories of a file', () => {
  test('get the colours of the look by their number of rows, in the order given', () => {
    const looks = withLooks([aCategory('klein'), aCategory('groß', { count: 9 })]);
    expect(looks.map(({ key, colour }) => [key, colour])).toEqual([
      ['klein', 'teilhabe'],
      ['groß', 'verkehr'],
    ]);
  });

  test('that are those of the atlas look as there, and lend their colour to no other', () => {
    const looks = withLooks(
      [aCategory('verkehr', { colour: '#fc0' }), aCategory('bau')],
      [VERKEHR],
    );
    expect(looks[0]).toBe(VERKEHR);
    expect(looks[1]!.colour).toBe('teilhabe');
  });

  test('that are those of the atlas take no colour from others', () => {
    const looks = withLooks([aCategory('verkehr', { count: 9 }), aCategory('bau')], [VERKEHR]);
    expect(looks[1]!.colour).toBe('teilhabe');
  });

  test.each([
    ['#fc0', '#ffcc00'],
    ['#FFCC00', '#ffcc00'],
    ['ffcc00', '#ffcc00'],
    ['#ffcc0', 'verkehr'],
    ['red', 'verkehr'],
    ['#fc0;x', 'verkehr'],
    ['', 'verkehr'],
  ])('that want the colour %s have %s', (wish, colour) => {
    expect(withLooks([aCategory('a', { colour: wish })])[0]!.colour).toBe(colour);
  });

  test.each([
    ['b', '=B'],
    ['7', '=7'],
    ['car', 'car'],
    ['harbor', '=Ha'],
  ])('that want the symbol %s have %s', (symbol, icon) => {
    expect(withLooks([aCategory('Hafen', { symbol })], [VERKEHR])[0]!.icon).toBe(icon);
  });

  test('without a category are in ink, with a dot', () => {
    expect(withLooks([{ key: WITHOUT, count: 3 }])).toEqual([{ key: WITHOUT }]);
  });

  test('a thousand: eleven in colour, the others in ink, all with letters, most with their own', () => {
    const looks = withLooks(
      Array.from({ length: 1000 }, (_, at) =>
        aCategory(`k${at}`, { label: { de: `Thema ${at}`, en: '' }, count: at }),
      ),
    );
    const colours = looks.map(categoryColour);
    expect(new Set(colours).size).toBe(12);
    expect(colours.filter((colour) => colour !== 'var(--ink-2)')).toHaveLength(11);
    expect(colours.slice(-11)).not.toContain('var(--ink-2)');
    expect(looks.every(({ icon }) => iconLetters(icon!) !== undefined)).toBe(true);
  });
});
