import AxeBuilder from '@axe-core/playwright';
import { de } from '../../src/text/de.ts';
import { en } from '../../src/text/en.ts';
import { firstStepsWords } from '../../src/text/firstStepsWords.ts';
import { helpWords } from '../../src/text/helpWords.ts';
import { pagesWords } from '../../src/text/pagesWords.ts';
import { playWords } from '../../src/text/playWords.ts';
import { reportWords } from '../../src/text/reportWords.ts';
import { tableWords } from '../../src/text/tableWords.ts';
import { expect, newAtlas, test, type AtlasPage } from './atlasPage.ts';

/** What axe finds in a part of the page, each with the places where. No rule is left out. */
async function violations({ page }: AtlasPage, part = 'body'): Promise<string[]> {
  // Rows of the list are all made alike: the first dozen stand for them.
  const rest = 'ul[aria-label] > li:nth-child(n + 13)';
  const { violations: found } = await new AxeBuilder({ page })
    .setLegacyMode() // else it opens a page of its own each time; there are no frames here
    .include(part)
    .exclude(rest)
    .options({ resultTypes: ['violations'] })
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** An option as the words take it. */
const TWIN = { key: 'zwilling', label: { de: 'Digitaler Zwilling', en: 'Digital twin' } };

const LANGUAGES = ['de', 'en'] as const;
const WORDS = { de, en };
const THEMES = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: null, forcedColors: 'active' },
} as const;
const NONE = { colorScheme: null, forcedColors: null };

const button = ({ page }: AtlasPage, name: string) =>
  page.getByRole('button', { name, exact: true });

/** Parts of the link with that of the language. */
const inLanguage = (language: 'de' | 'en', parts: string) =>
  `#${[parts, language === 'en' ? 'sprache=en' : ''].filter(Boolean).join('&')}`;

