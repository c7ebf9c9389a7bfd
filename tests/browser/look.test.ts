import { PHONE, expect, test, type AtlasPage } from './atlasPage.ts';

/** Texts that an edge cuts off, and boxes in which one must scroll sideways to read. */
function cutOff({ page }: AtlasPage): Promise<string[]> {
  return page.evaluate(() => {
    interface Edge {
      readonly box: DOMRect;
      readonly sideways: boolean;
      readonly upright: boolean;
      /** One can scroll up and down to what is beyond: that is not cut off. */
      readonly scrolls: boolean;
    }
    const edges = new Map<Element, Edge>();
    const edgeOf = (element: Element): Edge => {
      const known = edges.get(element);
      if (known) return known;
      const { overflowX, overflowY } = getComputedStyle(element);
      const edge = {
        box: element.getBoundingClientRect(),
        sideways: overflowX !== 'visible',
        upright: overflowY === 'hidden' || overflowY === 'clip',
        scrolls: overflowY === 'auto' || overflowY === 'scroll',
      };
      edges.set(element, edge);
      return edge;
    };
    const faults = new Set<string>();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const parent = text.parentElement!;
      const words = text.textContent!.trim().slice(0, 40);
      if (!words || !parent.checkVisibility()) continue;
      // Chips are one line on a phone, which one pushes aside.
      if (parent.closest('svg, .visually-hidden, noscript, [inert], option, .chips')) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const { left, right, top, bottom } of range.getClientRects()) {
        for (let around: Element | null = parent; around; around = around.parentElement) {
          const { box, sideways, upright, scrolls } = edgeOf(around);
          if (
            (sideways && (left < box.left - 1 || right > box.right + 1)) ||
            (upright && (top < box.top - 1 || bottom > box.bottom + 1))
          ) {
            faults.add(`"${words}" by ${around.tagName} ${around.className}`);
          }
          if (scrolls) break;
        }
      }
    }
    return [...faults];
  });
}

/** Pixels of symbols and names that lie under what floats over the map. */
function paintedUnder({ map }: AtlasPage): Promise<Record<string, number>> {
  return map.evaluate((region) => {
    const canvas = region.querySelector<HTMLCanvasElement>('.painted > canvas')!;
    const around = canvas.getBoundingClientRect();
    const ratio = canvas.width / around.width;
    const context = canvas.getContext('2d')!;
    return Object.fromEntries(
      [...region.querySelectorAll('[data-floats]')].map((float) => {
        const { left, top, width, height } = float.getBoundingClientRect();
        const { data } = context.getImageData(
          Math.round((left - around.left) * ratio),
          Math.round((top - around.top) * ratio),
          Math.max(1, Math.round(width * ratio)),
          Math.max(1, Math.round(height * ratio)),
        );
        return [float.classList[0], data.filter((alpha, at) => at % 4 === 3 && alpha > 0).length];
      }),
    );
  });
}

// 4K takes a while to draw without a GPU.
test.describe.configure({ timeout: 120_000 });

const STATES = ['#', '#kategorie=verkehr,umwelt&land=DE-NW&zeit=2024-04/2025', '#projekt=k21-bonn'];

for (const [name, width, height] of [
  ['a phone', 390, 844],
  ['a tablet', 820, 1180],
  ['a laptop', 1280, 720],
  ['a desk', 1440, 900],
  ['a big screen', 3840, 2160],
] as const) {
  test(`on ${name} of ${width} × ${height} nothing is cut off or covered`, async ({
    desk,
    phone,
  }) => {
    const atlas = width < 600 ? phone : desk;
    const { page } = atlas;
    await atlas.open('#');
    await page.setViewportSize({ width, height });
    try {
      for (const [colorScheme, hash] of [
        ...STATES.map((state) => ['light', state] as const),
        ['dark', '#'] as const,
      ]) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await atlas.open(hash);
        await expect.poll(() => atlas.sideways(), { message: hash }).toBeLessThanOrEqual(0);
        await expect.poll(() => cutOff(atlas), { message: hash, timeout: 30_000 }).toEqual([]);
      }
      await expect(atlas.map).toHaveAttribute('data-shown', '171');
      const under = await paintedUnder(atlas);
      expect(under).toEqual({ legend: 0, controls: 0, credits: 0, near: 0, switch: 0 });
    } finally {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await page.setViewportSize(width < 600 ? PHONE.viewport : { width: 1440, height: 900 });
    }
  });
}

test('light and dark are different pictures, by the system or by choice', async ({ desk }) => {
  await desk.open('#programm=kommune21');
  const shareOfLand = async () => {
    const screen = await desk.colours(desk.surface);
    const pixels = [...screen.values()].reduce((sum, count) => sum + count, 0);
    return (screen.get(await desk.token('--land')) ?? 0) / pixels;
  };
  const light = await desk.token('--land');
  expect(await shareOfLand()).toBeGreaterThan(0.1);
  await desk.change(() => desk.page.getByRole('button', { name: 'Dunkle Farben' }).click());
  await desk.expectLink({ programm: 'kommune21', farben: 'dunkel' });
  expect(await desk.token('--land')).not.toBe(light);
  await expect.poll(shareOfLand).toBeGreaterThan(0.1);
  await desk.change(() => desk.page.getByRole('button', { name: 'Helle Farben' }).click());
  await desk.expectLink({ programm: 'kommune21' });
  expect(await desk.token('--land')).toBe(light);
});
