import { describe, expect, test } from 'vitest';
import type { FileName, GetText } from '../../src/load/files.ts';
import { FileError } from '../../src/load/issue.ts';
import { FRAME, loadShapes } from '../../src/load/shapes.ts';
import { shippedDictionaries, shippedText } from './shipped.ts';

const FILES: readonly FileName[] = [
  'germany.topo.json',
  'ocean.topo.json',
  'lakes.json',
  'rivers.json',
  'borders.json',
];
const getShipped: GetText = async (file) => shippedText(`geo/${file}`);
const SHIPPED = loadShapes(getShipped);
const MISSING = new FileError('missing');

describe('the shipped shapes', async () => {
  const { issues, ...shapes } = await SHIPPED;

  test('can all be read, and none is empty', () => {
    expect(issues).toEqual([]);
    for (const [name, shape] of Object.entries(shapes)) {
      const parts = shape.type === 'FeatureCollection' ? shape.features : shape.coordinates;
      expect(parts.length, name).toBeGreaterThan(0);
    }
  });

  test('the Länder carry the keys of the data', () => {
    const ids = shapes.laender.features.map(({ id }) => String(id));
    const keys = shippedDictionaries.laender.map(({ key }) => key);
    expect(ids.toSorted()).toEqual(keys.toSorted());
  });

  test('no shore runs along the edge of the frame', () => {
    const [west, south, east, north] = FRAME;
    const edges = ([x = 0, y = 0]: number[]) =>
      [x === west, x === east, y === south, y === north].map(Number);
    for (const line of shapes.shores.coordinates) {
      line.slice(1).forEach((position, index) => {
        const before = edges(line[index]!);
        expect(edges(position).some((on, edge) => on && before[edge])).toBe(false);
      });
    }
  });
});

test.each(FILES)('without %s it is named, and the other shapes are there', async (file) => {
  const whole = await SHIPPED;
  const { issues, ...shapes } = await loadShapes((other) =>
    other === file ? Promise.reject(MISSING) : getShipped(other),
  );
  expect(issues).toEqual([{ file, problem: 'missing', detail: '' }]);
  const isKept = Object.entries(shapes).map(([name, shape]) => {
    return JSON.stringify(shape) === JSON.stringify(whole[name as keyof typeof shapes]);
  });
  expect(isKept.filter(Boolean).length).toBeGreaterThanOrEqual(isKept.length - 4);
  expect(isKept).toContain(false);
});

test.each(
  FILES.flatMap((file) =>
    ['{', 'null', '{}', '[]', '<!doctype html>'].map((text) => [file, text] as const),
  ),
)('%s as %s is named as unreadable', async (file, text) => {
  const { issues } = await loadShapes((other) =>
    other === file ? Promise.resolve(text) : Promise.reject(MISSING),
  );
  expect(issues.find((issue) => issue.file === file)?.problem).toBe('unreadable');
});
