import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeAddress } from '../../src/model/dataAddress.ts';
import type { PagePlace } from '../../src/model/dataAddress.ts';

const PAGE: PagePlace = {
  origin: 'https://atlas.example.de',
  base: 'https://atlas.example.de/stadt/atlas/#karte',
};
const LISTED = ['https://daten.example.de', 'https://geo.example.org:8443'];

const judge = (text: string, page = PAGE, hosts: readonly string[] = LISTED) =>
  judgeAddress(text, page, hosts);

/** A page that runs on the computer of whoever made it. */
const local = (origin: string): PagePlace => ({ origin, base: `${origin}/` });

describe('of the same origin, and so loaded at once', () => {
  test.each([
    ['data/projekte.csv', 'https://atlas.example.de/stadt/atlas/data/projekte.csv'],
    ['./liste.csv?tag=1', 'https://atlas.example.de/stadt/atlas/liste.csv?tag=1'],
    ['/data/liste.csv', 'https://atlas.example.de/data/liste.csv'],
    ['https://atlas.example.de/liste.csv', 'https://atlas.example.de/liste.csv'],
    ['HTTPS://ATLAS.example.de:443/liste.csv', 'https://atlas.example.de/liste.csv'],
    [' liste.csv\n', 'https://atlas.example.de/stadt/atlas/liste.csv'],
    ['../../../../etc/passwd', 'https://atlas.example.de/etc/passwd'],
    ['%2e%2e/%2e%2e/liste.csv', 'https://atlas.example.de/liste.csv'],
    ['data\\liste.csv', 'https://atlas.example.de/stadt/atlas/data/liste.csv'],
    ['https:%2f%2fboese.example', 'https://atlas.example.de/stadt/atlas/%2f%2fboese.example'],
    ['Bäume.csv', 'https://atlas.example.de/stadt/atlas/B%C3%A4ume.csv'],
  ])('%j', (text, url) => {
    expect(judge(text)).toEqual({ kind: 'same-origin', url });
  });

  test.each(['http://localhost:5173', 'http://127.0.0.1:4173', 'https://atlas.rathaus.local'])(
    'also where the page is a private one: %s',
    (origin) => {
      const url = `${origin}/liste.csv`;
      expect(judge('liste.csv', local(origin))).toEqual({ kind: 'same-origin', url });
      expect(judge(url, local(origin))).toEqual({ kind: 'same-origin', url });
    },
  );
});

describe('asked about first, with its host', () => {
  test.each([
    ['https://daten.example.de/liste.csv', 'daten.example.de'],
    ['https://DATEN.example.de:443/liste.csv?a=1&b=2', 'daten.example.de'],
    ['https://geo.example.org:8443/collections/x/items', 'geo.example.org:8443'],
    ['\thttps:\\\\daten.example.de\\liste.csv', 'daten.example.de'],
  ])('%j', (text, host) => {
    expect(judge(text)).toMatchObject({ kind: 'ask', host });
  });
});

