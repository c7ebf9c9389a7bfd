import { expect, test } from 'vitest';
import { webAddress } from '../../src/model/webAddress.ts';
import { shippedDataset } from './shipped.ts';

test.each([
  ['https://www.ulm.de/a?b=c#d', 'https://www.ulm.de/a?b=c#d', 'ulm.de'],
  ['http://ulm.de', 'http://ulm.de/', 'ulm.de'],
  ['HTTPS://ULM.DE/A', 'https://ulm.de/A', 'ulm.de'],
])('%s is an address of its host', (text, href, host) => {
  expect(webAddress(text)).toEqual({ href, host });
});

test.each([
  '',
  'ulm.de',
  '//ulm.de',
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>',
  'ftp://ulm.de',
  'https://',
  'https://user:secret@ulm.de',
  'https://ulm.de@example.org',
  'https:ulm.de',
])('%j is none', (text) => {
  expect(webAddress(text)).toBeUndefined();
});

test('every link of the shipped data is one', () => {
  const links = shippedDataset.text.source_url.filter(Boolean);
  expect(links).toHaveLength(172);
  expect(links.filter((link) => !webAddress(link))).toEqual([]);
});
