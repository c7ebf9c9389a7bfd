import { expect, newAtlas, test, type AtlasPage } from './atlasPage.ts';

const button = (atlas: AtlasPage, name: string) =>
  atlas.map.getByRole('button', { name, exact: true });

/** Presses the mouse on the map's middle, moves it and lets go. */
async function drag({ page, surface }: AtlasPage, x: number, y: number): Promise<void> {
  const box = (await surface.boundingBox())!;
  const [fromX, fromY] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(fromX, fromY);
  await page.mouse.down();
  await page.mouse.move(fromX + x, fromY + y, { steps: 6 });
  await page.mouse.up();
}

async function wheel({ page, surface }: AtlasPage, by: number): Promise<void> {
  const box = (await surface.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.wheel(0, by);
}

/** Does something, waits until the link's camera has changed, and gives what it says now. */
async function moved(atlas: AtlasPage, act: () => Promise<unknown>) {
  const before = atlas.link()['map'];
  await act();
  await expect.poll(() => atlas.link()['map'], { message: 'camera' }).not.toBe(before);
  return atlas.camera()!;
}

test('buttons zoom in, out and home', async ({ desk }) => {
  await desk.open('#map=7/51/10');
  const [nearer] = await moved(desk, () => button(desk, 'Größer').click());
  expect(nearer).toBeCloseTo(8);
  const [farther, lat, lng] = await moved(desk, () => button(desk, 'Kleiner').click());
  expect([farther, lat, lng]).toEqual([7, 51, 10]);
  await button(desk, 'Ganz Deutschland').click();
  await desk.expectLink({});
  await expect(desk.map).toHaveAttribute('data-shown', '171');
});

test('keys move, zoom and lead home', async ({ desk }) => {
  await desk.open('#map=8/51/10');
  await desk.surface.focus();
  const press = (key: string) => moved(desk, () => desk.page.keyboard.press(key));
  expect((await press('+'))[0]).toBeCloseTo(9);
  expect((await press('-'))[0]).toBeCloseTo(8);
  const [, , east] = await press('ArrowRight');
  expect(east).toBeGreaterThan(10);
  const [, north] = await press('ArrowUp');
  expect(north).toBeGreaterThan(51);
  const [, south] = await press('ArrowDown');
  expect(south).toBeLessThan(north);
  const [, , west] = await press('ArrowLeft');
  expect(west).toBeLessThan(east);
  await desk.page.keyboard.press('Home');
  await desk.expectLink({});
});

test('the pointer drags the map and the wheel zooms it where it points', async ({ desk }) => {
  await desk.open('#map=8/51/10');
  const [zoom, lat, lng] = await moved(desk, () => drag(desk, -120, 60));
  expect(zoom).toBeCloseTo(8);
  expect(lng).toBeGreaterThan(10);
  expect(lat).toBeGreaterThan(51);
  const [nearer] = await moved(desk, () => wheel(desk, -240));
  expect(nearer).toBeGreaterThan(8);
  await expect(desk.project).toHaveCount(0);
});

test('the camera is in the link, is no step for Back, and comes back from it', async ({ desk }) => {
  await desk.open();
  await desk.choose('Kategorie', 'Verkehr & Parken');
  await desk.expectCount(19);
  await moved(desk, () => button(desk, 'Größer').click());
  const at = await moved(desk, () => drag(desk, 90, 40));
  const { hash } = new URL(desk.page.url());
  await desk.page.goBack();
  await desk.expectCount(173);
  await desk.open('#');
  await desk.open(hash);
  await desk.expectCount(19);
  expect(desk.camera()).toEqual(at);
});

test('the pointer shows what a symbol stands for, Escape hides it', async ({ desk }) => {
  await desk.open('#map=11/49.48778/8.46627');
  const [x, y] = await desk.placeOf(8.46627, 49.48778);
  await desk.page.mouse.move(x - 200, y - 150);
  await expect(desk.tooltip).toHaveCount(0);
  await desk.page.mouse.move(x, y);
  await expect(desk.tooltip).toContainText('4 Projekte');
  await desk.page.keyboard.press('Escape');
  await expect(desk.tooltip).toHaveCount(0);
  await desk.page.mouse.move(x - 200, y - 150);
  await desk.page.mouse.move(x, y);
  await expect(desk.tooltip).toContainText('4 Projekte');
  await desk.page.mouse.move(x - 200, y - 150);
  await expect(desk.tooltip).toHaveCount(0);
});

test('the tooltip of one project is its title and place', async ({ desk }) => {
  await desk.open('#programm=kommune21&map=11/51.0517/13.73688');
  const [x, y] = await desk.placeOf(13.73688, 51.0517);
  await desk.page.mouse.move(x, y);
  await expect(desk.tooltip).toContainText('Messfahrten für Dresdner Starkregenmodell');
  await expect(desk.tooltip).toContainText('Dresden, Sachsen');
  await desk.page.mouse.click(x, y);
  await expect(desk.project.getByRole('heading', { level: 2 })).toHaveText(
    'Messfahrten für Dresdner Starkregenmodell',
  );
});

test('a row in the list and its symbol on the map are pointed at together', async ({ desk }) => {
  await desk.open('#programm=kommune21&map=9/51.0517/13.73688');
  // From the visit before the pointer may still rest on the map, and the focus on a row.
  await desk.page.mouse.move(5, 5);
  await desk.map.getByRole('button', { name: 'Größer' }).focus();
  const alone = await desk.painted();
  await desk.rows.filter({ hasText: 'Dresdner' }).hover();
  await expect.poll(() => desk.painted(), { message: 'a ring round it' }).toBeGreaterThan(alone);
  await desk.rows.filter({ hasText: 'Bonner' }).hover();
  await expect.poll(() => desk.painted()).toBe(alone);
});

test('clusters keep their members while one pans', async ({ desk }) => {
  await desk.open('#map=6.5/51.2/10.4');
  const names = async () => (await desk.onMap.getByRole('option').allTextContents()).sort();
  const before = await names();
  expect(before.some((name) => /^\d+ Projekte/.test(name))).toBe(true);
  await moved(desk, () => drag(desk, 60, 30));
  const after = await names();
  // What came into view or left it aside, each name is the same.
  const kept = before.filter((name) => after.includes(name));
  expect(kept.length).toBeGreaterThan(before.length / 2);
  await moved(desk, () => drag(desk, -60, -30));
  expect(await names()).toEqual(before);
});

test('the sources of the map can be read', async ({ desk }) => {
  await desk.open();
  const credits = desk.map.getByText(/GeoBasis-DE/);
  await credits.first().click();
  for (const source of [
    'GeoBasis-DE / BKG 2017',
    'GeoNames, CC BY 4.0',
    'GSHHG',
    'Natural Earth',
  ]) {
    await expect(desk.map.getByRole('listitem').filter({ hasText: source })).toBeVisible();
  }
  await credits.first().click();
});

test('without WebGL a simpler map does the same', async ({ browser }) => {
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
  await atlas.page.goto('./#map=7/51/10');
  await atlas.ready('unavailable');
  await expect(atlas.map).toHaveAttribute('data-shown', '171');
  await expect(atlas.map.getByText(/Vereinfachte Karte/)).toBeVisible();
  await atlas.expectCount(173);
  const screen = await atlas.colours(atlas.map);
  expect(screen.get(await atlas.token('--land'))).toBeGreaterThan(10_000);

  await atlas.choose('Kategorie', 'Verkehr & Parken');
  await atlas.expectCount(19);
  const [, , lng] = await moved(atlas, () => drag(atlas, -150, 0));
  expect(lng).toBeGreaterThan(10);
  // Asked for by its zoom: the end of the drag may reach the link only now.
  await wheel(atlas, -300);
  await expect.poll(() => atlas.camera()![0], { message: 'zoom' }).toBeGreaterThan(7);
  const [zoom] = atlas.camera()!;
  const [nearer] = await moved(atlas, () => button(atlas, 'Größer').click());
  expect(nearer).toBeCloseTo(zoom + 1);
  await button(atlas, 'Ganz Deutschland').click();
  await atlas.expectLink({ kategorie: 'verkehr' });

  await atlas.open('#map=11/49.48778/8.46627&programm=kommune21');
  const [x, y] = await atlas.placeOf(8.46627, 49.48778);
  await atlas.page.mouse.click(x, y);
  await expect(atlas.project.getByRole('heading', { level: 2 })).toHaveText(/Mannheim/);
  await atlas.enterMap();
  await atlas.reach('Mannheim');
  expect(atlas.faults).toEqual([]);
  await atlas.page.context().close();
});

test('a lost drawing context leaves the simpler map, and all else goes on', async ({ atlas }) => {
  await atlas.open('#map=7/51/10');
  await atlas.map.locator('.ground canvas').evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) throw new Error('no canvas');
    canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!.loseContext();
  });
  await expect(atlas.map).toHaveAttribute('data-state', 'unavailable');
  await expect(atlas.map.getByText(/Vereinfachte Karte/)).toBeVisible();
  await expect(atlas.map).toHaveAttribute('data-shown', '171');
  const [zoom, , lng] = await moved(atlas, () => drag(atlas, -150, 0));
  expect(zoom).toBeCloseTo(7);
  expect(lng).toBeGreaterThan(10);
  await atlas.choose('Kategorie', 'Verkehr & Parken');
  await atlas.expectCount(19);
  const screen = await atlas.colours(atlas.map);
  expect(screen.get(await atlas.token('--land'))).toBeGreaterThan(10_000);
});

