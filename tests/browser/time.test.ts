import type { Locator } from '@playwright/test';
import { expect, test, type AtlasPage } from './atlasPage.ts';

for (const [time, laeuft, beginnt, endet] of [
  ['2019', 15, 14, 0],
  ['2020/2021', 86, 71, 0],
  ['2024-04/2025-12', 154, 47, 5],
  ['2026', 149, 3, 15],
  ['2027', 10, 0, 9],
] as const) {
  test(`in ${time} ${laeuft} run, ${beginnt} begin and ${endet} end`, async ({ desk }) => {
    for (const [reading, count] of Object.entries({ laeuft, beginnt, endet })) {
      await desk.open(`#zeit=${time}&zeitlesart=${reading}`);
      await desk.expectCount(count);
      // The usual reading needs no word in the link.
      await desk.expectLink({
        zeit: time,
        ...(reading !== 'laeuft' && { zeitlesart: reading }),
      });
    }
  });
}

test('the readings are switched on the page', async ({ desk }) => {
  await desk.open('#zeit=2026');
  await desk.timeline.getByText('endet', { exact: true }).click();
  await desk.expectCount(15);
  await expect(desk.sentence).toContainText('Ende 2026');
  await desk.timeline.getByText('beginnt', { exact: true }).click();
  await desk.expectCount(3);
  await expect(desk.sentence).toContainText('Beginn 2026');
  await desk.expectLink({ zeit: '2026', zeitlesart: 'beginnt' });
  await desk.timeline.getByText('läuft', { exact: true }).click();
  await desk.expectCount(149);
});

for (const [time, chairs] of [
  ['2023', ['noch keine DMK']],
  ['2024-04/2024-12', ['Berlin und Brandenburg']],
  ['2024-04-19/2025', ['Berlin und Brandenburg', 'Rheinland-Pfalz']],
  ['2025', ['Rheinland-Pfalz']],
  ['2026', ['Hamburg']],
  ['2026/2027', ['Hamburg', 'noch nicht bekannt']],
  ['2027', ['noch nicht bekannt']],
] as const) {
  test(`chair of the DMK in ${time}: ${chairs.join(', ')}`, async ({ desk }) => {
    await desk.open(`#zeit=${time}`);
    await expect(desk.legend).toContainText('Vorsitz der DMK');
    const all = [
      'noch keine DMK',
      'Berlin und Brandenburg',
      'Rheinland-Pfalz',
      'Hamburg',
      'noch nicht bekannt',
    ];
    for (const words of all) {
      // April 2024 begins before the 19th, when the conference was founded.
      if (words === 'noch keine DMK' && time === '2024-04/2024-12') continue;
      const held = (chairs as readonly string[]).includes(words);
      await expect(desk.legend.getByText(words)).toHaveCount(held ? 1 : 0);
    }
  });
}

test('a chair in the timeline sets its window', async ({ desk }) => {
  await desk.open();
  await desk.timeline.getByRole('button', { name: /Vorsitz Hamburg\. Zeitraum wählen$/ }).click();
  await desk.expectLink({ zeit: '2026' });
  await desk.expectCount(149);
});

test('the bars count each dated project once, in the year of its begin', async ({ desk }) => {
  await desk.open();
  const begun = { 2019: 14, 2020: 36, 2021: 35, 2022: 7, 2023: 15, 2024: 8, 2025: 40, 2026: 3 };
  for (const [year, count] of Object.entries(begun)) {
    await expect(desk.year(Number(year))).toHaveAccessibleName(
      `${year}: ${count} Projekte begonnen`,
    );
  }
  await expect(
    desk.timeline.getByRole('button', { name: 'bis 2018: 1 Projekt begonnen' }),
  ).toBeVisible();
});

/** Where a year's name stands under its bar. */
async function nameOf(desk: AtlasPage, year: number): Promise<{ x: number; y: number }> {
  const { width, height } = (await desk.year(year).boundingBox())!;
  return { x: width / 2, y: height - 6 };
}

test('a year is chosen by its name, and let go by it', async ({ desk }) => {
  await desk.open();
  await desk.year(2019).click({ position: await nameOf(desk, 2019) });
  await desk.expectCount(15);
  await desk.expectLink({ zeit: '2019' });
  await expect(desk.year(2019)).toHaveAttribute('aria-pressed', 'true');
  await desk.year(2019).click({ position: await nameOf(desk, 2019) });
  await desk.expectCount(173);
  await desk.expectLink({});
});

