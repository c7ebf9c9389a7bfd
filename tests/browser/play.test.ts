/**
 * Time is played, stopped, and a meeting of the DMK read: by mouse, by touch and by keys, in either
 * language.
 */
import type { Locator } from '@playwright/test';
import { LANGUAGES, type Language } from '../../src/model/link.ts';
import { meetingWords } from '../../src/text/meetingWords.ts';
import { playWords } from '../../src/text/playWords.ts';
import { PHONE, expect, newAtlas, test, type AtlasPage } from './atlasPage.ts';

test.describe.configure({ timeout: 120_000 });

const button = ({ timeline }: AtlasPage, name: string) =>
  timeline.getByRole('button', { name, exact: true });
const play = (atlas: AtlasPage) => button(atlas, atlas.words.time.play);
const pause = (atlas: AtlasPage) => button(atlas, atlas.words.time.pause);
const mark = (atlas: AtlasPage) => button(atlas, MEETING[atlas.language].mark);
const meeting = ({ page, language }: AtlasPage) =>
  page.getByRole('region', { name: meetingWords[language].region, exact: true });
const close = (atlas: AtlasPage) =>
  meeting(atlas).getByRole('button', { name: meetingWords[atlas.language].close });
const proof = (atlas: AtlasPage) =>
  meeting(atlas).getByRole('link', { name: MEETING[atlas.language].proof });
const large = ({ map }: AtlasPage, year: string): Locator =>
  map.page().locator('.large', { hasText: year });

const speed = ({ timeline, language }: AtlasPage) =>
  timeline.getByRole('combobox', { name: playWords[language].speed });

/** The second meeting, as it stands in the data. */
const MEETING = {
  de: {
    mark: '2. Sitzung, Berlin: 18. Oktober 2024',
    name: '2. Sitzung',
    day: '18. Oktober 2024',
    resolution: 'Deutsche Verwaltungscloud-Strategie',
    confidence: 'gut belegt',
    proof: /^Beleg: berlin-brandenburg\.de/,
  },
  en: {
    mark: '2nd meeting, Berlin: 18 October 2024',
    name: '2nd meeting',
    day: '18 October 2024',
    resolution: 'German administrative cloud strategy',
    confidence: 'well sourced',
    proof: /^Found at berlin-brandenburg\.de/,
  },
} as const satisfies Record<Language, object>;

/** The link says the year that is shown. */
const expectYear = (atlas: AtlasPage, year: string | RegExp) =>
  expect
    .poll(() => atlas.link()['zeit'], { intervals: [50], timeout: 40_000 })
    .toEqual(typeof year === 'string' ? year : expect.stringMatching(year));

async function expectMeeting(atlas: AtlasPage): Promise<void> {
  const panel = meeting(atlas);
  const { name, day, resolution, confidence } = MEETING[atlas.language];
  await expect(panel.getByRole('heading', { name })).toBeFocused();
  await expect(panel).toContainText(day);
  await expect(panel).toContainText('Berlin, Futurium');
  await expect(panel.getByRole('listitem')).toHaveCount(6);
  await expect(panel.getByText(resolution)).toBeVisible();
  await expect(panel).toContainText(confidence);
  await expect(proof(atlas)).toHaveAttribute(
    'href',
    'https://berlin-brandenburg.de/digitalministerkonferenz/2-sitzung',
  );
}

/**
 * From 2019 to 2024: the first years fast, the last ones slowly. On a machine without a GPU a year
 * at full speed may be over before the pointer is there.
 */
async function reach2024(atlas: AtlasPage, setSpeed: (speed: 4 | 0.5) => Promise<unknown>) {
  await expectYear(atlas, '2019');
  await setSpeed(4);
  await expectYear(atlas, /^202[1-3]$/);
  await setSpeed(0.5);
  await expectYear(atlas, '2024');
}

/** Plays on at full speed from where it was stopped. */
async function expectEnd(atlas: AtlasPage): Promise<void> {
  await expectYear(atlas, '2026');
  await expect(play(atlas)).toBeVisible();
  await expect(speed(atlas)).toHaveCount(0);
}

async function leave({ faults, page }: AtlasPage): Promise<void> {
  expect(faults).toEqual([]);
  await page.context().close();
}

