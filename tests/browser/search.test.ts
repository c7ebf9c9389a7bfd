/** Finding a place, a project, a theme, and what is near: by mouse, by keys, by touch. */
import type { BrowserContextOptions, Locator } from '@playwright/test';
import { PHONE, expect, newAtlas, test, type AtlasPage } from './atlasPage.ts';

const MANNHEIM = { longitude: 8.4669, latitude: 49.4891, accuracy: 20 };

const field = ({ page }: AtlasPage) =>
  page.getByRole('combobox', { name: 'Ort, Projekt oder Thema suchen' });
const suggestions = ({ page }: AtlasPage) => page.getByRole('listbox', { name: 'Vorschläge' });
const group = (atlas: AtlasPage, name: string) =>
  suggestions(atlas).getByRole('group', { name, exact: true }).getByRole('option');
const nearMe = ({ map }: AtlasPage) => map.getByRole('button', { name: 'In meiner Nähe' });
const heading = ({ results }: AtlasPage, name: string) =>
  results.getByRole('heading', { name, exact: true });

/** Types and waits until the places are there. */
async function type(atlas: AtlasPage, text: string) {
  await field(atlas).click();
  await field(atlas).fill(text);
  await expect(suggestions(atlas).or(atlas.page.locator('.popup .note')).first()).toBeVisible();
  await expect(atlas.page.getByText('Orte werden geladen …')).toHaveCount(0);
}

/** The kilometres of the list's rows, from above. */
const distances = async ({ rows }: AtlasPage) => {
  await expect(rows.first().locator('.date')).toHaveText(/km/);
  const texts = await rows.locator('.date').allTextContents();
  return texts
    .filter((text) => text.includes('km'))
    .map((text) => Number(text.replace(/[^\d,]/g, '').replace(',', '.')));
};

test('nothing of the search is fetched before somebody is about to type', async ({ atlas }) => {
  await atlas.open();
  const fetched = () => atlas.requests.filter((url) => /gemeinden|SearchList/.test(url)).length;
  expect(fetched()).toBe(0);
  await field(atlas).focus();
  await expect.poll(fetched).toBeGreaterThan(1);
  expect(atlas.foreignRequests()).toEqual([]);
  expect(await atlas.stored()).toEqual([]);
});

test.describe('a place', () => {
  test('is flown to, the list goes by distance from it, and the link says so', async ({ desk }) => {
    await desk.open();
    await type(desk, 'Mannheim');
    await desk.change(() => group(desk, 'Orte').first().click());
    await expect(heading(desk, 'Nächste zu Mannheim')).toBeVisible();
    await expect(field(desk)).toHaveValue('');
    const km = await distances(desk);
    expect(km).toHaveLength(171);
    expect(km).toEqual(km.toSorted((a, b) => a - b));
    await expect(desk.rows.first()).toContainText('Mannheim');
    await expect.poll(() => desk.link()['ort']).toBe('08222000');
    await expect.poll(() => desk.camera()?.[0]).toBeGreaterThan(7);
    const [x, y] = await desk.placeOf(MANNHEIM.longitude, MANNHEIM.latitude);
    const box = (await desk.map.boundingBox())!;
    expect(x).toBeGreaterThan(box.x);
    expect(x).toBeLessThan(box.x + box.width);
    expect(y).toBeGreaterThan(box.y);
    expect(y).toBeLessThan(box.y + box.height);
  });

  test('in a link is measured from elsewhere too, until one ends it', async ({ desk }) => {
    await desk.open('#ort=09475');
    await expect(heading(desk, 'Nächste zum Landkreis Hof')).toBeVisible();
    const km = await distances(desk);
    expect(km).toEqual(km.toSorted((a, b) => a - b));
    await desk.results.getByRole('button', { name: 'Nicht mehr nach Entfernung ordnen' }).click();
    await desk.expectLink({});
    await expect(desk.rows.first().locator('.date')).not.toHaveText(/km/);
    await desk.page.goBack();
    await desk.expectLink({ ort: '09475' });
    await expect(heading(desk, 'Nächste zum Landkreis Hof')).toBeVisible();
    await desk.open('#');
  });

  test('of a name that there is three times has Kreis and Land beside it', async ({ desk }) => {
    await desk.open();
    await type(desk, 'Westhausen');
    for (const [at, words] of [
      'Westhausen Ostalbkreis, Baden-Württemberg',
      'Westhausen Landkreis Gotha, Thüringen',
      'Westhausen Landkreis Hildburghausen, Thüringen',
    ].entries()) {
      await expect(group(desk, 'Orte').nth(at)).toHaveText(words);
    }
    await group(desk, 'Orte').nth(1).click();
    await expect.poll(() => desk.link()['ort']).toBe('16067078');
    await desk.open('#');
  });
});

