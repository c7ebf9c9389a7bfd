/**
 * What somebody comes for, from start to end: by mouse, by touch at 390 px and by keys alone, in
 * either language. Playing to a meeting is told in `play.test.ts`.
 */
import { readFile } from 'node:fs/promises';
import type { Browser, Locator } from '@playwright/test';
import Papa from 'papaparse';
import { LANGUAGES, type Language } from '../../src/model/link.ts';
import { downloadWords } from '../../src/text/downloadWords.ts';
import { projectWords } from '../../src/text/projectWords.ts';
import { searchWords } from '../../src/text/searchWords.ts';
import { shareWords } from '../../src/text/shareWords.ts';
import { tableWords } from '../../src/text/tableWords.ts';
import { waysOutWords } from '../../src/text/waysOutWords.ts';
import { PHONE, expect, newAtlas, test, type AtlasPage } from './atlasPage.ts';

test.describe.configure({ timeout: 180_000 });

/** One of the three ways to use a page; keys never touch the pointer. */
interface Hand {
  readonly phone: boolean;
  /** Presses a button, row or option; a link to the part that is scrolled to where needed. */
  press: (atlas: AtlasPage, part: Locator) => Promise<void>;
}

const HANDS: Readonly<Record<'mouse' | 'touch' | 'keys', Hand>> = {
  mouse: { phone: false, press: (_, part) => part.click() },
  touch: { phone: true, press: (_, part) => part.tap() },
  keys: {
    phone: false,
    press: async (atlas, part) => {
      await atlas.tabTo(part);
      const isBox = await part.evaluate((element) => element.matches('input'));
      await atlas.page.keyboard.press(isBox ? 'Space' : 'Enter');
    },
  },
};

const visit = (browser: Browser, hand: Hand, language: Language) =>
  newAtlas(
    browser,
    {
      ...(hand.phone && PHONE),
      permissions: ['clipboard-read', 'clipboard-write'],
      reducedMotion: 'reduce',
    },
    language,
  );

async function leave(...visits: readonly AtlasPage[]): Promise<void> {
  for (const { faults, page } of visits) {
    expect(faults).toEqual([]);
    await page.context().close();
  }
}

const named = (scope: Pick<Locator, 'getByRole'>, name: string) =>
  scope.getByRole('button', { name, exact: true });

/** Presses what stands in the header, on a phone in its menu. */
async function pressInHeader(atlas: AtlasPage, { phone, press }: Hand, name: string) {
  const header = atlas.page.getByRole('banner');
  if (phone) await press(atlas, named(header, atlas.words.header.menu));
  await press(atlas, named(header, name));
}

const title = ({ project }: AtlasPage) => project.getByRole('heading', { level: 2 });

