import { cp, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import Papa from 'papaparse';
import type { Locator } from '@playwright/test';
import { metaPolicy } from '../../server/policy.mjs';
import { serve } from '../../server/serve.mjs';
import { PHONE, expect, newAtlas, test, type AtlasPage } from './atlasPage.ts';

const LIST = [
  'Projekt;Gemeinde;AGS;Thema;Status;Beginn;Breite;Länge;Kosten',
  'Parkleitsystem;Ulm;08421000;Verkehr & Parken;läuft;01.05.2021;48,4011;9,9876;12.500,50',
  'Baumkataster;Erbach;8425039;Grünflächen;geplant;2024;48,3294;9,8876;',
  '<img src=x onerror=alert(1)>;Langenau;08425072;<b>Licht</b>;läuft;05/2023;48,4979;10,1203;',
  'Dachbegrünung;Westhausen;;Grünflächen;;;;;',
  'Schreibfehler;Ulm;08421000;Grünflächen;läuft;2022;4840,11;9,99;',
].join('\r\n');

/** As Excel on a German computer writes it: Windows-1252. */
const latin1 = (text: string) => Buffer.from(text, 'latin1');

const report = ({ page }: AtlasPage) => page.getByRole('region', { name: 'Import-Protokoll' });

async function expectLaw(part: Locator, rows: number, placed: number): Promise<void> {
  await expect(part).toHaveAttribute('data-placed', String(placed));
  await expect(part).toHaveAttribute('data-rows', String(rows));
  await expect(part).toHaveAttribute('data-listed', String(rows - placed));
}

/** Drops files as a file manager does. */
async function drop({ page }: AtlasPage, name: string, bytes: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([file, data]) => {
      const held = new DataTransfer();
      const content = Uint8Array.from(atob(data!), (sign) => sign.charCodeAt(0));
      held.items.add(new File([content], file!));
      return held;
    },
    [name, bytes.toString('base64')],
  );
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('body', type, { dataTransfer: transfer });
  }
}

const choose = ({ page }: AtlasPage, name: string, buffer: Buffer) =>
  page.locator('input[type=file]').first().setInputFiles({ name, mimeType: '', buffer });

