import { expect, test } from 'vitest';
import { embeddedHash, toLink, wholeHash } from '../../src/save/viewLink.ts';

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