for (const language of LANGUAGES) {
  for (const [by, hand] of Object.entries(HANDS)) {
    const { press } = hand;

    test(`${language}, ${by}: Mannheim is looked for, its nearest project opened, and the copied link shows the same elsewhere`, async ({
      browser,
    }) => {
      const here = await visit(browser, hand, language);
      const { words, page } = here;
      await here.open();

      const field = page.getByRole('combobox', { name: words.search.label });
      if (by === 'keys') await here.tabTo(field);
      else await press(here, field);
      await page.keyboard.type('Mannheim');
      const place = page
        .getByRole('group', { name: searchWords[language].groups.places, exact: true })
        .getByRole('option')
        .first();
      await expect(place).toContainText('Mannheim');
      await here.change(async () => {
        if (by === 'keys') await page.keyboard.press('Enter');
        else await press(here, place);
      });
      await expect(
        here.results.getByRole('heading', { name: words.list.nearest('Mannheim', false) }),
      ).toBeVisible();
      await expect(here.rows.first()).toContainText('Mannheim');
      await press(here, here.rows.first());
      await expect(title(here)).toContainText('Mannheim');
      await expect.poll(() => here.link()['projekt']).toBeTruthy();

      await pressInHeader(here, hand, words.header.share);
      const dialog = page.getByRole('dialog', { name: shareWords[language].title });
      await press(here, named(dialog, shareWords[language].copyLink));
      await expect(dialog.getByText(shareWords[language].linkCopied)).toBeVisible();
      const link = await page.evaluate(() => navigator.clipboard.readText());

      const there = await visit(browser, hand, language);
      await there.page.goto(link);
      await there.ready();
      await expect(title(there)).toHaveText((await title(here).textContent())!);
      await expect(there.sentence).toHaveText((await here.sentence.textContent())!);
      expect(there.link()).toEqual(here.link());
      expect(there.link()).toMatchObject({ ort: '08222000' });
      expect(there.camera()).toEqual(here.camera());
      await press(there, named(there.project, projectWords[language].close));
      await expect(
        there.results.getByRole('heading', { name: words.list.nearest('Mannheim', false) }),
      ).toBeVisible();
      await expect(there.rows.first()).toContainText('Mannheim');
      await leave(here, there);
    });

    test(`${language}, ${by}: environment in Hessen and Bayern, begun in 2025, as a table for Excel`, async ({
      browser,
    }) => {
      const atlas = await visit(browser, hand, language);
      const { words, page } = atlas;
      const [environment, hesse, bavaria] =
        language === 'de'
          ? ['Umwelt & Klima', 'Hessen', 'Bayern']
          : ['Environment & climate', 'Hesse', 'Bavaria'];
      await atlas.open();

      const choose = async (facet: string, name: string) => {
        const box = atlas.option(facet, name);
        if (by === 'keys') await press(atlas, box);
        else await press(atlas, atlas.facet(facet).locator('label', { hasText: name }));
        await expect(box).toBeChecked();
      };
      if (hand.phone) {
        await press(atlas, named(page.locator('.sheet'), words.filter.region));
        await press(atlas, named(page, words.sheet.handle.half));
      }
      await choose(words.facets.category, environment!);
      const land = words.facets.land;
      await press(atlas, atlas.facet(land).getByRole('button', { name: new RegExp(`^${land}`) }));
      await choose(land, hesse!);
      await choose(land, bavaria!);

      if (hand.phone) await press(atlas, named(page, words.sheet.handle.full));
      if (hand.phone) await press(atlas, named(atlas.timeline, words.time.open));
      const reading = atlas.timeline.getByRole('radio', { name: words.time.reading.beginnt });
      if (by === 'keys') {
        await atlas.tabTo(atlas.timeline.getByRole('radio', { name: words.time.reading.laeuft }));
        await page.keyboard.press('ArrowRight');
      } else {
        await press(atlas, atlas.timeline.getByText(words.time.reading.beginnt, { exact: true }));
      }
      await expect(reading).toBeChecked();
      if (by === 'keys') {
        for (const name of [words.time.from, words.time.to]) {
          await atlas.tabTo(atlas.timeline.getByRole('textbox', { name, exact: true }));
          await page.keyboard.type('2025');
          await page.keyboard.press('Enter');
        }
      } else {
        await press(atlas, atlas.year(2025));
      }
      await expect
        .poll(() => atlas.link())
        .toMatchObject({ kategorie: 'umwelt', zeit: '2025', zeitlesart: 'beginnt' });
      if (hand.phone) await press(atlas, named(atlas.timeline, words.time.close));

      // The data has none, and says so; the way out says what it will bring.
      await pressInHeader(atlas, hand, words.header.layouts.tabelle);
      const table = page.getByRole('table', { name: tableWords[language].name, exact: true });
      await expect(table).toHaveAttribute('aria-rowcount', '1');
      await expect(page.getByText(words.list.empty)).toBeVisible();
      const wider = page.getByRole('button', {
        name: new RegExp(`^${waysOutWords[language].window('')}`),
      });
      const promised = Number(/\d+/.exec(await wider.innerText())![0]);
      await press(atlas, wider);
      await expect(table).toHaveAttribute('aria-rowcount', String(promised + 1));
      await expect(table.getByRole('rowheader')).toHaveCount(promised);
      await expect(table.getByRole('rowheader').first().getByRole('button')).toBeFocused();
      const titles = await table.getByRole('rowheader').allInnerTexts();

      await pressInHeader(atlas, hand, words.header.download);
      const own = downloadWords[language];
      const dialog = page.getByRole('dialog', { name: own.title });
      const download = page.waitForEvent('download');
      await press(atlas, named(dialog, own.format.excel.name));
      const file = await download;
      expect(file.suggestedFilename()).toMatch(/-excel\.csv$/);
      const text = await readFile(await file.path(), 'utf8');
      const { data, errors } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
        header: true,
        delimiter: ';',
        skipEmptyLines: true,
      });
      expect(errors).toEqual([]);
      expect(data.map((row) => row[`title_${language}`])).toEqual(titles);
      await leave(atlas);
    });
  }
}
