import { expect, test } from 'vitest';
import { judge, share } from '../../build/budget.ts';

const FILES = {
  page: 'index.html',
  entry: 'assets/index-abc.js',
  style: 'assets/index-abc.css',
  map: 'assets/MapView-abc.js',
  worker: 'assets/maplibre-gl-worker-abc.js',
  table: 'assets/projects-abc.csv',
  shapes: 'assets/germany.topo-abc.json',
  fine: 'assets/germany-fine.topo-abc.json',
  gazetteer: 'assets/gemeinden-abc.csv',
  font: 'assets/atkinson-abc.woff2',
};
const FIRST = new Set([FILES.page, FILES.entry, FILES.style]);

/** The files that count for a budget. */
function filesOf(name: string): string[] | undefined {
  return share(Object.values(FILES), FIRST).find((budget) => budget.name === name)?.files;
}

test('the list waits for the page, its entry and its styles only', () => {
  expect(filesOf('list, filters and sentence')).toEqual([FILES.page, FILES.entry, FILES.style]);
});

test('the first map needs all code, its worker too', () => {
  expect(filesOf('first map, all code')?.toSorted()).toEqual(
    [...FIRST, FILES.map, FILES.worker].toSorted(),
  );
});

test('fine shapes and gazetteer are not data before the first map', () => {
  expect(filesOf('data before the first map')).toEqual([FILES.table, FILES.shapes]);
});

test('fonts count for themselves', () => {
  expect(filesOf('fonts')).toEqual([FILES.font]);
});

test('a chunk that is too large fails the build and is named', () => {
  const files = [
    { name: 'index.html', bytes: 500 },
    { name: FILES.entry, bytes: 59_501 },
  ];
  const { lines, exceeded } = judge([{ name: 'list', limit: 60, files }]);
  expect(exceeded).toEqual(['list']);
  expect(lines.join('\n')).toMatchInlineSnapshot(
    `"list   60.0 kB of  60 kB  TOO MUCH, 2 files, most in assets/index-abc.js (59.5 kB)"`,
  );
});

test('a budget used up to the last byte is kept', () => {
  const { exceeded } = judge([
    { name: 'list', limit: 60, files: [{ name: 'a.js', bytes: 60_000 }] },
  ]);
  expect(exceeded).toEqual([]);
});

test('a budget without files is kept', () => {
  expect(judge([{ name: 'fonts', limit: 60, files: [] }]).exceeded).toEqual([]);
});