for (const language of LANGUAGES) {
  const words = WORDS[language];
  const link = (parts: string) => inLanguage(language, parts);
  const spoken = ({ page }: AtlasPage) =>
    expect(page.locator('html')).toHaveAttribute('lang', language);

  for (const [theme, media] of Object.entries(THEMES)) {
    test.describe(`axe finds nothing, ${theme}, ${language}`, () => {
      // It looks at every element, which takes a while.
      test.describe.configure({ timeout: 240_000 });

      test('in any view of the desk', async ({ desk }) => {
        const { page } = desk;
        try {
          await page.emulateMedia(media);
          await desk.open(link(''));
          await spoken(desk);
          expect(await violations(desk), 'start').toEqual([]);

          await page.getByRole('combobox', { name: words.search.label }).fill('Westhausen');
          await expect(page.getByRole('option', { name: /^Westhausen/ }).nth(2)).toBeVisible();
          expect(await violations(desk, 'header'), 'search').toEqual([]);
          await page.getByRole('combobox', { name: words.search.label }).fill('');
          await page.keyboard.press('Escape');

          await button(desk, words.near.button).click();
          const refused = desk.map.getByRole('alert').getByRole('button');
          await expect(refused).toBeVisible();
          expect(await violations(desk, '.near'), 'no position').toEqual([]);
          await refused.click();
          await page.keyboard.press('Escape');

          await button(desk, words.time.play).click();
          await button(desk, words.time.pause).click();
          const speed = page.getByRole('combobox', { name: playWords[language].speed });
          await expect(speed).toBeVisible();
          expect(await violations(desk, '.time'), 'play').toEqual([]);

          await desk.open(link('sitzung=2'));
          await expect(page.locator('#ergebnisse h2')).toBeVisible();
          expect(await violations(desk, '#ergebnisse'), 'meeting').toEqual([]);

          await desk.open(link('status=pilot&zeit=2020&zeitlesart=beginnt&farbe=rot'));
          await expect(page.locator('.notice')).toBeVisible();
          expect(await violations(desk, 'main'), 'nothing found, notice').toEqual([]);

          await desk.open(link('map=9/49.48778/8.46627'));
          const surface = page.getByRole('application');
          const { x, y, width, height } = (await surface.boundingBox())!;
          await page.mouse.click(x + width / 2, y + height / 2);
          const legs = desk.map.getByRole('option');
          await expect(legs).toHaveCount(4);
          await surface.focus();
          await page.keyboard.press('Enter');
          await expect(desk.tooltip).toBeVisible();
          expect(await violations(desk, '.map'), 'spider, tooltip').toEqual([]);
        } finally {
          await page.emulateMedia(NONE);
        }
      });

      test('in a project, and in any dialog over it', async ({ desk }) => {
        const { page } = desk;
        try {
          await page.emulateMedia(media);
          await desk.open(link('land=DE-SN&zeit=2024-04/2025&projekt=k21-dresden'));
          await spoken(desk);
          await expect(button(desk, words.option('technology', TWIN))).toBeVisible();
          expect(await violations(desk), 'window, project').toEqual([]);
          await button(desk, words.option('technology', TWIN)).click();
          expect(await violations(desk, '[popover]:popover-open'), 'term').toEqual([]);
          await page.keyboard.press('Escape');
          for (const name of [
            words.header.share,
            words.header.download,
            words.header.help,
            reportWords[language].title,
            ...Object.values(pagesWords[language].pages),
          ]) {
            await button(desk, name).first().click();
            await expect(
              page.getByRole('dialog', { name }).getByRole('button').nth(0),
            ).toBeVisible();
            await page
              .locator('dialog details')
              .evaluateAll((all: HTMLDetailsElement[]) => all.forEach((one) => (one.open = true)));
            expect(await violations(desk, 'dialog'), name).toEqual([]);
            await page.keyboard.press('Escape');
            await expect(page.getByRole('dialog')).toHaveCount(0);
          }
          await button(desk, words.header.help).click();
          await expect(page.getByRole('dialog').getByRole('heading').nth(1)).toBeVisible();
          await button(desk, helpWords[language].stepsAgain).click();
          await expect(page.getByRole('dialog')).toHaveCount(0);
          await page.keyboard.press('Escape'); // the project
          await expect(button(desk, firstStepsWords[language].dismiss)).toBeVisible();
          expect(await violations(desk, 'aside'), 'first steps').toEqual([]);
          await button(desk, firstStepsWords[language].dismiss).click();
          await page.evaluate(() => localStorage.clear());
        } finally {
          await page.emulateMedia(NONE);
        }
      });

      test('in any view of a phone', async ({ phone }) => {
        const { page } = phone;
        const { handle } = words.sheet;
        try {
          await page.emulateMedia(media);
          await phone.open(link('land=DE-SN'));
          await spoken(phone);
          expect(await violations(phone), 'results').toEqual([]);
          await button(phone, words.filter.region).click();
          await button(phone, handle.half).click();
          expect(await violations(phone, '.sheet'), 'filter').toEqual([]);
          await button(phone, handle.full).click();
          await button(phone, words.time.open).click();
          expect(await violations(phone, 'main'), 'timeline').toEqual([]);
          await button(phone, words.time.close).click();
          await phone.open(link('land=DE-SN&projekt=k21-dresden'));
          await expect(button(phone, words.option('technology', TWIN))).toBeVisible();
          expect(await violations(phone, '.sheet'), 'project').toEqual([]);
          await button(phone, words.header.menu).click();
          expect(await violations(phone, 'header'), 'menu').toEqual([]);
          await button(phone, words.header.share).click();
          await expect(page.getByRole('dialog').getByRole('img').first()).toBeVisible();
          expect(await violations(phone, 'dialog'), 'dialog').toEqual([]);
          await page.keyboard.press('Escape');
        } finally {
          await page.emulateMedia(NONE);
          await phone.open('#');
        }
      });
    });
  }

  test(`axe finds nothing in the table, its columns and beside it, ${language}`, async ({
    browser,
  }) => {
    test.setTimeout(240_000);
    const desk = await newAtlas(browser, { reducedMotion: 'reduce' });
    const { page } = desk;
    await page.goto(`./${link('land=DE-SN&ansicht=tabelle&projekt=k21-dresden')}`);
    await expect(page.getByRole('table').getByRole('row')).toHaveCount(7);
    await expect(button(desk, words.option('technology', TWIN))).toBeVisible();
    await button(desk, tableWords[language].chooseColumns).click();
    for (const [theme, media] of Object.entries(THEMES)) {
      await page.emulateMedia(media);
      expect(await violations(desk), `table, ${theme}`).toEqual([]);
    }
    expect(desk.faults).toEqual([]);
    await page.context().close();
  });

  test(`axe finds nothing in a frame elsewhere, ${language}`, async ({ browser }) => {
    test.setTimeout(240_000);
    const viewport = { width: 800, height: 600 };
    const frame = await newAtlas(browser, { viewport, reducedMotion: 'reduce' });
    const { page } = frame;
    await frame.open(link('land=DE-SN&zeit=2025&modus=einbettung&projekt=k21-dresden'));
    await expect(button(frame, words.option('technology', TWIN))).toBeVisible();
    for (const [theme, media] of Object.entries(THEMES)) {
      await page.emulateMedia(media);
      expect(await violations(frame), `frame, ${theme}`).toEqual([]);
    }
    expect(frame.faults).toEqual([]);
    await page.context().close();
  });
}

