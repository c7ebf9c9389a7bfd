import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { flushSync } from 'svelte';
import { describe, expect, test, vi } from 'vitest';
import { FILES } from '../../src/load/files.ts';
import type { FileName, GetText } from '../../src/load/files.ts';
import { FileError } from '../../src/load/issue.ts';
import { parseLink } from '../../src/model/link.ts';
import type { Atlas } from '../../src/state/atlas.svelte.ts';
import CompareView from '../../src/ui/compare/CompareView.svelte';
import { offerFile } from '../../src/ui/share/offerFile.ts';
import { anAtlas, anAtlasOf } from './anAtlas.ts';

vi.mock('../../src/ui/share/offerFile.ts', () => ({ offerFile: vi.fn() }));

const user = userEvent.setup();
const onfilter = vi.fn();

const getText: GetText = (file: FileName) =>
  Promise.resolve(readFileSync(join(import.meta.dirname, '../..', FILES[file]), 'utf8'));

async function open(hash: string, atlas = anAtlas(), get = getText): Promise<Atlas> {
  atlas.show(parseLink(hash));
  render(CompareView, { atlas, onfilter, getText: get });
  flushSync();
  await waitFor(() => expect(document.querySelector('.head svg path')).not.toBeNull());
  return atlas;
}

const part = (name: string) => within(screen.getByRole('region', { name }));
/** Cells of the row, its label first; blanks as one. */
const cellsOf = (row: HTMLElement) =>
  [...row.children].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
/** As it is drawn; the table behind it comes after. */
const row = (chart: string, name: string) =>
  cellsOf(part(chart).getAllByRole('rowheader', { name })[0]!.closest('tr')!);
const heads = () => screen.getAllByRole('heading', { level: 3 }).map((head) => head.textContent);
const press = (name: string) => user.click(screen.getByRole('button', { name }));

const HE_NW = '#ansicht=vergleich&vergleich=DE-HE,DE-NW';

describe('two Länder', () => {
  test('stand side by side with number, rate and difference, and where it all comes from', async () => {
    await open(`${HE_NW}&bezug=DE-HE`);
    expect(
      screen.getByRole('heading', { level: 2, name: 'Zwei Länder im Vergleich' }),
    ).toBeVisible();
    expect(heads()).toEqual(['Hessen', 'Nordrhein-Westfalen']);
    expect(row('Projekte', 'Projekte je 100.000 Einwohner, Stand 31.12.2024').slice(1)).toEqual([
      '24 0,38 je 100.000 Vergleichs\u00ADmaßstab',
      '35 0,19 je 100.000 49 % weniger als Hessen',
    ]);
    expect(screen.getByText(/6,3 Mio\. Einwohner/)).toBeVisible();
    expect(
      part('Projekte').getByText(
        /^Quelle: Smart-City-Atlas, Stand der Daten 23.11.2026; Einwohner: Destatis/,
      ),
    ).toBeVisible();
  });

  test('have a row for each category, with 0 written, and small multiples of the years', async () => {
    await open(HE_NW);
    expect(row('Kategorie', 'Verkehr & Parken')).toEqual(['Verkehr & Parken', '4', '0']);
    expect(row('Kategorie', 'Themenübergreifend')).toEqual(['Themenübergreifend', '4', '17']);
    expect(row('Status', 'unbekannt')).toEqual(['unbekannt', '4', '12']);
    const years = part('Neu je Jahr').getAllByRole('list')[0]!;
    expect(
      within(years)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()),
    ).toContain('2025 13');
  });

  test('are measured by the one that is chosen, which is in the link', async () => {
    const atlas = await open(HE_NW);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Maßstab:' }), 'DE-NW');
    expect(atlas.hash).toBe('ansicht=vergleich&vergleich=DE-HE,DE-NW&bezug=DE-NW');
    expect(part('Projekte').getByText('97 % mehr als Nordrhein-Westfalen')).toBeVisible();
  });

  test('are those with most projects where none is named, and then stay in the link', async () => {
    const atlas = await open('#ansicht=vergleich');
    expect(heads()).toEqual(['Nordrhein-Westfalen', 'Hessen']);
    expect(atlas.hash).toBe('ansicht=vergleich&vergleich=DE-NW,DE-HE');
    atlas.toggle('category', 'energie');
    flushSync();
    expect(heads()).toEqual(['Nordrhein-Westfalen', 'Hessen']);
    expect(row('Kategorie', 'Energie & Gebäude')).toEqual(['Energie & Gebäude', '2', '6']);
  });
});

