/** The picture of the view, read back from the file that is saved. */
import { readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import { expect, newAtlas, test } from './atlasPage.ts';
import type { AtlasPage } from './atlasPage.ts';

async function share(browser: Browser, hash: string, deviceScaleFactor: number) {
  const atlas = await newAtlas(browser, { deviceScaleFactor, reducedMotion: 'reduce' });
  await atlas.open(hash);
  await atlas.page.getByRole('button', { name: 'Teilen', exact: true }).click();
  return atlas;
}

/** Saves the picture and reads its size from the file's own head. */
async function saved(atlas: AtlasPage) {
  const download = atlas.page.waitForEvent('download');
  await atlas.page.getByRole('button', { name: 'Bild speichern' }).click();
  const file = await download;
  const bytes = readFileSync(await file.path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  const size = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  return { name: file.suggestedFilename(), size, bytes };
}

/** Colours of a part of the picture, in shares of its sides. */
async function coloursIn(
  atlas: AtlasPage,
  bytes: Buffer,
  part: readonly [left: number, top: number, right: number, bottom: number],
) {
  const counts = await atlas.page.evaluate(
    async ([data, [left, top, right, bottom]]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const { width, height } = image;
      const context = new OffscreenCanvas(width, height).getContext('2d')!;
      context.drawImage(image, 0, 0);
      const [w, h] = [(right - left) * width, (bottom - top) * height];
      const pixels = context.getImageData(left * width, top * height, w, h).data;
      const found = new Map<string, number>();
      for (let i = 0; i < pixels.length; i += 4) {
        const colour = `${pixels[i]},${pixels[i + 1]},${pixels[i + 2]}`;
        found.set(colour, (found.get(colour) ?? 0) + 1);
      }
      return [...found];
    },
    [bytes.toString('base64'), part] as const,
  );
  return new Map(counts);
}

for (const ratio of [1, 2]) {
  test(`is twice as fine as its size, with ground, symbols, words, on a screen of ratio ${ratio}`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const atlas = await share(browser, '#zeit=2024-04-19/2025', ratio);
    const before = await atlas.view();
    const { name, size, bytes } = await saved(atlas);
    expect(name).toMatch(/^smart-city-atlas-2026-11-23-\d+-projekte\.png$/);
    expect(size).toEqual([2400, 1800]);
    const map = await coloursIn(atlas, bytes, [0.03, 0.2, 0.7, 0.8]);
    for (const token of ['--sea', '--land', '--neighbour', '--dmk-ground', '--ink']) {
      expect(map.get(await atlas.token(token)), token).toBeGreaterThan(300);
    }
    for (const token of ['--cat-gesamt', '--cat-verkehr', '--cat-umwelt', '--cat-daten']) {
      expect(map.get(await atlas.token(token)), token).toBeGreaterThan(300);
    }
    const ink = await atlas.token('--ink');
    const inPart = async (part: readonly [number, number, number, number]) =>
      (await coloursIn(atlas, bytes, part)).get(ink);
    expect(await inPart([0, 0, 1, 0.13]), 'title and sentence').toBeGreaterThan(2000);
    expect(await inPart([0.78, 0.2, 1, 0.8]), 'legend').toBeGreaterThan(1000);
    const second = await atlas.token('--ink-2');
    const foot = await coloursIn(atlas, bytes, [0, 0.88, 0.8, 1]);
    expect(foot.get(second), 'sources').toBeGreaterThan(1000);
    expect(await atlas.view(), 'the map on the screen stands still').toBe(before);
    expect(atlas.faults).toEqual([]);
    await atlas.page.context().close();
  });
}

test('for a slide is wider; it is dark where the page is', async ({ browser }) => {
  test.setTimeout(180_000);
  const atlas = await share(browser, '#farben=dunkel&kategorie=umwelt', 1);
  await atlas.page.getByRole('radio', { name: /^Folie/ }).check();
  await expect(atlas.page.getByRole('img', { name: /^Vorschau des Bildes/ })).toBeVisible();
  const { size, bytes } = await saved(atlas);
  expect(size).toEqual([3840, 2160]);
  const all = await coloursIn(atlas, bytes, [0, 0, 1, 1]);
  expect(all.get(await atlas.token('--surface'))).toBeGreaterThan(100_000);
  expect(all.get(await atlas.token('--cat-umwelt'))).toBeGreaterThan(300);
  await atlas.page.context().close();
});

test('is copied, and that is said', async ({ browser }) => {
  test.setTimeout(180_000);
  const atlas = await share(browser, '#kategorie=umwelt', 1);
  await atlas.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await atlas.page.getByRole('button', { name: 'Bild kopieren' }).click();
  await expect(atlas.page.getByText('Bild kopiert.')).toBeVisible();
  const types = await atlas.page.evaluate(async () =>
    (await navigator.clipboard.read()).flatMap((item) => item.types),
  );
  expect(types).toContain('image/png');
  await atlas.page.context().close();
});
