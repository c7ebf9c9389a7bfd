/** What helps along: first steps, terms, ways out of an empty list, pages about the page, reports. */
import { PHONE, expect, newAtlas, test, type AtlasPage } from './atlasPage.ts';

const NOTHING = '#status=pilot&zeit=2020&zeitlesart=beginnt';

const hint = ({ page }: AtlasPage) => page.getByRole('complementary', { name: 'Erste Schritte' });
const button = ({ page }: AtlasPage, name: string) =>
  page.getByRole('button', { name, exact: true });
const dialog = ({ page }: AtlasPage, name: string) =>
  page.getByRole('dialog', { name, exact: true });

test.describe('where a filter lets nothing pass', () => {
  test('each way out brings what it says, the first result has the focus, Back undoes it', async ({
    desk,
  }) => {
    for (const [name, count] of [
      ['Zeitraum weiten: 4 Projekte', 4],
      ['Auch ohne Datum: 1 Projekt', 1],
      ['Ohne „Pilotbetrieb“ wären es 36', 36],
      ['Zurücksetzen', 173],
    ] as const) {
      await desk.open(NOTHING);
      await desk.change(() => desk.results.getByRole('button', { name, exact: true }).click());
      await desk.expectCount(count);
      await expect(desk.rows.first()).toBeFocused();
      await desk.change(() => desk.page.goBack());
      await expect(desk.sentence).toHaveText(/^0 von 173/);
    }
  });
});

