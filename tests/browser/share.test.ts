import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { readQr } from '../unit/readQr.ts';
import { expect, newAtlas, test, type AtlasPage } from './atlasPage.ts';

const VIEW = '#kategorie=umwelt&land=DE-HE,DE-BY&zeit=2021/2025&sortierung=name';

const dialog = ({ page }: AtlasPage) => page.getByRole('dialog', { name: 'Teilen' });

async function open(atlas: AtlasPage): Promise<void> {
  await atlas.page.getByRole('button', { name: 'Teilen', exact: true }).click();
  await expect(dialog(atlas)).toBeVisible();
}

test('a link that is copied shows the same view elsewhere', async ({ browser }) => {
  const here = await newAtlas(browser, {
    permissions: ['clipboard-read', 'clipboard-write'],
    reducedMotion: 'reduce',
  });
  await here.open(VIEW);
  await here.change(() => here.rows.first().click());
  await open(here);
  await dialog(here).getByRole('button', { name: 'Link kopieren' }).click();
  await expect(dialog(here).getByText('Link kopiert. Er zeigt genau diese Ansicht.')).toBeVisible();
  const link = await here.page.evaluate(() => navigator.clipboard.readText());
  await expect(dialog(here).getByLabel('Link zu dieser Ansicht')).toHaveValue(link);

  const there = await newAtlas(browser, { reducedMotion: 'reduce' });
  await there.page.goto(link);
  await there.ready();
  const title = here.project.getByRole('heading', { level: 2 });
  await expect(there.project.getByRole('heading', { level: 2 })).toHaveText(
    (await title.textContent())!,
  );
  await expect(there.sentence).toHaveText((await here.sentence.textContent())!);
  expect(there.link()).toEqual(here.link());
  expect([...here.faults, ...there.faults]).toEqual([]);
  await there.page.context().close();
  await here.page.context().close();
});

test('where the clipboard is closed the link is marked, and the keys are named', async ({
  atlas,
}) => {
  await atlas.page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('closed'));
  });
  await atlas.open(VIEW);
  await open(atlas);
  await dialog(atlas).getByRole('button', { name: 'Link kopieren' }).click();
  await expect(dialog(atlas).getByText(/Strg\+C/)).toBeVisible();
  const marked = await atlas.page.evaluate(() => getSelection()?.toString());
  expect(marked).toBe(await dialog(atlas).getByLabel('Link zu dieser Ansicht').inputValue());
});

test('the QR code leads to the view, on screen and as a file', async ({ desk }) => {
  await desk.open(VIEW);
  await open(desk);
  const link = await dialog(desk).getByLabel('Link zu dieser Ansicht').inputValue();
  const code = dialog(desk).getByRole('img', { name: 'QR-Code des Links zu dieser Ansicht' });
  const size = Number((await code.getAttribute('viewBox'))!.split(' ')[2]);
  const path = (await code.locator('path').nth(1).getAttribute('d'))!;
  expect(readQr({ size, path })).toBe(link);

  const download = desk.page.waitForEvent('download');
  await dialog(desk).getByRole('button', { name: 'Als SVG herunterladen' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('smart-city-atlas-qr.svg');
  expect(await readFile(await file.path(), 'utf8')).toContain(path);
  await desk.page.keyboard.press('Escape');
});

test('axe finds nothing in the dialog, in any colours, size or language', async ({ atlas }) => {
  test.setTimeout(180_000);
  const { page } = atlas;
  for (const [hash, media] of [
    [VIEW, {}],
    [`${VIEW}&sprache=en`, { colorScheme: 'dark' }],
    [VIEW, { forcedColors: 'active' }],
  ] as const) {
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media });
    // In English the regions have other names than the page's fixtures know.
    await page.goto(`./${hash}`);
    await expect(page.locator('[data-state=ready]')).toBeVisible({ timeout: 40_000 });
    await page
      .getByRole('banner')
      .getByRole('button', { name: /^(Teilen|Share)$/ })
      .click();
    await expect(page.getByRole('dialog')).toBeVisible();
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 900 });
      const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(await atlas.sideways()).toBe(0);
    }
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 1440, height: 900 });
  }
});