describe('refused', () => {
  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/csv,a;b',
    'file:///etc/passwd',
    'file:liste.csv',
    'blob:https://atlas.example.de/0b1c',
    'filesystem:https://atlas.example.de/temporary/x',
    'view-source:https://atlas.example.de/',
    'ftp://daten.example.de/liste.csv',
    'ws://daten.example.de/',
    'mailto:a@b.de',
    '//daten.example.de/liste.csv',
    '//boese.example/liste.csv',
    '\\\\boese.example\\liste.csv',
    '/\\boese.example',
    '/\t/boese.example',
    '\u0000 //boese.example',
    'http://daten.example.de/liste.csv',
  ])('it has not the scheme of an address of the web: %j', (text) => {
    expect(judge(text)).toMatchObject({ kind: 'refused', reason: 'scheme' });
  });

  test.each([
    ['https://boese.example/liste.csv', 'boese.example'],
    ['http://boese.example/liste.csv', 'boese.example'],
    ['https://daten.example.de.boese.example/', 'daten.example.de.boese.example'],
    ['https://daten.example.de:8443/', 'daten.example.de:8443'],
    ['https://daten.example.de./', 'daten.example.de.'],
    ['https://unter.daten.example.de/', 'unter.daten.example.de'],
    ['http://atlas.example.de/liste.csv', 'atlas.example.de'],
    ['https://atlas.example.de:8443/liste.csv', 'atlas.example.de:8443'],
    ['https://daten.еxample.de/', 'daten.xn--xample-2of.de'],
    ['https:///boese.example/', 'boese.example'],
    ['https://boese.example#@daten.example.de', 'boese.example'],
    ['https://boese.example\\@daten.example.de', 'boese.example'],
    ['https://8.8.8.8/', '8.8.8.8'],
    ['https://172.32.0.1/', '172.32.0.1'],
    ['https://10.example.org/', '10.example.org'],
    ['https://[2a00:1450:4001::1]/', '[2a00:1450:4001::1]'],
  ])('its host is not listed: %j', (text, host) => {
    expect(judge(text)).toEqual({ kind: 'refused', reason: 'host', host });
  });

  test.each([
    'https://anna@daten.example.de/liste.csv',
    'https://anna:geheim@daten.example.de/liste.csv',
    'https://:geheim@daten.example.de/',
    'https://daten.example.de@boese.example/',
    'https://anna@atlas.example.de/liste.csv',
    'https://%61nna@daten.example.de/',
  ])('it names a user: %j', (text) => {
    expect(judge(text)).toMatchObject({ kind: 'refused', reason: 'credentials' });
  });

  test.each([
    ...[
      'http://localhost/',
      'https://localhost:8443/',
      'http://LOCALHOST./',
      'http://a.localhost/',
    ],
    ...['http://127.0.0.1/', 'http://127.1/', 'http://2130706433/', 'http://0x7f000001/'],
    ...['http://0177.0.0.1/', 'http://0x7f.1/', 'http://017700000001/', 'http://127.0.0.1./'],
    ...['http://１２７.0.0.1/', 'http://127。0。0。1/', 'http://%31%32%37.0.0.1/', 'http://0/'],
    ...[
      'http://10.1.2.3/',
      'http://172.16.0.1/',
      'http://172.31.255.255/',
      'http://192.168.178.1/',
    ],
    ...['http://169.254.169.254/latest/', 'http://100.64.0.1/', 'http://100.127.0.1/'],
    ...['http://192.0.0.1/', 'http://198.18.0.1/', 'http://224.0.0.1/', 'http://255.255.255.255/'],
    ...[
      'http://[::1]/',
      'http://[::]/',
      'http://[fe80::1]/',
      'http://[fd00::1]/',
      'http://[ff02::1]/',
    ],
    ...['http://[::ffff:127.0.0.1]/', 'http://[::ffff:7f00:1]/', 'http://[::127.0.0.1]/'],
    ...['http://[64:ff9b::7f00:1]/', 'http://[2002:7f00:1::]/', 'http://[0:0:0:0:0:0:0:1]/'],
    ...[
      'https://fritz.box.local/',
      'https://rathaus.LOCAL./',
      'https://rathaus/',
      'https://x.intranet/',
      'https://x.internal/',
    ],
    ...['https://drucker.lan/', 'https://nas.home.arpa/', 'https://x.localdomain/'],
  ])('it leads into a network of its own: %j', (text) => {
    expect(judge(text)).toMatchObject({ kind: 'refused', reason: 'private' });
  });

  test('even where the operator lists it', () => {
    const hosts = ['https://10.0.0.1', 'https://daten.rathaus.local'];
    for (const host of hosts) {
      expect(judge(`${host}/x.csv`, PAGE, hosts)).toMatchObject({ reason: 'private' });
    }
  });

  test.each([
    '',
    ' ',
    '\n',
    'https://',
    'https://[::1',
    'https://a b.de/',
    'https://daten.example.de:99999/',
  ])('it is no address: %j', (text) =>
    expect(judge(text)).toEqual({ kind: 'refused', reason: 'unreadable' }),
  );
});