test('a bar chooses its year, then a month of it, and says its categories', async ({ desk }) => {
  await desk.open();
  await desk.year(2025).hover();
  await expect(desk.tooltip).toHaveText(/^2025: 40 Projekte begonnen\s+Verkehr & Parken \(12\)/);
  await desk.year(2025).click();
  await desk.expectLink({ zeit: '2025' });
  const { width } = (await desk.year(2025).boundingBox())!;
  // The seventh of twelve.
  await desk.year(2025).click({ position: { x: width * 0.54, y: 20 } });
  await desk.expectLink({ zeit: '2025-07' });
  await expect(desk.sentence).toContainText('Juli 2025');
});

test('a drag over the bars chooses the years between, in one step for Back', async ({ desk }) => {
  await desk.open();
  const from = (await desk.year(2022).boundingBox())!;
  const to = (await desk.year(2024).boundingBox())!;
  const { mouse } = desk.page;
  await mouse.move(from.x + from.width / 2, from.y + 30);
  await mouse.down();
  await mouse.move(to.x + to.width / 2, to.y + 30, { steps: 6 });
  await mouse.up();
  await desk.expectLink({ zeit: '2022/2024' });
  await desk.page.goBack();
  await desk.expectLink({});
});

/**
 * Drags with the mouse from the middle of one thing to the beginning of a year.
 * @param beside CSS px to the right of both
 */
async function drag(desk: AtlasPage, part: Locator, toYear: number, beside = 0): Promise<void> {
  const { mouse } = desk.page;
  const from = (await part.boundingBox())!;
  const to = (await desk.year(toYear).boundingBox())!;
  const y = from.y + from.height / 2;
  await mouse.move(from.x + from.width / 2 + beside, y);
  await mouse.down();
  await mouse.move(to.x + beside, y, { steps: 8 });
  await mouse.up();
}

test('dragging a handle or the window is one step for Back', async ({ desk }) => {
  await desk.open();
  await drag(desk, desk.slider('Von'), 2021);
  await desk.expectLink({ zeit: '2021/..' });
  await expect(desk.sentence).toContainText('ab 2021');

  await drag(desk, desk.slider('Bis'), 2023);
  await desk.expectLink({ zeit: '2021/2022' });
  await expect(desk.sentence).toContainText('2021 bis 2022');
  await expect(desk.field('Von')).toHaveValue('01.01.2021');
  await expect(desk.field('Bis')).toHaveValue('31.12.2022');

  // The window is grabbed in its middle, which is the beginning of 2022.
  await drag(desk, desk.slider('Zeitraum'), 2024, 4);
  await desk.expectLink({ zeit: '2023/2024' });
  await expect(desk.sentence).toContainText('2023 bis 2024');

  await desk.page.goBack();
  await desk.expectLink({ zeit: '2021/2022' });
  await expect(desk.sentence).toContainText('2021 bis 2022');
  await desk.page.goBack();
  await desk.expectLink({ zeit: '2021/..' });
  await desk.page.goBack();
  await desk.expectLink({});
  await desk.expectCount(173);
  await desk.page.goForward();
  await desk.expectLink({ zeit: '2021/..' });
});

test('typed years, months and days set the window', async ({ desk }) => {
  await desk.open();
  await desk.field('Von').fill('05/2021');
  await desk.field('Von').press('Enter');
  await expect(desk.field('Von')).toHaveValue('01.05.2021');
  await desk.expectLink({ zeit: '2021-05/..' });
  await desk.field('Bis').fill('2021');
  await desk.field('Bis').press('Enter');
  await expect(desk.field('Bis')).toHaveValue('31.12.2021');
  await desk.expectLink({ zeit: '2021-05/2021-12' });
  await expect(desk.sentence).toContainText('Mai 2021 bis Dezember 2021');
  await desk.field('Bis').fill('17.06.2021');
  await desk.field('Bis').press('Enter');
  await desk.expectLink({ zeit: '2021-05/2021-06-17' });
});

