/**
 * What a screen reader finds, view by view, kept as text in `accessibility/` to be read and
 * reviewed.
 */
// Renew it, and read the difference: npx playwright test -c tests/browser/playwright.config.ts tree -u
import type { Browser, BrowserContextOptions, Locator } from '@playwright/test';
import { de } from '../../src/text/de.ts';
import { pagesWords } from '../../src/text/pagesWords.ts';
import { reportWords } from '../../src/text/reportWords.ts';
import { PHONE, expect, newAtlas, test as base, type AtlasPage } from './atlasPage.ts';

/** The day on which every view here is looked at: who has the chair depends on it. */
const TODAY = Date.UTC(2026, 5, 15, 10);

async function onThatDay(browser: Browser, options: BrowserContextOptions = {}) {
  const atlas = await newAtlas(browser, { reducedMotion: 'reduce', ...options });
  await atlas.page.addInitScript((today) => {
    class Fixed extends Date {
      constructor(time: number | string = today) {
        super(time);
      }
    }
    globalThis.Date = Fixed as DateConstructor;
  }, TODAY);
  return atlas;
}

const test = base.extend<object, { sharedDesk: AtlasPage; sharedPhone: AtlasPage }>({
  sharedDesk: [
    async ({ browser }, use) => {
      const atlas = await onThatDay(browser);
      // A visit that begins with a link has no first steps above the list.
      await atlas.open('#land=DE-SN');
      await use(atlas);
    },
    { scope: 'worker' },
  ],
  sharedPhone: [
    async ({ browser }, use) => use(await onThatDay(browser, PHONE)),
    { scope: 'worker' },
  ],
});

/** Rows of a long list are all made alike: the first stand for them. */
const LONG = 12;
const KEPT = 5;

/** One line an element, indented by its depth; of a long list only the first rows. */
function shorten(tree: string): string {
  const lines = tree.split('\n');
  const depth = (at: number) => lines[at]?.search(/\S/) ?? -1;
  const endOf = (at: number) => {
    let end = at + 1;
    while (depth(end) > depth(at)) end++;
    return end;
  };
  const isRow = (at: number) => /^\s*- '?(listitem|option)\b/.test(lines[at] ?? '');
  const short: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const rows = [at];
    while (isRow(rows.at(-1)!)) rows.push(endOf(rows.at(-1)!));
    const count = rows.length - 1;
    const isFirst = depth(at) > depth(at - 1);
    if (isFirst && count > LONG) {
      short.push(...lines.slice(at, rows[KEPT]));
      short.push(`${' '.repeat(depth(at))}# and ${count - KEPT} more like these`);
      at = rows[count]! - 1;
    } else short.push(lines[at]!);
  }
  // Where the page is served from is not the page's doing.
  return `${short.join('\n')}\n`.replaceAll(/http:\/\/127\.0\.0\.1:\d+/g, 'https://atlas.example');
}

/** The tree when it has come to rest. */
async function treeOf(part: Locator): Promise<string> {
  let tree = '';
  await expect
    .poll(
      async () => {
        const before = tree;
        tree = await part.ariaSnapshot();
        return tree === before;
      },
      { intervals: [300], timeout: 30_000, message: 'the tree has come to rest' },
    )
    .toBe(true);
  return shorten(tree);
}

const is = async (part: Locator, name: string) =>
  expect(await treeOf(part)).toMatchSnapshot([`${name}.aria.yml`]);

const button = ({ page }: AtlasPage, name: string) =>
  page.getByRole('button', { name, exact: true });

/** What is fetched after the list is there. */
async function whole({ page }: AtlasPage, language: 'de' | 'en' = 'de'): Promise<void> {
  const { impressum } = pagesWords[language].pages;
  await expect(page.getByRole('button', { name: impressum })).toBeVisible();
  await expect(page.getByRole('slider').last()).toBeVisible();
}

/** The picture of the view is painted in the dialog, which takes a while without a GPU. */
const PREVIEW = { name: /^Vorschau des Bildes/ };
const PAINTED = { timeout: 60_000 };

// Reading a whole page takes a while.
test.describe.configure({ timeout: 180_000 });