test('a third is put in by name, and taken out again with the focus on the next', async () => {
  const atlas = await open(HE_NW);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Weiteres Land' }), 'Hamburg');
  await press('Hinzufügen');
  expect(heads()).toEqual(['Hessen', 'Nordrhein-Westfalen', 'Hamburg']);
  await press('Hessen entfernen');
  expect(atlas.regions).toEqual(['DE-NW', 'DE-HH']);
  // Two are the least: neither can be taken out, and the focus is where another is put in.
  expect(screen.queryByRole('button', { name: /entfernen$/ })).toBeNull();
  expect(screen.getByRole('combobox', { name: 'Weiteres Land' })).toHaveFocus();
});

test('of four none more is put in', async () => {
  await open(`${HE_NW},DE-BY,DE-BE`);
  expect(screen.getByRole('heading', { level: 2, name: /^Vier Länder/ })).toBeVisible();
  expect(screen.queryByRole('combobox', { name: 'Weiteres Land' })).toBeNull();
});

describe('what one must know is said', () => {
  test('that it is a sample, what has most of it, and what is in no column', async () => {
    await open(HE_NW);
    const note = screen.getByText(/^Erfasst ist, was sich belegen ließ\./, { exact: false });
    expect(note).toHaveTextContent(
      'Am stärksten vertreten sind Nordrhein-Westfalen, Hessen und Baden-Württemberg.',
    );
    expect(note).toHaveTextContent(
      '2 Projekte ohne Land (etwa bundesweite) stehen in keiner Spalte.',
    );
  });

  test('that a base is small, and what of Hamburg is a cooperation of several Länder', async () => {
    await open('#ansicht=vergleich&vergleich=DE-HH,DE-SN');
    const [, hamburg, sachsen] = row('Projekte', 'Projekte je 100.000 Einwohner, Stand 31.12.2024');
    expect(hamburg).toContain('Kleine Zahl: unter 5 Projekten.');
    expect(hamburg).toMatch(/Connected Urban Twins.* zählt für Hamburg\./);
    expect(sachsen).toMatch(/Connected Urban Twins.* zählt für Hamburg\./);
    expect(sachsen).not.toContain('Kleine Zahl');
  });

  test('who held the chair, alone or with another, and who did not', async () => {
    await open('#ansicht=vergleich&vergleich=DE-BE,DE-RP,DE-HE');
    expect(row('Vorsitz der DMK', 'Vorsitz der DMK').slice(1)).toEqual([
      '2024 (mit Brandenburg)',
      '2025',
      'noch kein Vorsitz',
    ]);
  });

  test('that the Land of the filter does not hold here', async () => {
    await open(`${HE_NW}&land=DE-SN&kategorie=verkehr`);
    expect(screen.getByText(/Das im Filter gewählte Land gilt hier nicht/)).toBeVisible();
    expect(row('Kategorie', 'Verkehr & Parken')).toEqual(['Verkehr & Parken', '4', '0']);
    expect(row('Kategorie', 'Umwelt & Klima')).toEqual(['Umwelt & Klima', '0', '0']);
  });

  test('that nothing is left to compare, and that nobody names a technology', async () => {
    await open(`${HE_NW}&q=xyzzy`);
    expect(screen.getByText(/Zu dieser Auswahl gibt es kein Projekt/)).toBeVisible();
    expect(part('Häufigste Technik').getByText(/nennt eine Technik/)).toBeVisible();
    expect(part('Häufigste Technik').queryByRole('table')).toBeNull();
  });

  test('that nobody knows the inhabitants, where their file is missing', async () => {
    await open(HE_NW, anAtlas(), (file) =>
      file === 'laender.csv' ? Promise.reject(new FileError('missing')) : getText(file),
    );
    expect(screen.getByText(/Die Einwohnerzahlen sind nicht zu laden/)).toBeVisible();
    expect(part('Projekte').getByText('46 % mehr als Hessen')).toBeVisible();
  });
});

test('without any Land there is nothing to compare', () => {
  const atlas = anAtlasOf([{ title_de: 'Test' }]);
  atlas.lay('vergleich');
  render(CompareView, { atlas, onfilter, getText });
  expect(screen.getByText(/Keines der Projekte hat ein Land/)).toBeVisible();
});