/** What has the focus, in words, and whether that can be seen: it looks otherwise without. */
function focusedNow({ page }: AtlasPage) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return undefined;
    // A control that is drawn by its label or a part beside it shows the focus there.
    const near = [element, element.parentElement!, element.nextElementSibling ?? element];
    const looks = () =>
      near
        .map((one) => getComputedStyle(one))
        .map(({ outlineStyle, outlineWidth, boxShadow, borderColor }) =>
          [outlineStyle === 'none' ? '' : outlineWidth, boxShadow, borderColor].join(),
        )
        .join(' ');
    const focused = looks();
    const box = element.getBoundingClientRect();
    element.blur();
    const marked = looks() !== focused;
    element.focus();
    const words = element.getAttribute('aria-label') ?? element.textContent;
    return {
      name: `${element.tagName} ${element.getAttribute('role') ?? ''} ${words.trim().slice(0, 40)}`,
      marked,
      onScreen: box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth,
      region: element.closest('section')?.getAttribute('aria-label') ?? '',
    };
  });
}

test('Tab leads through the whole page and out, each stop marked', async ({ desk }) => {
  await desk.open('#programm=kommune21&zeit=2025');
  const { page } = desk;
  // Where Tab begins: at the first link, reached by keys.
  await page.getByRole('link', { name: 'Zu den Ergebnissen' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  const stops = [(await focusedNow(desk))!];
  for (let tab = 0; tab < 200; tab++) {
    await page.keyboard.press('Tab');
    const stop = await focusedNow(desk);
    if (!stop) break;
    stops.push(stop);
  }
  expect(stops.length).toBeGreaterThan(60);
  // No trap: the last Tab left the page.
  expect(stops.length).toBeLessThan(200);
  expect(stops.filter(({ marked }) => !marked)).toEqual([]);
  expect(stops.filter(({ onScreen }) => !onScreen)).toEqual([]);
  const regions = new Set(stops.map(({ region }) => region));
  for (const region of ['Filter', 'Karte', 'Ergebnisse', 'Zeitleiste']) {
    expect([...regions]).toContain(region);
  }
  expect(stops[0]!.name).toContain('Zu den Ergebnissen');
});

test('the link before all leads to the results', async ({ desk }) => {
  await desk.open('#programm=kommune21');
  await desk.page.getByRole('link', { name: 'Zu den Ergebnissen' }).press('Enter');
  await expect.poll(async () => (await focusedNow(desk))?.region).toBe('Ergebnisse');
  await desk.expectLink({ programm: 'kommune21' });
});

test('the next one leads past them, to what plays', async ({ desk }) => {
  await desk.open('#programm=kommune21');
  await desk.page.getByRole('link', { name: 'Zur Zeitleiste' }).press('Enter');
  await expect(button(desk, 'Abspielen')).toBeFocused();
  await desk.expectLink({ programm: 'kommune21' });
});

test('on a phone it opens the list that is folded', async ({ phone }) => {
  await phone.open('#programm=kommune21');
  await phone.page.getByRole('button', { name: 'Liste ganz öffnen' }).click();
  await phone.page.getByRole('button', { name: 'Liste verkleinern' }).click();
  await expect(phone.page.getByRole('button', { name: 'Liste öffnen' })).toBeVisible();
  await phone.page.getByRole('link', { name: 'Zu den Ergebnissen' }).press('Enter');
  await expect.poll(async () => (await focusedNow(phone))?.region).toBe('Ergebnisse');
  await expect(phone.page.getByRole('button', { name: 'Liste ganz öffnen' })).toBeVisible();
});

test('keys alone filter, choose a time, open a project and go back', async ({ desk }) => {
  await desk.open();
  const { keyboard } = desk.page;
  await desk.option('Kategorie', 'Verkehr & Parken').focus();
  await keyboard.press('Space');
  await desk.expectCount(19);
  await desk.timeline.getByRole('radio', { name: 'läuft' }).focus();
  await keyboard.press('ArrowRight');
  await expect(desk.timeline.getByRole('radio', { name: 'beginnt' })).toBeChecked();
  await desk.year(2025).focus();
  await keyboard.press('Enter');
  await desk.expectLink({ kategorie: 'verkehr', zeit: '2025', zeitlesart: 'beginnt' });
  await desk.rows.first().focus();
  await keyboard.press('ArrowDown');
  await expect(desk.rows.nth(1)).toBeFocused();
  await keyboard.press('Enter');
  await expect(desk.project.getByRole('heading', { level: 2 })).toBeFocused();
  await keyboard.press('Tab');
  await desk.project.getByRole('button', { name: 'Schließen' }).press('Enter');
  await expect(desk.rows.nth(1)).toBeFocused();
});

test('the projects on the map are a list for keys, left by Escape', async ({ desk }) => {
  await desk.open('#programm=kommune21');
  await desk.enterMap();
  const options = desk.onMap.getByRole('option');
  expect(await options.count()).toBeGreaterThan(10);
  const reached = desk.onMap.locator('[aria-selected="true"]');
  await expect(reached).toHaveCount(1);
  const id = (await reached.getAttribute('id'))!;
  await expect(desk.onMap).toHaveAttribute('aria-activedescendant', id);
  await desk.page.keyboard.press('ArrowDown');
  await expect(desk.onMap).not.toHaveAttribute('aria-activedescendant', id);
  // What the keys reach is shown by its tooltip as well.
  await expect(desk.tooltip).toBeVisible();
  await desk.page.keyboard.press('Escape');
  await expect(desk.surface).toBeFocused();
  await expect(desk.tooltip).toHaveCount(0);
});

test('in forced colours the map is painted in the colours of the system', async ({ desk }) => {
  await desk.open('#programm=kommune21');
  const before = await desk.colours(desk.surface);
  await desk.change(() => desk.page.emulateMedia({ forcedColors: 'active' }));
  try {
    const forced = await desk.colours(desk.surface);
    const common = (colours: ReadonlyMap<string, number>) =>
      [...colours].toSorted((a, b) => b[1] - a[1])[0]![0];
    expect(common(forced)).not.toBe(common(before));
    await desk.expectCount(22);
    await expect(desk.map).toHaveAttribute('data-state', 'ready');
    // Bars, boxes and handles are still there without their own colours.
    await expect(desk.slider('Von')).toBeVisible();
  } finally {
    await desk.change(() => desk.page.emulateMedia({ forcedColors: 'none' }));
  }
});

test('who wants less motion gets cuts', async ({ desk }) => {
  await desk.open('#map=6.5/51/10');
  const before = await desk.view();
  // A flight would finish its change frames later; a cut is there when the click is over.
  const [start, end] = await desk.page.evaluate(async () => {
    const region = document.querySelector('[data-view]')!;
    const button = region.querySelector<HTMLElement>('[aria-label="Ganz Deutschland"]')!;
    const from = Number(region.getAttribute('data-view'));
    button.click();
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return [from, Number(region.getAttribute('data-view'))] as const;
  });
  expect(start).toBe(before);
  expect(end).toBeGreaterThan(start);
  await desk.expectLink({});
});

for (const [name, width, height] of [
  ['320 px', 320, 640],
  ['200 % of the text on a desk', 720, 450],
] as const) {
  test(`nothing scrolls sideways at ${name}`, async ({ phone }) => {
    await phone.page.setViewportSize({ width, height });
    try {
      for (const hash of ['#zeit=2024-04/2025&kategorie=verkehr', '#projekt=mpsc-2020-17', '#']) {
        await phone.open(hash);
        await expect.poll(() => phone.sideways()).toBeLessThanOrEqual(0);
        await expect(phone.map).toBeVisible();
        await expect(phone.page.getByRole('heading', { level: 1 })).toBeVisible();
      }
    } finally {
      await phone.page.setViewportSize({ width: 390, height: 844 });
    }
  });
}

test('larger type of the browser makes the page larger, and cuts nothing off', async ({
  browser,
}) => {
  const atlas = await newAtlas(browser);
  const client = await atlas.page.context().newCDPSession(atlas.page);
  await client.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  await atlas.open();
  const size = await atlas.page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  expect(parseFloat(size)).toBeGreaterThanOrEqual(32);
  await expect.poll(() => atlas.sideways()).toBeLessThanOrEqual(0);
  for (const region of [atlas.map, atlas.results, atlas.timeline]) {
    await expect(region).toBeInViewport();
  }
  // The page is laid out as for less room: the filter waits behind a button.
  await button(atlas, 'Filter').click();
  await expect(atlas.filter).toBeInViewport();
  await button(atlas, 'Filter').click();
  await atlas.rows.first().click();
  await expect(atlas.project.getByRole('heading', { level: 2 })).toBeInViewport();
  expect(atlas.faults).toEqual([]);
  await atlas.page.context().close();
});
