/** All of it in English: what is read and what is heard, with German in quotations and names only. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { readRecords } from '../../src/load/records.ts';
import { germanIn } from '../unit/germanIn.ts';
import { PHONE, expect, newAtlas, test } from './atlasPage.ts';

const columnsOf = (file: string, ...columns: string[]) =>
  readRecords(
    file,
    readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8'),
    [],
    (record) => columns.map((column) => record.text(column)),
  ).records.flat();

/** What the data itself writes in English (held by a unit test) and names: the longest first. */
const FROM_THE_DATA = [
  ...columnsOf('projects.csv', 'title_en', 'summary_en', 'municipality'),
  ...columnsOf('projects.csv', 'members').flatMap((members) => members.split(/; ?/)),
  ...columnsOf('dmk_chairs.csv', 'person').flatMap((person) => person.split(/; ?/)),
  ...columnsOf('laender.csv', 'name_en'),
  'Deutsch', // the switch to it
]
  .filter(Boolean)
  .sort((a, b) => b.length - a.length);

/** Every text on the page and every name, description and value that is read out, but for quotations. */
function said(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const heard = [
      'aria-label',
      'aria-description',
      'aria-valuetext',
      'title',
      'placeholder',
      'alt',
    ];
    const isGerman = (element: Element | null) => element?.closest('[lang]')?.matches('[lang=de]');
    const texts: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || parent.closest('script, style, noscript') || isGerman(parent)) continue;
      // A place where a line may break does not end a text.
      texts.push((parent.querySelector(':scope > wbr') ? parent : node).textContent ?? '');
    }
    for (const element of document.body.querySelectorAll('*')) {
      if (isGerman(element)) continue;
      for (const name of heard) texts.push(element.getAttribute(name) ?? '');
    }
    return texts.map((text) => text.trim().replace(/\s+/g, ' ')).filter(Boolean);
  });
}

/** What is German on the page though it should not be. */
async function german(page: Page): Promise<string[]> {
  const texts = await said(page);
  return [...new Set(texts)].filter((text) => {
    const rest = FROM_THE_DATA.reduce((words, name) => words.replaceAll(name, ''), text);
    return germanIn(rest).length > 0 || /\d\.\d\d\.\d{4}/.test(rest);
  });
}

const region = (page: Page, name: string): Locator =>
  page.getByRole('region', { name, exact: true });

