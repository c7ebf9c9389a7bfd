import { icons } from 'virtual:icons';
import { expect, test } from 'vitest';
import { pickIcons } from '../../build/icons.ts';

const CAR = [['path', { d: 'M0 0h1' }]] as const;
const PLAY = [['path', { d: 'M6 4v16' }]] as const;
const TABLER = { outline: { car: CAR, play: PLAY }, filled: { play: PLAY } };
const NO_CATEGORIES = 'key,icon\n';

test('a filled icon has a key of its own beside the outline of the same name', () => {
  const picked = pickIcons('name,style\nplay,outline\nplay,filled\n', NO_CATEGORIES, TABLER);
  expect([...picked.keys()]).toEqual(['play', 'play-filled']);
});

test('a name that Tabler does not have fails the build and is named', () => {
  expect(() => pickIcons('name,style\nkutsche,outline\n', NO_CATEGORIES, TABLER)).toThrow(
    'Tabler has no outline icon named "kutsche"',
  );
});

test('a name that every object inherits is no icon', () => {
  expect(() => pickIcons('name,style\nconstructor,outline\n', NO_CATEGORIES, TABLER)).toThrow(
    'no outline icon named "constructor"',
  );
});

test('a style other than outline and filled is refused', () => {
  expect(() => pickIcons('name,style\ncar,dotted\n', NO_CATEGORIES, TABLER)).toThrow('"dotted"');
});

test('a category whose icon is not in the list fails the build in words', () => {
  const categories = 'key,icon\nverkehr,car\numwelt,leaf\n';
  expect(() => pickIcons('name,style\ncar,outline\n', categories, TABLER)).toThrow(
    'the icon "leaf" of "umwelt" is not in src/look/icons.csv',
  );
});

test('the parts of an icon are one path, and an icon of other shapes fails the build', () => {
  const DOTS = [
    ['path', { d: 'M0 0h1' }],
    ['path', { d: 'M5 5h1' }],
  ] as const;
  const ROUND = [['circle', { r: '3' }]] as const;
  const tabler = { outline: { dots: DOTS, round: ROUND }, filled: {} };
  expect(pickIcons('name,style\ndots,outline\n', NO_CATEGORIES, tabler).get('dots')).toBe(
    'M0 0h1M5 5h1',
  );
  expect(() => pickIcons('name,style\nround,outline\n', NO_CATEGORIES, tabler)).toThrow(
    '"round" has a <circle>',
  );
});

test('the module of icons holds the listed ones as paths', () => {
  expect(icons.get('car')).toMatch(/^M/);
});
