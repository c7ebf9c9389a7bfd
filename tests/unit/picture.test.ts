import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PICTURE_SIZES, layoutPicture } from '../../src/save/picture.ts';
import type { Box, Mark, Measure, PictureContent } from '../../src/save/picture.ts';

/** About as wide as the page's own type. */
const measure: Measure = (text, { size }) => Array.from(text).length * size * 0.54;

const CONTENT: PictureContent = {
  title: 'Smart-City-Atlas',
  dataDay: 'Stand der Daten: 23. November 2026',
  sentence: {
    number: '154 von 173 Projekten,',
    rest: ' April 2024 bis Dezember 2025. Am meisten: Nordrhein-Westfalen (29).',
  },
  categoriesHead: 'Projekte nach Kategorie',
  categories: Array.from({ length: 11 }, (_, code) => ({
    code,
    name: code === 3 ? 'Sicherheit & Katastrophen\u00ADschutz' : `Kategorie ${code}`,
    count: String(code * 10),
  })),
  ring: 'Zahl der Projekte an einem Ort, nach Kategorie',
  notes: ['2 ohne Ort, nicht auf der Karte'],
  chairsHead: 'Vorsitz der DMK',
  chairs: [
    { year: '2024', holders: 'Berlin und Brandenburg', people: 'Kleindiek · Grimm', known: true },
    { year: '2025', holders: 'Rheinland-Pfalz', people: 'Dörte Schall', known: true },
    { year: '', holders: 'Vorsitz 2027 noch nicht bekannt', people: '', known: false },
  ],
  foot: [
    'Texte und Daten des Atlas: CC BY 4.0.',
    'Karte: © GeoBasis-DE / BKG 2017',
    'https://ort.de/',
  ],
  qr: { size: 45, path: '' },
};

const SIZES = Object.entries(PICTURE_SIZES);

function boxOf(mark: Mark): Box {
  if (mark.kind !== 'text') return mark.place;
  const { text, type, x, y, align } = mark;
  const width = measure(text, type);
  const left = align === 'right' ? x - width : x;
  return [left, y - type.size * 0.8, left + width, y + type.size * 0.25];
}

const texts = (marks: readonly Mark[]) =>
  marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));

const apart = (a: Box, b: Box) => a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];

describe.each(SIZES)('the picture as %s', (_, size) => {
  test('says all that it is given', () => {
    const { marks } = layoutPicture(CONTENT, size, measure);
    const all = texts(marks).join(' ').replaceAll('- ', '-');
    for (const part of [
      'Smart-City-Atlas',
      'Stand der Daten: 23. November 2026',
      '154 von 173 Projekten,',
      'Nordrhein-Westfalen (29).',
      'Kategorie 10',
      'Berlin und Brandenburg',
      'Dörte Schall',
      '2 ohne Ort',
      'CC BY 4.0',
      '© GeoBasis-DE / BKG 2017',
      'https://ort.de/',
    ]) {
      expect(all).toContain(part);
    }
    const count = (kind: Mark['kind']) => marks.filter((mark) => mark.kind === kind).length;
    expect(count('symbol')).toBe(11);
    expect(count('swatch')).toBe(3);
    expect(count('qr')).toBe(1);
  });

  test('gives the map more than half of its width and of its height', () => {
    const { map } = layoutPicture(CONTENT, size, measure);
    expect(map[2] - map[0]).toBeGreaterThan(size.width / 2);
    expect(map[3] - map[1]).toBeGreaterThan(size.height / 2);
  });

  test('covers nothing and cuts nothing, however long the words', () => {
    const words = (most: number) =>
      fc
        .array(fc.constantFrom('Rhein', 'Katastrophen\u00ADschutz', 'und', 'Wörter', 'q=%C3%BC&'), {
          maxLength: most,
        })
        .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(
        words(20),
        words(60),
        fc.integer({ min: 0, max: 11 }),
        (rest, link, categories) => {
          const content = {
            ...CONTENT,
            sentence: { number: CONTENT.sentence.number, rest: ` ${rest}` },
            foot: [...CONTENT.foot, link],
            categories: CONTENT.categories.slice(0, categories),
          };
          const { map, marks } = layoutPicture(content, size, measure);
          const boxes = [map, ...marks.map(boxOf)];
          const outside = boxes.filter(
            ([left, top, right, bottom]) =>
              left < 0 || top < 0 || right > size.width || bottom > size.height,
          );
          expect(outside).toEqual([]);
          boxes.forEach((box, index) => {
            const met = boxes.findIndex((other, at) => at > index && !apart(box, other));
            expect(met, JSON.stringify([marks[index - 1], marks[met - 1]])).toBe(-1);
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});

test('without room for the people of the chairs these are left out, and never a category', () => {
  const chairs = Array.from({ length: 6 }, (_, index) => ({
    year: String(2024 + index),
    holders: 'Mecklenburg-Vorpommern',
    people: 'Ein langer Name mit Titel und Amt',
    known: true,
  }));
  const { marks } = layoutPicture({ ...CONTENT, chairs }, PICTURE_SIZES.post, measure);
  expect(texts(marks).join(' ')).not.toContain('Titel');
  expect(texts(marks).join(' ')).toContain('2029');
  expect(marks.filter(({ kind }) => kind === 'symbol')).toHaveLength(11);
});
