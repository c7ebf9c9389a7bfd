import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { FeatureCollection } from 'geojson';
import Papa from 'papaparse';
import { expect, test, type AtlasPage } from './atlasPage.ts';

type Row = Readonly<Record<string, string>>;

const all = Papa.parse<Row>(await readFile('data/projects.csv', 'utf8'), {
  header: true,
  skipEmptyLines: true,
}).data;

const dialog = ({ page }: AtlasPage) => page.getByRole('dialog', { name: 'Herunterladen' });

async function open(atlas: AtlasPage): Promise<void> {
  await atlas.page.getByRole('button', { name: 'Herunterladen', exact: true }).click();
  await expect(dialog(atlas)).toBeVisible();
}

async function close(atlas: AtlasPage): Promise<void> {
  await atlas.page.keyboard.press('Escape');
  await expect(dialog(atlas)).toHaveCount(0);
}

/** Presses a format and catches the file. */
async function take(atlas: AtlasPage, format: string): Promise<{ name: string; text: string }> {
  const download = atlas.page.waitForEvent('download');
  await dialog(atlas).getByRole('button', { name: format, exact: true }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

test('projects on environment in Hessen and Bayern come as a file for Excel, once the years hold some', async ({
  desk,
}) => {
  const { page } = desk;
  const begunIn = (years: RegExp) =>
    all.filter(
      ({ category, land, start, published }) =>
        category === 'umwelt' && /^DE-(HE|BY)$/.test(land!) && years.test(start || published || ''),
    );
  // The data has none that began in 2025, and the dialog says so.
  expect(begunIn(/^2025/)).toEqual([]);
  await desk.open('#kategorie=umwelt&land=DE-HE,DE-BY&zeit=2025&zeitlesart=beginnt');
  await open(desk);
  await expect(dialog(desk)).toContainText('Dazu gibt es kein Projekt');
  await close(desk);

  const wanted = begunIn(/^202[345]/);
  expect(wanted.length).toBeGreaterThan(1);
  await desk.open('#kategorie=umwelt&land=DE-HE,DE-BY&zeit=2023/2025&zeitlesart=beginnt');
  await page.getByRole('button', { name: 'Tabelle', exact: true }).click();
  await expect(page.getByRole('table', { name: 'Projekte' })).toBeVisible();
  await open(desk);
  await expect(dialog(desk)).toContainText(
    `${wanted.length} von 173 Projekten, Beginn 2023 bis 2025`,
  );
  const { name, text } = await take(desk, 'Für Excel');
  expect(name).toBe(`smart-city-atlas-2026-11-23-${wanted.length}-projekte-excel.csv`);
  expect(text.startsWith('\uFEFF')).toBe(true);
  const { data, errors } = Papa.parse<Row>(text.slice(1), {
    header: true,
    delimiter: ';',
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  expect(data.map(({ id }) => id).sort()).toEqual(wanted.map(({ id }) => id).sort());
  for (const row of data) {
    const original = wanted.find(({ id }) => id === row['id'])!;
    expect(row['title_de']).toBe(original['title_de']);
    expect(row['lon']).toBe(original['lon']!.replace('.', ','));
    expect(row['atlas_licence']).toBe('CC BY 4.0');
    expect(row['atlas_link']).toContain('kategorie=umwelt');
  }
  await close(desk);
  await page.getByRole('button', { name: 'Karte', exact: true }).click();
});

test('the file has the order of the list', async ({ desk }) => {
  await desk.open('#land=DE-SN&sortierung=name');
  const titles = await desk.rows.locator('.title').allTextContents();
  await open(desk);
  const { text } = await take(desk, 'GeoJSON');
  const { features } = JSON.parse(text) as FeatureCollection;
  expect(features.map(({ properties }) => String(properties!['title']))).toEqual(
    titles.map((title) => title.trim()),
  );
  await close(desk);
});

test('of nothing there is no file, and a way back to all', async ({ desk }) => {
  await desk.open('#kategorie=steuerung&land=DE-BE&zeit=2019');
  await open(desk);
  await expect(dialog(desk).getByRole('button', { name: 'CSV' })).toHaveCount(0);
  await dialog(desk).getByRole('button', { name: 'Zurücksetzen' }).click();
  await expect(dialog(desk).getByRole('button', { name: 'Für Excel' })).toBeFocused();
  await close(desk);
});

test('by keys alone one gets a file and comes back to where one was', async ({ desk }) => {
  const { page } = desk;
  await desk.open('#land=DE-SN');
  const opener = page.getByRole('button', { name: 'Herunterladen', exact: true });
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(dialog(desk)).toBeVisible();
  const format = dialog(desk).getByRole('button', { name: 'CSV', exact: true });
  for (let step = 0; step < 6; step++) {
    if (await format.evaluate((button) => button === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toMatch(/-projekte\.csv$/);
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
});

test('axe finds nothing in the dialog, in any colours, size or language', async ({ atlas }) => {
  test.setTimeout(180_000);
  const { page } = atlas;
  for (const [hash, media] of [
    ['#land=DE-SN', {}],
    ['#land=DE-SN&sprache=en', { colorScheme: 'dark' }],
    ['#land=DE-SN', { forcedColors: 'active' }],
  ] as const) {
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media });
    // In English the regions have other names than the page's fixtures know.
    await page.goto(`./${hash}`);
    await expect(page.locator('[data-state=ready]')).toBeVisible({ timeout: 40_000 });
    await page
      .getByRole('banner')
      .getByRole('button', { name: /^(Herunterladen|Download)$/ })
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
