/** The atlas as its visitors meet it: by names, roles, keys, the pointer and the link. */
import {
  expect,
  test as base,
  type Browser,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from '@playwright/test';

import { readFileSync } from 'node:fs';
import { projection, toScreen } from '../../src/model/camera.ts';
import { toX, toY } from '../../src/model/mercator.ts';
import type { Language } from '../../src/model/link.ts';
import { de } from '../../src/text/de.ts';
import { en } from '../../src/text/en.ts';
import { symbolWords } from '../../src/text/symbolWords.ts';
import { projectWords } from '../../src/text/projectWords.ts';
import type { Words } from '../../src/text/words.ts';
import { readRecords } from '../../src/load/records.ts';

export { expect };

/** The projects as they stand in the file, apart from how the page reads, filters and counts. */
export const { records: projects } = readRecords(
  'projects.csv',
  readFileSync(new URL('../../data/projects.csv', import.meta.url), 'utf8'),
  [],
  (record) => ({
    id: record.text('id'),
    title: record.text('title_de'),
    category: record.text('category'),
    programme: record.text('programme'),
    land: record.text('land'),
    municipality: record.text('municipality'),
    lat: record.text('lat'),
    lon: record.text('lon'),
    sourceUrl: record.text('source_url'),
    sourceTitle: record.text('source_title'),
    /** How much there is to say. */
    letters: ['title_de', 'summary_de', 'members', 'technologies', 'source_title', 'note']
      .map((column) => record.text(column).length)
      .reduce((sum, length) => sum + length),
  }),
);

/** Colours of a picture by `r,g,b`, and how many of its pixels have each. */
export type Colours = ReadonlyMap<string, number>;

const WORDS: Readonly<Record<Language, Words>> = { de, en };

export class AtlasPage {
  readonly page: Page;
  readonly language: Language;
  /** What the page says, for names that are the same in either language by their key. */
  readonly words: Words;
  /** Logged errors, thrown errors and breaches of the policy. */
  readonly faults: string[] = [];
  readonly requests: string[] = [];
  readonly map: Locator;
  readonly surface: Locator;
  /** The sentence, as a screen reader hears it. */
  readonly sentence: Locator;
  readonly filter: Locator;
  readonly timeline: Locator;
  readonly results: Locator;
  readonly rows: Locator;
  readonly project: Locator;
  readonly legend: Locator;
  readonly tooltip: Locator;
  /** The projects on the map, for keys and screen readers. */
  readonly onMap: Locator;

  constructor(page: Page, language: Language = 'de') {
    const words = WORDS[language];
    this.page = page;
    this.language = language;
    this.words = words;
    const region = (name: string) => page.getByRole('region', { name, exact: true });
    this.map = page.getByRole('region', { name: /^(Karte|Map)$/ });
    this.surface = page.getByRole('application', { name: words.map.surface });
    this.sentence = page.getByRole('status');
    this.filter = region(words.filter.region);
    this.timeline = region(words.time.region);
    this.results = region(words.list.region);
    this.rows = page.getByRole('list', { name: words.list.region }).getByRole('button');
    this.project = region(projectWords[language].region);
    this.legend = this.map.locator('.legend');
    this.tooltip = page.getByRole('tooltip');
    this.onMap = page.getByRole('listbox', { name: symbolWords[language].list });
  }

  /** Watches the page for whatever no visit may bring about. */
  static async watched(page: Page, language?: Language): Promise<AtlasPage> {
    const atlas = new AtlasPage(page, language);
    page.setDefaultTimeout(30_000);
    page.on('pageerror', (error) => atlas.faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') atlas.faults.push(message.text());
    });
    page.on('request', (request) => atlas.requests.push(request.url()));
    await page.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
        console.error(`against the policy: ${effectiveDirective} ${blockedURI}`),
      ),
    );
    return atlas;
  }

  /**
   * Opens a link, in the language that is read, and waits for its picture; on a page that is open
   * already, by its hash alone.
   */
  async open(view = '#'): Promise<void> {
    const { page } = this;
    const hash = this.language === 'de' ? view : `${view}${view === '#' ? '' : '&'}sprache=en`;
    if (!page.url().startsWith('http')) {
      await page.goto(`./${hash}`);
      await this.ready();
    } else if (new URL(page.url()).hash !== hash.replace(/^#$/, '')) {
      await this.change(() => page.goto(`./${hash}`));
    }
  }

  /** The map says what it shows; the first picture takes a while where there is no GPU. */
  async ready(state: 'ready' | 'unavailable' = 'ready'): Promise<void> {
    await expect(this.map).toHaveAttribute('data-state', state, { timeout: 40_000 });
    await expect(this.map).toHaveAttribute('data-shown', /^\d+$/);
  }

  /** The number of finished changes. */
  async view(): Promise<number> {
    return Number(await this.map.getAttribute('data-view'));
  }

  /** Does something and waits until the map has finished what follows from it. */
  async change(act: () => Promise<unknown>): Promise<void> {
    const before = await this.view();
    await act();
    await expect
      .poll(() => this.view(), { message: 'data-view grows', timeout: 30_000 })
      .toBeGreaterThan(before);
  }

  /** The link's parts: `{ zeit: '2026' }` for `#zeit=2026`. */
  link(): Record<string, string> {
    const parts = new URL(this.page.url()).hash.slice(1).split('&').filter(Boolean);
    return Object.fromEntries(
      parts.map((part) => {
        const at = part.indexOf('=');
        return [part.slice(0, at), part.slice(at + 1)];
      }),
    );
  }

  async expectLink(parts: Record<string, string>): Promise<void> {
    await expect.poll(() => this.link(), { message: 'parts of the link' }).toEqual(parts);
  }

  /** Sentence, list and map say the same number of projects; those without a place are in the list. */
  async expectCount(passing: number): Promise<void> {
    await expect(this.sentence).toHaveText(new RegExp(`^${passing} von 173 Projekten`));
    await expect(this.rows).toHaveCount(passing);
    const foot = this.results.getByText(/^\d+ ohne Ort$/);
    const without = (await foot.count()) > 0 ? parseInt(await foot.innerText()) : 0;
    await expect(this.map).toHaveAttribute('data-shown', String(passing - without));
  }

  facet(name: string): Locator {
    return this.filter.getByRole('group', { name, exact: true });
  }

  option(facet: string, name: string): Locator {
    return this.facet(facet).getByRole('checkbox', { name, exact: true });
  }

  /** Clicks an option's row; the whole row is the target. */
  async choose(facet: string, name: string): Promise<void> {
    const words = this.page.getByText(name, { exact: true });
    await this.facet(facet).locator('label', { has: words }).click();
  }

  /** Opens a group of options that starts shut. */
  async unfold(facet: string): Promise<void> {
    const head = this.facet(facet).getByRole('button', { name: new RegExp(`^${facet}`) });
    if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
  }

  /** A year under the bars of the timeline. */
  year(year: number): Locator {
    return this.timeline.getByRole('button', {
      name: new RegExp(`^${year}: .* ${this.language === 'de' ? 'begonnen' : 'started'}$`),
    });
  }

  /** A handle of the timeline, or its window as a whole. */
  slider(name: 'Von' | 'Bis' | 'Zeitraum'): Locator {
    return this.timeline.getByRole('slider', { name, exact: true });
  }

  field(name: 'Von' | 'Bis'): Locator {
    return this.timeline.getByRole('textbox', { name, exact: true });
  }

  /** Goes on by Tab until the focus is there; by `Shift+Tab` it goes back. */
  async tabTo(part: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await expect(part).toBeVisible();
    for (let step = 0; step < 150; step++) {
      if (await part.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press(key);
    }
    await expect(part, `${key} leads there`).toBeFocused();
  }

  /** Focuses the projects on the map the way the map's help says. */
  async enterMap(): Promise<void> {
    await this.surface.focus();
    await this.page.keyboard.press('Enter');
    await expect(this.onMap).toBeFocused();
  }

  /** The option that the keys have reached. */
  reached(): Locator {
    return this.onMap.locator('[aria-selected="true"]');
  }

  /** Walks the projects on the map by arrow keys, from the top down and to both sides. */
  async reach(words: string): Promise<void> {
    const { keyboard } = this.page;
    const name = async () => (await this.reached().textContent()) ?? '';
    const symbols = await this.onMap.getByRole('option').count();
    for (let down = 0; down <= symbols; down++) {
      for (const aside of ['ArrowLeft', 'ArrowRight']) {
        await keyboard.press('Home');
        for (let step = 0; step < down; step++) await keyboard.press('ArrowDown');
        let before = '';
        for (let now = await name(); now !== before; now = await name()) {
          if (now.includes(words)) return;
          before = now;
          await keyboard.press(aside);
        }
      }
    }
    throw new Error(`No arrow key leads to "${words}".`);
  }

  /** Zoom, latitude and longitude in the link. */
  camera(): readonly [zoom: number, lat: number, lng: number] | undefined {
    const numbers = this.link()['map']?.split('/').map(Number);
    return numbers && [numbers[0]!, numbers[1]!, numbers[2]!];
  }

  /** Where a place on earth is on the screen, by the link's camera; CSS px of the page. */
  async placeOf(lng: number, lat: number): Promise<readonly [x: number, y: number]> {
    const camera = this.camera();
    if (!camera) throw new Error('The link has no camera.');
    const box = (await this.surface.boundingBox())!;
    const at = projection({ lngLat: [camera[2], camera[1]], zoom: camera[0] }, box);
    const [x, y] = toScreen(at, toX(lng), toY(lat));
    return [box.x + x, box.y + y];
  }

  /** Takes faults away that a test has brought about itself. */
  forgive(words: RegExp): void {
    const others = this.faults.filter((fault) => !words.test(fault));
    this.faults.splice(0, Infinity, ...others);
  }

  /** Requests that leave the page's folder; `data:` and `blob:` leave nothing. */
  foreignRequests(): string[] {
    const home = new URL('.', this.page.url()).href;
    return this.requests.filter((url) => url.startsWith('http') && !url.startsWith(home));
  }

  /** All that is left on the visitor's device. */
  async stored(): Promise<string[]> {
    const cookies = await this.page.context().cookies();
    const rest = await this.page.evaluate(async () => [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      ...(await indexedDB.databases()).map(({ name }) => `database ${name}`),
      ...(await caches.keys()),
      ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    ]);
    return [...cookies.map(({ name }) => `cookie ${name}`), ...rest];
  }

  /** Whether the page scrolls sideways, and by how much. */
  async sideways(): Promise<number> {
    return this.page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
  }

  /** The colours on the screen in a part of the page. */
  async colours(part: Locator): Promise<Colours> {
    const clip = (await part.boundingBox())!;
    const png = (await this.page.screenshot({ clip })).toString('base64');
    const counts = await this.page.evaluate(async (data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data: bytes } = context.getImageData(0, 0, image.width, image.height);
      const found = new Map<string, number>();
      for (let i = 0; i < bytes.length; i += 4) {
        const colour = `${bytes[i]},${bytes[i + 1]},${bytes[i + 2]}`;
        found.set(colour, (found.get(colour) ?? 0) + 1);
      }
      return [...found];
    }, png);
    return new Map(counts);
  }

  /** How many pixels the overlay covers with symbols and names. */
  async painted(): Promise<number> {
    return this.surface.locator('.painted > canvas').evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) return 0;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      let covered = 0;
      for (let i = 3; i < data.length; i += 4) if (data[i]! > 0) covered++;
      return covered;
    });
  }

  /** A colour of the look as `r,g,b`. */
  async token(name: string): Promise<string> {
    return this.map.evaluate((element, property) => {
      const context = new OffscreenCanvas(1, 1).getContext('2d')!;
      context.fillStyle = getComputedStyle(element).getPropertyValue(property);
      context.fillRect(0, 0, 1, 1);
      return context.getImageData(0, 0, 1, 1).data.slice(0, 3).join();
    }, name);
  }
}