test.describe('at the first visit', () => {
  test('three steps stand above the list; closed once they do not come back', async ({
    browser,
  }) => {
    const atlas = await newAtlas(browser, { reducedMotion: 'reduce' });
    await atlas.open();
    await expect(hint(atlas).getByRole('listitem')).toHaveCount(3);
    expect(await atlas.stored()).toEqual([]);
    await button(atlas, 'Erste Schritte schließen').click();
    await expect(hint(atlas)).toHaveCount(0);
    await expect(atlas.rows.first()).toBeFocused();
    expect(await atlas.stored()).toEqual(['smart-city-atlas.erste-schritte']);
    await atlas.page.reload();
    await atlas.ready();
    await expect(atlas.rows.first()).toBeVisible();
    await expect(hint(atlas)).toHaveCount(0);
    expect(atlas.faults).toEqual([]);
    await atlas.page.context().close();
  });

  test('whoever follows a link to a view is not told how to find one', async ({ browser }) => {
    const atlas = await newAtlas(browser, { reducedMotion: 'reduce' });
    await atlas.open('#land=DE-SN');
    await expect(atlas.rows.first()).toBeVisible();
    await expect(hint(atlas)).toHaveCount(0);
    await atlas.page.context().close();
  });

  test('on a phone they leave room for a result, and print leaves them out', async ({
    browser,
  }) => {
    const atlas = await newAtlas(browser, { ...PHONE, reducedMotion: 'reduce' });
    await atlas.open();
    await expect(hint(atlas)).toBeInViewport({ ratio: 1 });
    await expect(atlas.rows.first()).toBeInViewport();
    await atlas.page.emulateMedia({ media: 'print' });
    await expect(hint(atlas)).toBeHidden();
    await atlas.page.context().close();
  });

  test('the list does not jump when their words arrive', async ({ browser }) => {
    const atlas = await newAtlas(browser);
    const { page } = atlas;
    let release = () => {};
    const held = new Promise<void>((done) => (release = done));
    await page.route(/\/FirstSteps-.*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('./#');
    const top = async () => (await atlas.rows.first().boundingBox())!.y;
    const before = await top();
    release();
    await expect(hint(atlas)).toBeVisible();
    expect(Math.abs((await top()) - before)).toBeLessThan(1);
    await page.context().close();
  });
});

test.describe('a term in a project', () => {
  const term = ({ project }: AtlasPage) =>
    project.getByRole('button', { name: 'Digitaler Zwilling' });
  const note = ({ page }: AtlasPage) => page.getByRole('note', { name: 'Digitaler Zwilling' });

  test('explains itself on a click; Escape closes the explanation and leaves the project', async ({
    desk,
  }) => {
    await desk.open('#projekt=k21-dresden');
    await expect(note(desk)).toBeHidden();
    await term(desk).click();
    await expect(note(desk)).toContainText('Digitales Abbild von etwas Wirklichem');
    await expect(note(desk)).toBeInViewport({ ratio: 1 });
    await desk.page.keyboard.press('Escape');
    await expect(note(desk)).toBeHidden();
    await expect(term(desk)).toBeFocused();
    await desk.expectLink({ projekt: 'k21-dresden' });
    await desk.page.keyboard.press('Escape');
    await expect(desk.project).toHaveCount(0);
  });

  test('works by keys, says that it is open, and goes when its word scrolls away', async ({
    desk,
  }) => {
    await desk.open('#projekt=k21-dresden');
    await term(desk).focus();
    await desk.page.keyboard.press('Enter');
    await expect(note(desk)).toBeVisible();
    await expect(term(desk)).toMatchAriaSnapshot('- button "Digitaler Zwilling" [expanded]');
    await desk.project.getByText('Starkregen durchrechnen').hover();
    await desk.page.mouse.wheel(0, 80);
    await expect(note(desk)).toBeHidden();
  });

  test('on a phone it stays on the screen', async ({ phone }) => {
    await phone.open('#projekt=k21-dresden');
    await term(phone).tap();
    await expect(note(phone)).toBeInViewport({ ratio: 1 });
    await button(phone, 'Schließen').tap();
    await phone.open('#');
  });
});

test.describe('the help', () => {
  test('opens by its button, and closing leads back to it', async ({ desk }) => {
    await desk.open('#land=DE-SN');
    await button(desk, 'Hilfe').click();
    await expect(dialog(desk, 'Hilfe').getByText('Einen Ort finden.')).toBeVisible();
    await desk.page.keyboard.press('Escape');
    await expect(dialog(desk, 'Hilfe')).toHaveCount(0);
    await expect(button(desk, 'Hilfe')).toBeFocused();
  });

  test('opens by ?, but not while somebody types', async ({ desk }) => {
    await desk.open('#land=DE-SN');
    await desk.field('Von').focus();
    await desk.page.keyboard.press('?');
    await expect(desk.field('Von')).toHaveValue(/\?$/);
    await expect(dialog(desk, 'Hilfe')).toHaveCount(0);
    await desk.page.keyboard.press('Escape');
    await desk.surface.focus();
    await desk.page.keyboard.press('?');
    await expect(dialog(desk, 'Hilfe')).toBeVisible();
    await desk.page.keyboard.press('Escape');
    await expect(desk.surface).toBeFocused();
    await desk.expectLink({ land: 'DE-SN' });
  });

  test('explains every term of the glossary, and shows the first steps again', async ({
    atlas,
  }) => {
    await atlas.open('#land=DE-SN');
    await atlas.surface.focus();
    await atlas.page.keyboard.press('?');
    const help = dialog(atlas, 'Hilfe');
    await help.getByText('Begriffe', { exact: true }).click();
    await expect(help.getByRole('term').filter({ hasText: 'LoRaWAN' })).toBeVisible();
    await button(atlas, 'Erste Schritte über der Liste zeigen').click();
    await expect(help).toHaveCount(0);
    await expect(hint(atlas)).toBeVisible();
    await button(atlas, 'Erste Schritte schließen').click();
  });

  test('the Impressum is two clicks away on a phone', async ({ phone }) => {
    await phone.open('#land=DE-SN');
    await button(phone, 'Menü').tap();
    await button(phone, 'Impressum').tap();
    await expect(dialog(phone, 'Impressum')).toBeInViewport({ ratio: 1 });
    await dialog(phone, 'Impressum').getByRole('button', { name: 'Schließen' }).tap();
    await expect(phone.page.getByRole('dialog')).toHaveCount(0);
    await phone.page.keyboard.press('Escape');
    await expect(button(phone, 'Impressum')).toBeHidden();
  });
});

test.describe('the pages about the page', () => {
  for (const name of ['Impressum', 'Datenschutz', 'Barrierefreiheit']) {
    test(`${name} is one click away, and Escape leads back`, async ({ desk }) => {
      await desk.open('#land=DE-SN');
      await button(desk, name).click();
      await expect(dialog(desk, name).getByRole('heading').first()).toBeVisible();
      await desk.page.keyboard.press('Escape');
      await expect(dialog(desk, name)).toHaveCount(0);
      await expect(button(desk, name)).toBeFocused();
      await desk.expectLink({ land: 'DE-SN' });
    });
  }

  test('a build without an imprint says so; site.json as corrected in place is shown', async ({
    desk,
  }) => {
    await desk.open('#land=DE-SN');
    await button(desk, 'Impressum').click();
    await expect(dialog(desk, 'Impressum')).toContainText('nennt keinen Betreiber');
    await button(desk, 'Schließen').click();
    await desk.page.route('**/data/site.json', (route) =>
      route.fulfill({ json: { operator: 'Musterhausen', imprint: 'https://musterhausen.de/i' } }),
    );
    await button(desk, 'Impressum').click();
    const imprint = dialog(desk, 'Impressum').getByRole('link');
    await expect(imprint).toHaveAttribute('href', 'https://musterhausen.de/i');
    await button(desk, 'Schließen').click();
    await desk.page.unroute('**/data/site.json');
  });
});

test('a mistake is reported with the project and the link to the view', async ({ desk }) => {
  await desk.page.route('**/data/site.json', (route) =>
    route.fulfill({ json: { contact: 'atlas@musterhausen.de' } }),
  );
  await desk.open('#land=DE-SN&projekt=k21-dresden');
  await button(desk, 'Fehler in den Daten melden').click();
  const report = dialog(desk, 'Fehler in den Daten melden');
  const link = report.getByRole('link', { name: 'E-Mail schreiben' });
  const mail = new URL((await link.getAttribute('href'))!);
  expect(mail.pathname).toBe('atlas@musterhausen.de');
  expect(mail.searchParams.get('body')).toContain(desk.page.url());
  await expect(report.getByRole('textbox')).toHaveValue(/\(k21-dresden\)/);
  await desk.page.keyboard.press('Escape');
  await expect(desk.project).toBeVisible();
  await desk.page.unroute('**/data/site.json');
});

test('without JavaScript the page names the table, in both languages', async ({ browser }) => {
  const atlas = await newAtlas(browser, { javaScriptEnabled: false });
  await atlas.page.goto('./');
  const links = atlas.page.getByRole('link', { name: 'projects.csv' });
  await expect(links).toHaveCount(2);
  const answer = await atlas.page.request.get(new URL('data/projects.csv', atlas.page.url()).href);
  expect(await answer.text()).toContain('k21-dresden');
  await atlas.page.context().close();
});
