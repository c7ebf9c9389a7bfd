/**
 * The four projects at Mannheim's point, one after the other: by mouse, by touch and by keys, in
 * either language.
 */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions } from '@playwright/test';
import { readRecords } from '../../src/load/records.ts';
import { LANGUAGES, type Language } from '../../src/model/link.ts';
import { layoutLegs } from '../../src/model/spider.ts';
import { projectWords } from '../../src/text/projectWords.ts';
import { symbolWords } from '../../src/text/symbolWords.ts';
import { PHONE, expect, newAtlas, projects, test, type AtlasPage } from './atlasPage.ts';

const [LNG, LAT] = [8.46627, 49.48778];
const four = projects.filter(({ lon, lat }) => Number(lon) === LNG && Number(lat) === LAT);
/** Their titles, in the same order. */
const titles = ((): Record<Language, string[]> => {
  const { records } = readRecords(
    'projects.csv',
    readFileSync(new URL('../../data/projects.csv', import.meta.url), 'utf8'),
    [],
    (record) => ({
      id: record.text('id'),
      de: record.text('title_de'),
      en: record.text('title_en'),
    }),
  );
  const here = four.map((project) => records.find(({ id }) => id === project.id)!);
  return { de: here.map(({ de }) => de), en: here.map(({ en }) => en) };
})();
const HASH = `#map=9/${LAT}/${LNG}`;

const heading = (atlas: AtlasPage) => atlas.results.getByRole('heading', { level: 2 });
const title = (atlas: AtlasPage) => atlas.project.getByRole('heading', { level: 2 });

/** Ends of the legs on the screen. */
async function ends(atlas: AtlasPage): Promise<(readonly [x: number, y: number])[]> {
  const [x, y] = await atlas.placeOf(LNG, LAT);
  return layoutLegs(four.length).map(([dx, dy]) => [x + dx, y + dy]);
}

/** Opens the spider: the cluster is clicked or tapped at its place. */
async function fanOut(atlas: AtlasPage, press: (x: number, y: number) => Promise<void>) {
  await atlas.open(HASH);
  await atlas.change(async () => press(...(await atlas.placeOf(LNG, LAT))));
  await expect(atlas.onMap.getByRole('option')).toHaveCount(four.length);
}

const visit = (browser: Browser, language: Language, options: BrowserContextOptions = {}) =>
  newAtlas(browser, { reducedMotion: 'reduce', ...options }, language);

async function expectAll(atlas: AtlasPage): Promise<void> {
  await expect(atlas.rows).toHaveCount(173);
  await expect(atlas.map).toHaveAttribute('data-shown', '171');
}

async function leave({ faults, page }: AtlasPage): Promise<void> {
  expect(faults).toEqual([]);
  await page.context().close();
}

