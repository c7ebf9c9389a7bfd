import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNames } from '../../src/load/names.ts';
import { FIGURE, LINE_HEIGHT, TYPE, layoutNames } from '../../src/map/names.ts';
import type { Naming, PlacedName } from '../../src/map/names.ts';
import { projection, toScreen } from '../../src/model/camera.ts';
import type { Projection } from '../../src/model/camera.ts';
import type { Box, Circle } from '../../src/model/labels.ts';
import { toX, toY } from '../../src/model/mercator.ts';

const { records: places } = readNames(
  'names.csv',
  readFileSync(new URL('../../data/geo/names.csv', import.meta.url), 'utf8'),
);
/** A letter is as wide as half its height: near enough for laws. */
const measure: Naming['measure'] = (text, style) => text.length * TYPE[style].size * 0.5;
const called: Naming['called'] = (_key, name) => name;
const naming: Naming = {
  places,
  called,
  chairs: [],
  bare: false,
  isNumbered: false,
  tags: [],
  selected: undefined,
  measure,
  scale: 1,
};
const berlinAndBrandenburg = { lines: ['Berlin und', 'Brandenburg'], lands: ['DE-BE', 'DE-BB'] };

const size = { width: 780, height: 632 };
const viewAt = (zoom: number) => projection({ lngLat: [10.4, 51.2], zoom }, size);

const someCircles = fc.array(
  fc.record({
    x: fc.integer({ min: 0, max: size.width }),
    y: fc.integer({ min: 0, max: size.height }),
    r: fc.integer({ min: 12, max: 40 }),
  }),
  { maxLength: 60 },
);
const someZoom = fc.double({ min: 4, max: 10, noNaN: true });

function onScreen(view: Projection, { x, y, box }: PlacedName): Box {
  const [px, py] = toScreen(view, x, y);
  return [px + box[0], py + box[1], px + box[2], py + box[3]];
}

const meet = (a: Box, b: Box) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];

function isUnder([left, top, right, bottom]: Box, { x, y, r }: Circle): boolean {
  const dx = x - Math.min(Math.max(x, left), right);
  const dy = y - Math.min(Math.max(y, top), bottom);
  return Math.hypot(dx, dy) < r - 1e-6;
}

test('no name touches a symbol, another name or what floats over the map, and none is cut', () => {
  const legend: Box = [12, 480, 260, 620];
  fc.assert(
    fc.property(someZoom, someCircles, (zoom, circles) => {
      const view = viewAt(zoom);
      const boxes = layoutNames({ ...naming, chairs: [berlinAndBrandenburg] }, view, circles, [
        legend,
      ]).map((name) => onScreen(view, name));
      boxes.forEach((box, index) => {
        expect(circles.some((circle) => isUnder(box, circle))).toBe(false);
        expect(meet(box, legend)).toBe(false);
        expect(boxes.slice(index + 1).some((other) => meet(box, other))).toBe(false);
        expect(box[0] >= 0 && box[1] >= 0 && box[2] <= size.width && box[3] <= size.height).toBe(
          true,
        );
      });
    }),
    { numRuns: 60 },
  );
});

test('where numbers stand at the places of Länder, names do so above or below, and no town', () => {
  fc.assert(
    fc.property(fc.double({ min: 4.5, max: 6.9, noNaN: true }), (zoom) => {
      const names = layoutNames({ ...naming, isNumbered: true }, viewAt(zoom), [], []);
      expect(names.filter(({ style }) => style === 'town')).toEqual([]);
      const laender = names.filter(({ style }) => style === 'land');
      expect(laender.length).toBeGreaterThan(0);
      for (const { x, y, box, lines } of laender) {
        const at = places.find(({ kind, name }) => kind === 'land' && name === lines.join(''))!;
        expect([x, y]).toEqual([toX(at.lng), toY(at.lat)]);
        expect(box[3] <= -FIGURE / 2 || box[1] >= FIGURE / 2).toBe(true);
      }
    }),
  );
});

