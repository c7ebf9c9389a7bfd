/** A talk: both tours by clicker and by themselves, what its keys do, and how large its type is. */
import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { TOURS, readTour } from '../../src/load/tour.ts';
import { readMeetings } from '../../src/load/dmk.ts';
import { parseLink } from '../../src/model/link.ts';
import { tourWords } from '../../src/text/tourWords.ts';
import { meetingsIn } from '../../src/tour/sceneView.ts';
import { windowToIso } from '../../src/model/window.ts';
import { expect, newAtlas, test, type AtlasPage } from './atlasPage.ts';

test.describe.configure({ timeout: 240_000 });

const textOf = (name: string) =>
  readFileSync(new URL(`../../data/tours/${name}.json`, import.meta.url), 'utf8');
const { records: meetings } = readMeetings(
  'dmk_meetings.csv',
  readFileSync(new URL('../../data/dmk_meetings.csv', import.meta.url), 'utf8'),
);
const scenesOf = (name: string) => readTour(textOf(name)).scenes;
const plain = (text: string) => text.replaceAll('\u00AD', '').replaceAll('\u00A0', ' ');

const talk = ({ page }: AtlasPage) => page.getByRole('region', { name: 'Präsentation' });
const title = (atlas: AtlasPage, name: string) =>
  talk(atlas).getByRole('heading', { level: 2, name: plain(name), exact: true });

/** What the hall reads, in hundredths of the screen's height; and how many lines that is. */
const typeOf = (atlas: AtlasPage, part = talk(atlas)) =>
  part.evaluate((region) => {
    const sizes: { text: string; vh: number }[] = [];
    const lines = new Map<Element, Set<number>>();
    const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement!;
      const text = node.textContent?.trim() ?? '';
      // The credits beside the talk say themselves that they are for who stands near.
      if (!text || parent.closest('.visually-hidden, .credit')) continue;
      const size = parseFloat(getComputedStyle(parent).fontSize);
      sizes.push({ text, vh: (100 * size) / innerHeight });
      const range = document.createRange();
      range.selectNodeContents(node);
      const block = parent.closest('h2, p, li')!;
      const found = lines.get(block) ?? new Set<number>();
      for (const { top } of range.getClientRects()) found.add(Math.round((4 * top) / size));
      lines.set(block, found);
    }
    return { sizes, lines: [...lines.values()].reduce((sum, { size }) => sum + size, 0) };
  });

async function expectReadable(atlas: AtlasPage, part = talk(atlas)): Promise<void> {
  const { sizes, lines } = await typeOf(atlas, part);
  expect(sizes.length).toBeGreaterThan(1);
  const needed = (100 * 5 * 0.00465) / (0.7 * 0.49 * 75 * 0.0254);
  expect(sizes.filter(({ vh }) => vh < needed)).toEqual([]);
  expect(lines).toBeLessThanOrEqual(7);
}

const hash = ({ page }: AtlasPage) => decodeURIComponent(new URL(page.url()).hash.slice(1));

for (const name of TOURS) {
  test(`the tour ${name} by clicker, each scene as it is linked`, async ({ atlas, page }) => {
    await page.setViewportSize({ width: 1920, height: 1080 });
    await atlas.open(`#tour=${name}`);
    const scenes = scenesOf(name);
    for (const [index, scene] of scenes.entries()) {
      await expect(title(atlas, scene.title.de)).toBeVisible();
      await expect(talk(atlas).locator('.words .note')).toHaveText(plain(scene.note.de));
      const { view } = parseLink(hash(atlas));
      const meant = parseLink(scene.link).view;
      expect([view.tour, view.scene]).toEqual([name, index + 1]);
      expect([view.project, view.meeting]).toEqual([meant.project, meant.meeting]);
      expect(view.filter.options).toEqual(meant.filter.options);
      if (!scene.play) expect(view.filter.window).toEqual(meant.filter.window);
      await expectReadable(atlas);
      if (index < scenes.length - 1) await page.keyboard.press('PageDown');
    }
    await page.keyboard.press('PageUp');
    await expect(title(atlas, scenes.at(-2)!.title.de)).toBeVisible();
    await page.keyboard.press('Home');
    await expect(title(atlas, scenes[0]!.title.de)).toBeVisible();
    // A full screen has the size it has.
    await page.keyboard.press('f');
    await expect.poll(() => page.evaluate(() => document.fullscreenElement === null)).toBe(true);
    await page.setViewportSize({ width: 3840, height: 2160 });
    const least = async () => Math.min(...(await typeOf(atlas)).sizes.map(({ vh }) => vh));
    await expect.poll(least, 'the page follows its new size').toBeGreaterThan(3.5);
    await expectReadable(atlas);
  });
}

