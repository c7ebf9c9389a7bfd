/** What goes on paper, read back from the PDF, and that nothing of it is cut. */
import type { Page } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';
import { LANGUAGES } from '../../src/model/link.ts';
import { projectWords } from '../../src/text/projectWords.ts';
import { readQr } from '../unit/readQr.ts';
import { expect, newAtlas, projects, test, type AtlasPage } from './atlasPage.ts';

test.describe.configure({ timeout: 120_000 });

/** Millimetres of the page that stay empty, less a hair for letters that hang over. */
const MARGIN = 13.5;
const A4 = { width: 210, height: 297 };
const MM_PER_POINT = 25.4 / 72;

/** The browser's dialog for printers cannot be used here: the page is only told that it is printed. */
async function withoutPrinter({ page }: AtlasPage): Promise<void> {
  await page.addInitScript(() => {
    window.print = () => void window.dispatchEvent(new Event('beforeprint'));
  });
}

/** Lines break anywhere on paper: only what is written counts. */
const bare = (text: string) => text.normalize('NFKC').replace(/[\s\u00AD-]+/g, '');

/** The text of each page as another reader finds it, and what of it stands outside the margins. */
async function pdfOf(page: Page): Promise<{ pages: string[]; outside: string[] }> {
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const pages: string[] = [];
  const outside: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const texts = items.flatMap((item) => ('str' in item && item.str.trim() ? [item] : []));
    pages.push(bare(texts.map(({ str }) => str).join('')));
    for (const { str, transform, width } of texts) {
      const [x, y] = [transform[4] * MM_PER_POINT, transform[5] * MM_PER_POINT];
      const right = x + width * MM_PER_POINT;
      const fits = x > MARGIN && right < A4.width - MARGIN && y > MARGIN && y < A4.height - MARGIN;
      if (!fits) outside.push(`page ${number}: ${str}`);
    }
  }
  return { pages, outside };
}

/** What the sheet says, as the page has it; what is for screen readers only is not printed. */
const textOf = (page: Page, selector: string) =>
  page.locator(`.paper ${selector}`).evaluateAll((parts) =>
    parts.map((part) => {
      const copy = document.createElement('div');
      copy.append(part.cloneNode(true));
      for (const hidden of copy.querySelectorAll('.visually-hidden')) hidden.remove();
      return copy.textContent;
    }),
  );

/** What paper needs comes a moment after the map. */
const printable = ({ page }: AtlasPage) =>
  page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => /mapPicture/.test(name)),
  );

/** Asks for the fact sheet of the project that is open. */
async function askForSheet({ page, project, language }: AtlasPage, id: string): Promise<void> {
  await project.getByRole('button', { name: projectWords[language].sheet, exact: true }).click();
  await expect(page.locator('.paper footer a')).toHaveText(new RegExp(`#projekt=${id}(&|$)`));
  await page.locator('.paper .sheet').waitFor({ state: 'attached' });
}

