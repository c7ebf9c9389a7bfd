/** The projects as a table: the same selection, sorted by its heads, walked by keys, long or short. */
import type { Locator } from '@playwright/test';
import { expect, newAtlas, test, type AtlasPage } from './atlasPage.ts';

test.describe.configure({ timeout: 120_000 });

const table = ({ page }: AtlasPage) => page.getByRole('table', { name: 'Projekte', exact: true });
const body = (atlas: AtlasPage) => table(atlas).locator('tbody tr[data-row]');
const head = (atlas: AtlasPage, name: string) =>
  table(atlas).getByRole('columnheader', { name, exact: true }).getByRole('button');
const frame = (atlas: AtlasPage) => table(atlas).locator('..');
const focused = ({ page }: AtlasPage) => page.locator('tr:focus-within');

/** Opens a link to the table: the map need not be on screen. */
async function opened(atlas: AtlasPage, hash: string): Promise<void> {
  await atlas.page.goto(`./${hash}`);
  await expect(table(atlas)).toBeVisible({ timeout: 40_000 });
}

/** Rows that the table says it has. */
const expectRows = (atlas: AtlasPage, count: number) =>
  expect(table(atlas)).toHaveAttribute('aria-rowcount', String(count + 1));

/** From its upper to its lower edge; sideways a table may be wider than its frame. */
const expectWhole = (row: Locator) =>
  expect(row.getByRole('rowheader')).toBeInViewport({ ratio: 0.98 });

const topOf = async (part: Locator) => (await part.boundingBox())!.y;

test('the order is that of the head one presses, and is in the link', async ({ desk: atlas }) => {
  await opened(atlas, '#land=DE-SN&ansicht=tabelle');
  await head(atlas, 'Ort').click();
  await expect.poll(() => atlas.link()['sortierung']).toBe('ort');
  const places = await body(atlas).locator('td:nth-child(2)').allInnerTexts();
  expect(places).toEqual(places.toSorted((a, b) => a.localeCompare(b, 'de')));
  await head(atlas, 'Ort').click();
  await expect.poll(() => atlas.link()['sortierung']).toBe('-ort');
  await expect(body(atlas).locator('td:nth-child(2)')).toHaveText(places.toReversed());
  await atlas.page.goBack();
  await expect.poll(() => atlas.link()['sortierung']).toBe('ort');
});

test('columns that one chooses are in the link, and in whoever opens it', async ({
  desk: atlas,
}) => {
  await opened(atlas, '#land=DE-SN&ansicht=tabelle');
  await atlas.page.getByRole('button', { name: 'Spalten' }).click();
  await atlas.page.getByRole('checkbox', { name: 'Technik' }).click();
  await atlas.page.getByRole('checkbox', { name: 'Quelle' }).click();
  await expect
    .poll(() => atlas.link()['spalten'])
    .toBe('name,ort,kategorie,status,datum,programm,technik');
  const link = new URL(atlas.page.url()).hash;
  await opened(atlas, '#ansicht=tabelle');
  await expect(table(atlas).getByRole('columnheader')).toHaveCount(7);
  await opened(atlas, link);
  await expect(table(atlas).getByRole('columnheader')).toHaveText([
    'Projekt',
    'Ort',
    'Kategorie',
    'Status',
    'Beginn',
    'Programm',
    'Technik',
  ]);
});

