import { describe, expect, test } from 'vitest';
import { join } from '../../src/model/join.ts';
import { embeddedHash, sharedHash, toLink, wholeHash } from '../../src/save/viewLink.ts';
import { aDataset, anOwnDataset, asOwn } from './aDataset.ts';

const PAGE = 'https://atlas.example/stadt/?x=1#alt';

test('a link is the address of the page with the hash of the view', () => {
  expect(toLink(PAGE, 'land=DE-SN')).toBe('https://atlas.example/stadt/?x=1#land=DE-SN');
  expect(toLink(PAGE, '')).toBe('https://atlas.example/stadt/?x=1');
});

test('a view goes into its frame and out again as it was', () => {
  const hash = 'map=6/51/10&land=DE-SN&zeit=2021/2024&projekt=k21-dresden&sprache=en&farben=dunkel';
  expect(embeddedHash(hash)).toContain('modus=einbettung');
  expect(wholeHash(embeddedHash(hash))).toBe(hash);
});

describe("a link for others, who have none of the visitor's files", () => {
  const own = aDataset({ id: 'eigen', category: 'daten', technologies: 'ki;5g', land: 'DE-BE' });
  const dataset = join([
    { dataset: aDataset({ id: 'a', category: 'verkehr', technologies: 'ki', land: 'DE-BE' }) },
    asOwn(own),
  ]);

  test.each([
    ['kategorie=verkehr,daten&zeit=2021/2024', 'kategorie=verkehr&zeit=2021/2024'],
    ['kategorie=daten&land=DE-BE', 'land=DE-BE'],
    ['technik=ki,5g', 'technik=ki'],
    ['kategorie=umwelt', 'kategorie=umwelt'],
    ['projekt=eigen', ''],
    ['projekt=a&sprache=en', 'projekt=a&sprache=en'],
    ['map=6/51/10&q=Ampel', 'map=6/51/10&q=Ampel'],
  ])('%s is %s', (hash, shared) => {
    expect(sharedHash(hash, dataset)).toBe(shared);
  });

  test('keeps all where it says from where the data is to be had', () => {
    const hash = 'kategorie=daten&projekt=eigen&daten=liste.csv';
    expect(sharedHash(hash, dataset)).toBe(hash);
  });

  test('of the atlas alone is the link', () => {
    expect(sharedHash('projekt=eigen', own)).toBe('projekt=eigen');
    expect(sharedHash('projekt=p0', anOwnDataset([{}]))).toBe('');
  });
});