async function open(page: Page, hash: string): Promise<void> {
  await page.goto(`./${hash}`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  if (hash.includes('ansicht=tabelle')) {
    await expect(page.getByRole('button', { name: 'Table', exact: true })).toBeVisible();
    await expect(page.getByText('Loading')).toHaveCount(0);
  } else {
    await expect(region(page, 'Map')).toHaveAttribute('data-state', 'ready', { timeout: 40_000 });
    await expect(region(page, 'Map')).toHaveAttribute('data-shown', /^\d+$/);
  }
}

test.describe('no German is left', () => {
  for (const [view, hash, shows] of [
    ['at first', '', '173 of 173 projects.'],
    ['in a window', 'zeit=2024-04-19/2025-12&zeitlesart=beginnt', 'starting 19 April 2024 to'],
    ['with filters', 'kategorie=umwelt,netze&land=DE-BY,DE-NW&status=ohne,pilot', 'Bavaria'],
    ['where nothing is found', 'zeit=2018&kategorie=verkehr', 'No project fits.'],
    ['in a project', 'projekt=k21-dresden', 'in use since 4 August 2025'],
    [
      'in a project of many',
      'projekt=mpsc-2020-29',
      '€11 million (as reported, origin not stated)',
    ],
    ['in a project without a place', 'projekt=k21-parkzonen', 'no place (nationwide)'],
    ['in a meeting', 'sitzung=2', '18 October 2024'],
    ['in a meeting without a day', 'sitzung=6', 'Brussels'],
    ['before the DMK', 'zeit=2020', 'no DMK yet'],
    ['after the known chairs', 'zeit=2027', 'Chair 2027 not known yet'],
    ['in the table', 'ansicht=tabelle', 'as of'],
    ['in an empty table', 'ansicht=tabelle&zeit=2018&kategorie=verkehr', 'No project fits.'],
    ['from a place', 'ort=08222000', 'Mannheim'],
    ['for a link that is partly unknown', 'foo=1', 'Unknown in the link and ignored: foo=1'],
  ] as const) {
    test(view, async ({ desk: { page } }) => {
      await open(page, `#sprache=en${hash && '&'}${hash}`);
      await expect(page.getByText(shows).first()).toBeAttached();
      // The sentence is announced a moment after the change.
      await expect.poll(() => german(page)).toEqual([]);
    });
  }
});

test('dialogs are in English', async ({ desk: { page } }) => {
  await open(page, '#sprache=en&projekt=k21-dresden');
  for (const name of ['Share', 'Download', 'Help']) {
    await page.getByRole('banner').getByRole('button', { name, exact: true }).click();
    const dialog = page.getByRole('dialog', { name, exact: true });
    await expect(dialog).toBeVisible();
    await expect.poll(() => german(page), { message: name }).toEqual([]);
    await dialog.getByRole('button', { name: 'Close', exact: true }).click();
    await expect(dialog).toBeHidden();
  }
});

test('the pages about the page are in English', async ({ desk: { page } }) => {
  await open(page, '#sprache=en');
  for (const name of ['Legal notice', 'Privacy', 'Accessibility']) {
    await page.getByRole('banner').getByRole('button', { name: 'Help', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole('dialog', { name, exact: true })).toBeVisible();
    await expect.poll(() => german(page), { message: name }).toEqual([]);
    await page.keyboard.press('Escape');
    if (await page.getByRole('dialog').count()) await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});

test('suggestions are in English', async ({ desk: { page } }) => {
  await open(page, '#sprache=en');
  const search = page.getByRole('combobox', { name: 'Find a place, project or theme' });
  for (const [typed, hears] of [
    ['digital twin', 'Themes'],
    ['Mannheim', 'Places'],
    ['Westhusen', 'Did you mean'],
    ['68159', 'postcodes'],
  ] as const) {
    await search.fill(typed);
    await expect(page.getByText(hears).first()).toBeVisible();
    await expect.poll(() => german(page), { message: typed }).toEqual([]);
  }
  await search.fill('');
});

test('keys on the map and its tooltip speak English', async ({ desk: { page } }) => {
  await open(page, '#sprache=en');
  await page.getByRole('application', { name: 'Map of Germany' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox', { name: 'Projects on the map' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('tooltip')).toBeVisible();
  expect(await german(page)).toEqual([]);
});

test('time is played in English', async ({ atlas: { page } }) => {
  await open(page, '#sprache=en&zeit=2019');
  const timeline = region(page, 'Timeline');
  await timeline.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(timeline.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await expect(timeline.getByLabel('Speed')).toBeAttached();
  expect(await german(page)).toEqual([]);
  await timeline.getByRole('button', { name: 'Pause', exact: true }).click();
});

test('on a phone and in a frame it is English, too', async ({ browser }) => {
  const { page } = await newAtlas(browser, PHONE);
  await open(page, '#sprache=en');
  await expect.poll(() => german(page)).toEqual([]);
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await expect.poll(() => german(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Open the timeline' }).click();
  await expect.poll(() => german(page)).toEqual([]);
  await open(page, '#sprache=en&modus=einbettung');
  await expect.poll(() => german(page)).toEqual([]);
  await page.context().close();
});

test('numbers and dates are as English writes them', async ({ desk: { page } }) => {
  await open(page, '#sprache=en&zeit=2024-04-19/2025-11-30');
  const timeline = region(page, 'Timeline');
  await expect(timeline.getByRole('textbox', { name: 'From' })).toHaveValue('19/04/2024');
  await expect(timeline.getByRole('slider', { name: 'To', exact: true })).toHaveAttribute(
    'aria-valuetext',
    '30 November 2025',
  );
  await timeline.getByRole('textbox', { name: 'From' }).fill('17/05/2021');
  await timeline.getByRole('textbox', { name: 'From' }).press('Enter');
  await expect(page).toHaveURL(/zeit=2021-05-17\/2025-11&/);
  await expect(page.getByRole('status').first()).toContainText('17 May 2021 to 30 November 2025');
});

test('the list is in the order of the English titles', async ({ desk: { page } }) => {
  await open(page, '#sprache=en&sortierung=name');
  const rows = page.getByRole('list', { name: 'Results' }).first().getByRole('button');
  const titles = await rows.locator('.title').allTextContents();
  expect(titles.length).toBe(173);
  titles.splice(-2); // without a place, they come last
  expect(titles).toEqual(titles.toSorted(new Intl.Collator('en', { numeric: true }).compare));
});

test('the language is switched and all else stays as it is', async ({ atlas }) => {
  const { page } = atlas;
  await atlas.open('#map=7/51/10&kategorie=umwelt&zeit=2025&projekt=k21-dresden');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 2, name: /Dresden/ })).toBeVisible();
  await expect(region(page, 'Project')).toBeVisible();
  await expect
    .poll(() => atlas.link())
    .toMatchObject({
      kategorie: 'umwelt',
      zeit: '2025',
      projekt: 'k21-dresden',
      sprache: 'en',
    });
  expect(atlas.camera()).toEqual([7, 51, 10]);
  await page.goBack();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(atlas.project).toBeVisible();
});

test('who asked for English sees no German first', async ({ browser }) => {
  const atlas = await newAtlas(browser);
  const { page } = atlas;
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const text = document.querySelector('[role=status]')?.textContent?.trim();
      if (text && seen.at(-1) !== text) seen.push(text);
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
  await open(page, '#sprache=en');
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect(seen.filter((text) => text.includes('von 173'))).toEqual([]);
  await page.context().close();
});
