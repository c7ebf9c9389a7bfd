import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { FILES } from '../../src/load/files.ts';
import { loadShapes } from '../../src/load/shapes.ts';
import type { Shapes } from '../../src/load/shapes.ts';
import type { Palette } from '../../src/look/palette.ts';
import { HATCH, styleOf } from '../../src/map/style.ts';

/** Every colour another one, so that a layer cannot have its neighbour's by chance. */
const palette = new Proxy({} as Palette, {
  get: (_, token) =>
    `#${[...String(token)].map((letter) => letter.charCodeAt(0) % 10).join('')}000000`.slice(0, 7),
});

let shapes: Shapes;
beforeAll(async () => {
  shapes = await loadShapes((file) => readFile(FILES[file], 'utf8'));
});

const styleWith = (chairs: readonly string[]) => styleOf(shapes, palette, chairs, 1);

test('the style is one that MapLibre takes', () => {
  expect(shapes.issues).toEqual([]);
  expect(validateStyleMin(styleWith(['DE-BE', 'DE-BB']))).toEqual([]);
});

test('the style asks nobody for tiles, glyphs or sprites', () => {
  const style = styleWith([]);
  expect(Object.keys(style).sort()).toEqual(['layers', 'sources', 'version']);
  for (const source of Object.values(style.sources)) {
    expect(source).toMatchObject({ type: 'geojson', data: expect.any(Object) });
  }
});

test('no layer needs a shader that the build leaves out', () => {
  for (const { type, paint } of styleWith(['DE-BE']).layers) {
    expect(['background', 'fill', 'line']).toContain(type);
    expect(Object.keys(paint ?? {})).not.toContain(`${type === 'fill' ? '' : type}-pattern`);
    expect(Object.keys(paint ?? {})).not.toContain('line-gradient');
  }
});

test('every layer but the background draws a source that is there', () => {
  const { layers, sources } = styleWith([]);
  for (const layer of layers) {
    if (layer.type !== 'background') expect(Object.keys(sources)).toContain(layer.source);
  }
});

test('ground, hatch and outline mark the chair Länder and no others', () => {
  const marked = styleWith(['DE-RP']).layers.filter(({ id }) => id.startsWith('chair-'));
  expect(marked.map(({ id }) => id)).toEqual(['chair-ground', 'chair-hatch', 'chair-outline']);
  for (const layer of marked) {
    expect(layer).toMatchObject({ filter: ['in', ['get', 'key'], ['literal', ['DE-RP']]] });
  }
  expect(marked[1]).toMatchObject({ paint: { 'fill-pattern': HATCH } });
});

test('all lines grow with the scale', () => {
  const widths = (scale: number) =>
    JSON.stringify(styleOf(shapes, palette, [], scale).layers.map(({ paint }) => paint));
  expect(widths(1.25)).not.toBe(widths(1));
});