test('what no longer passes gives way, and what stays is as firm at every moment', async ({
  atlas,
}) => {
  const { page } = atlas;
  await atlas.open('#land=DE-SN');
  const picture = async () => {
    const clip = (await atlas.surface.boundingBox())!;
    return (await page.screenshot({ clip })).toString('base64');
  };
  await page.evaluate(() => {
    const { animate } = Element.prototype;
    Element.prototype.animate = function (...how) {
      const animation = Reflect.apply(animate, this, how);
      animation.pause();
      animation.currentTime = 60;
      return animation;
    };
  });
  const before = await picture();
  await atlas.choose('Status', 'Pilotbetrieb');
  await expect(atlas.map).toHaveAttribute('data-shown', '1');
  await page.mouse.move(5, 5);
  const canvases = atlas.surface.locator('.painted > canvas');
  await expect(canvases).toHaveCount(2);
  const between = await picture();
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
  await expect(canvases).toHaveCount(1);
  const after = await picture();

  const found = await page.evaluate(
    async (pictures) => {
      const read = async (data: string) => {
        const image = new Image();
        image.src = `data:image/png;base64,${data}`;
        await image.decode();
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height).data;
      };
      const [first = [], middle = [], last = []] = await Promise.all(pictures.map(read));
      const ROUNDING = 3;
      let [outside, changed] = [0, 0];
      middle.forEach((value, index) => {
        const [low, high] = [first[index]!, last[index]!].sort((one, other) => one - other);
        if (value < low! - ROUNDING || value > high! + ROUNDING) outside++;
        if (high! - low! > 20) changed++;
      });
      return { outside, changed };
    },
    [before, between, after],
  );
  expect(found.outside, 'values that are not between those of before and after').toBe(0);
  expect(found.changed, 'what went').toBeGreaterThan(1000);

  // The camera moves: nothing of before stands still above it.
  await atlas.choose('Status', 'Pilotbetrieb');
  await expect(canvases).toHaveCount(2);
  await wheel(atlas, -300);
  await expect(canvases).toHaveCount(1);
});
