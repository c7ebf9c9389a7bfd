/** Time is played, stopped, and a meeting of the DMK read: by mouse, by touch and by keys. */
import type { Locator } from '@playwright/test';
import { PHONE, expect, newAtlas, test, type AtlasPage } from './atlasPage.ts';

const play = ({ timeline }: AtlasPage) => timeline.getByRole('button', { name: 'Abspielen' });
const pause = ({ timeline }: AtlasPage) => timeline.getByRole('button', { name: 'Anhalten' });
const mark = ({ timeline }: AtlasPage) =>
  timeline.getByRole('button', { name: '2. Sitzung, Berlin: 18. Oktober 2024', exact: true });
const meeting = ({ page }: AtlasPage) => page.getByRole('region', { name: 'Sitzung', exact: true });
const large = ({ map }: AtlasPage, year: string): Locator =>
  map.page().locator('.large', { hasText: year });

const speed = ({ timeline }: AtlasPage) => timeline.getByRole('combobox', { name: 'Tempo' });

/** The link says the year that is shown. */
const expectYear = (atlas: AtlasPage, year: string) =>
  expect.poll(() => atlas.link()['zeit'], { intervals: [50], timeout: 40_000 }).toBe(year);

async function expectMeeting(atlas: AtlasPage): Promise<void> {
  const panel = meeting(atlas);
  await expect(panel.getByRole('heading', { name: '2. Sitzung' })).toBeFocused();
  await expect(panel).toContainText('18. Oktober 2024');
  await expect(panel).toContainText('Berlin, Futurium');
  await expect(panel.getByRole('listitem')).toHaveCount(6);
  await expect(panel.getByText('Deutsche Verwaltungscloud-Strategie')).toBeVisible();
  await expect(panel).toContainText('gut belegt');
  await expect(panel.getByRole('link', { name: /^Beleg: berlin-brandenburg\.de/ })).toHaveAttribute(
    'href',
    'https://berlin-brandenburg.de/digitalministerkonferenz/2-sitzung',
  );
}

test('by mouse: plays from 2019, stops in 2024, reads the meeting of 18 October 2024', async ({
  atlas,
}) => {
  await atlas.open();
  await play(atlas).click();
  await expectYear(atlas, '2019');
  // On a machine without a GPU a year at full speed may be over before the pointer is there.
  await speed(atlas).selectOption('½ ×');
  await expect(large(atlas, '2019')).toBeVisible();
  await expectYear(atlas, '2024');
  await pause(atlas).click();
  await expect(large(atlas, '2024')).toBeVisible();
  await expect(atlas.sentence).toContainText('2024');
  await mark(atlas).click();
  await expectMeeting(atlas);
  // The map goes to the place of the meeting.
  await atlas.expectLink({ map: '8/52.518/13.406', zeit: '2024', sitzung: '2' });
  await expect(mark(atlas)).toHaveAttribute('aria-pressed', 'true');

  // Back closes the meeting, and then undoes the play as one.
  await atlas.page.goBack();
  await atlas.expectLink({ zeit: '2024' });
  await expect(meeting(atlas)).toHaveCount(0);
  await atlas.page.goBack();
  await atlas.expectLink({});
  await atlas.expectCount(173);
});

test('by touch on a phone', async ({ browser }) => {
  const atlas = await newAtlas(browser, PHONE);
  await atlas.open();
  await atlas.timeline.getByRole('button', { name: 'Zeitleiste öffnen' }).tap();
  await play(atlas).tap();
  await speed(atlas).selectOption('½ ×');
  await expectYear(atlas, '2024');
  await pause(atlas).tap();
  await mark(atlas).tap();
  await expectMeeting(atlas);
  expect(await atlas.sideways()).toBeLessThanOrEqual(0);
  expect(atlas.faults).toEqual([]);
  await atlas.page.context().close();
});

test('by keys alone', async ({ atlas }) => {
  await atlas.open();
  const { keyboard } = atlas.page;
  await play(atlas).focus();
  await keyboard.press('Enter');
  await speed(atlas).selectOption('½ ×');
  await play(atlas).or(pause(atlas)).focus();
  await expectYear(atlas, '2024');
  await keyboard.press('Space');
  await expect(play(atlas)).toBeFocused();
  await expect(play(atlas)).toBeVisible();
  const stopped = atlas.link()['zeit'];
  for (let tab = 0; tab < 30; tab++) {
    await keyboard.press('Tab');
    if (await mark(atlas).evaluate((button) => button === document.activeElement)) break;
  }
  await expect(mark(atlas)).toBeFocused();
  await keyboard.press('Enter');
  await expectMeeting(atlas);
  await meeting(atlas).getByRole('button', { name: 'Schließen' }).focus();
  await keyboard.press('Enter');
  await expect(meeting(atlas)).toHaveCount(0);
  await expect(mark(atlas)).toBeFocused();
  expect(atlas.link()['zeit']).toBe(stopped);
});

test('it plays on to 2026 and stops there; faster, Escape stops it on the way', async ({
  atlas,
}) => {
  await atlas.open();
  await play(atlas).click();
  await speed(atlas).selectOption('4 ×');
  await expectYear(atlas, '2026');
  await expect(play(atlas)).toBeVisible();
  await expect(speed(atlas)).toHaveCount(0);
  await expect(atlas.page.locator('.large')).toHaveCount(0);
  await play(atlas).click();
  await speed(atlas).selectOption('½ ×');
  await expectYear(atlas, '2020');
  await atlas.page.keyboard.press('Escape');
  await expect(play(atlas)).toBeVisible();
});

test('a sum begins where time begins, and is in the link', async ({ atlas }) => {
  await atlas.open('#ablauf=summe');
  await play(atlas).click();
  await speed(atlas).selectOption('½ ×');
  await expectYear(atlas, '../2020');
  await pause(atlas).click();
  await atlas.expectLink({ zeit: '../2020', ablauf: 'summe' });
  await expect(large(atlas, 'bis 2020')).toBeVisible();
});

test('who wants less motion gets steps of a year where the window would slide', async ({
  desk,
}) => {
  await desk.open('#zeit=2022-04/2023-03');
  await play(desk).click();
  const seen = new Set<string>();
  await expect
    .poll(
      () => {
        const { zeit = '' } = desk.link();
        seen.add(zeit);
        return zeit;
      },
      { intervals: [100], timeout: 40_000 },
    )
    .toBe('2024-04/2025-03');
  await pause(desk).click();
  expect([...seen]).toEqual(['2022-04/2023-03', '2023-04/2024-03', '2024-04/2025-03']);
});

test('opening a project stops the play', async ({ desk }) => {
  await desk.open();
  await play(desk).click();
  await expectYear(desk, '2019');
  await desk.rows.first().click();
  await expect(play(desk)).toBeVisible();
  await expect(desk.project).toBeVisible();
});