test('what is no date is said, and changes nothing', async ({ desk }) => {
  await desk.open('#zeit=2021/2022');
  const problem = desk.timeline.getByRole('alert');
  for (const text of ['gestern', '31.02.2021', '2021-13']) {
    await desk.field('Von').fill(text);
    await desk.field('Von').press('Enter');
    await expect(problem).toContainText(`„${text}“ ist kein Datum`);
    await expect(desk.field('Von')).toHaveAttribute('aria-invalid', 'true');
  }
  await desk.field('Von').fill('2024');
  await desk.field('Von').press('Enter');
  await expect(problem).toContainText('„Von“ liegt nach „Bis“');
  await desk.expectLink({ zeit: '2021/2022' });
  await desk.field('Von').fill('');
  await desk.field('Von').press('Enter');
  await expect(problem).toHaveCount(0);
  await desk.expectLink({ zeit: '../2022' });
});

test('the sliders move by keys, and say where they are in words', async ({ desk }) => {
  await desk.open('#zeit=2021/2022');
  const [von, bis, window] = [desk.slider('Von'), desk.slider('Bis'), desk.slider('Zeitraum')];
  await von.focus();
  await von.press('ArrowRight');
  await expect(von).toHaveAttribute('aria-valuetext', '1. Februar 2021');
  await von.press('PageUp');
  await expect(von).toHaveAttribute('aria-valuetext', '1. Februar 2022');
  await bis.focus();
  await bis.press('ArrowLeft');
  await expect(bis).toHaveAttribute('aria-valuetext', '30. November 2022');
  await desk.expectLink({ zeit: '2022-02/2022-11' });
  await window.focus();
  await window.press('ArrowRight');
  await desk.expectLink({ zeit: '2022-03/2022-12' });
  await expect(window).toHaveAttribute('aria-valuetext', 'März 2022 bis Dezember 2022');
  await von.focus();
  await von.press('Home');
  await desk.expectLink({ zeit: '../2022' });
  await bis.focus();
  await bis.press('End');
  await desk.expectLink({});
  await desk.expectCount(173);
});

test('the 14 without a date are in, and with a window out, unless one says so', async ({
  desk,
}) => {
  await desk.open();
  const undated = desk.timeline.getByRole('checkbox', { name: '14 ohne Datum mitzählen' });
  await expect(undated).toBeChecked();
  await undated.uncheck();
  await desk.expectCount(159);
  await desk.expectLink({ ohnedatum: 'nein' });
  await expect(desk.sentence).toContainText('nur mit Datum');

  await desk.open('#zeit=2026');
  await expect(undated).not.toBeChecked();
  await undated.check();
  await desk.expectCount(163);
  await desk.expectLink({ zeit: '2026', ohnedatum: 'ja' });
  await expect(desk.sentence).toContainText('auch ohne Datum');
});

test('a short window has months, and names what no month may claim', async ({ desk }) => {
  await desk.open();
  await expect(desk.timeline.getByText(/ohne Monat/)).toHaveCount(0);
  await desk.open('#zeit=2019');
  await expect(desk.timeline.getByText(/^\d+ ohne Monat$/)).toBeVisible();
});

test('chip, window and bars follow each change', async ({ desk }) => {
  const ground = desk.timeline.locator('rect.ground');
  const chip = desk.page.getByRole('list', { name: 'Gewählte Filter' }).getByRole('button');
  await desk.open('#zeit=2020');
  await expect(chip).toHaveText('2020');
  const before = Number(await ground.getAttribute('x'));
  await desk.year(2025).click();
  await expect(chip).toHaveText('2025');
  expect(Number(await ground.getAttribute('x'))).toBeGreaterThan(before);

  await desk.open();
  await expect(desk.year(2025)).toHaveAccessibleName('2025: 40 Projekte begonnen');
  await desk.choose('Kategorie', 'Verkehr & Parken');
  await expect(desk.year(2025)).toHaveAccessibleName('2025: 12 Projekte begonnen');
});

test('the timeline follows its width', async ({ desk }) => {
  await desk.open();
  const rules = () =>
    desk.timeline
      .locator('line.rule')
      .evaluateAll((lines) => lines.map((line) => line.getBoundingClientRect().left));
  const years = () =>
    desk.timeline
      .getByRole('button', { name: /^20\d\d: .* begonnen$/ })
      .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().left));
  await desk.page.setViewportSize({ width: 1300, height: 900 });
  try {
    await expect(async () => {
      const [lines, labels] = [await rules(), await years()];
      expect(lines).toHaveLength(labels.length);
      lines.forEach((left, at) => expect(Math.abs(left - labels[at]!)).toBeLessThan(1.5));
    }).toPass({ timeout: 15_000 });
  } finally {
    await desk.page.setViewportSize({ width: 1440, height: 900 });
  }
});
