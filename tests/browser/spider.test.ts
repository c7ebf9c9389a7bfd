/** The four projects at Mannheim's point, one after the other: by mouse, by touch and by keys. */
import { expect, projects, test, type AtlasPage } from './atlasPage.ts';
import { layoutLegs } from '../../src/model/spider.ts';

const [LNG, LAT] = [8.46627, 49.48778];
const four = projects.filter(({ lon, lat }) => Number(lon) === LNG && Number(lat) === LAT);
const HASH = `#map=9/${LAT}/${LNG}`;

const heading = (atlas: AtlasPage) => atlas.results.getByRole('heading', { level: 2 });
const title = (atlas: AtlasPage) => atlas.project.getByRole('heading', { level: 2 });

/** Ends of the legs on the screen. */
async function ends(atlas: AtlasPage): Promise<(readonly [x: number, y: number])[]> {
  const [x, y] = await atlas.placeOf(LNG, LAT);
  return layoutLegs(four.length).map(([dx, dy]) => [x + dx, y + dy]);
}

/** Opens the spider: the cluster is clicked or tapped at its place. */
async function fanOut(atlas: AtlasPage, press: (x: number, y: number) => Promise<void>) {
  await atlas.open(HASH);
  await atlas.change(async () => press(...(await atlas.placeOf(LNG, LAT))));
  await expect(atlas.onMap.getByRole('option')).toHaveCount(four.length);
}

test('by mouse: a click fans the four out, each opens, a click on the empty map closes', async ({
  desk,
}) => {
  const click = (x: number, y: number) => desk.page.mouse.click(x, y);
  await fanOut(desk, click);
  await expect(heading(desk)).toHaveText('4 Projekte an diesem Punkt');
  await expect(desk.map).toHaveAttribute('data-shown', '171');
  const titles: string[] = [];
  for (const [index, end] of (await ends(desk)).entries()) {
    await click(...end);
    await expect(title(desk)).toHaveText(four[index]!.title);
    titles.push(await title(desk).innerText());
    await expect(desk.onMap.getByRole('option')).toHaveCount(four.length);
  }
  expect(titles).toHaveLength(4);
  await desk.page.keyboard.press('Escape');
  await expect(desk.project).toHaveCount(0);
  await expect(desk.onMap.getByRole('option')).toHaveCount(four.length);
  await expect(desk.rows).toHaveCount(four.length);
  const [x, y] = await desk.placeOf(LNG, LAT);
  await desk.change(() => click(x + 110, y - 110));
  await desk.expectCount(173);
  await expect(desk.onMap.getByRole('option').first()).not.toHaveText(four[0]!.title);
});

test('the map is paler under a spider', async ({ desk }) => {
  await desk.open(`#land=DE-BW,DE-RP&zeit=2025&map=7/${LAT}/${LNG}`);
  const chair = await desk.token('--dmk');
  const before = (await desk.colours(desk.map)).get(chair) ?? 0;
  await desk.change(async () => desk.page.mouse.click(...(await desk.placeOf(LNG, LAT))));
  await expect(desk.onMap.getByRole('option')).toHaveCount(four.length);
  await desk.page.mouse.move(5, 5);
  const after = await desk.colours(desk.map);
  expect(before).toBeGreaterThan(300);
  // Of the gold on the map only the legend's is as strong as before.
  expect(after.get(chair) ?? 0).toBeLessThan(before / 2);
});

test('by touch at 390 px: a tap fans the four out, each tap opens one', async ({ phone }) => {
  const tap = (x: number, y: number) => phone.page.touchscreen.tap(x, y);
  await fanOut(phone, tap);
  for (const [index, end] of (await ends(phone)).entries()) {
    await tap(...end);
    await expect(title(phone)).toHaveText(four[index]!.title);
  }
  await phone.project.getByRole('button', { name: 'Schließen' }).click();
  await expect(phone.rows).toHaveCount(four.length);
  const [x, y] = await phone.placeOf(LNG, LAT);
  await phone.change(() => tap(x + 100, y - 60));
  await phone.expectCount(173);
});

test('by keys: Enter fans out, arrows walk round, Escape goes back step by step', async ({
  desk,
}) => {
  const { keyboard } = desk.page;
  await desk.open(HASH);
  await desk.enterMap();
  await desk.reach('4 Projekte, darunter Mannheim');
  await desk.change(() => keyboard.press('Enter'));
  await expect(desk.onMap.getByRole('option')).toHaveCount(four.length);
  await expect(desk.onMap).toBeFocused();
  for (const project of four) {
    await expect(desk.reached()).toContainText(project.title);
    await keyboard.press('Enter');
    await expect(title(desk)).toHaveText(project.title);
    await expect(title(desk)).toBeFocused();
    await keyboard.press('Escape');
    await expect(desk.onMap).toBeFocused();
    await expect(desk.reached()).toContainText(project.title);
    await keyboard.press('ArrowRight');
  }
  await expect(desk.reached()).toContainText(four[0]!.title);
  await keyboard.press('ArrowLeft');
  await expect(desk.reached()).toContainText(four[3]!.title);
  await keyboard.press('Escape');
  await expect(desk.reached()).toContainText('4 Projekte, darunter Mannheim');
  await desk.expectCount(173);
  await keyboard.press('Escape');
  await expect(desk.surface).toBeFocused();
});

test('a spider at the map’s edge comes into view', async ({ desk }) => {
  await desk.open(`#map=9/${LAT}/${LNG}`);
  const box = (await desk.surface.boundingBox())!;
  const [x, y] = await desk.placeOf(LNG, LAT);
  await desk.page.mouse.move(x + 150, y);
  await desk.page.mouse.down();
  await desk.page.mouse.move(x + 150, box.y + 20 + 150, { steps: 4 });
  await desk.page.mouse.move(x + 150, box.y + 20, { steps: 4 });
  await desk.page.mouse.up();
  await expect.poll(async () => (await desk.placeOf(LNG, LAT))[1]).toBeLessThan(box.y + 40);
  await desk.page.mouse.click(...(await desk.placeOf(LNG, LAT)));
  await expect(desk.onMap.getByRole('option')).toHaveCount(four.length);
  await expect
    .poll(async () => Math.min(...(await ends(desk)).map((end) => end[1])))
    .toBeGreaterThan(box.y + 12);
});

test('the filter takes legs away, and the last one closes the spider', async ({ desk }) => {
  await fanOut(desk, (x, y) => desk.page.mouse.click(x, y));
  await desk.choose('Kategorie', 'Umwelt & Klima');
  await expect(desk.rows).toHaveCount(
    projects.filter(
      ({ category, lon, lat }) =>
        category === 'umwelt' && Number(lon) === LNG && Number(lat) === LAT,
    ).length,
  );
});
