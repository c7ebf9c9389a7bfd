import { expect, projects, test, type AtlasPage } from './atlasPage.ts';

const kommune21 = projects.filter(({ programme }) => programme === 'kommune21');
const placed = kommune21.filter(({ lon }) => lon !== '');

async function expectOpened(desk: AtlasPage, { id, title }: { id: string; title: string }) {
  await expect(desk.project.getByRole('heading', { level: 2 })).toHaveText(title);
  await expect(desk.project.getByRole('heading', { level: 2 })).toBeFocused();
  await expect.poll(() => desk.link()['projekt']).toBe(id);
}

test('Kommune21 tells of 22 projects, 20 of them with a place', async ({ desk }) => {
  expect([kommune21.length, placed.length]).toEqual([22, 20]);
  await desk.open('#programm=kommune21');
  await desk.expectCount(22);
  await expect(desk.map).toHaveAttribute('data-shown', '20');
});

test('each of the 22 opens from the list, with its source', async ({ desk }) => {
  for (const project of kommune21) {
    await desk.open('#programm=kommune21');
    await desk.rows.filter({ hasText: project.title }).click();
    await expectOpened(desk, project);
    const source = desk.project.getByRole('definition').last();
    await expect(source).toContainText(project.sourceTitle);
    const link = source.getByRole('link');
    if (project.sourceUrl) {
      await expect(link).toHaveAttribute('href', project.sourceUrl);
      await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
    } else {
      await expect(link).toHaveCount(0);
      await expect(source).toContainText('ohne Link');
    }
    await desk.project.getByRole('button', { name: 'Schließen' }).click();
    await expect(desk.rows.filter({ hasText: project.title })).toBeFocused();
  }
});

test('each of the 20 with a place opens from the map by keys', async ({ desk }) => {
  for (const project of placed) {
    await desk.open(`#map=13/${project.lat}/${project.lon}`);
    await desk.enterMap();
    await desk.reach(project.municipality);
    const several = /^\d+ Projekte/.test((await desk.reached().textContent()) ?? '');
    await desk.page.keyboard.press('Enter');
    if (several) {
      await expect(desk.results.getByRole('heading', { level: 2 })).toHaveText(
        /^\d+ Projekte an diesem Punkt$/,
      );
      await desk.rows.filter({ hasText: project.title }).press('Enter');
    }
    await expectOpened(desk, project);
  }
});

test('from all of Germany, keys alone lead to a project', async ({ desk }) => {
  await desk.open('#programm=kommune21&land=DE-HE');
  await desk.enterMap();
  await desk.reach('5 Projekte, darunter Neuental');
  const wider = await desk.view();
  await desk.page.keyboard.press('Enter');
  await expect.poll(() => desk.view()).toBeGreaterThan(wider);
  await desk.enterMap();
  await desk.reach('Jesberg, Hessen');
  await desk.page.keyboard.press('Enter');
  await expectOpened(
    desk,
    kommune21.find(({ id }) => id === 'k21-jesberg')!,
  );
});

test('the four at one point in Mannheim each open from the map', async ({ desk }) => {
  const [lng, lat] = [8.46627, 49.48778];
  const four = projects.filter(({ lon, lat: y }) => Number(lon) === lng && Number(y) === lat);
  expect(four).toHaveLength(4);
  await desk.open(`#map=9/${lat}/${lng}`);
  const heading = desk.results.getByRole('heading', { level: 2 });
  await expect(async () => {
    const [x, y] = await desk.placeOf(lng, lat);
    await desk.page.mouse.click(x, y);
    await expect(heading).toHaveText('4 Projekte an diesem Punkt', { timeout: 1_000 });
  }).toPass();
  await expect(desk.rows).toHaveCount(4);
  for (const project of four) {
    await desk.rows.filter({ hasText: project.title }).click();
    await expectOpened(desk, project);
    await desk.project.getByRole('button', { name: 'Schließen' }).click();
    await expect(desk.rows).toHaveCount(4);
  }
  await desk.results.getByRole('button', { name: 'Alle 173 Ergebnisse' }).click();
  await desk.expectCount(173);
});

test('previous and next follow the list, round its end', async ({ desk }) => {
  await desk.open('#programm=kommune21&land=DE-HE&sortierung=name');
  const titles = await desk.rows.locator('.title').allTextContents();
  expect(titles.length).toBeGreaterThan(5);
  await desk.rows.first().click();
  const heading = desk.project.getByRole('heading', { level: 2 });
  for (const title of [...titles.slice(1), titles[0]!]) {
    await desk.project.getByRole('button', { name: 'Nächstes Projekt' }).click();
    await expect(heading).toHaveText(title);
  }
  await desk.project.getByRole('button', { name: 'Vorheriges Projekt' }).click();
  await expect(heading).toHaveText(titles.at(-1)!);
});

test('Escape closes a project, and its row has the focus again', async ({ desk }) => {
  await desk.open('#programm=kommune21');
  const row = desk.rows.nth(3);
  await row.press('Enter');
  await expect(desk.project).toBeVisible();
  await desk.page.keyboard.press('Escape');
  await expect(desk.project).toHaveCount(0);
  await expect(row).toBeFocused();
  await desk.expectLink({ programm: 'kommune21' });
});

test('a link opens its project, and Back closes what was opened', async ({ desk }) => {
  await desk.open('#projekt=k21-dresden');
  await expectOpened(
    desk,
    kommune21.find(({ id }) => id === 'k21-dresden')!,
  );
  await desk.project.getByRole('button', { name: 'Schließen' }).click();
  await desk.rows.first().click();
  await expect(desk.project).toBeVisible();
  await desk.page.goBack();
  await expect(desk.project).toHaveCount(0);
  await desk.page.goBack();
  await expectOpened(
    desk,
    kommune21.find(({ id }) => id === 'k21-dresden')!,
  );
});

test('a project shows what it has in common with others, and leads there', async ({ desk }) => {
  await desk.open('#projekt=k21-neuental');
  await desk.project.getByRole('button', { name: /Bad Zwesten/ }).click();
  await expectOpened(
    desk,
    kommune21.find(({ id }) => id === 'k21-bad-zwesten')!,
  );
});

test('on a phone a project opens from the map, also while the timeline is open', async ({
  phone,
}) => {
  const [lng, lat] = [13.73688, 51.0517];
  const heading = phone.project.getByRole('heading', { level: 2 });
  const tap = async () => {
    const [x, y] = await phone.placeOf(lng, lat);
    await phone.page.touchscreen.tap(x, y);
  };
  await phone.open(`#programm=kommune21&map=9/${lat}/${lng}`);
  await tap();
  await expect(heading).toHaveText('Messfahrten für Dresdner Starkregenmodell');

  await phone.open(`#programm=kommune21&map=9/${lat}/${lng}&zeit=2025`);
  await phone.change(() => phone.page.getByRole('button', { name: 'Zeitleiste öffnen' }).click());
  await tap();
  await expect(heading).toHaveText('Messfahrten für Dresdner Starkregenmodell');
});
