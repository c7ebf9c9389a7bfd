import { fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import TimeColumns from '../../src/charts/TimeColumns.svelte';
import type { Column } from '../../src/charts/TimeColumns.svelte';
import { yearSpan } from '../../src/model/day.ts';
import { joinedBefore, monthBins, yearBins } from '../../src/model/histogram.ts';
import { FIRST_FULL_YEAR } from '../../src/model/time.ts';
import { aWindow } from '../unit/aDataset.ts';
import { anAtlas } from './anAtlas.ts';

const user = userEvent.setup();

/** Columns of 100 px, 40 px above their foot; jsdom lays nothing out, so all begins at 0. */
function open(zeit?: string, byMonth = false) {
  const atlas = anAtlas();
  if (zeit) atlas.setWindow(aWindow(zeit));
  const { dataset } = atlas.data;
  const bins = joinedBefore(yearBins(dataset, atlas.tally), FIRST_FULL_YEAR);
  const columns = bins.map((bin, index): Column => {
    const year = index === 0 ? undefined : FIRST_FULL_YEAR + index - 1;
    return {
      year,
      window: year === undefined ? [-Infinity, bin.to] : [bin.from, yearSpan(year).to],
      bin,
      months: byMonth && year ? monthBins(dataset, atlas.tally, year).months : undefined,
      left: index * 100,
      width: 100,
      gap: 2,
    };
  });
  render(TimeColumns, { atlas, columns, top: 0, axis: 40, unit: 1 });
  return atlas;
}

const column = (name: RegExp) => screen.getByRole('button', { name });
const hash = ({ hash: text }: ReturnType<typeof anAtlas>) => text;

/** A click as a pointer makes it, at a place in CSS px. */
async function click(button: HTMLElement, clientX: number, clientY: number) {
  const at = { clientX, clientY, button: 0 };
  await fireEvent(button, new MouseEvent('pointerdown', { ...at, bubbles: true }));
  await fireEvent.click(button, { ...at, detail: 1 });
}

test('a bar chooses its year, and lets it go', async () => {
  const atlas = open();
  await click(column(/^2019: 14 Projekte begonnen$/), 150, 20);
  expect(hash(atlas)).toBe('zeit=2019');
  flushSync();
  expect(column(/^2019:/)).toHaveAttribute('aria-pressed', 'true');
  await click(column(/^2019:/), 150, 20);
  expect(hash(atlas)).toBe('');
});

test('the joined years in front are one bar', async () => {
  const atlas = open();
  await click(column(/^bis 2018: 1 Projekt begonnen$/), 50, 20);
  expect(hash(atlas)).toBe('zeit=../2018');
});

test('where months are shown a pointer chooses one, and below the axis still the year', async () => {
  const atlas = open('2019', true);
  await click(column(/^2019:/), 100 + 2 + 8 * 2.5, 20);
  expect(hash(atlas)).toBe('zeit=2019-03');
  await click(column(/^2019:/), 150, 50);
  expect(hash(atlas)).toBe('zeit=2019');
});

test('keys choose the year', async () => {
  const atlas = open('2019-03', true);
  column(/^2019:/).focus();
  await user.keyboard('{Enter}');
  expect(hash(atlas)).toBe('zeit=2019');
});

test('a drag chooses all between, in either direction', async () => {
  const atlas = open();
  const button = column(/^2022:/);
  Object.assign(button, { setPointerCapture: () => {} });
  const drag = (type: string, clientX: number) =>
    fireEvent(button, new MouseEvent(type, { clientX, clientY: 20, button: 0, bubbles: true }));
  await drag('pointerdown', 450);
  await drag('pointermove', 260);
  expect(hash(atlas)).toBe('zeit=2020/2022');
  await drag('pointermove', 650);
  expect(hash(atlas)).toBe('zeit=2022/2024');
  await drag('pointerup', 650);
  await fireEvent.click(button, { clientX: 650, clientY: 20, detail: 1 });
  expect(hash(atlas)).toBe('zeit=2022/2024');
});

test('a bar that is looked at says its categories, until Escape', async () => {
  open();
  await fireEvent(
    column(/^2025:/),
    new MouseEvent('pointermove', { clientX: 750, clientY: 20, bubbles: true }),
  );
  const tooltip = await screen.findByRole('tooltip');
  expect(tooltip).toHaveTextContent(
    /^2025: 40 Projekte begonnen.*\(12\).*und 5 weitere Kategorien$/,
  );
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('tooltip')).toBeNull();
});
