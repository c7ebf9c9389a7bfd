import { expect, test, type Page } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { serve } from '../../server/serve.mjs';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const assets = readdirSync(`${DIST}/assets`);

/** The address of the first asset whose name fits, relative to the page. */
function assetNamed(pattern: RegExp): string {
  const name = assets.find((asset) => pattern.test(asset));
  if (!name) throw new Error(`The build has no asset like ${pattern}.`);
  return `assets/${name}`;
}

/** What the page logs as an error or throws, and what it asks of others, from now on. */
function watch(page: Page): { faults: string[]; requests: string[] } {
  const faults: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('request', (one) => requests.push(one.url()));
  return { faults, requests };
}

/** The requests that leave the page's folder; `data:` and `blob:` leave nothing. */
function requestsBeyond(home: string, requests: readonly string[]): string[] {
  return requests.filter((url) => url.startsWith('http') && !url.startsWith(home));
}

for (const [kind, type, address] of [
  ['page', 'text/html', () => './'],
  ['script', 'text/javascript', () => assetNamed(/^index-.*\.js$/)],
  ['worker of the map', 'text/javascript', () => assetNamed(/worker.*\.js$/)],
  ['style', 'text/css', () => assetNamed(/\.css$/)],
  ['table of projects', 'text/csv', () => 'data/projects.csv'],
] as const) {
  test(`the ${kind} is sent under the policy`, async ({ request }) => {
    const answer = await request.get(address());
    expect(answer.status()).toBe(200);
    expect(answer.headers()['content-type']).toContain(type);
    const policy = answer.headers()['content-security-policy'];
    expect(policy).toContain("default-src 'none'; script-src 'self'; worker-src 'self'");
    expect(policy).toContain("frame-ancestors 'self'");
  });
}

test('the page says its policy itself, before anything else in its head', async ({ page }) => {
  await page.goto('./');
  const first = page.locator('head > :first-child');
  await expect(first).toHaveAttribute('http-equiv', 'Content-Security-Policy');
  await expect(first).toHaveAttribute('content', /^default-src 'none'; script-src 'self';/);
  await expect(first).not.toHaveAttribute('content', /frame-ancestors/);
});

test('the page starts under its policy without a fault, asking no other host', async ({ page }) => {
  const { faults, requests } = watch(page);
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Smart-City-Atlas');
  await page.waitForLoadState('networkidle');
  expect(requestsBeyond(page.url(), requests)).toEqual([]);
  expect(faults).toEqual([]);
});

test('the page works in a folder of another site', async ({ page }) => {
  const { url, close } = await serve({ root: DIST, prefix: '/stadt/atlas/' });
  try {
    const { faults, requests } = watch(page);
    await page.goto(url);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Smart-City-Atlas');
    await page.waitForLoadState('networkidle');
    expect(requests).toContain(`${url}${assetNamed(/^index-.*\.js$/)}`);
    expect(requestsBeyond(url, requests)).toEqual([]);
    expect(faults).toEqual([]);
  } finally {
    await close();
  }
});

test('what is missing is a 404, not the page again', async ({ request }) => {
  const answer = await request.get('assets/nothing-abc.js');
  expect(answer.status()).toBe(404);
  expect(await answer.text()).toBe('Diese Datei gibt es hier nicht.\n');
});

for (const path of ['/..%2fpackage.json', '/../package.json', '/assets/..%2f..%2fpackage.json']) {
  test(`nothing outside of the page is given out for ${path}`, async ({ baseURL }) => {
    expect(await statusOf(`${baseURL}`, path)).toBe(404);
  });
}

/** Asks for the path as it is written: a browser would tidy `..` away before it is sent. */
function statusOf(baseURL: string, path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(baseURL);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}