for (const language of ['de', 'en'] as const) {
  test(`each scene is legible at 3840 × 2160 and none of its facts is left out, ${language}`, async ({
    browser,
  }) => {
    const viewport = { width: 3840, height: 2160 };
    // As large, with fewer dots: drawn by software, a map of so many takes seconds for each scene.
    const options = { viewport, deviceScaleFactor: 0.25, reducedMotion: 'reduce' } as const;
    const atlas = await newAtlas(browser, options, language);
    const region = atlas.page.getByRole('region', { name: tourWords[language].region });
    for (const name of TOURS) {
      await atlas.open(`#tour=${name}&sprache=${language}`);
      for (const { title, note, link, ...scene } of scenesOf(name)) {
        const heading = { level: 2, name: plain(title[language]), exact: true } as const;
        await expect(region.getByRole('heading', heading)).toBeVisible();
        await expect(region.locator('.words .note')).toHaveText(plain(note[language]));
        await expectReadable(atlas, region);
        const { window } = parseLink(link).view.filter;
        const facts = scene.meetings ? meetingsIn(meetings, window).length : 0;
        await expect(region.locator('.facts li')).toHaveCount(facts + Number(scene.play ?? false));
        await atlas.page.keyboard.press('ArrowRight');
      }
    }
    expect(atlas.faults).toEqual([]);
    await atlas.page.context().close();
  });
}

for (const [name, button] of [
  ['smart-cities', /Deutschland: Von selbst$/],
  ['dmk', /konferenz: Von selbst$/],
] as const) {
  test(`the tour ${name} by itself, from the dialog, ends where it began`, async ({
    atlas,
    page,
  }) => {
    const tour = JSON.parse(textOf(name)) as { scenes: { seconds: number }[] };
    const scenes = tour.scenes.slice(0, 3).map((scene) => ({ ...scene, seconds: 3 }));
    await page.route(`**/data/tours/${name}.json`, (route) =>
      route.fulfill({ json: { ...tour, scenes } }),
    );
    const [first, second, third] = scenesOf(name).map(({ title }) => title.de);
    await atlas.open('#land=DE-SN');
    await page.getByRole('button', { name: 'Präsentieren' }).click();
    await page.getByRole('button', { name: button }).click();
    await expect(title(atlas, first!)).toBeVisible();
    await expect(title(atlas, second!)).toBeVisible();
    await page.keyboard.press('Space');
    await expect(talk(atlas).getByRole('button', { name: 'Von selbst weiter' })).toBeAttached();
    await page.keyboard.press('Space');
    await expect(title(atlas, third!)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('banner')).toBeVisible();
    expect(hash(atlas)).toBe('land=DE-SN');
    await expect(atlas.sentence).toContainText('6 von 173 Projekten');
  });
}

test('black, the code, the help, a town and back, all without a fault', async ({ atlas, page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await atlas.open('#tour=dmk&szene=3');
  await expect(title(atlas, 'Zwei Länder, ein Vorsitz')).toBeVisible();
  const scene = hash(atlas);

  await page.keyboard.press('b');
  await expect(page.getByText('Bild schwarz.')).toBeAttached();
  await page.keyboard.press('b');
  await page.keyboard.press('q');
  const codes = talk(atlas).getByRole('img', { name: 'Diese Ansicht auf dem eigenen Gerät' });
  await expect(codes).toHaveCount(2);
  expect((await codes.last().boundingBox())!.height).toBeGreaterThan(700);
  await page.keyboard.press('q');

  await page.keyboard.press('?');
  await page.getByRole('button', { name: 'Alle Szenen prüfen' }).click();
  await expect(page.getByText('Alle 11 Szenen sind in Ordnung.')).toBeVisible();
  const axe = () => new AxeBuilder({ page }).setLegacyMode().analyze();
  expect((await axe()).violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Escape');
  expect((await axe()).violations.map(({ id }) => id)).toEqual([]);

  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: /suchen/ }).fill('Wangerland');
  await page
    .getByRole('option', { name: /^Wangerland/ })
    .first()
    .click();
  await expect(title(atlas, 'Wangerland')).toBeVisible();
  await expectReadable(atlas);
  await page.keyboard.press('Escape');
  await expect(title(atlas, 'Zwei Länder, ein Vorsitz')).toBeVisible();
  await expect.poll(() => hash(atlas)).toBe(scene);
  expect(atlas.faults).toEqual([]);
});