test.describe('a long table', () => {
  test('has few rows on the page; they stand still while others above become known', async ({
    desk: atlas,
  }) => {
    await opened(atlas, '#ansicht=tabelle');
    await expectRows(atlas, 173);
    const before = await topOf(head(atlas, 'Projekt'));
    await frame(atlas).evaluate((scroller) => scroller.scrollTo(0, scroller.scrollHeight));
    await expect(body(atlas).last()).toHaveAttribute('aria-rowindex', '174');
    await expectWhole(body(atlas).last());
    await expect(body(atlas).last()).toContainText('ohne Ort (bundesweit)');
    expect(await topOf(head(atlas, 'Projekt'))).toBeCloseTo(before, 0);
    // Upwards, each step by as much as one scrolled, whatever the new rows are found to be.
    const moves = await frame(atlas).evaluate(async (scroller) => {
      const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const found: number[] = [];
      for (let step = 0; step < 30; step++) {
        const edge = scroller.getBoundingClientRect().top + 150;
        const seen = [...scroller.querySelectorAll('tr[data-row]')].find(
          (row) => row.getBoundingClientRect().top > edge,
        )!;
        const from = seen.getBoundingClientRect().top;
        scroller.scrollBy(0, -120);
        await painted();
        found.push(seen.getBoundingClientRect().top - from);
      }
      return found;
    });
    for (const move of moves) expect(Math.abs(move - 120)).toBeLessThan(2);
    expect(await body(atlas).count()).toBeLessThan(80);
  });

  test('of 5,000 rows is walked to its end, with fewer than 80 on the page', async ({
    browser,
  }) => {
    const atlas = await newAtlas(browser, { viewport: { width: 1280, height: 2160 } });
    const { page } = atlas;
    const lines = Array.from(
      { length: 5000 },
      (_, at) => `p${at},${'Ein Projekt '.repeat(1 + (at % 9))}${at},verkehr,8.5,49.5`,
    );
    const csv = `id,title_de,category,lon,lat\n${lines.join('\n')}\n`;
    await page.route('**/projects.csv', (route) =>
      route.fulfill({ body: csv, contentType: 'text/csv; charset=utf-8' }),
    );
    await opened(atlas, '#ansicht=tabelle');
    await expectRows(atlas, 5000);
    await body(atlas).first().getByRole('button').focus();
    await page.keyboard.press('Control+End');
    await expect(focused(atlas)).toHaveAttribute('aria-rowindex', '5001');
    await expectWhole(focused(atlas));
    expect(await body(atlas).count()).toBeLessThan(80);
    await page.keyboard.press('PageUp');
    await expectWhole(focused(atlas));
    await frame(atlas).evaluate((scroller) => scroller.scrollTo(0, 130_000));
    await expect(body(atlas).nth(20)).toBeInViewport();
    expect(await body(atlas).count()).toBeLessThan(80);
    await page.keyboard.press('ArrowDown');
    await expectWhole(focused(atlas));
    await page.context().close();
  });
});

test('a row opens its project by Enter; closed, its row has the focus again', async ({
  desk: atlas,
}) => {
  await opened(atlas, '#ansicht=tabelle');
  const { keyboard } = atlas.page;
  await body(atlas).first().getByRole('button').focus();
  await keyboard.press('Control+Home');
  await expect(focused(atlas)).toHaveAttribute('aria-rowindex', '2');
  for (let step = 0; step < 20; step++) await keyboard.press('ArrowDown');
  await expect(focused(atlas)).toHaveAttribute('aria-rowindex', '22');
  await expectWhole(focused(atlas));
  const title = await focused(atlas).getByRole('rowheader').innerText();
  await keyboard.press('Enter');
  await expect(atlas.project.getByRole('heading', { level: 2 })).toHaveText(title);
  const picked = table(atlas).locator('tr.picked');
  await expect(picked).toContainText(title);
  await expectWhole(picked);
  await keyboard.press('Escape');
  await expect(focused(atlas)).toContainText(title);
});

test('the project of a link is in sight in the table', async ({ desk: atlas }) => {
  await opened(atlas, '#ansicht=tabelle');
  await opened(atlas, '#projekt=mpsc-2019-01&ansicht=tabelle');
  await expectWhole(table(atlas).locator('tr.picked'));
});

test('on a phone the table scrolls in its own frame, with the titles fixed', async ({
  phone: atlas,
}) => {
  await opened(atlas, '#ansicht=tabelle');
  expect(await atlas.sideways()).toBe(0);
  const title = body(atlas).first().getByRole('rowheader');
  const before = (await title.boundingBox())!;
  await frame(atlas).evaluate((scroller) => scroller.scrollTo(10_000, 0));
  const link = body(atlas).first().getByRole('link');
  await expect(link).toBeInViewport({ ratio: 1 });
  expect((await title.boundingBox())!.x).toBeCloseTo(before.x, 0);
  expect((await link.boundingBox())!.x).toBeGreaterThan(before.x + before.width);
});
