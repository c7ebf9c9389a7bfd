/** What the map shows beside the symbols: areas and members of wide projects, and marked places. */
import { expect, newAtlas, projects, test, type AtlasPage } from './atlasPage.ts';

const project = (id: string) => projects.find((one) => one.id === id)!;

/** Opens a project from the list, which brings all it covers into view. */
async function choose(atlas: AtlasPage, id: string): Promise<void> {
  await atlas.rows
    .filter({ hasText: project(id).title })
    .first()
    .click();
  await expect(atlas.project).toBeVisible();
}

/** CSS px of the map that are ink, outlines and symbols' rings. */
async function ink(atlas: AtlasPage): Promise<number> {
  return (await atlas.colours(atlas.map)).get(await atlas.token('--ink')) ?? 0;
}

test('a selected Kreis shows its area, and the map moves no more than it must', async ({
  desk,
}) => {
  await desk.open(`#programm=kommune21&map=8/51.96/8`);
  const before = await ink(desk);
  await choose(desk, 'k21-warendorf');
  await expect.poll(() => ink(desk), { message: 'an outline' }).toBeGreaterThan(before + 800);
  expect(desk.camera()).toEqual([8, 51.96, 8]);
  const outlined = await ink(desk);
  await desk.page.keyboard.press('Escape');
  // The row that has the focus again has a ring round its symbol.
  await expect.poll(() => ink(desk), { message: 'no outline' }).toBeLessThan(outlined - 600);
});

test('too large an area is fitted into the view, and no farther', async ({ desk }) => {
  await desk.open(
    `#programm=kommune21&map=11/${project('k21-warendorf').lat}/${project('k21-warendorf').lon}`,
  );
  await choose(desk, 'k21-warendorf');
  await expect.poll(() => desk.camera()?.[0]).toBeLessThan(11);
  const [zoom] = desk.camera()!;
  expect(zoom).toBeGreaterThan(8.2);
  // Its corners: Wadersloh in the south-east, Ostbevern in the north.
  const box = (await desk.surface.boundingBox())!;
  for (const [lng, lat] of [
    [8.25, 51.74],
    [7.84, 52.04],
    [8.35, 51.9],
    [7.6, 51.75],
  ] as const) {
    const [x, y] = await desk.placeOf(lng, lat);
    expect(x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height).toBe(true);
  }
});

test('a cooperation shows its members, joined to the leading one', async ({ desk }) => {
  await desk.open('#land=DE-NW&map=8/51.2/7.9');
  const before = await ink(desk);
  await choose(desk, 'mpsc-2019-11');
  await expect.poll(() => ink(desk), { message: 'members and lines' }).toBeGreaterThan(before + 60);
});

test('the files of areas and members are fetched when they are needed, and once', async ({
  atlas,
}) => {
  await atlas.open('#land=DE-NW');
  const asked = (file: string) => atlas.requests.filter((url) => url.includes(file)).length;
  expect(asked('gemeinden.csv')).toBe(0);
  for (const id of ['mpsc-2019-11', 'mpsc-2020-31', 'mpsc-2021-12']) {
    await atlas.rows.filter({ hasText: project(id).title }).click();
    await expect(atlas.project).toBeVisible();
    await atlas.page.keyboard.press('Escape');
    await expect(atlas.project).toHaveCount(0);
  }
  await expect.poll(() => asked('gemeinden.csv')).toBe(1);
});

test('a place in the link is marked with an ink tag', async ({ desk }) => {
  await desk.open('#map=9/50.98/11.03');
  const before = await ink(desk);
  await desk.open('#map=9/50.98/11.03&ort=16051000');
  await expect.poll(() => ink(desk), { message: 'a tag' }).toBeGreaterThan(before + 500);
});

test('an opened meeting is marked in the conference’s gold, until it is closed', async ({
  desk,
}) => {
  await desk.open('#map=8/52.5/13.4');
  const gold = async () => (await desk.colours(desk.map)).get(await desk.token('--dmk')) ?? 0;
  const before = await gold();
  await desk.open('#map=8/52.5/13.4&sitzung=2');
  await expect.poll(gold, { message: 'a diamond and a tag' }).toBeGreaterThan(before + 100);
  await desk.open('#map=8/52.5/13.4');
  await expect.poll(gold).toBe(before);
});

test('areas are there on the simpler map too', async ({ browser }) => {
  const atlas = await newAtlas(browser, { reducedMotion: 'reduce' });
  await atlas.page.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      ...[kind, ...options]: [kind: string, ...options: unknown[]]
    ) {
      return kind.startsWith('webgl') ? null : Reflect.apply(getContext, this, [kind, ...options]);
    } as typeof getContext;
  });
  await atlas.page.goto('./#programm=kommune21&map=8/51.96/8');
  await atlas.ready('unavailable');
  const before = await ink(atlas);
  await choose(atlas, 'k21-warendorf');
  await expect.poll(() => ink(atlas), { message: 'an outline' }).toBeGreaterThan(before + 800);
  expect(atlas.faults).toEqual([]);
  await atlas.page.context().close();
});
