import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { differs } from '../../server/install.mjs';
import { isOlder } from '../../server/node-version.mjs';
import { headerPolicy, parseSite } from '../../server/policy.mjs';
import { serve } from '../../server/serve.mjs';

const SCRIPT = `console.info('${'atlas '.repeat(1000)}');\n`;
const SITE = { dataHosts: [], embedders: ['https://www.ulm.de'] };

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks for the path as it is written: `fetch` would tidy `..` away before it is sent. */
function ask(
  server: { url: string },
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: OutgoingHttpHeaders } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk as Buffer);
      const { statusCode: status = 0, headers } = response;
      resolve({ status, headers, body: Buffer.concat(chunks) });
    });
    asked.on('error', reject).end();
  });
}

let folder: string;
let server: { url: string; close: () => Promise<void> };
let nested: typeof server;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atlas-server-'));
  const root = join(folder, 'dist');
  await mkdir(join(root, 'assets'), { recursive: true });
  await mkdir(join(root, 'daten'));
  const files = {
    'package.json': 'secret',
    'dist/index.html': '<h1>Smart-City-Atlas</h1>',
    'dist/.hidden': 'secret',
    'dist/assets/main-abc.js': SCRIPT,
    'dist/assets/worker-abc.mjs': SCRIPT,
    'dist/assets/main-abc.css': 'body {}',
    'dist/assets/projects-abc.csv': 'titel\nGrüne Welle\n',
    'dist/assets/name-abc.woff2': 'font',
    'dist/daten/index.html': 'Daten',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  await symlink(join(folder, 'package.json'), join(root, 'link.json'));
  server = await serve({ root, site: SITE });
  nested = await serve({ root, site: SITE, prefix: '/stadt/atlas/' });
});

afterAll(async () => {
  await server.close();
  await nested.close();
  await rm(folder, { recursive: true });
});

describe('the server', () => {
  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/assets/main-abc.js', 'text/javascript; charset=utf-8'],
    ['/assets/worker-abc.mjs', 'text/javascript; charset=utf-8'],
    ['/assets/main-abc.css', 'text/css; charset=utf-8'],
    ['/assets/projects-abc.csv', 'text/csv; charset=utf-8'],
    ['/assets/name-abc.woff2', 'font/woff2'],
  ])('sends %s under the policy as %s', async (path, type) => {
    const { status, headers } = await ask(server, path);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(type);
    expect(headers['content-security-policy']).toBe(headerPolicy(SITE));
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test('answers what is missing with 404 in plain words, under the policy too', async () => {
    const { status, headers, body } = await ask(server, '/assets/nothing.js');
    expect(status).toBe(404);
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(headers['content-security-policy']).toBe(headerPolicy(SITE));
    expect(String(body)).toBe('Diese Datei gibt es hier nicht.\n');
  });

  test.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/assets/../../package.json',
    '/assets/..%5c..%5cpackage.json',
    '/%00',
    '/.hidden',
    '/link.json',
    '//assets',
    '/assets',
  ])('gives nothing out for %s', async (path) => {
    const { status, body } = await ask(server, path);
    expect(status).toBe(404);
    expect(String(body)).not.toContain('secret');
  });

  test('refuses an address that cannot be decoded', async () => {
    expect((await ask(server, '/%zz')).status).toBe(400);
  });

  test('is read only', async () => {
    const { status, headers } = await ask(server, '/', { method: 'POST' });
    expect(status).toBe(405);
    expect(headers.allow).toBe('GET, HEAD');
  });

  test('answers HEAD with the headers of GET and no body', async () => {
    const { status, headers, body } = await ask(server, '/', { method: 'HEAD' });
    expect(status).toBe(200);
    expect(headers['content-length']).toBe('25');
    expect(body).toHaveLength(0);
  });

  test.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip;q=1.0, br;q=0', 'gzip', gunzipSync],
  ])('compresses for a browser that takes "%s" with %s', async (accepted, coding, expand) => {
    const headers = { 'accept-encoding': accepted };
    const answer = await ask(server, '/assets/main-abc.js', { headers });
    expect(answer.headers['content-encoding']).toBe(coding);
    expect(answer.headers.vary).toBe('Accept-Encoding');
    expect(answer.body.length).toBeLessThan(SCRIPT.length);
    expect(String(expand(answer.body))).toBe(SCRIPT);
  });

  test('sends a text as it is to a browser that says nothing', async () => {
    const { headers, body } = await ask(server, '/assets/main-abc.js');
    expect(headers['content-encoding']).toBeUndefined();
    expect(String(body)).toBe(SCRIPT);
  });

  test('lets hashed assets be kept and has the page asked for again', async () => {
    const [asset, page] = [await ask(server, '/assets/main-abc.js'), await ask(server, '/')];
    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(page.headers['cache-control']).toBe('no-cache');
  });

  test('says 304 to a browser that has the file already', async () => {
    const { etag } = (await ask(server, '/')).headers;
    const again = await ask(server, '/', { headers: { 'if-none-match': `"old", W/${etag}` } });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
  });

  test('has a tag of its own for each coding', async () => {
    const path = '/assets/main-abc.js';
    const plain = await ask(server, path);
    const brotli = await ask(server, path, { headers: { 'accept-encoding': 'br' } });
    expect(brotli.headers.etag).not.toBe(plain.headers.etag);
  });

  test('sends a file that has changed anew', async () => {
    const file = join(folder, 'dist/daten/index.html');
    expect(String((await ask(server, '/daten/')).body)).toBe('Daten');
    await writeFile(file, 'Neue Daten');
    expect(String((await ask(server, '/daten/')).body)).toBe('Neue Daten');
  });
});