test('on a map too small for both, numbers stand by themselves', () => {
  const names = layoutNames({ ...naming, isNumbered: true }, viewAt(3.5), [], []);
  expect(names.filter(({ style }) => style === 'land')).toEqual([]);
});

test('each Land is written once at most', () => {
  fc.assert(
    fc.property(someZoom, someCircles, (zoom, circles) => {
      const lands = layoutNames(naming, viewAt(zoom), circles, [])
        .filter(({ style }) => style === 'land')
        .map(({ lines }) => lines.join(''));
      expect(new Set(lands).size).toBe(lands.length);
    }),
    { numRuns: 60 },
  );
});

test('on an empty map all sixteen Länder are written, long names on two lines', () => {
  const names = layoutNames(naming, viewAt(6), [], []);
  const lands = names.filter(({ style }) => style === 'land');
  expect(lands.length).toBeGreaterThanOrEqual(13);
  const long = lands.find(({ lines }) => lines.join('') === 'Baden-Württemberg');
  expect(long?.lines).toEqual(['Baden-', 'Württemberg']);
  expect(long!.box[3] - long!.box[1]).toBeCloseTo(2 * TYPE.land.size * LINE_HEIGHT);
});

test('Länder, seas and neighbours are called as the language calls them, towns as they are', () => {
  const shouted = { ...naming, called: (key: string) => `!${key}` };
  const names = layoutNames(shouted, viewAt(6), [], []);
  for (const { style, lines } of names) {
    expect(lines.join('').startsWith('!')).toBe(style !== 'town');
  }
  expect(names.map(({ style }) => style)).toContain('country');
});

test('chair Länder have a tag and no second name', () => {
  const names = layoutNames({ ...naming, chairs: [berlinAndBrandenburg] }, viewAt(6), [], []);
  expect(names.filter(({ style }) => style === 'chair')).toMatchObject([
    { lines: berlinAndBrandenburg.lines },
  ]);
  const written = names.filter(({ style }) => style === 'land').flatMap(({ lines }) => lines);
  expect(written).not.toContain('Berlin');
  expect(written).not.toContain('Brandenburg');
});

test('a city state has its tag beside it, with a line', () => {
  const hamburg = { lines: ['Hamburg'], lands: ['DE-HH'] };
  const [tag] = layoutNames({ ...naming, chairs: [hamburg] }, viewAt(6), [], []);
  expect(tag).toMatchObject({ style: 'chair', marked: true });
});

test('no more towns are written than the zoom allows', () => {
  const towns = (zoom: number) =>
    layoutNames(naming, viewAt(zoom), [], []).filter(({ style }) => style === 'town').length;
  expect(towns(5.5)).toBeLessThanOrEqual(20);
  expect(towns(6.5)).toBeLessThanOrEqual(40);
  expect(towns(8)).toBeGreaterThan(10);
});

test('the selected place is written whatever stands round it, and so is a place looked for', () => {
  fc.assert(
    fc.property(someZoom, someCircles, (zoom, circles) => {
      const [x, y] = [toX(10.4), toY(51.2)];
      const selected = { name: 'Bad Langensalza', x, y, r: 19 };
      const tags = [{ style: 'mark' as const, name: 'Erfurt', x, y: y + 0.001, r: 12 }];
      const names = layoutNames({ ...naming, selected, tags }, viewAt(zoom), circles, []);
      const written = names.map(({ lines }) => lines.join(''));
      expect(written).toContain('Bad Langensalza');
      expect(written).toContain('Erfurt');
    }),
    { numRuns: 60 },
  );
});

test('a place that is looked for and selected is written once', () => {
  const at = { x: toX(11.03), y: toY(50.98) };
  const selected = { name: 'Erfurt', ...at, r: 19 };
  const tags = [{ style: 'mark' as const, name: 'Erfurt', ...at, r: 12 }];
  const names = layoutNames({ ...naming, selected, tags }, viewAt(7), [], []);
  expect(names.filter(({ lines }) => lines[0] === 'Erfurt')).toMatchObject([{ style: 'mark' }]);
});
