import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { flushSync } from 'svelte';
import { describe, expect, test } from 'vitest';
import type { Facet } from '../../src/model/columns.ts';
import type { Atlas } from '../../src/state/atlas.svelte.ts';
import ResultList from '../../src/ui/ResultList.svelte';
import { anAtlas, anAtlasWith, row } from './anAtlas.ts';
// What the page loads later is there from the start, so that no test waits for it to be compiled.
import '../../src/ui/WaysOut.svelte';

const user = userEvent.setup();

/** The list of what some options let pass, which jsdom walks much faster than all. */
function open(...options: readonly [Facet, string][]): Atlas {
  return openWith(anAtlas(), options);
}

function openWith(atlas: Atlas, options: readonly [Facet, string][] = []) {
  for (const [facet, key] of options) atlas.toggle(facet, key);
  const { component } = render(ResultList, { atlas });
  focusRow = component.focusRow;
  return atlas;
}
let focusRow: (row: number) => void;

/** 19 projects, one of them without a place. */
const TRAFFIC = ['category', 'verkehr'] as const satisfies [Facet, string];
/** Six projects. */
const SACHSEN = ['land', 'DE-SN'] as const satisfies [Facet, string];

const region = () => within(screen.getByRole('region', { name: 'Ergebnisse' }));
const list = () => screen.getByRole('list', { name: 'Ergebnisse' });
const rows = () => [...list().querySelectorAll('button')];
const texts = () =>
  [...list().children].map((item) => item.textContent?.replace(/\s+/g, ' ').trim() ?? '');

test('every project is listed; those without a place come last, and are counted', () => {
  open();
  const shown = texts();
  expect(shown).toHaveLength(173 + 1);
  expect(shown.at(-3)).toBe('2 ohne Ort');
  expect(shown.slice(-2).every((text) => text.includes('ohne Ort (bundesweit)'))).toBe(true);
  expect(screen.getByText('173 Projekte, 2 ohne Ort')).toBeVisible();
});

describe('the list', () => {
  test('follows the filter', () => {
    const atlas = open(TRAFFIC);
    expect(rows()).toHaveLength(19);
    expect(screen.getByText('19 Projekte, 1 ohne Ort')).toBeVisible();
    atlas.toggle('status', 'pilot');
    flushSync();
    expect(rows()).toHaveLength(9);
  });

  test('names no part for those without a place where there are none', () => {
    open(SACHSEN);
    expect(texts()).toHaveLength(6);
    expect(screen.getByText('6 Projekte, alle auf der Karte')).toBeVisible();
  });

  test('says of each title, date, category, place and status with its day', () => {
    open(SACHSEN, ['programme', 'kommune21']);
    expect(screen.getByRole('button')).toHaveAccessibleName(
      'Messfahrten für Dresdner Starkregenmodell 04.08.2025 Umwelt & Klima, Dresden, Sachsen ' +
        'läuft, Stand 8. August 2025',
    );
  });

  test('says so of those without a status', () => {
    open(['status', 'ohne'], ['programme', 'kommune21']);
    expect(texts().at(-1)).toMatch(/Status unbekannt$/);
  });
});