test('the screen is kept awake while the talk is seen, and let go with it', async ({
  atlas,
  page,
}) => {
  await page.addInitScript(() => {
    const told: string[] = [];
    const request = async () => {
      told.push('asked');
      let released = false;
      return {
        get released() {
          return released;
        },
        release: async () => {
          released = true;
          told.push('released');
        },
      };
    };
    Object.defineProperty(navigator, 'wakeLock', { value: { request } });
    Object.assign(window, { told });
  });
  const told = () => page.evaluate(() => Reflect.get(window, 'told') as string[]);
  await atlas.open('#land=DE-SN');
  expect(await told()).toEqual([]);
  await page.keyboard.press('p');
  await expect.poll(told).toEqual(['asked']);
  const become = (state: 'hidden' | 'visible') =>
    page.evaluate(async (visibility) => {
      Object.defineProperty(document, 'hidden', {
        configurable: true,
        get: () => visibility === 'hidden',
      });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  await become('visible');
  expect(await told(), 'a lock that is held is enough').toEqual(['asked']);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('banner')).toBeVisible();
  await expect.poll(told).toEqual(['asked', 'released']);
  await become('visible');
  expect(await told(), 'nothing is asked for a talk that is over').toEqual(['asked', 'released']);
});

test('whoever leaves the full screen by the browser is back in the view from before', async ({
  atlas,
  page,
}) => {
  const before = 'land=DE-SN&projekt=k21-dresden';
  await atlas.open(`#${before}`);
  const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
  const leaveByBrowser = () => page.evaluate(() => document.exitFullscreen());
  await page.keyboard.press('p');
  await expect.poll(isFull).toBe(true);
  await leaveByBrowser();
  await expect(page.getByRole('banner')).toBeVisible();
  expect(hash(atlas)).toBe(before);

  await page.keyboard.press('p');
  await expect.poll(isFull).toBe(true);
  await page.keyboard.press('?');
  await expect(page.getByRole('heading', { name: 'Tasten und Einstellungen' })).toBeVisible();
  await leaveByBrowser();
  await expect(page.getByRole('heading', { name: 'Tasten und Einstellungen' })).toBeHidden();
  await expect(talk(atlas)).toBeVisible();
  await page.waitForTimeout(600); // a step of its own
  await page.keyboard.press('Escape');
  await expect(page.getByRole('banner')).toBeVisible();
  expect(hash(atlas)).toBe(before);
});

test('who wants less motion sees cuts: the camera is there at once, time steps by the year', async ({
  atlas,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1920, height: 1080 });
  await atlas.open('#tour=smart-cities');
  const scenes = scenesOf('smart-cities');
  await expect(title(atlas, scenes[0]!.title.de)).toBeVisible();
  const moving = () =>
    talk(atlas).evaluate((region) => region.getAnimations({ subtree: true }).length);
  /** Pictures of the map's symbols, one each frame, from a step on: how many differ. */
  const pictures = (key: string) =>
    page.evaluate(async (step) => {
      const canvas = document.querySelector<HTMLCanvasElement>('.surface .painted > canvas')!;
      const seen = new Set<string>();
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: step, bubbles: true }));
      for (let frame = 0; frame < 30; frame++) {
        await new Promise(requestAnimationFrame);
        seen.add(canvas.toDataURL());
      }
      return seen.size;
    }, key);
  for (const scene of scenes.slice(1, 4)) {
    // Before, after, and once more where names or a reach come with their data.
    expect(await pictures('PageDown'), scene.title.de).toBeLessThanOrEqual(3);
    await expect(title(atlas, scene.title.de)).toBeVisible();
    expect(await moving()).toBe(0);
  }

  const at = scenesOf('dmk').findIndex(({ play }) => play) + 1;
  await page.goto('about:blank');
  await atlas.open(`#tour=dmk&szene=${at}`);
  // What has played while the page came is played again.
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageDown');
  const seen = new Set<string>();
  await expect
    .poll(
      () => {
        const { window } = parseLink(hash(atlas)).view.filter;
        seen.add(windowToIso(window!));
        return seen.size;
      },
      { intervals: [100] },
    )
    .toBeGreaterThanOrEqual(3);
  const [from] = [...seen].map((window) => Number(window.slice(0, 4)));
  const years = [...seen].map((_, index) => `${from! + index}-12`);
  expect([...seen], 'a December after the other').toEqual(years);
});

