/** The plan of the house: which floor may import which, and what no file may hold. */
import { readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';

const GROUND = ['model', 'look', 'load', 'save', 'text'];
const VIEWS = ['map', 'charts', 'ui'];

/** The floors below each. Beside each other stand look, load, save, text, and map, charts, ui. */
const BELOW = new Map<string, readonly string[]>([
  ['model', []],
  ['look', ['model']],
  ['load', ['model']],
  ['save', ['model']],
  ['text', ['model', 'load as types']], // words know what an issue is, not how one comes about
  ['state', GROUND],
  ['map', [...GROUND, 'state']],
  ['charts', [...GROUND, 'state']],
  ['ui', [...GROUND, 'state']],
  ['tour', [...GROUND, 'state', ...VIEWS]],
  ['the roof', [...GROUND, 'state', ...VIEWS, 'tour']], // App and main
]);

/** A foreign library has one door. */
const DOORS = new Map([
  ['topojson-client', /^load\//],
  ['fflate', /^load\/own\//],
  ['saxes', /^load\/own\//],
  ['maplibre-gl', /^map\//],
  ['lean-qr', /^save\//],
  ['proj4', /^load\/own\//],
]);

/** `import … from`, `export … from`, `import '…'`, `import('…')` and `new URL('…', import.meta.url)`. */
const IMPORT =
  /(?:(?<![\w@$.])(?:import|export)\b\s*(?<type>type\s+)?(?:[\w*\s{},$]+?\s*from\s*)?|\bimport\(\s*|\bnew URL\(\s*)['"](?<from>[^'"]+)['"]/g;

function importsOf(text: string): { from: string; isType: boolean }[] {
  return [...text.matchAll(IMPORT)].map(({ groups }) => ({
    from: groups!['from']!,
    isType: groups!['type'] !== undefined,
  }));
}

const floorOf = (path: string) => (path.includes('/') ? path.split('/')[0]! : 'the roof');

function mayImport(path: string, from: string, isType: boolean): boolean {
  if (!from.startsWith('.')) {
    const library = from
      .split('/')
      .slice(0, from.startsWith('@') ? 2 : 1)
      .join('/');
    return floorOf(path) !== 'model' && (DOORS.get(library)?.test(path) ?? true);
  }
  const target = posix.join(posix.dirname(path), from);
  if (target.startsWith('..')) return false;
  const [here, there] = [floorOf(path), floorOf(target)];
  const below = BELOW.get(here) ?? [];
  return here === there || below.includes(there) || (isType && below.includes(`${there} as types`));
}

/** What a file of `src` imports against the plan. */
function offencesIn(path: string, text: string): string[] {
  return importsOf(text)
    .filter(({ from, isType }) => !mayImport(path, from, isType))
    .map(({ from }) => `${path} imports ${from}`);
}

const SOURCE = new URL('../../src/', import.meta.url);
const PATHS = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(ts|svelte)$/.test(path))
  .sort();
const read = (path: string) => readFileSync(new URL(path, SOURCE), 'utf8');

test('imports go down only', () => {
  expect(PATHS.flatMap((path) => offencesIn(path, read(path)))).toEqual([]);
});

/** Rounds of imports that lead back to where they began, each named by its files. */
function circlesIn(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]): void => {
    const start = way.indexOf(path);
    if (start >= 0) circles.push([...way.slice(start), path].join(' > '));
    if (start >= 0 || done.has(path)) return;
    for (const next of imports.get(path) ?? []) visit(next, [...way, path]);
    done.add(path);
  };
  for (const path of imports.keys()) visit(path, []);
  return circles;
}

test('no imports go in circles, not even those of types', () => {
  const imports = PATHS.map((path): [string, string[]] => {
    const own = importsOf(read(path)).filter(({ from }) => from.startsWith('.'));
    return [path, own.map(({ from }) => posix.join(posix.dirname(path), from))];
  });
  expect(circlesIn(new Map(imports))).toEqual([]);
});

test('every file stands on a floor of the plan', () => {
  expect(PATHS.filter((path) => !BELOW.has(floorOf(path)))).toEqual([]);
});

test('no file is a drawer for what has no name', () => {
  const drawer = /(^|\/)(utils?|helpers?|common|misc|index)(\.|\/)/i;
  expect(PATHS.filter((path) => drawer.test(path))).toEqual([]);
});

test('text stays text: no file can write HTML', () => {
  const html = /\{@html|(inner|outer|set|insertAdjacent)HTML|parseFromString|document\.write/;
  expect(PATHS.filter((path) => html.test(read(path)))).toEqual([]);
});

test('the ground floor knows neither page nor clock nor chance', () => {
  const outside =
    /\b(document\.|fetch\(|localStorage|performance\.|Date\.now|new Date\(\)|Math\.random)/;
  const ground = PATHS.filter((path) => floorOf(path) === 'model');
  expect(ground.filter((path) => outside.test(read(path)))).toEqual([]);
});

describe('a breach is named', () => {
  test.each([
    ['model/tally.ts', "import { readRecords } from '../load/records.ts';"],
    ['model/tally.ts', "import type { Words } from '../text/words.ts';"],
    ['model/tally.ts', "import { sum } from 'd3';"],
    ['load/table.ts', "import { de } from '../text/de.ts';"],
    ['load/table.ts', "import type { Words } from '../text/words.ts';"],
    ['text/de.ts', "import { STATUSES } from '../load/projects.ts';"],
    ['look/palette.ts', "import type { Issue } from '../load/issue.ts';"],
    ['save/csv.ts', "import { FILES } from '../load/files.ts';"],
    ['state/atlas.svelte.ts', "import type { Overlay } from '../map/overlay.ts';"],
    ['map/MapPanel.svelte', "<script>\n  import List from '../ui/List.svelte';\n</script>"],
    ['ui/List.svelte', "const map = import('../map/mapView.ts');"],
    ['ui/List.svelte', "export { bars } from '../charts/bars.ts';"],
    ['charts/Bars.svelte', "import '../ui/list.css';"],
    ['charts/Bars.svelte', "import App from '../App.svelte';"],
    ['ui/List.svelte', "new Worker(new URL('../map/worker.ts', import.meta.url))"],
    ['ui/List.svelte', "import data from '../../data/site.json';"],
    ['ui/List.svelte', "import {\n  Map,\n} from 'maplibre-gl';"],
    ['state/atlas.svelte.ts', "import { feature } from 'topojson-client';"],
    ['load/files.ts', "import url from '../../data/projects.csv?url&no-inline';"],
  ])('%s: %j', (path, text) => {
    expect(offencesIn(path, text)).toHaveLength(1);
  });

  test.each([
    ['text/de.ts', "import type { CellIssue } from '../load/issue.ts';"],
    ['model/tally.ts', "import { FACETS } from './columns.ts';"],
    ['ui/List.svelte', "import { fade } from 'svelte/transition';"],
    ['ui/detail/Row.svelte', "import Icon from '../../look/Icon.svelte';"],
    ['main.ts', "import App from './App.svelte';\nimport './app.css';"],
    ['map/mapView.ts', "import 'maplibre-gl/dist/maplibre-gl.css';"],
    ['state/atlas.svelte.ts', "export const from = 'ui';\nexport type Key = 'a';"],
  ])('and no more than that: %s: %j', (path, text) => {
    expect(offencesIn(path, text)).toEqual([]);
  });

  test('a circle is named by all that are in it', () => {
    const imports = new Map([
      ['a', ['b', 'c']],
      ['b', ['c']],
      ['c', ['d']],
      ['d', ['b']],
      ['e', ['e']],
    ]);
    expect(circlesIn(imports)).toEqual(['b > c > d > b', 'e > e']);
  });

  test('an import is found however it is written', () => {
    const text =
      "import a, { b } from './a.ts';import*as c from './c.ts';\nexport * from './d.ts';";
    expect(importsOf(text).map(({ from }) => from)).toEqual(['./a.ts', './c.ts', './d.ts']);
  });
});
