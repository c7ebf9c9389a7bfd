/** What goes on paper, read back from the PDF, and that nothing of it is cut. */
import type { Page } from '@playwright/test';
import jsQR from 'jsqr';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, newAtlas, projects, test } from './atlasPage.ts';
import type { AtlasPage } from './atlasPage.ts';

/** CSS px of an A4 page within its margins of 14 mm. */
const PAPER = { width: 688, height: 1016 };

/** The browser's dialog for printers cannot be used here: the page is only told that it is printed. */
async function withoutPrinter(atlas: AtlasPage): Promise<void> {
  await atlas.page.addInitScript(() => {
    window.print = () => void window.dispatchEvent(new Event('beforeprint'));
  });
}

async function pdfOf(page: Page): Promise<{ pages: number; text: string }> {
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const { totalPages, text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), {
    mergePages: true,
  });
  return { pages: totalPages, text: bare(text) };
}

/** Lines break anywhere on paper: only what is written counts. */
const bare = (text: string) => text.normalize('NFKC').replace(/[\s\u00AD-]+/g, '');

/** What the sheet says, as the page has it. */
const textOf = (page: Page, selector: string) =>
  page.locator(`.paper ${selector}`).evaluateAll((parts) => parts.map((part) => part.textContent));

async function printed(atlas: AtlasPage, { id, title }: (typeof projects)[number]): Promise<void> {
  await atlas.page.evaluate((hash) => (location.hash = hash), `#projekt=${id}`);
  const button = atlas.page.locator('section.panel button', { hasText: 'Steckbrief' });
  await expect(atlas.page.locator('section.panel h2')).toHaveText(title);
  await button.evaluate((element) => (element as HTMLElement).click());
  const link = atlas.page.locator('.paper footer a');
  await expect(link).toHaveText(new RegExp(`#projekt=${id}$`));
}

test.describe('the fact sheet of a project', () => {
  test('is one page with all that the panel says', async ({ atlas }) => {
    await withoutPrinter(atlas);
    await atlas.open('#projekt=k21-dresden');
    await atlas.project.getByRole('button', { name: 'Steckbrief' }).click();
    await atlas.page.locator('.paper .map canvas').waitFor({ state: 'attached' });
    const facts = await textOf(atlas.page, 'dd');
    const { pages, text } = await pdfOf(atlas.page);
    expect(pages).toBe(1);
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
      expect(text).toContain(bare(part));
    }
  });

  test('has the map with its place, and a code that leads to the project', async ({ atlas }) => {
    await withoutPrinter(atlas);
    await atlas.open('#projekt=k21-dresden&farben=dunkel');
    const umwelt = '42,157,105'; // light, though the page is dark
    await atlas.project.getByRole('button', { name: 'Steckbrief' }).click();
    await atlas.page.locator('.paper .map canvas').waitFor({ state: 'attached' });
    await atlas.page.emulateMedia({ media: 'print' });
    const map = await atlas.colours(atlas.page.locator('.paper .map'));
    expect(map.get(umwelt)).toBeGreaterThan(100);
    expect(map.get('217,230,236')).toBeGreaterThan(500); // the sea in light colours
    const code = atlas.page.locator('.paper footer svg');
    const { x, y, width, height } = (await code.boundingBox())!;
    const png = (await atlas.page.screenshot({ clip: { x, y, width, height } })).toString('base64');
    const pixels = await atlas.page.evaluate(async (data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const side = 400;
      const context = new OffscreenCanvas(side, side).getContext('2d')!;
      context.drawImage(image, 0, 0, side, side);
      return { side, bytes: [...context.getImageData(0, 0, side, side).data] };
    }, png);
    const read = jsQR(Uint8ClampedArray.from(pixels.bytes), pixels.side, pixels.side);
    expect(read?.data).toMatch(/^http.*\/#projekt=k21-dresden$/);
    await atlas.page.emulateMedia({ media: null });
  });

  test('of each project fits on its page, nothing beyond an edge', async ({ browser }) => {
    test.setTimeout(600_000);
    const atlas = await newAtlas(browser, { viewport: PAPER, reducedMotion: 'reduce' });
    await withoutPrinter(atlas);
    await atlas.page.setViewportSize({ width: 1440, height: 900 });
    await atlas.open(`#projekt=${projects[0]!.id}`);
    await atlas.page.emulateMedia({ media: 'print' });
    await atlas.page.setViewportSize(PAPER);
    const tooLong: string[] = [];
    let longest = { project: projects[0]!, letters: 0 };
    for (const project of projects) {
      await printed(atlas, project);
      const { height, letters, beyond } = await atlas.page.locator('.paper').evaluate((paper) => ({
        height: paper.querySelector('.sheet')!.getBoundingClientRect().height,
        letters: paper.textContent.length,
        beyond: [...paper.querySelectorAll('p, dd, h1, a, span')].filter(
          (part) => part.getBoundingClientRect().right > window.innerWidth + 1,
        ).length,
      }));
      if (height > PAPER.height || beyond > 0)
        tooLong.push(`${project.id}: ${height} px, ${beyond}`);
      if (letters > longest.letters) longest = { project, letters };
    }
    expect(tooLong).toEqual([]);
    await printed(atlas, longest.project);
    await atlas.page.emulateMedia({ media: null });
    expect((await pdfOf(atlas.page)).pages, longest.project.id).toBe(1);
    await atlas.page.context().close();
  });
});

test.describe('the view', () => {
  test('goes on paper by the browser alone, with every project shown', async ({ atlas }) => {
    await atlas.open('#land=DE-SN,DE-BY&zeit=2024-04-19/2025');
    await expect(atlas.sentence).toHaveText(/^\d+ von 173/);
    const count = await atlas.rows.count();
    const sentence = (await atlas.sentence.textContent())!;
    // What paper needs comes a moment after the map.
    await atlas.page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => /mapPicture/.test(name)),
    );
    const { pages, text } = await pdfOf(atlas.page);
    const rows = await textOf(atlas.page, 'tbody tr');
    expect(rows).toHaveLength(count);
    expect(pages).toBeGreaterThan(1);
    expect(pages).toBeLessThan(6);
    for (const part of [sentence, '2025 Rheinland-Pfalz', 'CC BY 4.0', '© GeoBasis-DE', ...rows]) {
      expect(text).toContain(bare(part));
    }
  });

  test('with all 173 projects leaves none out', async ({ atlas }) => {
    await atlas.open();
    await atlas.page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => /mapPicture/.test(name)),
    );
    const { text } = await pdfOf(atlas.page);
    const missing = projects.filter(({ title }) => !text.includes(bare(title)));
    expect(missing).toEqual([]);
    expect(await atlas.page.locator('.paper tbody tr').count()).toBe(173);
  });

  test('is light on paper, and gone from the page when one goes on', async ({ atlas }) => {
    await atlas.open('#farben=dunkel&kategorie=umwelt');
    await atlas.page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => /mapPicture/.test(name)),
    );
    await pdfOf(atlas.page);
    const paper = atlas.page.locator('.paper');
    await atlas.page.emulateMedia({ media: 'print' });
    await expect(paper).toHaveCSS('color', 'rgb(27, 36, 48)');
    await expect(atlas.map).toBeHidden();
    await atlas.page.emulateMedia({ media: null });
    await expect(paper).toBeHidden();
    await atlas.page.keyboard.press('Shift');
    await expect(paper).toHaveCount(0);
  });
});