test('from a page that has no address of its own nothing is of the same origin', () => {
  const page = { origin: 'null', base: 'file:///C:/atlas/index.html' };
  expect(judge('liste.csv', page)).toEqual({ kind: 'refused', reason: 'scheme' });
  expect(judge('https://daten.example.de/liste.csv', page)).toMatchObject({ kind: 'ask' });
  expect(judge('liste.csv', { origin: 'null', base: 'about:srcdoc' })).toMatchObject({
    reason: 'unreadable',
  });
});

describe('laws', () => {
  const pieces = fc.constantFrom(
    ...['http', 'https', 'javascript', 'data', 'file', 'blob', 'HtTpS', ':', '/', '//', '\\', '@'],
    ...[
      'atlas.example.de',
      'daten.example.de',
      'boese.example',
      'localhost',
      '127.1',
      '0x7f',
      '[::1]',
    ],
    ...['.', '..', '%2e', '%2f', '%5c', '%40', '%00', '?', '#', '&', '=', ':443', ':8443', ':80'],
    ...[
      '\t',
      '\n',
      '\r',
      ' ',
      '\u0000',
      '\u00AD',
      '\u200B',
      '\u202E',
      '。',
      '／',
      '＠',
      '\uD800',
      'ß',
    ],
  );
  const hostile = fc.oneof(
    { weight: 3, arbitrary: fc.array(pieces, { maxLength: 10 }).map((all) => all.join('')) },
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.string({ unit: 'binary' }),
  );
  const pages = fc.constantFrom(
    PAGE,
    local('http://localhost:5173'),
    local('http://boese.example'),
  );

  test('whatever stands in a link, nothing is allowed but the own origin and the listed ones', () => {
    fc.assert(
      fc.property(hostile, pages, (text, page) => {
        const verdict = judge(text, page);
        if (verdict.kind === 'refused') return;
        const url = new URL(verdict.url);
        expect(url.username + url.password).toBe('');
        if (verdict.kind === 'same-origin') expect(url.origin).toBe(page.origin);
        else {
          expect(LISTED).toContain(url.origin);
          expect(verdict.host).toBe(url.host);
        }
      }),
      { numRuns: 5000 },
    );
  });

  test('what is allowed is allowed again as it was written then', () => {
    fc.assert(
      fc.property(hostile, pages, (text, page) => {
        const verdict = judge(text, page);
        if (verdict.kind !== 'refused') expect(judge(verdict.url, page)).toEqual(verdict);
      }),
      { numRuns: 2000 },
    );
  });

  test('without a listed host nobody is asked', () => {
    fc.assert(
      fc.property(hostile, pages, (text, page) => {
        expect(judge(text, page, []).kind).not.toBe('ask');
      }),
    );
  });

  test('no address of a private network is let through, however it is written', () => {
    const first = fc.constantFrom(10, 127, 0, 224, 255);
    const byte = fc.nat(255);
    const written = fc
      .tuple(first, byte, byte, byte)
      .chain(([a, b, c, d]) =>
        fc.constantFrom(
          [a, b, c, d].join('.'),
          String(((a * 256 + b) * 256 + c) * 256 + d),
          `0x${(((a * 256 + b) * 256 + c) * 256 + d).toString(16)}`,
          [a, b, c, d].map((part) => `0${part.toString(8)}`).join('.'),
          [a, (b * 256 + c) * 256 + d].join('.'),
          `[::ffff:${[a, b, c, d].join('.')}]`,
        ),
      );
    fc.assert(
      fc.property(written, (host) => {
        expect(judge(`https://${host}/`)).toMatchObject({ reason: 'private' });
      }),
    );
  });
});
