import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { flushSync, tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Facet } from '../../src/model/columns.ts';
import type { Atlas } from '../../src/state/atlas.svelte.ts';
import TableView from '../../src/ui/table/TableView.svelte';
import { anAtlas, anAtlasWith, row } from './anAtlas.ts';
// What the page loads later is there from the start, so that no test waits for it to be compiled.
import '../../src/ui/WaysOut.svelte';

const user = userEvent.setup();

// A frame of 600 px, since jsdom lays nothing out: ten rows of 56 px and some to come.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
});
afterEach(() => vi.restoreAllMocks());

function open(...options: readonly [Facet, string][]): Atlas {
  return openWith(anAtlas(), options);
}

function openWith(atlas: Atlas, options: readonly [Facet, string][] = []): Atlas {
  for (const [facet, key] of options) atlas.toggle(facet, key);
  render(TableView, { atlas });
  flushSync();
  return atlas;
}

/** 19 projects, one of them without a place. */
const TRAFFIC = ['category', 'verkehr'] as const satisfies [Facet, string];
/** Six projects. */
const SACHSEN = ['land', 'DE-SN'] as const satisfies [Facet, string];

const table = () => screen.getByRole('table', { name: 'Projekte' });
const head = (name: string) => screen.getByRole('columnheader', { name });
const rows = () => within(table()).getAllByRole('row').slice(1);
const titles = () => rows().map((tr) => within(tr).getByRole('rowheader'));
const cellsOf = (tr: HTMLElement) =>
  [...tr.children].map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim());
const title = (index: number) => within(titles()[index]!).getByRole('button');
/** The row of a project, as cells. */
const cells = (id: string) => cellsOf(table().querySelector(`tr[data-row="${row(id)}"]`)!);

describe('the table', () => {
  test('says how many rows and columns it has, and which ones are there', () => {
    open();
    expect(table()).toHaveAttribute('aria-rowcount', '174');
    expect(table()).toHaveAttribute('aria-colcount', '7');
    expect(rows().length).toBeLessThan(30);
    expect(rows().map((tr) => tr.getAttribute('aria-rowindex'))).toEqual(
      rows().map((_, index) => String(index + 2)),
    );
    expect(screen.getByText('173 Projekte, 2 ohne Ort')).toBeVisible();
  });

  test('has seven columns to start with', () => {
    open(SACHSEN);
    const heads = screen.getAllByRole('columnheader').map(({ textContent }) => textContent?.trim());
    expect(heads).toEqual([
      'Projekt',
      'Ort',
      'Kategorie',
      'Status',
      'Beginn',
      'Programm',
      'Quelle',
    ]);
  });

  test('says of each what it is, where, its status with its day, begin, programme and source', () => {
    open(SACHSEN);
    expect(cells('k21-dresden')).toEqual([
      'Messfahrten für Dresdner Starkregenmodell',
      'Dresden Sachsen',
      'Umwelt & Klima',
      'läuft Stand 08/2025',
      '04.08.2025',
      'Kommune21',
      expect.stringMatching(/^08\.08\.2025, .+ \(öffnet die Quelle\)$/),
    ]);
  });

  test('says so where there is no place, no status, no begin but a report, and no link', () => {
    open(TRAFFIC);
    expect(cells('k21-parkzonen')).toEqual([
      'Digitale Parkraumsteuerung in Großstädten',
      'ohne Ort (bundesweit)',
      'Verkehr & Parken',
      'unbekannt keine Quelle',
      'Bericht 08/2025',
      'Kommune21',
      '14.08.2025 ohne Link',
    ]);
  });

  test('names the programme of the federal government shortly', () => {
    open(['programme', 'mpsc'], SACHSEN);
    expect(within(rows()[0]!).getByText('Modell\u00ADprojekt')).toBeVisible();
  });

  test('a link to a source says whose it is and goes to a new tab', () => {
    open(SACHSEN);
    const link = within(table()).getByRole('link', { name: /^08\.08\.2025.*Kommune21/ });
    expect(link).toHaveAttribute('target', '_blank');
    expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  });

  test('follows the filter', () => {
    const atlas = open(TRAFFIC);
    expect(table()).toHaveAttribute('aria-rowcount', '20');
    atlas.toggle('status', 'pilot');
    flushSync();
    expect(table()).toHaveAttribute('aria-rowcount', '10');
    expect(rows()).toHaveLength(9);
  });

  test('what a file says is text, never HTML', async () => {
    const projects = 'id,title_de,category\na,<img src=x onerror=alert(1)>,verkehr\n';
    openWith(await anAtlasWith({ 'projects.csv': projects }));
    expect(title(0)).toHaveTextContent('<img src=x onerror=alert(1)>');
    expect(table().querySelector('img')).toBeNull();
  });
});