describe('the server under a prefix', () => {
  test('serves the page in that folder, and nothing outside of it', async () => {
    expect((await ask(nested, '/stadt/atlas/')).status).toBe(200);
    expect((await ask(nested, '/stadt/atlas/assets/main-abc.js')).status).toBe(200);
    expect((await ask(nested, '/')).status).toBe(404);
    expect((await ask(nested, '/assets/main-abc.js')).status).toBe(404);
  });

  test('adds the slash that relative addresses need', async () => {
    const { status, headers } = await ask(nested, '/stadt/atlas?q=1');
    expect(status).toBe(301);
    expect(headers.location).toBe('/stadt/atlas/');
  });

  test('refuses a prefix that is no folder', async () => {
    await expect(serve({ root: folder, prefix: 'atlas' })).rejects.toThrow('the prefix is "atlas"');
  });
});

describe('the policy', () => {
  test('allows no host but the own one by default', () => {
    expect(headerPolicy(parseSite('{}'))).toBe(
      "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; " +
        "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
    );
  });

  test('lets the operator add hosts of data and embedders', () => {
    const policy = headerPolicy(
      parseSite('{"dataHosts":["https://daten.ulm.de"],"embedders":["https://ulm.de:8443"]}'),
    );
    expect(policy).toContain("connect-src 'self' https://daten.ulm.de;");
    expect(policy).toContain("img-src 'self' data: blob: https://daten.ulm.de;");
    expect(policy).toMatch(/frame-ancestors 'self' https:\/\/ulm\.de:8443$/);
    expect(policy).toContain("script-src 'self';");
  });

  test.each([
    'http://daten.ulm.de',
    'https://daten.ulm.de/',
    'https://daten.ulm.de/csv',
    'https://Daten.ulm.de',
    'https://*.ulm.de',
    'https://ulm.de:99999',
    'https://ulm.de:443',
    'https://ulm.de; script-src *',
    "https://ulm.de 'unsafe-inline'",
    'https://ulm.de\n',
    'https://user@ulm.de',
    'https://localhost',
    '*',
    '',
    7,
  ])('refuses %j as an origin, with the value', (origin) => {
    const site = JSON.stringify({ dataHosts: [origin] });
    expect(() => parseSite(site)).toThrow(`"dataHosts" has ${JSON.stringify(origin)}`);
  });

  test('refuses origins that are no list', () => {
    expect(() => parseSite('{"embedders":"https://ulm.de"}')).toThrow('"embedders" is not a list');
  });
});

describe('the installer', () => {
  const vite = { version: '8.3.8', integrity: 'sha512-a' };

  test('finds nothing to do when what is installed is what is locked', () => {
    const locked = { '': {}, 'node_modules/vite': vite };
    expect(differs(locked, { 'node_modules/vite': vite })).toBeUndefined();
  });

  test('lets a package for another system be absent', () => {
    const locked = { 'node_modules/fsevents': { version: '2.3.3', optional: true } };
    expect(differs(locked, {})).toBeUndefined();
  });

  test('says which package is missing, other, or not locked', () => {
    const locked = { 'node_modules/vite': vite };
    const other = { 'node_modules/vite': { ...vite, version: '7.0.0' } };
    expect(differs(locked, {})).toBe('node_modules/vite is missing');
    expect(differs(locked, other)).toBe('node_modules/vite is 7.0.0, locked is 8.3.8');
    expect(differs({}, other)).toBe('node_modules/vite is not locked');
  });

  test('knows an older Node from a newer one', () => {
    expect(isOlder('20.18.3', '20.19')).toBe(true);
    expect(isOlder('18.20.0', '20.19')).toBe(true);
    expect(isOlder('20.19.0', '20.19')).toBe(false);
    expect(isOlder('22.1.0', '20.19')).toBe(false);
  });
});