export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** A visit of its own, where the page must be new. */
export async function newAtlas(
  browser: Browser,
  options: BrowserContextOptions = {},
  language?: Language,
): Promise<AtlasPage> {
  const { ATLAS_URL: baseURL } = process.env;
  const context = await browser.newContext({
    ...(baseURL && { baseURL }),
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1440, height: 900 },
    ...options,
  });
  return AtlasPage.watched(await context.newPage(), language);
}

/** Whoever comes by such a link gets no first steps: a shared page has none, whoever is first there. */
const beginWithView = (atlas: AtlasPage) => atlas.open('#land=DE-SN');

/**
 * `atlas` is a new page for each test. `desk` and `phone` are shared, each test opens its own link
 * there. They cut instead of fly: what is asked for is there sooner.
 */
export const test = base.extend<
  { atlas: AtlasPage; desk: AtlasPage; phone: AtlasPage },
  { sharedDesk: AtlasPage; sharedPhone: AtlasPage }
>({
  atlas: async ({ page }, use) => {
    const atlas = await AtlasPage.watched(page);
    await use(atlas);
    expect(atlas.faults).toEqual([]);
  },
  sharedDesk: [
    async ({ browser }, use) => {
      const atlas = await newAtlas(browser, { reducedMotion: 'reduce' });
      await beginWithView(atlas);
      await use(atlas);
      await atlas.page.context().close();
    },
    { scope: 'worker' },
  ],
  sharedPhone: [
    async ({ browser }, use) => {
      const atlas = await newAtlas(browser, { ...PHONE, reducedMotion: 'reduce' });
      await beginWithView(atlas);
      await use(atlas);
      await atlas.page.context().close();
    },
    { scope: 'worker' },
  ],
  desk: async ({ sharedDesk }, use) => {
    sharedDesk.faults.length = 0;
    await use(sharedDesk);
    expect(sharedDesk.faults).toEqual([]);
  },
  phone: async ({ sharedPhone }, use) => {
    sharedPhone.faults.length = 0;
    await use(sharedPhone);
    expect(sharedPhone.faults).toEqual([]);
  },
});
