import AxeBuilder from '@axe-core/playwright';
import type { FrameLocator, Page } from '@playwright/test';
import { expect, test, type AtlasPage } from './atlasPage.ts';

const VIEW = '#land=DE-SN&zeit=2021/2025&farben=hell';

/** The code that the dialog gives out, at a size. */
async function codeOf(atlas: AtlasPage, hash: string, width: string, height: string) {
  await atlas.open(hash);
  await atlas.page.getByRole('button', { name: 'Teilen', exact: true }).click();
  const dialog = atlas.page.getByRole('dialog', { name: 'Teilen' });
  await dialog.getByLabel('Breite').selectOption(width);
  await dialog.getByLabel('Höhe').selectOption(height);
  return dialog.getByLabel('Code für die Webseite').inputValue();
}

/** A town's page on the same host, with the code as it was copied. */
async function town(page: Page, code: string): Promise<FrameLocator> {
  await page.route('**/stadt.html', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="de"><title>Stadt</title><h1>Unsere Stadt</h1>${code}
        <div id="rest"></div></html>`,
    }),
  );
  await page.goto('./stadt.html');
  await page.locator('#rest').evaluate((rest: HTMLElement) => (rest.style.height = '3000px'));
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('region', { name: 'Karte', exact: true })).toHaveAttribute(
    'data-state',
    'ready',
    { timeout: 40_000 },
  );
  return frame;
}

test.describe.configure({ timeout: 120_000 });

test('the code shows the view on another page, and leads to the same view in the atlas', async ({
  atlas,
}) => {
  const { page } = atlas;
  const frame = await town(page, await codeOf(atlas, VIEW, '600 px', '500 px'));
  await expect(frame.getByRole('status')).toContainText(
    /^\d+ von 173 Projekten, 2021 bis 2025, Sachsen\./,
  );
  await expect(frame.getByRole('banner')).toHaveCount(0);
  await expect(frame.getByRole('region', { name: 'Filter' })).toHaveCount(0);

  const before = await page.evaluate(() => history.length);
  await frame.getByRole('list', { name: 'Ergebnisse' }).getByRole('button').first().click();
  await expect(frame.getByRole('region', { name: 'Projekt', exact: true })).toBeVisible();
  // Back belongs to the page around.
  expect(await page.evaluate(() => history.length)).toBe(before);

  const opening = page.waitForEvent('popup');
  await frame.getByRole('link', { name: /^Im Atlas öffnen/ }).click();
  const whole = await opening;
  await expect(whole.getByRole('region', { name: 'Filter' })).toBeVisible();
  const { hash } = new URL(whole.url());
  expect(hash).toMatch(/land=DE-SN/);
  expect(hash).toMatch(/projekt=/);
  expect(hash).not.toContain('modus');
});

test('the wheel scrolls the page around, and with Ctrl the map', async ({ atlas }) => {
  const { page } = atlas;
  const frame = await town(page, await codeOf(atlas, VIEW, '600 px', '500 px'));
  const map = frame.getByRole('application');
  const camera = () => page.frames()[1]!.evaluate(() => /map=[^&]*/.exec(location.hash)?.[0]);
  const before = await camera();
  await map.hover({ position: { x: 100, y: 200 } });
  await page.mouse.wheel(0, 120);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  await expect(frame.getByText('Strg und Mausrad ändern den Ausschnitt')).toBeVisible();
  expect(await camera()).toBe(before);

  await page.evaluate(() => scrollTo(0, 0));
  await map.hover({ position: { x: 100, y: 200 } });
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -240);
  await page.keyboard.up('Control');
  await expect.poll(camera).not.toBe(before);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('in the smallest frame list, project and map take turns', async ({ atlas }) => {
  const { page } = atlas;
  const frame = await town(page, await codeOf(atlas, VIEW, '300 px', '300 px'));
  const rows = frame.getByRole('list', { name: 'Ergebnisse' }).getByRole('button');
  await expect(rows).toHaveCount(0);
  await frame.getByRole('button', { name: 'Liste', exact: true }).press('Enter');
  await rows.first().press('Enter');
  const project = frame.getByRole('region', { name: 'Projekt', exact: true });
  await expect(project).toBeVisible();
  await project.getByRole('button', { name: /Ergebnisse$/ }).press('Enter');
  await expect(rows.first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(rows).toHaveCount(0);
  await expect(frame.getByRole('link', { name: /^Im Atlas öffnen/ })).toBeVisible();
});

test('axe finds nothing in frames small and large, and nothing reaches beyond them', async ({
  atlas,
}) => {
  const { page } = atlas;
  for (const [width, height, scheme, hash] of [
    [300, 300, 'light', '#modus=einbettung'],
    [300, 300, 'dark', '#modus=einbettung&projekt=k21-dresden'],
    [360, 600, 'dark', '#modus=einbettung&land=DE-SN&projekt=k21-dresden&sprache=en'],
    [800, 600, 'light', '#modus=einbettung&zeit=2024'],
    [1200, 800, 'dark', '#modus=einbettung&projekt=k21-dresden'],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await atlas.page.goto('about:blank');
    await atlas.page.goto(`./${hash}`);
    await expect(page.locator('[data-state=ready]')).toBeVisible({ timeout: 40_000 });
    const rest = 'ul[aria-label] > li:nth-child(n + 13)';
    const { violations } = await new AxeBuilder({ page }).exclude(rest).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(await atlas.sideways()).toBe(0);
  }
});
