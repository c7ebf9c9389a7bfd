/** Laws for all words: those of the first screen, and those of parts that load later. */
import { describe, expect, test } from 'vitest';
import { de } from '../../src/text/de.ts';
import { en } from '../../src/text/en.ts';
import { germanIn } from './germanIn.ts';

type Tree = Readonly<Record<string, unknown>>;

const modules = import.meta.glob<Tree>(['../../src/text/*Words.ts', '../../src/text/import*.ts'], {
  eager: true,
});
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** Words by language, by the name they are exported under. */
const spoken: [name: string, german: Tree, english: Tree][] = [
  ['words', de, en],
  ...Object.values(modules).flatMap((module) =>
    Object.entries(module).flatMap(([name, value]): [string, Tree, Tree][] =>
      isTree(value) && isTree(value['de']) && isTree(value['en'])
        ? [[name, value['de'], value['en']]]
        : [],
    ),
  ),
];

/** Every text by its path; of a function its source, where its words stand. */
function textsOf(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string' || typeof value === 'function') return [[path, String(value)]];
  if (value instanceof Map) return textsOf(Object.fromEntries(value), path);
  if (!isTree(value)) return [];
  return Object.entries(value).flatMap(([key, part]) => textsOf(part, `${path}.${key}`));
}

/** What the functions compare the data with. */
const COMPARED = /["' ](?:bund|und|Brüssel)["' ]/g;
const AMERICAN =
  /\b(?:colou?rs? of gray|color|center|gray|license|neighbor|favorite|catalog|analyze|organiz|recogniz|meter)/i;

test('there are words beside those of the first screen', () => {
  expect(spoken.length).toBeGreaterThan(1);
});

describe.each(spoken)('%s', (_, german, english) => {
  test('both languages say the same things, and never nothing', () => {
    const paths = (words: Tree) => textsOf(words).map(([path]) => path);
    expect(paths(english)).toEqual(paths(german));
    const empty = [...textsOf(german), ...textsOf(english)].filter(([, text]) => !text.trim());
    expect(empty.filter(([path]) => path !== '.location.gemeinde')).toEqual([]);
  });

  test('the English has no German word, and is British', () => {
    const found = textsOf(english).flatMap(([path, text]) =>
      [...germanIn(text.replace(COMPARED, '')), ...(AMERICAN.exec(text) ?? [])].map((word) => [
        path,
        word,
      ]),
    );
    expect(found).toEqual([]);
  });

  test('nobody is shouted at, begged or quoted in typewriter marks', () => {
    const found = [...textsOf(german), ...textsOf(english)]
      // Who typed a postcode is asked for the place instead.
      .filter(([path]) => path !== '.postcode')
      // A function's source has signs of its own.
      .filter(([, text]) => !/=>|\) \{/.test(text))
      .filter(([, text]) => /!|\bbitte\b|\bplease\b|"| - |–|\.\.\./i.test(text));
    expect(found).toEqual([]);
  });
});