test('a theme narrows, a project opens, words narrow to what holds them', async ({ desk }) => {
  await desk.open('#kategorie=umwelt');
  await type(desk, 'lorawan');
  await group(desk, 'Themen').filter({ hasText: 'LoRaWAN' }).click();
  await desk.expectLink({ kategorie: 'umwelt', technik: 'lorawan' });

  await type(desk, 'Parkverstöße in Mannheim');
  const hidden = group(desk, 'Projekte').first();
  await expect(hidden).toContainText('vom Filter ausgeblendet');
  await desk.change(() => hidden.click());
  await expect(desk.project.getByRole('heading', { level: 2 })).toContainText('Parkverstöße');
  await expect(desk.sentence).toHaveText(/^173 von 173/);

  await type(desk, 'parken');
  await group(desk, 'Projekte')
    .filter({ hasText: /Alle Projekte mit „parken“ zeigen \(\d+\)$/ })
    .click();
  await expect.poll(() => desk.link()['q']).toBe('parken');
  await expect(desk.rows.first()).toBeVisible();
  await desk.open('#');
});

test('what it does not know it says: a postcode, a slip, nothing at all', async ({ desk }) => {
  await desk.open();
  await type(desk, '68159');
  const popup = desk.page.locator('.popup');
  await expect(popup).toHaveText('Postleitzahlen kennt der Atlas nicht, bitte den Ort.');
  await type(desk, 'Westhusen');
  await expect(popup.locator('.note')).toHaveText(
    'Nichts gefunden für „Westhusen“. Meinten Sie Westhausen?',
  );
  await expect(group(desk, 'Orte').first()).toHaveText(/^\s*Westhausen Ostalbkreis/);
  await type(desk, 'xqzvxqzv');
  await expect(popup).toHaveText('Nichts gefunden für „xqzvxqzv“.');
  await field(desk).press('Escape');
  await field(desk).press('Escape');
});

test('by keys alone: found, walked, chosen, and what is open stays open on Escape', async ({
  atlas,
}) => {
  const { page } = atlas;
  await atlas.open('#projekt=k21-dresden');
  // The focus is on the project's title, far behind the field.
  await expect(atlas.project.getByRole('heading', { level: 2 })).toBeFocused();
  await atlas.tabTo(field(atlas), 'Shift+Tab');
  await page.keyboard.type('Frankfurt');
  const active = () =>
    field(atlas).evaluate(
      (input) =>
        document.getElementById(input.getAttribute('aria-activedescendant') ?? '')?.textContent,
    );
  await expect.poll(active).toContain('Frankfurt am Main');
  await page.keyboard.press('ArrowDown');
  await expect.poll(active).toContain('Frankfurt (Oder)');
  await page.keyboard.press('Escape');
  await expect(suggestions(atlas)).toHaveCount(0);
  await expect(atlas.project).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect.poll(active).toContain('Frankfurt');
  await page.keyboard.press('Home');
  await atlas.change(() => page.keyboard.press('Enter'));
  await expect(heading(atlas, 'Nächste zu Frankfurt am Main')).toBeVisible();
  await expect(field(atlas)).toBeFocused();
});