describe('the order', () => {
  const press = (name: string) => user.click(within(head(name)).getByRole('button'));
  const sorted = () =>
    screen
      .getAllByRole('columnheader')
      .filter((th) => th.hasAttribute('aria-sort'))
      .map((th) => [th.textContent?.trim(), th.getAttribute('aria-sort')]);

  test('is said at the column that gives it', () => {
    open(TRAFFIC);
    expect(sorted()).toEqual([['Beginn', 'descending']]);
  });

  test('is turned by the same head, and is that of another by another', async () => {
    const atlas = open(TRAFFIC);
    await press('Beginn');
    expect(sorted()).toEqual([['Beginn', 'ascending']]);
    await press('Projekt');
    expect(sorted()).toEqual([['Projekt', 'ascending']]);
    expect(atlas.order).toEqual({ by: 'name', descending: false });
    expect(titles()[0]).toHaveTextContent('Autonome Shuttles');
    await press('Projekt');
    expect(sorted()).toEqual([['Projekt', 'descending']]);
  });

  test('begins with the latest where a column has days', async () => {
    const atlas = open(TRAFFIC);
    await press('Quelle');
    expect(atlas.order).toEqual({ by: 'quelle', descending: true });
  });

  test('leaves those without a place at the end', async () => {
    open(TRAFFIC);
    for (const name of ['Beginn', 'Projekt', 'Ort', 'Status']) {
      await press(name);
      expect(rows().at(-1)).toHaveTextContent('ohne Ort');
    }
  });
});

