import { fileURLToPath } from 'node:url';
import { serve } from '../../server/serve.mjs';
import { expect, test } from './atlasPage.ts';

test('the page opens with all projects, on the map but for the two without a place', async ({
  desk,
}) => {
  await desk.open();
  await expect(desk.sentence).toHaveText(/^173 von 173 Projekten/);
  await expect(desk.page).toHaveTitle(/^173 von 173 Projekten.*Smart-City-Atlas$/);
  await expect(desk.map).toHaveAttribute('data-shown', '171');
  await expect(desk.map).toHaveAttribute('data-state', 'ready');
  await expect(desk.rows).toHaveCount(173);
  await expect(desk.results.getByText('173 Projekte, 2 ohne Ort')).toBeVisible();
  expect(desk.link()).toEqual({});
});

test('its parts have names that others rely on', async ({ desk }) => {
  await desk.open();
  const { page } = desk;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Smart-City-Atlas');
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  for (const landmark of ['banner', 'main'] as const) {
    await expect(page.getByRole(landmark)).toHaveCount(1);
  }
  for (const region of [desk.filter, desk.map, desk.timeline, desk.results]) {
    await expect(region).toBeVisible();
  }
  for (const facet of ['Kategorie', 'Status', 'Land', 'Technik', 'Programm']) {
    await expect(desk.facet(facet)).toBeVisible();
  }
  await expect(page.getByText('Stand der Daten: 23. November 2026')).toHaveCount(1);
});

test('the picture has land, sea and symbols', async ({ desk }) => {
  await desk.open();
  const screen = await desk.colours(desk.map);
  const pixels = [...screen.values()].reduce((sum, count) => sum + count, 0);
  const share = async (token: string) => (screen.get(await desk.token(token)) ?? 0) / pixels;
  expect(await share('--land')).toBeGreaterThan(0.1);
  expect(await share('--sea')).toBeGreaterThan(0.02);
  // The ground is drawn below the overlay, which paints nothing but symbols and names.
  const box = (await desk.surface.boundingBox())!;
  const painted = (await desk.painted()) / (box.width * box.height);
  expect(painted).toBeGreaterThan(0.01);
  expect(painted).toBeLessThan(0.5);
});

test('a whole visit asks no other host, breaks no rule and leaves nothing behind', async ({
  desk,
}) => {
  const { page } = desk;
  await desk.open();
  await desk.choose('Kategorie', 'Verkehr & Parken');
  await desk.unfold('Land');
  await desk.choose('Land', 'Hessen');
  await desk.year(2025).click();
  await desk.timeline.getByText('beginnt', { exact: true }).click();
  await page.getByRole('button', { name: 'Hessen entfernen' }).click();
  await desk.rows.first().click();
  await desk.project.getByRole('button', { name: 'Nächstes Projekt' }).click();
  await desk.project.getByRole('button', { name: 'Schließen' }).click();
  await desk.results.getByLabel('Sortieren').selectOption('Name, A bis Z');
  await desk.filter.getByRole('button', { name: 'Zurücksetzen' }).click();
  await desk.map.getByRole('button', { name: 'Größer' }).click();
  await desk.map.getByText('GeoBasis-DE').first().click();
  await page.getByRole('button', { name: 'Dunkle Farben' }).click();
  await desk.surface.click({ position: { x: 200, y: 200 } });
  await page.goBack();
  await expect(desk.sentence).toHaveText(/^173 von 173 Projekten/);
  await desk.expectCount(173);
  expect(desk.foreignRequests()).toEqual([]);
  expect(await desk.stored()).toEqual([]);
});

test('the whole atlas works in a folder of another site', async ({ atlas }) => {
  const root = fileURLToPath(new URL('../../dist', import.meta.url));
  const { url, close } = await serve({ root, prefix: '/stadt/atlas/' });
  try {
    await atlas.page.goto(`${url}#land=DE-SN&projekt=k21-dresden`);
    await atlas.ready();
    await expect(atlas.project).toBeVisible();
    expect(atlas.foreignRequests()).toEqual([]);
  } finally {
    await atlas.page.goto('about:blank');
    await close();
  }
});