describe('all Länder', () => {
  const table = () => screen.getByRole('table', { name: 'Alle 16 Länder' });
  const lines = () => within(table()).getAllByRole('row').slice(1).map(cellsOf);
  const head = (name: string) => within(table()).getByRole('columnheader', { name });
  const sort = (name: string) => user.click(within(head(name)).getByRole('button'));

  test('are ordered by inhabitants, small numbers without a rank behind', async () => {
    await open(HE_NW);
    expect(lines()).toHaveLength(16);
    expect(lines()[0]?.slice(0, 5)).toEqual([
      '1',
      'Hessen (im Vergleich)',
      '6.280.793',
      '24',
      '0,38',
    ]);
    expect(
      lines()
        .filter(([rank]) => rank === 'kleine Zahl')
        .map(([, land]) => land),
    ).toEqual(['Saarland', 'Bremen', 'Sachsen-Anhalt', 'Hamburg', 'Berlin']);
    expect(
      lines()
        .slice(11)
        .every(([rank]) => rank === 'kleine Zahl'),
    ).toBe(true);
    await user.click(screen.getByRole('checkbox', { name: 'Auch kleine Zahlen einreihen' }));
    expect(lines().some(([rank]) => rank === 'kleine Zahl')).toBe(false);
  });

  test('are ordered by the head one presses, one way and the other, by each of the figures', async () => {
    await open(HE_NW);
    expect(head('je 100.000 Einwohner')).toHaveAttribute('aria-sort', 'descending');
    await sort('Projekte');
    expect(head('Projekte')).toHaveAttribute('aria-sort', 'descending');
    expect(head('je 100.000 Einwohner')).not.toHaveAttribute('aria-sort');
    expect(lines()[0]?.slice(0, 2)).toEqual(['1', 'Nordrhein-Westfalen (im Vergleich)']);
    expect(screen.getByText(/^Die Reihenfolge gilt/)).toHaveTextContent(/ohne Rang am Ende\.$/);
    await sort('Land');
    expect(head('Land')).toHaveAttribute('aria-sort', 'ascending');
    expect(lines()[0]?.[1]).toBe('Baden-Württemberg');
    // Nobody has a rank then; what is small still is.
    expect(lines()[2]?.slice(0, 2)).toEqual(['kleine Zahl', 'Berlin']);
    expect(screen.queryByText(/Rang 1/)).toBeNull();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Kennzahlen' }), 'Kategorien');
    await sort('Energie & Gebäude');
    expect(lines()[0]?.[1]).toBe('Hessen (im Vergleich)');
    await sort('Energie & Gebäude');
    expect(head('Energie & Gebäude')).toHaveAttribute('aria-sort', 'ascending');
  });
});

describe('the order of all Länder', () => {
  const table = () => screen.getByRole('table', { name: 'Alle 16 Länder' });
  const lines = () => within(table()).getAllByRole('row').slice(1).map(cellsOf);
  const head = (name: string) => within(table()).getByRole('columnheader', { name });
  const sort = (name: string) => user.click(within(head(name)).getByRole('button'));
  const small = () => screen.getByRole('checkbox', { name: 'Auch kleine Zahlen einreihen' });

  test('is in the link: figure, direction, group and small numbers', async () => {
    const atlas = await open(HE_NW);
    const expectOrder = (order: string | undefined) =>
      expect(new URLSearchParams(atlas.hash).get('rangfolge') ?? undefined).toBe(order);
    expectOrder(undefined);
    await sort('Projekte');
    expectOrder('-projekte');
    await sort('Projekte');
    expectOrder('projekte');
    await sort('Land');
    expectOrder('land');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Kennzahlen' }), 'Kategorien');
    expectOrder('-kategorie.verkehr');
    await sort('Land');
    expectOrder('kategorie');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Kennzahlen' }), 'Überblick');
    expectOrder(undefined);
    await user.click(small());
    expectOrder('-rate,kleine');
  });

  test('comes back with the link', async () => {
    await open(`${HE_NW}&rangfolge=-kategorie.energie,kleine`);
    expect(screen.getByRole('combobox', { name: 'Kennzahlen' })).toHaveValue('kategorie');
    expect(head('Energie & Gebäude')).toHaveAttribute('aria-sort', 'descending');
    expect(small()).toBeChecked();
    expect(lines()[0]?.[1]).toBe('Hessen (im Vergleich)');
  });

  test('is the usual one where the link asks for what there is not, and that is said', async () => {
    const atlas = await open(`${HE_NW}&rangfolge=-kategorie.wetter`);
    expect(atlas.ignored).toEqual(['rangfolge=-kategorie.wetter']);
    expect(atlas.hash).toBe(HE_NW.slice(1));
    expect(head('je 100.000 Einwohner')).toHaveAttribute('aria-sort', 'descending');
  });

  test('is by name while no row is without the value it asks for, and nothing is said', async () => {
    const atlas = await open(`${HE_NW}&rangfolge=-kategorie.ohne`);
    expect(atlas.ignored).toEqual([]);
    expect(head('Land')).toHaveAttribute('aria-sort', 'ascending');
  });

  test('calls nothing a small number of which the inhabitants are not known', async () => {
    await open(HE_NW, anAtlas(), (file) =>
      file === 'laender.csv' ? Promise.reject(new FileError('missing')) : getText(file),
    ).catch(() => undefined);
    expect(lines().map(([rank]) => rank)).not.toContain('kleine Zahl');
    expect(lines()[0]?.[4]).toBe('nicht bekannt');
  });
});