test('a talk in forced colours: nothing against the rules, and nothing lost', async ({
  atlas,
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.emulateMedia({ forcedColors: 'active' });
  await atlas.open('#tour=dmk&szene=3');
  await expect(title(atlas, 'Zwei Länder, ein Vorsitz')).toBeVisible();
  const axe = async () => {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  };
  await axe();
  for (const key of ['?', 'q']) {
    await page.keyboard.press(key);
    await axe();
    await page.keyboard.press(key);
  }
  const grounds = await talk(atlas).evaluate((region) => {
    const found = ['.done', '.now', 'span:not(.done, .now)'].map((part) => {
      const { backgroundColor } = getComputedStyle(region.querySelector(`.progress ${part}`)!);
      return backgroundColor;
    });
    return [...new Set(found)];
  });
  expect(grounds, 'what is over, what is now, what comes').toHaveLength(3);
  const words = talk(atlas).locator('.words');
  await expect(words, 'no river runs through the words').not.toHaveCSS(
    'background-color',
    'rgba(0, 0, 0, 0)',
  );
  await page.keyboard.press('b');
  const black = page.getByText('Bild schwarz.').locator('..');
  await expect(black).toHaveCSS('background-color', 'rgb(0, 0, 0)');
});

test('a talk from one’s own position ends there, and no link ever tells it', async ({
  atlas,
  page,
  context,
}) => {
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation({ latitude: 51.05, longitude: 13.74 });
  await atlas.open();
  await atlas.change(() => page.getByRole('button', { name: 'In meiner Nähe' }).click());
  const nearest = () => atlas.rows.first().innerText();
  await expect.poll(nearest).toMatch(/km/);
  const before = await nearest();
  const links = new Set<string>();
  const note = () => links.add(hash(atlas));
  await page.keyboard.press('p');
  await expect(talk(atlas).locator('.words .note')).toHaveText('Die nächsten Projekte:');
  await page.waitForTimeout(500); // the address follows
  note();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('banner')).toBeVisible();
  expect(await nearest()).toBe(before);

  await page.getByRole('button', { name: 'Präsentieren' }).click();
  await page.getByRole('button', { name: /konferenz: Von Hand$/ }).click();
  await expect(title(atlas, 'Der Beschluss')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(title(atlas, 'Die Gründung')).toBeVisible();
  note();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('banner')).toBeVisible();
  await page.waitForTimeout(500);
  note();
  expect(await nearest()).toBe(before);
  expect([...links].join(' ')).not.toMatch(/map=|ort=|13\.7|51\.0/);
});

/** A tour of one scene that is coloured by number. */
const shadedTour = (link: string) => ({
  title: { de: 'Nach Zahl', en: 'By number' },
  scenes: [
    {
      link,
      title: { de: 'Je Einwohner', en: 'Per head' },
      note: { de: 'So viele Projekte kommen auf sie.', en: 'So many projects they have.' },
      seconds: 20,
    },
  ],
});

test('Länder coloured by number are presented, with their key in the place of the legend', async ({
  atlas,
  page,
}) => {
  await page.route('**/data/tours/dmk.json', (route) =>
    route.fulfill({ json: shadedTour('karte=rate') }),
  );
  await page.setViewportSize({ width: 1920, height: 1080 });
  await atlas.open('#tour=dmk');
  await expect(title(atlas, 'Je Einwohner')).toBeVisible();
  const key = talk(atlas).locator('.key');
  await expect(key).toContainText('Projekte je 100.000 Einwohner am 31.12.2024: eine Stichprobe');
  await expect(key.locator('.classes .box')).toHaveText(Array(5).fill(/^0,\d\d$/));
  await expect(key, 'and in full for who cannot see them').toContainText('; 0,33 bis 0,38');
  await expect(key).toContainText('weniger als 5 Projekte');
  await expect(talk(atlas).locator('.legend li')).toHaveCount(0);
  await expectReadable(atlas);
  const axe = async () => {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  };
  await axe();
  /** Colours of boxes that the map does not have. */
  const missing = async () => {
    const boxes = await key
      .locator('.classes .box')
      .evaluateAll((parts) =>
        parts.map((part) => getComputedStyle(part).backgroundColor.replace(/[^\d,]/g, '')),
      );
    const colours = await atlas.colours(atlas.map);
    return boxes.filter((colour) => (colours.get(colour) ?? 0) < 1000);
  };
  expect(await missing()).toEqual([]);
  await page.emulateMedia({ forcedColors: 'active' });
  await expect.poll(missing, 'where colours are forced as well').toEqual([]);
  await page.emulateMedia({ forcedColors: 'none' });

  // A full screen has the size it has; it comes with a key or click, which a test's look may count as.
  const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
  if (await isFull()) await page.keyboard.press('f');
  await expect.poll(isFull).toBe(false);
  await page.setViewportSize({ width: 3840, height: 2160 });
  const least = async () => Math.min(...(await typeOf(atlas)).sizes.map(({ vh }) => vh));
  await expect.poll(least, 'the page follows its new size').toBeGreaterThan(3.5);
  await expectReadable(atlas);
});

test('a view by number, in English and light, says what is seen and nothing of symbols', async ({
  atlas,
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await atlas.open('#karte=anzahl&farben=hell&sprache=en&modus=praesentation');
  const region = page.getByRole('region', { name: 'Presentation' });
  await expect(region.getByRole('heading', { level: 2, name: 'By state' })).toBeVisible();
  await expect(region).toContainText('Projects in each state, number: a sample');
  await expect(region).toContainText('173 of 173 projects');
  await expect(region.locator('.classes .box')).toHaveText(['1', '6', '13', '20', '35']);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Projects in each state, number' })).toBeVisible();
});