test.describe('the fact sheet of a project', () => {
  test('is one page with all that the panel says', async ({ atlas }) => {
    await withoutPrinter(atlas);
    await atlas.open('#projekt=k21-dresden');
    await askForSheet(atlas, 'k21-dresden');
    await atlas.page.locator('.paper .map canvas').waitFor({ state: 'attached' });
    const facts = await textOf(atlas.page, 'dd');
    const { pages, outside } = await pdfOf(atlas.page);
    expect(outside).toEqual([]);
    expect(pages).toHaveLength(1);
    for (const part of [
      'Messfahrten für Dresdner Starkregenmodell',
      'Dresden, Sachsen',
      'läuft, Stand 8. August 2025',
      'in Betrieb seit 4. August 2025',
      'Kommune21: Dresden: Aufnahmen für Starkregenmodell',
      'CC BY 4.0',
      '© GeoBasis-DE / BKG 2017',
      'Stand der Daten: 23. November 2026',
      '#projekt=k21-dresden',
      ...facts,
    ]) {
      expect(pages[0]).toContain(bare(part));
    }
  });

  test('has the map with its place, and a code that leads to the project', async ({ atlas }) => {
    await withoutPrinter(atlas);
    await atlas.open('#projekt=k21-dresden&farben=dunkel');
    const umwelt = '42,157,105'; // light, though the page is dark
    await askForSheet(atlas, 'k21-dresden');
    await atlas.page.locator('.paper .map canvas').waitFor({ state: 'attached' });
    await atlas.page.emulateMedia({ media: 'print' });
    const map = await atlas.colours(atlas.page.locator('.paper .map'));
    expect(map.get(umwelt)).toBeGreaterThan(100);
    expect(map.get('217,230,236')).toBeGreaterThan(500); // the sea in light colours
    const code = atlas.page.locator('.paper footer svg');
    const size = Number((await code.getAttribute('viewBox'))!.split(' ')[2]);
    const path = (await code.locator('path').nth(1).getAttribute('d'))!;
    expect(readQr({ size, path })).toMatch(/^http.*\/#projekt=k21-dresden$/);
    await atlas.page.emulateMedia({ media: null });
  });

  for (const language of LANGUAGES) {
    test(`is one page however much there is to say (${language})`, async ({ browser }) => {
      const atlas = await newAtlas(browser, { reducedMotion: 'reduce' }, language);
      await withoutPrinter(atlas);
      const longest = projects.toSorted((a, b) => b.letters - a.letters).slice(0, 8);
      for (const { id } of longest) {
        await atlas.open(`#projekt=${id}`);
        await askForSheet(atlas, id);
        const facts = await textOf(atlas.page, 'dd, .sheet h1, .sheet .summary');
        const { pages, outside } = await pdfOf(atlas.page);
        expect(outside, id).toEqual([]);
        expect(pages, id).toHaveLength(1);
        for (const part of facts) expect(pages[0], id).toContain(bare(part));
      }
      expect(atlas.faults).toEqual([]);
      await atlas.page.context().close();
    });
  }
});

test.describe('the view', () => {
  for (const language of LANGUAGES) {
    test(`is one page, whole, and each project shown after it (${language})`, async ({
      browser,
    }) => {
      const atlas = await newAtlas(browser, { reducedMotion: 'reduce' }, language);
      await atlas.open('#land=DE-SN,DE-BY&zeit=2024-04-19/2025');
      await expect(atlas.rows.first()).toBeVisible();
      const count = await atlas.rows.count();
      const sentence = (await atlas.sentence.textContent())!;
      await printable(atlas);
      const { pages, outside } = await pdfOf(atlas.page);
      expect(outside).toEqual([]);
      const [view, ...rest] = pages;
      for (const part of [
        sentence,
        `2025 ${language === 'de' ? 'Rheinland-Pfalz' : 'Rhineland-Palatinate'}`,
        ...atlas.words.map.creditsAll,
        atlas.words.licence,
        atlas.page.url(),
      ]) {
        expect(view).toContain(bare(part));
      }
      const rows = await textOf(atlas.page, 'tbody tr');
      expect(rows).toHaveLength(count);
      // None is cut by the foot of a page, and the projects have room for their titles.
      for (const row of rows)
        expect(rest.filter((page) => page.includes(bare(row)))).toHaveLength(1);
      expect(rest.length).toBeLessThanOrEqual(Math.ceil(count / 8));
      expect(atlas.faults).toEqual([]);
      await atlas.page.context().close();
    });
  }

  test('with all 173 projects leaves none out', async ({ desk }) => {
    await desk.open();
    await printable(desk);
    const { pages, outside } = await pdfOf(desk.page);
    expect(outside).toEqual([]);
    const text = pages.join('');
    expect(projects.filter(({ title }) => !text.includes(bare(title)))).toEqual([]);
    expect(await desk.page.locator('.paper tbody tr').count()).toBe(173);
  });

  test('is light on paper, and gone from the page when one goes on', async ({ desk }) => {
    await desk.open('#farben=dunkel&kategorie=umwelt');
    await printable(desk);
    await pdfOf(desk.page);
    const paper = desk.page.locator('.paper');
    await desk.page.emulateMedia({ media: 'print', reducedMotion: 'reduce' });
    await expect(paper).toHaveCSS('color', 'rgb(27, 36, 48)');
    await expect(desk.map).toBeHidden();
    await desk.page.emulateMedia({ media: null, reducedMotion: 'reduce' });
    await expect(paper).toBeHidden();
    await desk.page.keyboard.press('Shift');
    await expect(paper).toHaveCount(0);
    await desk.open('#');
  });
});
