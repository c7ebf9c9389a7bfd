import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSite } from '../../server/policy.mjs';
import { FileError } from '../../src/load/issue.ts';
import { readSite } from '../../src/load/site.ts';
import { shippedText } from './shipped.ts';

const siteOf = (json: unknown) => readSite(JSON.stringify(json));

test('as shipped it names nobody, and has no fault', () => {
  expect(readSite(shippedText('site.json'))).toEqual({ dataHosts: [], faults: [] });
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
    dataHosts: [],
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
  expect(siteOf({ [property]: value })).toEqual({ dataHosts: [], faults: [property] });
});

test('origins that data may come from are read', () => {
  const dataHosts = ['https://daten.musterhausen.de', 'https://geo.example.org:8443'];
  expect(siteOf({ dataHosts })).toEqual({ dataHosts, faults: [] });
});

test.each([
  'http://daten.example.de',
  'https://daten.example.de/',
  'https://Daten.example.de',
  'https://daten.example.de:443',
  'https://daten.example.de:70000',
  'https://user@daten.example.de',
  'https://*.example.de',
  'https://localhost',
  '*',
  '',
  7,
  null,
])('%j is no origin: a fault, and left out beside one that is', (host) => {
  expect(siteOf({ dataHosts: ['https://daten.example.de', host] })).toEqual({
    dataHosts: ['https://daten.example.de'],
    faults: ['dataHosts'],
  });
});

test.each(['https://daten.example.de', { 0: 'https://daten.example.de' }, 7])(
  '%j is no list of origins',
  (dataHosts) => expect(siteOf({ dataHosts })).toEqual({ dataHosts: [], faults: ['dataHosts'] }),
);

test('an origin is one for the page where it is one for the policy, whatever stands there', () => {
  const allowed = (host: string) => {
    try {
      return parseSite(JSON.stringify({ dataHosts: [host] })).dataHosts.length > 0;
    } catch {
      return false;
    }
  };
  const pieces = fc.constantFrom(
    ...['https://', 'http://', 'a', 'Ä', 'b-', '-', '.', '.de', ':', '0', '443', '8443', '/', '*'],
    ...[' ', ';', '@', '%2e', '\u0000', '10.0.0.1', "'self'"],
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.webUrl(),
        fc.array(pieces, { maxLength: 6 }).map((all) => `https://${all.join('')}`),
      ),
      (host) => {
        expect(siteOf({ dataHosts: [host] }).dataHosts.length > 0).toBe(allowed(host));
      },
    ),
    { numRuns: 1000 },
  );
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