for (const language of LANGUAGES) {
  test(`${language}, by mouse: a click fans the four out, each opens, a click on the empty map closes`, async ({
    browser,
  }) => {
    const desk = await visit(browser, language);
    const click = (x: number, y: number) => desk.page.mouse.click(x, y);
    await fanOut(desk, click);
    await expect(heading(desk)).toHaveText(desk.words.list.gathered(4));
    await expect(desk.map).toHaveAttribute('data-shown', '171');
    for (const [index, end] of (await ends(desk)).entries()) {
      await click(...end);
      await expect(title(desk)).toHaveText(titles[language][index]!);
      await expect(desk.onMap.getByRole('option')).toHaveCount(four.length);
    }
    expect(new Set(titles[language]).size).toBe(4);
    await desk.page.keyboard.press('Escape');
    await expect(desk.project).toHaveCount(0);
    await expect(desk.onMap.getByRole('option')).toHaveCount(four.length);
    await expect(desk.rows).toHaveCount(four.length);
    const [x, y] = await desk.placeOf(LNG, LAT);
    await desk.change(() => click(x + 110, y - 110));
    await expectAll(desk);
    await expect(desk.onMap.getByRole('option').first()).not.toHaveText(titles[language][0]!);
    await leave(desk);
  });

  test(`${language}, by touch at 390 px: a tap fans the four out, each tap opens one`, async ({
    browser,
  }) => {
    const phone = await visit(browser, language, PHONE);
    const tap = (x: number, y: number) => phone.page.touchscreen.tap(x, y);
    await fanOut(phone, tap);
    for (const [index, end] of (await ends(phone)).entries()) {
      await tap(...end);
      await expect(title(phone)).toHaveText(titles[language][index]!);
    }
    await phone.project.getByRole('button', { name: projectWords[language].close }).tap();
    await expect(phone.rows).toHaveCount(four.length);
    const [x, y] = await phone.placeOf(LNG, LAT);
    await phone.change(() => tap(x + 100, y - 60));
    await expectAll(phone);
    await leave(phone);
  });

  test(`${language}, by keys: Enter fans out, arrows walk round, Escape goes back step by step`, async ({
    browser,
  }) => {
    const desk = await visit(browser, language);
    const { keyboard } = desk.page;
    const cluster = symbolWords[language].cluster(desk.words.projects(4), ['Mannheim']);
    const [first, last] = [titles[language][0]!, titles[language][3]!];
    await desk.open(HASH);
    await desk.tabTo(desk.surface);
    await keyboard.press('Enter');
    await expect(desk.onMap).toBeFocused();
    await desk.reach(cluster);
    await desk.change(() => keyboard.press('Enter'));
    await expect(desk.onMap.getByRole('option')).toHaveCount(four.length);
    await expect(desk.onMap).toBeFocused();
    for (const name of titles[language]) {
      await expect(desk.reached()).toContainText(name);
      await keyboard.press('Enter');
      await expect(title(desk)).toHaveText(name);
      await expect(title(desk)).toBeFocused();
      await keyboard.press('Escape');
      await expect(desk.onMap).toBeFocused();
      await expect(desk.reached()).toContainText(name);
      await keyboard.press('ArrowRight');
    }
    await expect(desk.reached()).toContainText(first);
    await keyboard.press('ArrowLeft');
    await expect(desk.reached()).toContainText(last);
    await keyboard.press('Escape');
    await expect(desk.reached()).toContainText(cluster);
    await expectAll(desk);
    await keyboard.press('Escape');
    await expect(desk.surface).toBeFocused();
    await leave(desk);
  });
}

test('the map is paler under a spider', async ({ desk }) => {
  await desk.open(`#land=DE-BW,DE-RP&zeit=2025&map=7/${LAT}/${LNG}`);
  const chair = await desk.token('--dmk');
  const before = (await desk.colours(desk.map)).get(chair) ?? 0;
  await desk.change(async () => desk.page.mouse.click(...(await desk.placeOf(LNG, LAT))));
  await expect(desk.onMap.getByRole('option')).toHaveCount(four.length);
  await desk.page.mouse.move(5, 5);
  const after = await desk.colours(desk.map);
  expect(before).toBeGreaterThan(300);
  // Of the gold on the map only the legend's is as strong as before.
  expect(after.get(chair) ?? 0).toBeLessThan(before / 2);
});

test('a spider at the map’s edge comes into view', async ({ desk }) => {
  await desk.open(`#map=9/${LAT}/${LNG}`);
  const box = (await desk.surface.boundingBox())!;
  const [x, y] = await desk.placeOf(LNG, LAT);
  await desk.page.mouse.move(x + 150, y);
  await desk.page.mouse.down();
  await desk.page.mouse.move(x + 150, box.y + 20 + 150, { steps: 4 });
  await desk.page.mouse.move(x + 150, box.y + 20, { steps: 4 });
  await desk.page.mouse.up();
  await expect.poll(async () => (await desk.placeOf(LNG, LAT))[1]).toBeLessThan(box.y + 40);
  await desk.page.mouse.click(...(await desk.placeOf(LNG, LAT)));
  await expect(desk.onMap.getByRole('option')).toHaveCount(four.length);
  await expect
    .poll(async () => Math.min(...(await ends(desk)).map((end) => end[1])))
    .toBeGreaterThan(box.y + 12);
});

test('the filter takes legs away, and the last one closes the spider', async ({ desk }) => {
  await fanOut(desk, (x, y) => desk.page.mouse.click(x, y));
  await desk.choose('Kategorie', 'Umwelt & Klima');
  await expect(desk.rows).toHaveCount(
    projects.filter(
      ({ category, lon, lat }) =>
        category === 'umwelt' && Number(lon) === LNG && Number(lat) === LAT,
    ).length,
  );
});