describe('the columns', () => {
  const opener = () => screen.getByRole('button', { name: 'Spalten' });
  const box = (name: string) => screen.getByRole('checkbox', { name });

  test('can be shown and hidden, but for the first', async () => {
    const atlas = open(SACHSEN);
    await user.click(opener());
    expect(screen.queryByRole('checkbox', { name: 'Projekt' })).toBeNull();
    await user.click(box('Technik'));
    await user.click(box('Programm'));
    expect(atlas.columns).toEqual([
      'name',
      'ort',
      'kategorie',
      'status',
      'datum',
      'quelle',
      'technik',
    ]);
    expect(screen.queryByRole('columnheader', { name: 'Programm' })).toBeNull();
    expect(cells('k21-dresden').at(-1)).toContain('Digitaler Zwilling');
  });

  test('what cannot be sorted by is no button', async () => {
    open(SACHSEN);
    await user.click(opener());
    await user.click(box('Ende'));
    expect(within(head('Ende')).queryByRole('button')).toBeNull();
  });

  test('say a Land once', async () => {
    open(SACHSEN);
    await user.click(opener());
    await user.click(box('Land'));
    expect(cells('k21-dresden')).toEqual(expect.arrayContaining(['Dresden', 'Sachsen']));
  });

  test('come back as they were', async () => {
    const atlas = open(SACHSEN);
    await user.click(opener());
    expect(screen.queryByRole('button', { name: 'Übliche Spalten' })).toBeNull();
    await user.click(box('Ort'));
    await user.click(screen.getByRole('button', { name: 'Übliche Spalten' }));
    expect(atlas.columns).toHaveLength(7);
  });

  test('offer no distance where there is nothing to measure from', async () => {
    open(SACHSEN);
    await user.click(opener());
    expect(screen.queryByRole('checkbox', { name: 'Entfernung' })).toBeNull();
  });

  test('Escape shuts the choice and gives the focus back, and closes nothing else', async () => {
    open(SACHSEN);
    await user.click(opener());
    box('Ort').focus();
    const escaped = vi.fn();
    window.addEventListener('keydown', (event) => escaped(event.defaultPrevented), { once: true });
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(opener()).toHaveFocus();
    expect(escaped).toHaveBeenCalledWith(true);
  });

  test('the choice shuts when one goes elsewhere', async () => {
    open(SACHSEN);
    await user.click(opener());
    await user.click(table());
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});

describe('by keys', () => {
  const link = (index: number) => within(rows()[index]!).getByRole('link');

  test('Tab leads to one row only, to its title and its source', async () => {
    open(SACHSEN);
    const reached = [...table().querySelectorAll('tbody button, tbody a')].filter(
      (stop) => stop.getAttribute('tabindex') !== '-1',
    );
    expect(reached).toEqual([title(0), link(0)]);
  });

  test('the arrows go from row to row, and to the source and back', async () => {
    open(SACHSEN);
    title(0).focus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(title(2)).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(link(2)).toHaveFocus();
    await user.keyboard('{ArrowUp}');
    expect(link(1)).toHaveFocus();
    await user.keyboard('{ArrowLeft}');
    expect(title(1)).toHaveFocus();
  });

  test('they stop at both ends', async () => {
    open(SACHSEN);
    title(0).focus();
    await user.keyboard('{ArrowUp}{ArrowLeft}');
    expect(title(0)).toHaveFocus();
    await user.keyboard('{Control>}{End}{/Control}{ArrowDown}');
    expect(title(5)).toHaveFocus();
  });

  test('pages, ends, and the last row of all, which was not there before', async () => {
    open();
    title(0).focus();
    await user.keyboard('{PageDown}');
    const index = Number(document.activeElement?.closest('tr')?.getAttribute('aria-rowindex'));
    expect(index).toBeGreaterThan(8);
    await user.keyboard('{PageUp}');
    expect(title(0)).toHaveFocus();
    await user.keyboard('{Control>}{End}{/Control}');
    expect(document.activeElement?.closest('tr')).toHaveAttribute('aria-rowindex', '174');
    await user.keyboard('{Control>}{Home}{/Control}');
    expect(document.activeElement?.closest('tr')).toHaveAttribute('aria-rowindex', '2');
  });

  test.each(['{Enter}', ' '])('%j opens the project', async (key) => {
    const atlas = open(SACHSEN);
    title(0).focus();
    await user.keyboard(`{ArrowDown}${key}`);
    expect(atlas.selected).toBe(atlas.rows[1]);
  });

  test('the table says how', () => {
    open(SACHSEN);
    expect(table()).toHaveAccessibleDescription(/^Pfeil auf und ab gehen von Projekt zu Projekt/);
  });

  test('who closes a project goes on at its row', async () => {
    const atlas = open();
    atlas.select(atlas.rows[120]!);
    flushSync();
    atlas.select(-1);
    await vi.waitFor(() =>
      expect(document.activeElement?.closest('tr')).toHaveAttribute('aria-rowindex', '122'),
    );
  });

  test('but stays elsewhere if the focus is there', async () => {
    const atlas = open(SACHSEN);
    atlas.select(atlas.rows[3]!);
    flushSync();
    const elsewhere = screen.getByRole('button', { name: 'Spalten' });
    elsewhere.focus();
    atlas.select(-1);
    await tick();
    await tick();
    expect(elsewhere).toHaveFocus();
  });
});

describe('row and symbol', () => {
  test('the row under the pointer, or with the focus, is hovered', async () => {
    const atlas = open(SACHSEN);
    await user.hover(rows()[3]!.children[1]!);
    expect(atlas.hovered).toBe(atlas.rows[3]);
    await user.unhover(table().querySelector('tbody')!);
    expect(atlas.hovered).toBe(-1);
    title(5).focus();
    expect(atlas.hovered).toBe(atlas.rows[5]);
    title(5).blur();
    expect(atlas.hovered).toBe(-1);
  });

  test('the symbol under the pointer marks its row', () => {
    const atlas = open(SACHSEN);
    atlas.hover(atlas.rows[2]!);
    flushSync();
    expect(rows().map((tr) => tr.classList.contains('hovered'))).toEqual([
      false,
      false,
      true,
      false,
      false,
      false,
    ]);
  });

  test('a click anywhere in the row opens its project', async () => {
    const atlas = open(SACHSEN);
    await user.click(rows()[4]!.children[2]!);
    expect(atlas.selected).toBe(atlas.rows[4]);
    flushSync();
    expect(titles().map((th) => within(th).getByRole('button').ariaCurrent)).toEqual([
      null,
      null,
      null,
      null,
      'true',
      null,
    ]);
  });

  test('but for the link to its source', async () => {
    const atlas = open(SACHSEN);
    const link = within(rows()[0]!).getByRole('link');
    link.addEventListener('click', (event) => event.preventDefault());
    await user.click(link);
    expect(atlas.selected).toBe(-1);
  });

  test('what is selected elsewhere is brought into sight', async () => {
    const atlas = open();
    atlas.select(atlas.rows[100]!);
    await tick();
    expect(table().querySelector(`tr[data-row="${atlas.selected}"]`)).toHaveClass('picked');
  });
});

describe('without a result', () => {
  const NONE: [Facet, string][] = [
    ['category', 'steuerung'],
    ['status', 'pilot'],
  ];

  test('the head stays, and what helps is said', async () => {
    const atlas = open(...NONE);
    expect(screen.getAllByRole('columnheader')).toHaveLength(7);
    expect(screen.getByText(/^Dazu gibt es kein Projekt/)).toBeVisible();
    await user.click(await screen.findByRole('button', { name: 'Zurücksetzen' }));
    expect(atlas.hash).toBe('');
    expect(table()).toHaveAttribute('aria-rowcount', '174');
  });

  test('because there are no projects there is nothing to reset', async () => {
    openWith(await anAtlasWith({ 'projects.csv': undefined }));
    expect(screen.getByText('Die Projekte sind nicht zu laden.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Zurücksetzen' })).toBeNull();
  });
});

test('gathered rows are shown alone, until all are asked for', async () => {
  const atlas = open(['land', 'DE-BW']);
  atlas.gather(['k21-mannheim', 'oth-mannheim-mikroklima', 'mpsc-2020-17'].map(row));
  flushSync();
  expect(screen.getByRole('heading')).toHaveTextContent('3 Projekte an diesem Punkt');
  expect(rows()).toHaveLength(3);
  await user.click(screen.getByRole('button', { name: 'Alle 24 Ergebnisse' }));
  expect(table()).toHaveAttribute('aria-rowcount', '25');
});

test('of 100,000 projects fewer than 80 rows are in the document', async () => {
  const lines = Array.from({ length: 100_000 }, (_, at) => `p${at},Projekt ${at},verkehr,8.5,49.5`);
  const projects = `id,title_de,category,lon,lat\n${lines.join('\n')}\n`;
  const atlas = openWith(await anAtlasWith({ 'projects.csv': projects }));
  expect(table()).toHaveAttribute('aria-rowcount', '100001');
  expect(rows().length).toBeLessThan(80);
  title(0).focus();
  await user.keyboard('{Control>}{End}{/Control}');
  expect(document.activeElement?.closest('tr')).toHaveAttribute('aria-rowindex', '100001');
  expect(rows().length).toBeLessThan(80);
  expect(atlas.hovered).toBe(atlas.rows.at(-1));
});