test('on a phone by touch: the list is as wide as the page and leads to the nearest', async ({
  phone,
}) => {
  const { page } = phone;
  await phone.open();
  await expect(field(phone)).toHaveAttribute('placeholder', 'Ort, Projekt, Thema');
  await field(phone).tap();
  await field(phone).fill('mannh');
  const first = group(phone, 'Orte').first();
  await expect(first).toContainText('Mannheim');
  const box = (await suggestions(phone).boundingBox())!;
  expect(box).toMatchObject({ x: 0, width: 390 });
  expect((await first.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  await phone.change(() => first.tap());
  await expect(suggestions(phone)).toHaveCount(0);
  await expect(heading(phone, 'Nächste zu Mannheim')).toBeVisible();
  await expect(phone.rows.first()).toContainText('Mannheim');
  await expect(field(phone)).not.toBeFocused(); // the keyboard on the glass is gone
  expect(await phone.sideways()).toBe(0);
  await page.goto('./#');
});

test('without the gazetteer the file is named, and projects are found', async ({ atlas }) => {
  await atlas.page.route(/gemeinden\.csv/, (route) => route.fulfill({ status: 404 }));
  await atlas.open();
  await type(atlas, 'Mannheim');
  await expect(atlas.page.locator('.popup')).toContainText('gemeinden.csv fehlt');
  await expect(group(atlas, 'Projekte').first()).toContainText('Mannheim');
  atlas.forgive(/404/);
});

test.describe('what is near', () => {
  /** Presses the button on a page of its own, in a browser that knows or shares this much. */
  async function visit(
    browser: Parameters<typeof newAtlas>[0],
    options: BrowserContextOptions,
    act: (atlas: AtlasPage, button: Locator) => Promise<void>,
  ) {
    const atlas = await newAtlas(browser, { reducedMotion: 'reduce', ...options });
    await atlas.open();
    await act(atlas, nearMe(atlas));
    expect(atlas.faults).toEqual([]);
    expect(atlas.foreignRequests()).toEqual([]);
    expect(await atlas.stored()).toEqual([]);
    await atlas.page.context().close();
  }

  for (const [device, options] of [
    ['desk', {}],
    ['phone', PHONE],
  ] as const) {
    test(`is first in the list and on the map, and in no link (${device})`, async ({ browser }) => {
      const granted = { permissions: ['geolocation'], geolocation: MANNHEIM };
      await visit(browser, { ...options, ...granted }, async (atlas, button) => {
        await expect(button).toHaveAccessibleDescription('Ihr Standort bleibt auf diesem Gerät.');
        await atlas.change(() => button.click());
        await expect(heading(atlas, 'Nächste zum eigenen Standort')).toBeVisible();
        expect((await distances(atlas))[0]).toBeLessThan(1);
        await atlas.page.waitForFunction(() => !location.hash.includes('sortierung'));
        await atlas.expectLink({});
        await atlas.rows.first().click();
        await expect.poll(() => atlas.link()['projekt']).toBeTruthy();
        expect(Object.keys(atlas.link())).toEqual(['projekt']);
      });
    });
  }

  test('cannot be told where the browser does not say: the search goes on', async ({ browser }) => {
    await visit(browser, { permissions: [] }, async (atlas, button) => {
      await button.click();
      await expect(atlas.map.getByRole('alert')).toHaveText(
        /^Der Browser gibt den Standort nicht frei\. Suchen Sie stattdessen einen Ort\./,
      );
      await expect(field(atlas)).toBeFocused();
      await atlas.page.keyboard.type('Mannheim');
      await expect(group(atlas, 'Orte').first()).toBeVisible();
      await atlas.page.keyboard.press('Enter');
      await expect(heading(atlas, 'Nächste zu Mannheim')).toBeVisible();
      await expect(atlas.map.getByRole('alert')).toHaveCount(0);
    });
  });

  test('is not shown from abroad', async ({ browser }) => {
    const abroad = { longitude: -0.13, latitude: 51.5, accuracy: 20 };
    await visit(
      browser,
      { permissions: ['geolocation'], geolocation: abroad },
      async (atlas, button) => {
        await button.click();
        await expect(atlas.map.getByRole('alert')).toContainText('außerhalb von Deutschland');
        await expect(field(atlas)).toBeFocused();
        await atlas.expectLink({});
      },
    );
  });
});