/** The CSV of what is shown, as it is saved. */
async function downloaded({ page }: AtlasPage): Promise<string> {
  await page.getByRole('button', { name: 'Herunterladen', exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV', exact: true }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  await page.keyboard.press('Escape');
  return text;
}

function titlesOf(csv: string): (string | undefined)[] {
  const { data } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  return data.map(({ title_de }) => title_de).sort();
}

test('a planner drops a list, mends a row, takes it back, filters, downloads and loads it again', async ({
  atlas,
}) => {
  const { page } = atlas;
  await atlas.open();
  await drop(atlas, 'projekte.csv', latin1(LIST));
  const read = report(atlas);
  await expect(read).toHaveAttribute('data-state', 'question');
  await expectLaw(read, 5, 3);
  await expect(read).toContainText('Windows-1252');

  // A typing error is mended in its place, and taken back.
  const row = read.getByRole('row').filter({ hasText: '4840,11' });
  await row.getByRole('button', { name: /4840,11/ }).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('48,4011');
  await page.keyboard.press('Enter');
  await expectLaw(read, 5, 4);
  await read.getByRole('button', { name: 'Rückgängig' }).click();
  await expectLaw(read, 5, 3);

  // Westhausen is three places.
  const asked = read.getByRole('row').filter({ hasText: 'Westhausen' });
  await asked.getByRole('button', { name: /Ostalbkreis/ }).click();
  await expectLaw(read, 5, 4);

  await read.getByRole('button', { name: 'Auf der Karte zeigen' }).click();
  await expect(read).toHaveCount(0);
  await expect(atlas.sentence).toHaveText(/^178 von 178 Projekten/);
  await expect(atlas.option('Kategorie', 'Grünflächen')).toBeVisible();

  // Only the own file, of which only the green is wanted.
  await page.getByRole('checkbox', { name: 'Smart-City-Atlas' }).click();
  await expect(atlas.sentence).toHaveText(/^5 von 5 Projekten/);
  await atlas.choose('Kategorie', 'Grünflächen');
  await expect(atlas.sentence).toHaveText(/^3 von 5 Projekten/);
  await expect(atlas.map).toHaveAttribute('data-shown', '2');

  const text = await downloaded(atlas);
  expect(titlesOf(text)).toEqual(['Baumkataster', 'Dachbegrünung', 'Schreibfehler']);

  await choose(atlas, 'wieder.csv', Buffer.from(text));
  await expect(report(atlas)).toHaveAttribute('data-state', 'done');
  // What had no coordinates goes by its AGS now.
  await expectLaw(report(atlas), 3, 3);
  expect(atlas.foreignRequests()).toEqual([]);
  expect(await atlas.stored()).toEqual([]);
});

for (const [name, format] of [
  ['liste-calc.xlsx', 'Excel'],
  ['liste-calc.ods', 'ODS'],
] as const) {
  test(`a planner drops ${name}, mends a row, takes it back, filters, downloads and loads it again`, async ({
    atlas,
  }) => {
    const { page } = atlas;
    await atlas.open();
    await drop(atlas, name, await readFile(`tests/fixtures/own/programs/${name}`));
    const read = report(atlas);
    await expectLaw(read, 4, 3);
    await expect(read).toContainText(format);
    await expect(read.getByRole('combobox', { name: 'Blatt' })).toHaveValue('0');

    // The formula of one cell has no result: emptied, the row goes by its AGS.
    const row = read.getByRole('row').filter({ hasText: '#DIV/0!' }).first();
    await row.getByRole('button', { name: /#DIV/ }).click();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Enter');
    await expectLaw(read, 4, 4);
    await read.getByRole('button', { name: 'Rückgängig' }).click();
    await expectLaw(read, 4, 3);
    await row.getByRole('button', { name: /Ulm/ }).click();
    await expectLaw(read, 4, 4);

    await read.getByRole('button', { name: 'Auf der Karte zeigen' }).click();
    await page.getByRole('checkbox', { name: 'Smart-City-Atlas' }).click();
    await expect(atlas.sentence).toHaveText(/^4 von 4 Projekten/);
    await atlas.unfold('Land');
    await atlas.choose('Land', 'Baden-Württemberg');
    await expect(atlas.map).toHaveAttribute('data-shown', '4');

    const text = await downloaded(atlas);
    expect(titlesOf(text)).toEqual([
      'Bürgerbüro',
      'Parken „am Markt“',
      'Straßenlicht\nmit Sensoren',
      'Test & <Probe>',
    ]);
    await choose(atlas, 'wieder.csv', Buffer.from(text));
    await expect(report(atlas)).toHaveAttribute('data-state', 'done');
    await expectLaw(report(atlas), 4, 4);
  });
}

test('two files at once stand beside the atlas, keep the colours they bring, and go one by one', async ({
  atlas,
}) => {
  const { page } = atlas;
  await atlas.open();
  const feature = {
    type: 'Feature',
    properties: { Name: 'Brunnen', Thema: 'Wasser', 'marker-color': '#8000ff' },
    geometry: { type: 'Point', coordinates: [9.99, 48.4] },
  };
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([
      { name: 'projekte.csv', mimeType: '', buffer: latin1(LIST) },
      {
        name: 'brunnen.geojson',
        mimeType: '',
        buffer: Buffer.from(JSON.stringify({ type: 'FeatureCollection', features: [feature] })),
      },
    ]);
  const files = report(atlas).locator('xpath=..').getByRole('navigation');
  await files.getByRole('button', { name: 'brunnen.geojson' }).click();
  await expectLaw(report(atlas), 1, 1);
  await report(atlas).getByRole('button', { name: 'Auf der Karte zeigen' }).click();
  await expect(atlas.sentence).toHaveText(/^179 von 179 Projekten/);

  const data = page.getByRole('group', { name: 'Daten', exact: true });
  await data.getByRole('checkbox', { name: 'Smart-City-Atlas' }).click();
  await data.getByRole('checkbox', { name: 'projekte.csv' }).click();
  await expect(atlas.sentence).toHaveText(/^1 von 1 Projekten/);
  await expect(atlas.rows.locator('.symbol').first()).toHaveCSS(
    'background-color',
    'rgb(128, 0, 255)',
  );
  await data.getByRole('button', { name: 'brunnen.geojson entfernen' }).click();
  // Nothing would be left: the atlas's own rows are back.
  await expect(atlas.sentence).toHaveText(/^173 von 173 Projekten/);
  await data.getByRole('button', { name: 'projekte.csv entfernen' }).click();
  await expect(data).toHaveCount(0);
  expect(await atlas.stored()).toEqual([]);
});

test('what a file says stays text, and nothing in it runs', async ({ atlas }) => {
  const { page } = atlas;
  await atlas.open();
  await choose(atlas, '<img src=x onerror=alert(1)>.csv', latin1(LIST));
  await expect(report(atlas)).toContainText('<img src=x onerror=alert(1)>.csv');
  await report(atlas).getByRole('button', { name: 'Auf der Karte zeigen' }).click();
  await page.getByRole('checkbox', { name: 'Smart-City-Atlas' }).click();
  await expect(
    atlas.rows.locator('.title').filter({ hasText: '<img src=x onerror=alert(1)>' }),
  ).toHaveCount(1);
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
});

for (const [address, words] of [
  ['javascript:alert(1)', /beginnt nicht mit https/],
  ['https://daten.example.de/liste.csv', /nicht freigegeben/],
  ['//daten.example.de/liste.csv', /./],
] as const) {
  test(`the link's data from ${address} is refused in words and not requested`, async ({
    atlas,
  }) => {
    await atlas.open(`#daten=${encodeURIComponent(address)}`);
    await expect(report(atlas).getByRole('alert')).toHaveText(words);
    await expect(report(atlas)).toHaveAttribute('data-state', 'refused');
    expect(atlas.foreignRequests()).toEqual([]);
  });
}

test('a path of the same origin in the link is shown at once', async ({ atlas }) => {
  await atlas.open('#daten=data/projects.csv');
  await expect(atlas.sentence).toHaveText(/^346 von 346 Projekten/);
  await expect(report(atlas)).toHaveCount(0);
  expect(atlas.link()).toMatchObject({ daten: 'data/projects.csv' });
});

test('a host that the operator lists is asked for nothing before the click that names it', async ({
  browser,
}) => {
  const host = 'https://daten.musterhausen.de';
  // The page as built for an operator who lists it.
  const root = test.info().outputPath('dist');
  await cp(fileURLToPath(new URL('../../dist', import.meta.url)), root, { recursive: true });
  const html = await readFile(`${root}/index.html`, 'utf8');
  const site = { dataHosts: [host], embedders: [] };
  const [before, after] = [{ ...site, dataHosts: [] }, site].map((one) =>
    metaPolicy(one).replaceAll("'", '&#39;'),
  );
  expect(html).toContain(before!);
  await writeFile(`${root}/index.html`, html.replace(before!, after!));
  await writeFile(`${root}/data/site.json`, JSON.stringify(site));
  const server = await serve({ root, site });
  const atlas = await newAtlas(browser, { baseURL: server.url });
  const { page } = atlas;
  await page.route(`${host}/**`, (route) =>
    route.fulfill({ body: latin1(LIST), headers: { 'access-control-allow-origin': '*' } }),
  );

  const url = `${host}/projekte.csv`;
  await atlas.open(`#daten=${encodeURIComponent(url)}`);
  const question = page.getByRole('dialog', { name: /daten\.musterhausen\.de/ });
  await expect(question).toContainText(url);
  const axe = new AxeBuilder({ page }).include('dialog');
  expect((await axe.analyze()).violations).toEqual([]);
  expect(atlas.foreignRequests()).toEqual([]);
  await question.getByRole('button', { name: 'Laden', exact: true }).click();
  await expect(atlas.sentence).toHaveText(/^178 von 178 Projekten/);
  expect(atlas.foreignRequests()).toEqual([url]);
  expect(await atlas.stored()).toEqual([]);
  await page.context().close();
  await server.close();
});

test('a large file is asked about, and a large PDF is not even that', async ({ atlas }) => {
  const { page } = atlas;
  await atlas.open();
  const path = test.info().outputPath('gross.csv');
  await writeFile(path, `titel;ort\n${'Brücke;Ulm\n'.repeat(5_000_000)}`);
  await page.locator('input[type=file]').first().setInputFiles(path);
  const question = page.getByRole('dialog').filter({ hasText: '60 MB' });
  await expect(question).toContainText('gross.csv');
  const axe = new AxeBuilder({ page }).include('dialog');
  expect((await axe.analyze()).violations).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(question).toHaveCount(0);

  await writeFile(path, `%PDF-1.7\n${'x'.repeat(60_000_000)}`);
  await page.locator('input[type=file]').first().setInputFiles(path);
  await expect(report(atlas).getByRole('alert')).toContainText('PDF');
});

test('a PDF is refused by name, and the atlas goes on', async ({ atlas }) => {
  await atlas.open();
  await choose(atlas, 'bericht.csv', Buffer.from('%PDF-1.7\n%âãÏÓ\n', 'latin1'));
  await expect(report(atlas)).toHaveAttribute('data-state', 'refused');
  await expect(report(atlas).getByRole('alert')).toContainText('PDF');
});

test('by keyboard alone: paste a table, answer a question, see it on the map', async ({
  atlas,
}) => {
  const { page } = atlas;
  await atlas.open();
  const open = page.getByRole('button', { name: 'Daten laden', exact: true });
  await atlas.tabTo(open);
  await page.keyboard.press('Enter');
  const field = page.getByRole('textbox', { name: 'Tabelle einfügen' });
  await expect(field).toBeVisible();
  const axe = new AxeBuilder({ page }).include('dialog');
  expect((await axe.analyze()).violations).toEqual([]);
  await atlas.tabTo(field);
  await page.keyboard.insertText('Projekt\tOrt\nBrücke\tWesthausen\nTurm\tUlm\n');
  await atlas.tabTo(page.getByRole('button', { name: 'Tabelle lesen' }));
  await page.keyboard.press('Enter');
  await expectLaw(report(atlas), 2, 1);
  await atlas.tabTo(report(atlas).getByRole('button', { name: /Ostalbkreis/ }));
  await page.keyboard.press('Enter');
  await expectLaw(report(atlas), 2, 2);
  await atlas.tabTo(
    report(atlas).getByRole('button', { name: 'Auf der Karte zeigen' }),
    'Shift+Tab',
  );
  await page.keyboard.press('Enter');
  await expect(atlas.sentence).toHaveText(/^175 von 175 Projekten/);
});

test('a list of 100,000 rows reaches the map, and the page answers meanwhile', async ({
  atlas,
}) => {
  const places = ['Ulm', 'Erbach', 'Langenau', 'Blaustein'];
  const rows = Array.from({ length: 100_000 }, (_, row) => {
    const [lat, lng] = [47.5 + (row % 7000) / 1000, 7 + (row % 7919) / 1200];
    const comma = (degrees: number) => degrees.toFixed(4).replace('.', ',');
    const year = 2015 + (row % 11);
    return `${row};Projekt ${row};${places[row % 4]};08421000;Thema ${row % 12};01.05.${year};;${comma(lat)};${comma(lng)}`;
  });
  const csv = ['id;titel;ort;ags;kategorie;beginn;ende;breite;laenge', ...rows].join('\r\n');
  const { page } = atlas;
  await atlas.open();
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.push(duration);
    }).observe({ type: 'longtask' });
  });
  // By its path: bytes that the test hands over are unpacked in the page, in one long task.
  const path = test.info().outputPath('gross.csv');
  await writeFile(path, latin1(csv));
  const begun = Date.now();
  await page.locator('input[type=file]').first().setInputFiles(path);
  await expect(report(atlas)).toHaveAttribute('data-state', 'done', { timeout: 100_000 });
  await expectLaw(report(atlas), 100_000, 100_000);
  await report(atlas).getByRole('button', { name: 'Auf der Karte zeigen' }).click();
  await expect(atlas.map).toHaveAttribute('data-shown', '100171', { timeout: 60_000 });
  const took = Date.now() - begun;
  const longest = await page.evaluate(() =>
    Math.max(0, ...(window as unknown as { seen: number[] }).seen),
  );
  test.info().annotations.push({
    type: 'measured',
    description: `${took} ms to the map, longest task ${Math.round(longest)} ms`,
  });
  await expect(atlas.sentence).toHaveText(/^100\.173 von 100\.173 Projekten/);
  await atlas.choose('Kategorie', 'Thema 3');
  await expect(atlas.sentence).toHaveText(/^8\.33\d von 100\.173 Projekten/);
});

for (const [size, options] of [
  ['desk', {}],
  ['phone', PHONE],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in the report at a ${size} in ${colorScheme}`, async ({ browser }) => {
      const atlas = await newAtlas(browser, { ...options, colorScheme });
      await atlas.open();
      await choose(atlas, 'projekte.csv', latin1(LIST));
      await expect(report(atlas)).toHaveAttribute('data-placed', '3');
      expect((await new AxeBuilder({ page: atlas.page }).analyze()).violations).toEqual([]);
      expect(await atlas.sideways()).toBeLessThanOrEqual(0);
      expect(atlas.faults).toEqual([]);
      await atlas.page.context().close();
    });
  }
}
