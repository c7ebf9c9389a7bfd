import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FileError } from '../../src/load/issue.ts';
import { readSite } from '../../src/load/site.ts';
import { shippedText } from './shipped.ts';

const siteOf = (json: unknown) => readSite(JSON.stringify(json));

test('as shipped it names nobody, and has no fault', () => {
  expect(readSite(shippedText('site.json'))).toEqual({ faults: [] });
});

test('what the operator says is read', () => {
  expect(
    siteOf({
      operator: ' Stadt Musterhausen ',
      contact: 'smart.city@musterhausen.de',
      imprint: 'https://www.musterhausen.de/impressum',
      privacy: 'https://musterhausen.de/datenschutz?a=1',
    }),
  ).toEqual({
    operator: 'Stadt Musterhausen',
    contact: { href: 'mailto:smart.city@musterhausen.de', label: 'smart.city@musterhausen.de' },
    imprint: { href: 'https://www.musterhausen.de/impressum', label: 'musterhausen.de' },
    privacy: { href: 'https://musterhausen.de/datenschutz?a=1', label: 'musterhausen.de' },
    faults: [],
  });
});

test('a contact may be a page, or a mail address with its scheme', () => {
  expect(siteOf({ contact: 'https://musterhausen.de/kontakt' }).contact?.label).toBe(
    'musterhausen.de',
  );
  expect(siteOf({ contact: 'mailto:a@b.de' }).contact?.href).toBe('mailto:a@b.de');
});

test.each([
  ['contact', 'javascript:alert(1)'],
  ['contact', 'a@b.de?cc=c@d.de'],
  ['contact', 'a@b.de,c@d.de'],
  ['contact', 'a@b'],
  ['imprint', 'www.musterhausen.de/impressum'],
  ['imprint', 'a@b.de'],
  ['imprint', 'https://user:pass@musterhausen.de/'],
  ['privacy', 'data:text/html,x'],
  ['privacy', ['https://musterhausen.de']],
  ['operator', 7],
  ['operator', 'x'.repeat(201)],
])('%s: %j is a fault, and not shown', (property, value) => {
  expect(siteOf({ [property]: value })).toEqual({ faults: [property] });
});

test.each(['', '[]', 'null', '"text"', '{'])('%j is no site', (text) => {
  expect(() => readSite(text)).toThrow(FileError);
});

test('whatever stands there, an address leads to the web or to one mailbox', () => {
  fc.assert(
    fc.property(fc.oneof(fc.webUrl(), fc.emailAddress(), fc.string()), (text) => {
      const { contact, imprint } = siteOf({ contact: text, imprint: text });
      for (const address of [contact, imprint]) {
        if (address) expect(address.href).toMatch(/^(https?:\/\/|mailto:[^?&,\s]+@[^?&,\s]+$)/);
      }
    }),
  );
});
