/** More results than are all on the page: walked, scrolled, filtered and come back to. */
import type { Locator } from '@playwright/test';
import { expect, newAtlas, test, type AtlasPage } from './atlasPage.ts';

test.describe.configure({ timeout: 120_000 });

/** Titles of one to six lines; the last hundred have no place. */
const LINES = Array.from({ length: 5000 }, (_, at) => {
  const place = at < 4900 ? '8.5,49.5' : ',';
  return `p${at},${'Ein Projekt '.repeat(1 + (at % 9))}${at},${at % 50 ? 'verkehr' : 'umwelt'},${place}`;
});
const CSV = `id,title_de,category,lon,lat\n${LINES.join('\n')}\n`;

const items = ({ results }: AtlasPage) => results.locator('li[data-index]');
const frame = ({ results }: AtlasPage) => results.locator('.scroll');
const focused = ({ page }: AtlasPage) => page.locator('li:focus-within');
const expectWhole = (item: Locator) => expect(item).toBeInViewport({ ratio: 0.98 });
const topOf = async (item: Locator) => (await item.boundingBox())!.y;

test('five thousand results are walked, scrolled and filtered with few on the page', async ({
  browser,
}) => {
  const atlas = await newAtlas(browser, { viewport: { width: 1280, height: 1600 } });
  const { page } = atlas;
  await page.route('**/projects*.csv', (route) =>
    route.fulfill({ body: CSV, contentType: 'text/csv; charset=utf-8' }),
  );
  await page.goto('./#sortierung=name');
  await expect(items(atlas).first()).toHaveAttribute('aria-setsize', '5001', { timeout: 40_000 });
  const expectFew = async () => expect(await atlas.rows.count()).toBeLessThan(60);
  await expectFew();

  // By keys to both ends, each row whole in sight, however high those on the way turn out to be.
  await atlas.rows.first().focus();
  for (let step = 0; step < 12; step++) await page.keyboard.press('ArrowDown');
  await expect(focused(atlas)).toHaveAttribute('aria-posinset', '13');
  await expectWhole(focused(atlas));
  await page.keyboard.press('End');
  await expect(focused(atlas)).toHaveAttribute('aria-posinset', '5001');
  await expectWhole(focused(atlas));
  await page.keyboard.press('PageUp');
  await expectWhole(focused(atlas));
  await expectFew();

  // Scrolled by hand, what is seen stays where it is while rows above become known.
  await frame(atlas).evaluate((scroller) => scroller.scrollTo(0, 200_000));
  await expect(items(atlas).nth(12)).toBeInViewport();
  const moves = await frame(atlas).evaluate(async (scroller) => {
    const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const found: number[] = [];
    for (let step = 0; step < 20; step++) {
      const edge = scroller.getBoundingClientRect().top + 200;
      const seen = [...scroller.querySelectorAll('li[data-index]')].find(
        (item) => item.getBoundingClientRect().top > edge,
      )!;
      const from = seen.getBoundingClientRect().top;
      scroller.scrollBy(0, -120);
      await painted();
      found.push(seen.getBoundingClientRect().top - from);
    }
    return found;
  });
  for (const move of moves) expect(Math.abs(move - 120)).toBeLessThan(2);
  await expectFew();

  // Who opens a project from there comes back to its row.
  const row = items(atlas).nth(12).getByRole('button');
  const title = await row.locator('.title').innerText();
  await row.click();
  await expect(atlas.project).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(focused(atlas)).toContainText(title);
  await expectWhole(focused(atlas));
  await expectFew();

  // After a filter the list is read from its top; few results are all there.
  await atlas.filter.getByRole('checkbox', { name: 'Umwelt & Klima' }).press('Space');
  await expect(atlas.rows).toHaveCount(100);
  await expect(items(atlas)).toHaveCount(0);
  await expect(atlas.rows.first()).toBeInViewport();
  await atlas.filter.getByRole('button', { name: 'Zurücksetzen' }).press('Enter');
  await expect(items(atlas).first()).toHaveAttribute('aria-posinset', '1');
  await expectWhole(items(atlas).first());
  expect(await topOf(items(atlas).first())).toBeLessThan(400);
  expect(atlas.faults).toEqual([]);
  await page.context().close();
});
