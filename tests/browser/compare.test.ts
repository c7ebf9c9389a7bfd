/** Two Länder compared by clicks, by keys and by the link, saved, and printed. */
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import Papa from 'papaparse';
import { getDocumentProxy } from 'unpdf';
import { PHONE, expect, newAtlas, projects, test, type AtlasPage } from './atlasPage.ts';

test.describe.configure({ timeout: 180_000 });

const compared = ({ page }: AtlasPage) =>
  page.getByRole('region', { name: 'Vergleich', exact: true });
const heads = (atlas: AtlasPage) => compared(atlas).getByRole('heading', { level: 3 });
const part = (atlas: AtlasPage, name: string) =>
  compared(atlas).getByRole('region', { name, exact: true });
const button = (atlas: AtlasPage, name: string) =>
  atlas.page.getByRole('button', { name, exact: true });
const reference = (atlas: AtlasPage) => compared(atlas).getByRole('combobox', { name: 'Maßstab:' });
const ranking = ({ page }: AtlasPage) => page.getByRole('table', { name: 'Alle 16 Länder' });

/** As the files that the page is made of say, apart from how it counts. */
const inLand = (land: string) => projects.filter((project) => project.land === land).length;
const PEOPLE = { 'DE-HE': 6_280_793, 'DE-NW': 18_034_454 };
const rate = (land: keyof typeof PEOPLE) =>
  ((inLand(land) / PEOPLE[land]) * 100_000).toFixed(2).replace('.', ',');

async function opened(atlas: AtlasPage, hash: string): Promise<void> {
  await atlas.page.goto(`./${hash}`);
  await expect(heads(atlas).first()).toBeVisible({ timeout: 40_000 });
  await expect(part(atlas, 'Projekte')).toContainText('je 100.000 Einwohner');
}

/** What one reads of Hessen and Nordrhein-Westfalen where Hessen is the reference. */
async function expectFigures(atlas: AtlasPage): Promise<void> {
  const cells = part(atlas, 'Projekte').getByRole('cell');
  const of = (land: string) => cells.filter({ hasText: land });
  await expect(of('Vergleichs\u00ADmaßstab')).toContainText(`24 ${rate('DE-HE')} je 100.000`);
  await expect(of('49 % weniger als Hessen')).toContainText(`35 ${rate('DE-NW')} je 100.000`);
  expect([inLand('DE-HE'), inLand('DE-NW')]).toEqual([24, 35]);
  expect([rate('DE-HE'), rate('DE-NW')]).toEqual(['0,38', '0,19']);
}