describe('files', () => {
  const offered = () => vi.mocked(offerFile).mock.lastCall!;

  test('each chart goes out as a drawing and as a table, and it is said', async () => {
    await open(HE_NW);
    await press('Kategorie als SVG speichern');
    expect(offered()[0]).toBe('smart-city-atlas-2026-11-23-vergleich-kategorie.svg');
    expect(String(offered()[2])).toContain('>Themenübergreifend</text>');
    expect(
      screen.getByText('Gespeichert als smart-city-atlas-2026-11-23-vergleich-kategorie.svg.'),
    ).toBeInTheDocument();
    await press('Neu je Jahr als CSV speichern');
    expect(offered()[0]).toBe('smart-city-atlas-2026-11-23-vergleich-neu-je-jahr.csv');
    expect(String(offered()[2])).toContain('Neu je Jahr;2025;13;');
  });

  test('all charts together, and all Länder', async () => {
    await open(HE_NW);
    await press('Ganzer Vergleich als CSV');
    const [, , csv] = offered();
    expect(String(csv)).toMatch(/je 100.000 Einwohner;0,3821;0,1941;/);
    expect(String(csv)).toContain('Häufigste Technik;Sensorik;');
    await press('Alle 16 Länder als CSV speichern');
    expect(String(offered()[2]).split('\r\n')[0]).toContain(';Hessen;Rheinland-Pfalz;');
  });

  test('all Länder as a drawing, in the order and with the marks of the table', async () => {
    await open(`${HE_NW}&rangfolge=-projekte`);
    await press('Alle 16 Länder als SVG speichern');
    const [name, , svg] = offered();
    expect(name).toBe('smart-city-atlas-2026-11-23-vergleich-laender-projekte.svg');
    const texts = [...String(svg).matchAll(/>([^<]*)<\/text>/g)].map(([, text]) => text);
    expect(texts.slice(0, 6)).toEqual([
      'Alle 16 Länder: Projekte',
      'Zahl der Projekte, der größte Wert zuerst',
      'Projekte',
      '1',
      'Nordrhein-Westfalen',
      '35',
    ]);
    expect(texts.filter((text) => text?.endsWith(' (kleine Zahl)'))).toHaveLength(5);
    expect(texts.slice(-20).join(' ')).toMatch(
      /Kleine Zahl: unter 5 Projekten\..*ohne Rang am Ende/,
    );
    await user.click(screen.getByRole('button', { name: 'Land' }));
    await press('Alle 16 Länder als SVG speichern');
    expect(String(offered()[2])).toContain('nach Namen von A bis Z');
    expect(String(offered()[2])).not.toContain('Rang 1');
  });

  test('the table behind a chart has all of it', async () => {
    await open(HE_NW);
    const chart = part('Häufigste Technik');
    await user.click(chart.getByText('Als Tabelle'));
    const table = chart.getByRole('table', { name: /^Häufigste Technik, / });
    expect(within(table).getAllByRole('row').length).toBeGreaterThan(15);
    expect(within(table).getByRole('row', { name: 'Sensorik 17 9' })).toBeVisible();
  });
});

test('the filter is a press away', async () => {
  await open(HE_NW);
  await press('Filter');
  expect(onfilter).toHaveBeenCalledOnce();
});
