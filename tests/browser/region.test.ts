import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import Papa from 'papaparse';
import { expect, test, type AtlasPage } from './atlasPage.ts';

/** Clicks the map at a share of its width and height. */
async function clickMap({ page, map }: AtlasPage, right: number, down: number): Promise<void> {
  const { x, y, width, height } = (await map.boundingBox())!;
  await page.mouse.click(x + width * right, y + height * down);
}

const region = ({ page }: AtlasPage) => page.getByRole('group', { name: 'Gebiet', exact: true });

test('a planner looks 50 km round Mannheim, at Verkehr & Parken only, and takes the rows along', async ({
  atlas,
}) => {
  const { page } = atlas;
  await atlas.open();
  await page.getByRole('combobox', { name: 'Ort, Projekt oder Thema suchen' }).fill('Mannheim');
  await page
    .getByRole('option', { name: /^Mannheim/ })
    .first()
    .click();
  await region(atlas)
    .getByRole('button', { name: /^Gebiet/ })
    .click();
  await region(atlas).getByRole('combobox', { name: 'Umkreis um Mannheim' }).selectOption('50');
  await expect(atlas.sentence).toHaveText(/^8 von 173 Projekten, 50\skm um Mannheim/);
  await expect(atlas.map).toHaveAttribute('data-shown', '8');
  expect(
    (await new AxeBuilder({ page }).include('section[aria-label=Filter]').analyze()).violations,
  ).toEqual([]);
  await atlas.choose('Kategorie', 'Verkehr & Parken');
  await expect(atlas.map).toHaveAttribute('data-shown', '3');

  await page.getByRole('button', { name: 'Herunterladen', exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV', exact: true }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(data.map(({ municipality }) => municipality).sort()).toEqual([
    'Heidelberg',
    'Landau in der Pfalz',
    'Mannheim',
  ]);
  await page.keyboard.press('Escape');

  // The link brings it all back.
  const { hash } = new URL(page.url());
  expect(hash).toContain('umkreis=50');
  await page.goto('about:blank');
  await atlas.open(hash);
  await expect(atlas.map).toHaveAttribute('data-shown', '3');
  await page.getByRole('button', { name: /^50\skm um Mannheim entfernen$/ }).click();
  await expect(atlas.map).toHaveAttribute('data-shown', '18');
});

test('Land and Kreis are chosen on the map, by a rectangle drawn, and by keys', async ({
  atlas,
}) => {
  const { page } = atlas;
  await atlas.open('#map=8/48.35/10.25');
  await clickMap(atlas, 0.62, 0.62);
  const menu = page.getByRole('group', { name: 'An dieser Stelle' });
  await expect(menu.getByRole('button', { name: /^Nur Landkreis / })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await menu.getByRole('button', { name: 'Nur Bayern' }).click();
  await expect(menu).toHaveCount(0);
  await expect.poll(() => atlas.link()).toMatchObject({ land: 'DE-BY' });
  await page.getByRole('button', { name: 'Zurücksetzen' }).first().click();

  await region(atlas)
    .getByRole('button', { name: /^Gebiet/ })
    .click();
  await region(atlas).getByRole('button', { name: 'Fläche zeichnen' }).click();
  await expect(page.getByText('Ein Rechteck aufziehen')).toBeVisible();
  const { x, y, width, height } = (await atlas.map.boundingBox())!;
  await page.mouse.move(x + width * 0.3, y + height * 0.3);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.7, y + height * 0.7, { steps: 4 });
  await page.mouse.up();
  await expect(atlas.sentence).toHaveText(/gezeichnete Fläche/);
  expect(atlas.link()).toHaveProperty('flaeche');

  // By keys: the name of a Kreis in the place of the area.
  const field = region(atlas).getByRole('combobox', { name: 'Kreis oder kreisfreie Stadt' });
  await atlas.tabTo(field);
  await page.keyboard.type('Ostalbkreis');
  await page.keyboard.press('Enter');
  await expect(atlas.sentence).toHaveText(/^3 von 173 Projekten, Ostalbkreis/);
  expect(atlas.link()).toMatchObject({ kreis: '08136' });
});

test('a Land that is chosen has an outline, and so has a Kreis', async ({ desk }) => {
  // Nothing passes: all that is painted are names, and what tells where one looks.
  await desk.open('#q=zzz');
  const bare = await desk.painted();
  await desk.open('#q=zzz&land=DE-HE');
  await expect.poll(() => desk.painted(), 'Hessen').toBeGreaterThan(bare + 2000);

  await desk.open('#q=zzz&map=9/48.85/10.1');
  const near = await desk.painted();
  await desk.open('#q=zzz&kreis=08136&map=9/48.85/10.1');
  await expect.poll(() => desk.painted(), 'Ostalbkreis').toBeGreaterThan(near + 2000);
});