/** Presses a button and catches the file that it gives. */
async function take(atlas: AtlasPage, name: string): Promise<{ name: string; text: string }> {
  const download = atlas.page.waitForEvent('download');
  await button(atlas, name).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

test('Hessen against Nordrhein-Westfalen by mouse: by inhabitants, by link, as files and on paper', async ({
  atlas,
}) => {
  const { page } = atlas;
  await atlas.open();
  await button(atlas, 'Vergleichen').click();
  await expect(heads(atlas)).toHaveText(['Nordrhein-Westfalen', 'Hessen']);
  await reference(atlas).selectOption('Hessen');
  const link = { ansicht: 'vergleich', vergleich: 'DE-NW,DE-HE', bezug: 'DE-HE' };
  await atlas.expectLink(link);
  await expectFigures(atlas);

  // A third is put in and taken out; Back undoes each.
  await compared(atlas).getByRole('combobox', { name: 'Weiteres Land' }).selectOption('Hamburg');
  await button(atlas, 'Hinzufügen').click();
  await expect(heads(atlas)).toHaveCount(3);
  await expect(part(atlas, 'Projekte')).toContainText(
    /Connected Urban Twins.* zählt für Hamburg\./,
  );
  await page.goBack();
  await expect(heads(atlas)).toHaveCount(2);

  // Filter and window hold here, too.
  await button(atlas, 'Filter').click();
  await atlas.choose('Kategorie', 'Energie & Gebäude');
  await expect(part(atlas, 'Projekte')).toContainText('88 % weniger als Hessen');
  await page.goBack();
  await button(atlas, 'Filter schließen').click();
  await expectFigures(atlas);

  await test.step('the link brings it all back, elsewhere and in English', async () => {
    const address = page.url();
    const other = await newAtlas(page.context().browser()!);
    await other.page.goto(address);
    await expect(heads(other)).toHaveText(['Nordrhein-Westfalen', 'Hessen']);
    await expectFigures(other);
    await expect(reference(other)).toHaveValue('DE-HE');
    await other.page.goto(`${address}&sprache=en`);
    await expect(other.page.getByText('49 % less than Hesse')).toBeVisible();
    expect(other.faults).toEqual([]);
    await other.page.context().close();
  });

  await test.step('all Länder in order, small numbers behind', async () => {
    const rows = ranking(atlas).getByRole('row');
    await expect(rows).toHaveCount(17);
    await expect(rows.nth(1)).toContainText('Hessen');
    const head = ranking(atlas).getByRole('columnheader', { name: 'Projekte' });
    await head.getByRole('button').click();
    await expect(head).toHaveAttribute('aria-sort', 'descending');
    await expect(rows.nth(1)).toContainText('Nordrhein-Westfalen');
    await expect(rows.nth(16)).toContainText('kleine Zahl');
    await atlas.expectLink({ ...link, rangfolge: '-projekte' });
    await page.reload();
    await expect(head).toHaveAttribute('aria-sort', 'descending');
    await page.goBack();
    await expect(rows.nth(1)).toContainText('Hessen');
    await atlas.expectLink(link);
    await page.goForward();
    const svg = await take(atlas, 'Alle 16 Länder als SVG speichern');
    expect(svg.name).toBe('smart-city-atlas-2026-11-23-vergleich-laender-projekte.svg');
    expect(svg.text).toContain('url(#hatch)');
  });

  await test.step('each chart as SVG and CSV', async () => {
    const svg = await take(atlas, 'Kategorie als SVG speichern');
    expect(svg.name).toBe('smart-city-atlas-2026-11-23-vergleich-kategorie.svg');
    const drawn = await page.evaluate((text) => {
      const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
      return [...root.querySelectorAll('text')].map(({ textContent }) => textContent);
    }, svg.text);
    expect(drawn).toEqual(expect.arrayContaining(['Nordrhein-Westfalen', 'Hessen', '17']));
    const csv = await take(atlas, 'Projekte als CSV speichern');
    const { data } = Papa.parse<Record<string, string>>(csv.text.replace(/^\uFEFF/, ''), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data[0]).toMatchObject({ Hessen: '0,3821', 'Nordrhein-Westfalen': '0,1941' });
    expect(data[1]).toMatchObject({ Hessen: '24', 'Nordrhein-Westfalen': '35' });
    expect(data[0]!['Link']).toBe(page.url());
  });

  await test.step('on A4', async () => {
    const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    expect(pdf.numPages).toBe(2);
    const pages: string[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      const texts = items.flatMap((item) => ('str' in item && item.str.trim() ? [item] : []));
      pages.push(
        texts
          .map(({ str }) => str)
          .join('')
          .normalize('NFKC')
          .replace(/[\s\u00AD-]+/g, ''),
      );
      for (const { str, transform, width } of texts) {
        const left = transform[4] * (25.4 / 72);
        expect(left, str).toBeGreaterThan(13.5);
        expect(left + width * (25.4 / 72), str).toBeLessThan(210 - 13.5);
      }
    }
    for (const words of ['Hessen', '0,38je100.000', '49%wenigeralsHessen', 'EineStichprobe']) {
      expect(pages[0]).toContain(words);
    }
    expect(pages[1]).toContain('Alle16Länder');
    expect(pages[1]).toContain('ZahlderProjekte,dergrößteWertzuerst');
    expect(pages[1]).toContain('#ansicht=vergleich');
  });
});

test('the same by keys alone', async ({ atlas }) => {
  const { page } = atlas;
  const { keyboard } = page;
  await atlas.open('#land=DE-SN');
  await atlas.tabTo(button(atlas, 'Vergleichen'));
  await keyboard.press('Enter');
  await expect(heads(atlas)).toHaveText(['Nordrhein-Westfalen', 'Hessen']);
  await expect(compared(atlas)).toContainText('Das im Filter gewählte Land gilt hier nicht');
  await atlas.tabTo(reference(atlas));
  await keyboard.press('h');
  await expectFigures(atlas);
  await atlas.tabTo(compared(atlas).getByRole('combobox', { name: 'Weiteres Land' }), 'Shift+Tab');
  await keyboard.type('Berlin');
  await atlas.tabTo(button(atlas, 'Hinzufügen'));
  await keyboard.press('Enter');
  await expect(heads(atlas)).toHaveCount(3);
  await atlas.tabTo(button(atlas, 'Berlin entfernen'), 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(heads(atlas)).toHaveCount(2);
  await atlas.tabTo(part(atlas, 'Kategorie').getByText('Als Tabelle'));
  await keyboard.press('Enter');
  await expect(part(atlas, 'Kategorie').getByRole('table').nth(1)).toBeVisible();
});

for (const [name, options] of [
  ['a desk', {}],
  ['a phone', PHONE],
] as const) {
  test(`on ${name} a link skips to the comparison, and Tab goes through all of it in order`, async ({
    browser,
  }) => {
    const atlas = await newAtlas(browser, options);
    const { page } = atlas;
    await opened(atlas, '#ansicht=vergleich&vergleich=DE-HE,DE-NW');
    await page.getByRole('link', { name: 'Zu den Ergebnissen' }).press('Enter');
    await expect(
      compared(atlas).getByRole('combobox', { name: 'Weiteres Land' }),
      'the first that can be used',
    ).toBeFocused();

    // Where each is, how it shows that it has the focus, and how many there are.
    const walked = await compared(atlas).evaluateHandle(() => [] as Element[]);
    const stops: { words: string; line: number; left: number; outline: string; sunk: boolean }[] =
      [];
    for (;;) {
      const stop = await page.evaluate((all) => {
        const element = document.activeElement!;
        const view = element.closest('.compare');
        if (!view) return undefined;
        all.push(element);
        const { left, top, bottom } = element.getBoundingClientRect();
        const frame = view.getBoundingClientRect();
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const { textContent, ariaLabel } = element;
        return {
          words: ariaLabel ?? textContent.trim(),
          line: bottom + view.scrollTop,
          left,
          outline: `${outlineStyle} ${outlineWidth}`,
          sunk: top < frame.top || bottom > frame.bottom,
        };
      }, walked);
      if (!stop) break;
      stops.push(stop);
      await page.keyboard.press('Tab');
    }
    expect(stops.filter(({ outline }) => outline !== 'solid 3px')).toEqual([]);
    expect(stops.filter(({ sunk }) => sunk)).toEqual([]);
    const back = stops.filter(({ line, left }, index) => {
      const before = stops[index - 1];
      return before && line < before.line - 24 && left < before.left;
    });
    expect(back).toEqual([]);
    const missed = await compared(atlas).evaluate((view, all) => {
      const CONTROLS = 'button, select, input, summary, a[href]';
      return [...view.querySelectorAll(CONTROLS)]
        .filter((element) => !all.includes(element))
        .map(({ outerHTML }) => outerHTML);
    }, walked);
    expect(missed).toEqual([]);
    expect(atlas.faults).toEqual([]);
    await page.context().close();
  });
}

test('a link that names what does not exist says so', async ({ atlas }) => {
  await opened(atlas, '#ansicht=vergleich&vergleich=DE-HE,DE-XX&bezug=DE-HE');
  await expect(atlas.page.getByText('DE-XX')).toBeVisible();
  await expect(heads(atlas)).toHaveText(['Nordrhein-Westfalen', 'Hessen']);
});

test('axe finds nothing, and nothing reaches beyond the page, in any colours and sizes', async ({
  browser,
}) => {
  const hash = '#ansicht=vergleich&vergleich=DE-HE,DE-NW,DE-HH';
  for (const [options, isPhone] of [
    [{}, false],
    [PHONE, true],
  ] as const) {
    const atlas = await newAtlas(browser, { ...options, reducedMotion: 'reduce' });
    await opened(atlas, hash);
    // On a phone there is room for two: the reference and whichever one picks.
    await expect(heads(atlas)).toHaveCount(isPhone ? 2 : 3);
    if (isPhone) {
      await button(atlas, 'Hamburg').click();
      await expect(heads(atlas)).toHaveText(['Hessen', 'Hamburg']);
    }
    const sideways = await compared(atlas).evaluate((box) => box.scrollWidth - box.clientWidth);
    expect(sideways).toBe(0);
    expect(await atlas.sideways()).toBe(0);
    await part(atlas, 'Status').getByText('Als Tabelle').click();
    for (const media of [
      { colorScheme: 'light' },
      { colorScheme: 'dark' },
      { forcedColors: 'active' },
    ] as const) {
      await atlas.page.emulateMedia(media);
      const { violations } = await new AxeBuilder({ page: atlas.page }).setLegacyMode().analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    }
    // Still in forced colours: a bar is not its ground, and what is drawn is not the paper.
    const seen = await compared(atlas).evaluate((view) => {
      const ground = (element: Element) => getComputedStyle(element).backgroundColor;
      const bars = [...view.querySelectorAll('.bar')];
      return bars.map((bar) => [ground(bar), ground(bar.closest('.track, .compare')!)]);
    });
    expect(seen.length).toBeGreaterThan(20);
    expect(seen.filter(([bar, under]) => bar === under)).toEqual([]);
    await expect(part(atlas, 'Projekte').locator('svg').first()).toBeVisible();
    expect(atlas.faults).toEqual([]);
    await atlas.page.context().close();
  }
});