for (const language of LANGUAGES) {
  const choose = (atlas: AtlasPage) => (times: number) =>
    speed(atlas).selectOption(playWords[language].times(times));

  test(`${language}, by mouse: plays from 2019, stops in 2024, reads the meeting of 18 October 2024`, async ({
    browser,
  }) => {
    const atlas = await newAtlas(browser, {}, language);
    const expectLink = (parts: Record<string, string>) =>
      atlas.expectLink({ ...parts, ...(language !== 'de' && { sprache: language }) });
    await atlas.open();
    await play(atlas).click();
    await reach2024(atlas, choose(atlas));
    await pause(atlas).click();
    await expect(large(atlas, '2024')).toBeVisible();
    await expect(atlas.sentence).toContainText('2024');
    await mark(atlas).click();
    await expectMeeting(atlas);
    // The map goes to the place of the meeting.
    await expectLink({ map: '8/52.518/13.406', zeit: '2024', sitzung: '2' });
    await expect(mark(atlas)).toHaveAttribute('aria-pressed', 'true');

    // Back closes the meeting, and then undoes the play as one.
    await atlas.page.goBack();
    await expectLink({ zeit: '2024' });
    await expect(meeting(atlas)).toHaveCount(0);
    await atlas.page.goBack();
    await expectLink({});
    await expect(atlas.rows).toHaveCount(173);
    await expect(atlas.map).toHaveAttribute('data-shown', '171');
    await leave(atlas);
  });

  test(`${language}, by touch on a phone: and plays on to 2026`, async ({ browser }) => {
    const atlas = await newAtlas(browser, PHONE, language);
    await atlas.open();
    await button(atlas, atlas.words.time.open).tap();
    await play(atlas).tap();
    await reach2024(atlas, choose(atlas));
    await pause(atlas).tap();
    await mark(atlas).tap();
    await expectMeeting(atlas);
    expect(await atlas.sideways()).toBeLessThanOrEqual(0);
    await close(atlas).tap();
    await expect(meeting(atlas)).toHaveCount(0);
    await button(atlas, atlas.words.time.open).tap();
    await choose(atlas)(4);
    await play(atlas).tap();
    await expectEnd(atlas);
    await leave(atlas);
  });

  test(`${language}, by keys alone: and plays on to 2026`, async ({ browser }) => {
    const atlas = await newAtlas(browser, {}, language);
    const { keyboard } = atlas.page;
    const press = async (key: string, times: number) => {
      for (let time = 0; time < times; time++) await keyboard.press(key);
    };
    await atlas.open();
    // The timeline is the last part of the page: backwards it is nearer than past every result.
    await atlas.tabTo(play(atlas), 'Shift+Tab');
    await keyboard.press('Enter');
    await reach2024(atlas, async (wanted) => {
      await atlas.tabTo(speed(atlas));
      if (wanted === 4) await press('ArrowDown', 2);
      else await press('ArrowUp', 3);
      await expect(speed(atlas)).toHaveValue(String(wanted));
      // Back to the button, so that it is there to be pressed in time.
      if (wanted === 0.5) await atlas.tabTo(pause(atlas), 'Shift+Tab');
    });
    await keyboard.press('Space');
    await expect(play(atlas)).toBeFocused();
    const stopped = atlas.link()['zeit'];
    await atlas.tabTo(mark(atlas));
    await keyboard.press('Enter');
    await expectMeeting(atlas);
    await atlas.tabTo(proof(atlas));
    await atlas.tabTo(close(atlas), 'Shift+Tab');
    await keyboard.press('Enter');
    await expect(meeting(atlas)).toHaveCount(0);
    await expect(mark(atlas)).toBeFocused();
    expect(atlas.link()['zeit']).toBe(stopped);

    await atlas.tabTo(speed(atlas), 'Shift+Tab');
    await press('ArrowDown', 3);
    await expect(speed(atlas)).toHaveValue('4');
    await atlas.tabTo(play(atlas), 'Shift+Tab');
    await keyboard.press('Enter');
    await expectEnd(atlas);
    await expect(play(atlas)).toBeFocused();
    await leave(atlas);
  });
}

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