describe('the order', () => {
  const sorts = () => screen.getByRole('combobox', { name: 'Sortieren' });
  const sort = (by: string) => user.selectOptions(sorts(), by);

  test('has three ways, forth and back, the newest first to start with', () => {
    open(TRAFFIC);
    expect(sorts()).toHaveDisplayValue('neueste zuerst');
    const options = within(sorts()).getAllByRole('option');
    expect(options.map(({ textContent }) => textContent)).toEqual([
      'neueste zuerst',
      'älteste zuerst',
      'Name, A bis Z',
      'Name, Z bis A',
      'Land, A bis Z',
      'Land, Z bis A',
    ]);
    expect(texts()[0]).toContain('05.11.2025');
  });

  test.each([
    ['älteste zuerst', '11.12.2021', 'datum'],
    ['Name, A bis Z', 'Autonome Shuttles', 'name'],
    ['Land, A bis Z', 'Baden-Württemberg', 'land'],
    ['Land, Z bis A', 'Schleswig-Holstein', '-land'],
  ])('%s begins with %s, and is in the link as %s', async (by, first, key) => {
    const atlas = open(TRAFFIC);
    await sort(by);
    expect(texts()[0]).toContain(first);
    expect(atlas.hash).toBe(`kategorie=verkehr&sortierung=${key}`);
  });

  test('leaves those without a place at the end', async () => {
    open(TRAFFIC);
    for (const by of ['älteste zuerst', 'Name, Z bis A', 'Land, Z bis A']) {
      await sort(by);
      expect(texts().at(-2)).toBe('1 ohne Ort');
    }
  });
});

describe('from a place', () => {
  const ULM = {
    kind: 'municipality',
    name: 'Ulm',
    ags: '08421000',
    lngLat: [9.9911, 48.4011],
  } as const;

  test('the nearest come first, with their distance in place of the date', () => {
    const atlas = open(['land', 'DE-BW']);
    atlas.setOrigin(ULM);
    flushSync();
    expect(screen.getByRole('heading')).toHaveTextContent('Nächste zu Ulm');
    const km = rows().map((button) => /\d+(,\d)?\u00A0km/.exec(button.textContent)?.[0]);
    expect(km[0]).toMatch(/^[01](,\d)?\u00A0km$/);
    expect(km.every(Boolean)).toBe(true);
    expect(screen.getByRole('combobox', { name: 'Sortieren' })).toHaveDisplayValue(
      'nächste zuerst',
    );
  });

  test('by another order the dates are back, and the distance can be chosen again', async () => {
    const atlas = open(['land', 'DE-BW']);
    atlas.setOrigin(ULM);
    flushSync();
    const sorts = screen.getByRole('combobox', { name: 'Sortieren' });
    await user.selectOptions(sorts, 'Name, A bis Z');
    expect(screen.getByRole('heading')).toHaveTextContent('Ergebnisse');
    expect(texts()[0]).not.toContain('\u00A0km');
    await user.selectOptions(sorts, 'nächste zuerst');
    expect(screen.getByRole('heading')).toHaveTextContent('Nächste zu Ulm');
  });

  test('one button ends it', async () => {
    const atlas = open(['land', 'DE-BW']);
    atlas.setOrigin(ULM);
    flushSync();
    await user.click(screen.getByRole('button', { name: 'Nicht mehr nach Entfernung ordnen' }));
    expect(atlas.hash).toBe('land=DE-BW');
    expect(screen.queryByRole('option', { name: 'nächste zuerst' })).toBeNull();
  });

  test.each([
    [{ ...ULM, kind: 'kreis', name: 'Ostalbkreis' }, 'Nächste zum Ostalbkreis'],
    [{ ...ULM, kind: 'kreis', name: 'Region Hannover' }, 'Nächste zur Region Hannover'],
    [{ kind: 'position', lngLat: ULM.lngLat }, 'Nächste zum eigenen Standort'],
  ] as const)('it is named: %j, %s', (origin, words) => {
    open(['land', 'DE-BW']).setOrigin(origin);
    flushSync();
    expect(screen.getByRole('heading')).toHaveTextContent(words);
  });
});

test('each of the 22 projects from Kommune21 opens by one click', async () => {
  const atlas = open(['programme', 'kommune21']);
  const opened = new Set<string | undefined>();
  for (const button of rows()) {
    await user.click(button);
    opened.add(atlas.project?.text.id);
  }
  expect(opened.size).toBe(22);
  expect([...opened].every((id) => id?.startsWith('k21-'))).toBe(true);
});

