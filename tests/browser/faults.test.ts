import { readFileSync } from 'node:fs';
import { expect, test, type AtlasPage } from './atlasPage.ts';

const original = (file: string) =>
  readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8');

/** Sends this text instead of a file of `data/`; without one, the file is missing. */
async function replace(atlas: AtlasPage, file: string, text?: string): Promise<void> {
  let asked = 0;
  await atlas.page.route(`**/data/${file}`, (route) => {
    asked++;
    return route.fulfill(text === undefined ? { status: 404, body: '' } : { body: text });
  });
  await atlas.page.goto('./');
  await atlas.ready();
  expect(asked, `requests for ${file}`).toBe(1);
  if (text === undefined) atlas.forgive(/status of 404/);
}

const notice = (atlas: AtlasPage) => atlas.page.getByRole('alert');

test('without projects.csv the page says so; map, timeline and chair are there', async ({
  atlas,
}) => {
  await replace(atlas, 'projects.csv');
  await expect(notice(atlas)).toContainText('projects.csv fehlt oder ist nicht zu erreichen');
  await expect(atlas.sentence).toHaveText(/^0 von 0 Projekten/);
  await expect(atlas.map).toHaveAttribute('data-shown', '0');
  await expect(atlas.results.getByText('Die Projekte sind nicht zu laden.')).toBeVisible();
  await expect(atlas.legend).toContainText('Hamburg');
  await atlas.timeline.getByRole('button', { name: /Vorsitz Rheinland-Pfalz/ }).click();
  await expect(atlas.legend).toContainText('Rheinland-Pfalz');
  await atlas.map.getByRole('button', { name: 'Größer' }).click();
  await expect.poll(() => atlas.camera()).toBeDefined();
});

test('what is no list of projects is called so', async ({ atlas }) => {
  await replace(atlas, 'projects.csv', '<html><p>502 Bad Gateway</p></html>');
  await expect(notice(atlas)).toContainText('projects.csv');
  await expect(notice(atlas)).toContainText('hat diese Spalten nicht: id, title_de, category');
  await expect(atlas.map).toHaveAttribute('data-shown', '0');
});

test('rows that cannot be read are named with line, column and value', async ({ atlas }) => {
  const lines = original('projects.csv').split('\n');
  const spoilt = lines.map((line, at) => {
    if (at === 1) return line.replace(',running,', ',laufend,');
    if (at === 6) return line.replace(/,2025-\d\d-\d\d,/, ',31.02.2025,');
    if (at === 7) return line.replace(',50.', ',550.');
    return line;
  });
  await replace(atlas, 'projects.csv', spoilt.join('\n'));
  await expect(notice(atlas)).toContainText('3 Zeilen sind nicht zu lesen');
  await notice(atlas).locator('summary').click();
  const named = notice(atlas).getByRole('listitem');
  await expect(named).toHaveCount(3);
  await expect(named.nth(0)).toHaveText(
    'projects.csv, Zeile 2, Spalte status: „laufend“ ist nicht erlaubt. ' +
      'Erlaubt: running, pilot, planned, completed.',
  );
  await expect(named.nth(1)).toContainText(/^projects.csv, Zeile 7, Spalte \w+: „31.02.2025“/);
  await expect(named.nth(2)).toContainText(/^projects.csv, Zeile 8, Spalte lat: „550\./);
  await expect(atlas.sentence).toHaveText(/^170 von 170 Projekten/);
  await expect(atlas.map).toHaveAttribute('data-shown', '168');
  await notice(atlas).getByRole('button', { name: 'Hinweis schließen' }).click();
  await expect(notice(atlas)).toHaveCount(0);
});

test('without categories.csv their keys stand for them', async ({ atlas }) => {
  await replace(atlas, 'categories.csv');
  await expect(notice(atlas)).toContainText('categories.csv fehlt');
  await atlas.expectCount(173);
  await atlas.choose('Kategorie', 'verkehr');
  await atlas.expectCount(19);
  await atlas.rows.first().click();
  await expect(atlas.project).toBeVisible();
});

test('without the Länder the projects are still on the map', async ({ atlas }) => {
  await replace(atlas, 'geo/germany.topo.json');
  await expect(notice(atlas)).toContainText('germany.topo.json fehlt');
  await atlas.expectCount(173);
  await atlas.enterMap();
  await atlas.page.keyboard.press('Enter');
  await expect.poll(() => [atlas.camera(), atlas.link()['projekt']].some(Boolean)).toBe(true);
});

test('shapes that break off are called so', async ({ atlas }) => {
  const whole = original('geo/germany.topo.json');
  await replace(atlas, 'geo/germany.topo.json', whole.slice(0, whole.length / 2));
  await expect(notice(atlas)).toContainText('germany.topo.json ist nicht zu lesen');
  await atlas.expectCount(173);
});

test('without names the map has none, and all else', async ({ atlas }) => {
  await replace(atlas, 'geo/names.csv');
  await expect(notice(atlas)).toContainText('names.csv fehlt');
  await expect(notice(atlas)).toContainText('Die Karte hat keine Namen.');
  await atlas.expectCount(173);
});

test('without the chairs the legend is silent, and all else goes', async ({ atlas }) => {
  await replace(atlas, 'dmk_chairs.csv');
  await expect(notice(atlas)).toContainText('dmk_chairs.csv fehlt');
  await expect(atlas.legend).toHaveCount(0);
  await atlas.expectCount(173);
  await atlas.year(2025).click();
  await expect(atlas.sentence).toContainText('2025');
  await atlas.expectCount(await atlas.rows.count());
});

test('English that cannot be loaded is said; the page loaded anew has it', async ({ atlas }) => {
  await atlas.open();
  await atlas.page.route('**/en-*.js', (route) => route.abort());
  await atlas.page.getByRole('button', { name: 'English' }).click();
  await expect(notice(atlas)).toContainText('gerade nicht zu laden');
  await expect(atlas.page.getByRole('button', { name: 'Teilen', exact: true })).toBeVisible();
  await atlas.page.unroute('**/en-*.js');
  await notice(atlas).getByRole('button', { name: 'Seite neu laden' }).click();
  await expect(atlas.page.getByRole('button', { name: 'Share', exact: true })).toBeVisible();
  await expect(notice(atlas)).toHaveCount(0);
  atlas.forgive(/ERR_FAILED/);
});