for (const [language, name, hash] of [
  ['de', 'start', '#'],
  ['en', 'start-english', '#sprache=en'],
] as const) {
  test(name, async ({ browser }) => {
    const atlas = await onThatDay(browser);
    await atlas.open(hash);
    await whole(atlas, language);
    await expect(atlas.page.getByRole('complementary')).toBeVisible();
    await is(atlas.page.locator('body'), name);
    await atlas.page.context().close();
  });
}

test('filtered, with a notice', async ({ desk }) => {
  await desk.open('#land=DE-SN&zeit=2020/2025&farbe=rot');
  await whole(desk);
  await is(desk.page.getByRole('main'), 'filtered');
});

test('nothing found', async ({ desk }) => {
  await desk.open('#status=pilot&zeit=2020&zeitlesart=beginnt');
  await expect(desk.results.getByRole('button', { name: 'Zurücksetzen' })).toBeVisible();
  await is(desk.results, 'nothing-found');
});

test('project', async ({ desk }) => {
  await desk.open('#projekt=k21-dresden');
  await expect(desk.project.getByRole('button', { name: 'Digitaler Zwilling' })).toBeVisible();
  await is(desk.project, 'project');
});

test('meeting', async ({ desk }) => {
  await desk.open('#sitzung=2');
  const meeting = desk.page.getByRole('region', { name: 'Sitzung' });
  await expect(meeting.getByRole('heading', { level: 2 })).toBeVisible();
  await is(meeting, 'meeting');
});

test('search', async ({ desk }) => {
  await desk.open('#');
  const field = desk.page.getByRole('combobox', { name: 'Ort, Projekt oder Thema suchen' });
  await field.fill('Westhausen');
  const list = desk.page.getByRole('listbox', { name: 'Vorschläge' });
  await expect(list.getByRole('option').nth(2)).toBeVisible();
  await is(list, 'search');
  await field.fill('');
});

test('time that plays', async ({ desk }) => {
  await desk.open('#zeit=2024');
  await button(desk, 'Abspielen').click();
  await expect(desk.timeline.getByRole('combobox', { name: 'Tempo' })).toBeVisible();
  await button(desk, 'Anhalten').click();
  await is(desk.timeline.locator('.settings'), 'play');
});

for (const [name, file] of [
  [de.header.share, 'share'],
  [de.header.download, 'download'],
  [de.header.help, 'help'],
  [pagesWords.de.pages.impressum, 'imprint'],
  [pagesWords.de.pages.datenschutz, 'privacy'],
  [pagesWords.de.pages.barrierefreiheit, 'accessibility'],
  [reportWords.de.title, 'report'],
] as const) {
  test(`dialog ${name}`, async ({ desk }) => {
    await desk.open('#land=DE-SN&projekt=k21-dresden');
    await button(desk, name).first().click();
    const dialog = desk.page.getByRole('dialog', { name });
    await expect(dialog.getByRole('button', { name: de.dialog.close })).toBeVisible();
    await dialog
      .locator('details')
      .evaluateAll((all: HTMLDetailsElement[]) => all.forEach((one) => (one.open = true)));
    if (file === 'share') await expect(dialog.getByRole('img', PREVIEW)).toBeVisible(PAINTED);
    await is(dialog, file);
    await desk.page.keyboard.press('Escape');
  });
}

test('table and its columns', async ({ browser }) => {
  const desk = await onThatDay(browser);
  const { page } = desk;
  await page.goto('./#land=DE-SN&ansicht=tabelle'); // without a map that one could wait for
  await expect(button(desk, 'Impressum')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Projekte' }).getByRole('row')).toHaveCount(7);
  await button(desk, 'Spalten').click();
  await is(desk.results, 'table');
  await page.context().close();
});

test('in a frame elsewhere', async ({ browser }) => {
  const desk = await onThatDay(browser);
  await desk.open('#land=DE-SN&modus=einbettung');
  await is(desk.page.locator('body'), 'embedded');
  await desk.page.context().close();
});

test('phone', async ({ phone }) => {
  await phone.open('#land=DE-SN&zeit=2020/2025');
  await expect(phone.rows.first()).toBeVisible();
  await is(phone.page.locator('body'), 'phone');
  await button(phone, de.header.menu).click();
  const links = phone.page.getByRole('banner').getByRole('button', { name: 'Impressum' });
  await expect(links).toBeVisible();
  await is(phone.page.getByRole('banner'), 'phone-menu');
  await phone.page.keyboard.press('Escape');
});