test('the selected row is marked, and no other', async () => {
  const atlas = open(SACHSEN);
  await user.click(rows()[2]!);
  expect(rows()[2]).toHaveTextContent(atlas.project!.text.title_de);
  expect(rows().map((button) => button.getAttribute('aria-current'))).toEqual([
    null,
    null,
    'true',
    null,
    null,
    null,
  ]);
});

test('the row under the pointer, or with the focus, is hovered', async () => {
  const atlas = open(SACHSEN);
  await user.hover(rows()[3]!);
  expect(atlas.hovered).toBe(atlas.rows[3]);
  await user.unhover(rows()[3]!);
  expect(atlas.hovered).toBe(-1);
  rows()[5]!.focus();
  expect(atlas.hovered).toBe(atlas.rows[5]);
  rows()[5]!.blur();
  expect(atlas.hovered).toBe(-1);
});

describe('by keys', () => {
  test('the arrows walk the list, past the heading of those without a place', async () => {
    open(TRAFFIC);
    rows()[16]!.focus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(rows()[18]).toHaveFocus();
    await user.keyboard('{ArrowUp}');
    expect(rows()[17]).toHaveFocus();
  });

  test('they stop at both ends', async () => {
    open(SACHSEN);
    rows()[0]!.focus();
    await user.keyboard('{ArrowUp}');
    expect(rows()[0]).toHaveFocus();
    rows()[5]!.focus();
    await user.keyboard('{ArrowDown}');
    expect(rows()[5]).toHaveFocus();
  });

  test('Enter opens', async () => {
    const atlas = open(SACHSEN);
    rows()[0]!.focus();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(atlas.selected).toBe(atlas.rows[1]);
  });

  test('who comes back from a project goes on at its row', () => {
    const atlas = open(SACHSEN);
    focusRow(atlas.rows[4]!);
    expect(rows()[4]).toHaveFocus();
  });
});

describe('without a result', () => {
  const NONE: [Facet, string][] = [
    ['category', 'steuerung'],
    ['status', 'pilot'],
  ];

  test('it says so, and who takes the way out is at the first result', async () => {
    open(...NONE);
    expect(region().getByText(/^Dazu gibt es kein Projekt/)).toBeVisible();
    expect(screen.queryByRole('list', { name: 'Ergebnisse' })).toBeNull();
    await user.click(await region().findByRole('button', { name: /^Ohne „Pilotbetrieb“ wäre/ }));
    expect(rows().length).toBeGreaterThan(0);
    expect(rows()[0]).toHaveFocus();
  });

  test('Zurücksetzen shows all again', async () => {
    const atlas = open(...NONE);
    await user.click(await region().findByRole('button', { name: 'Zurücksetzen' }));
    expect(screen.getByText(/^173 Projekte/)).toBeVisible();
    expect(atlas.hash).toBe('');
  });

  test('because there are no projects there is nothing to reset', async () => {
    openWith(await anAtlasWith({ 'projects.csv': undefined }));
    expect(region().getByText('Die Projekte sind nicht zu laden.')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

test('gathered rows are shown alone, until all are asked for', async () => {
  const atlas = open(['land', 'DE-BW']);
  atlas.gather(['k21-mannheim', 'oth-mannheim-mikroklima', 'mpsc-2020-17'].map(row));
  flushSync();
  expect(screen.getByRole('heading')).toHaveTextContent('3 Projekte an diesem Punkt');
  expect(rows()).toHaveLength(3);
  await user.click(screen.getByRole('button', { name: 'Alle 24 Ergebnisse' }));
  expect(rows()).toHaveLength(24);
});

test('what a file says is text, never HTML', async () => {
  const projects = 'id,title_de,category\na,<img src=x onerror=alert(1)>,verkehr\n';
  openWith(await anAtlasWith({ 'projects.csv': projects }));
  expect(rows()[0]).toHaveTextContent('<img src=x onerror=alert(1)>');
  expect(list().querySelector('img')).toBeNull();
});
