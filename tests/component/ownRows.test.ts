/** Rows of visitors' files, wherever they are shown: they say so, and claim nothing of the atlas. */
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Atlas } from '../../src/state/atlas.svelte.ts';
import ProjectPanel from '../../src/ui/ProjectPanel.svelte';
import ResultList from '../../src/ui/ResultList.svelte';
import SearchField from '../../src/ui/SearchField.svelte';
import { keepPrintable, printProject, printView } from '../../src/ui/print/printing.ts';
import DownloadDialog from '../../src/ui/share/DownloadDialog.svelte';
import { pictureContent } from '../../src/ui/share/pictureContent.ts';
import ShareDialog from '../../src/ui/share/ShareDialog.svelte';
import TableView from '../../src/ui/table/TableView.svelte';
import { day } from '../unit/aDataset.ts';
import type { Cells } from '../unit/aDataset.ts';
import { anAtlas, anAtlasOf, anAtlasWithOwn } from './anAtlas.ts';
// What the page loads later is there from the start, so that no test waits for it to be compiled.
import '../../src/ui/SearchList.svelte';
import '../../src/ui/help/ReportLink.svelte';
import '../../src/ui/help/Terms.svelte';

const BAU = { key: 'bau', label: { de: 'Bau & Wohnen', en: 'Building' }, icon: '=BW' };
const PLACE = { lon: '10', lat: '48.4' };
const plain = ({ textContent }: Element) => textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** The panel of the only row of a file. */
function open(cells: Cells, more: Readonly<Record<string, readonly string[]>> = {}): Atlas {
  const atlas = anAtlasOf([{ title_de: 'Neues Rathaus', ...cells }], {
    more,
    looks: { verkehr: BAU },
  });
  atlas.select(0);
  render(ProjectPanel, { atlas, project: atlas.project! });
  return atlas;
}

function fact(term: string): HTMLElement {
  const found = screen.getAllByRole('term').find((one) => one.textContent === term);
  if (!(found?.nextElementSibling instanceof HTMLElement)) throw new Error(`no "${term}"`);
  return found.nextElementSibling;
}

describe('the panel', () => {
  test('says what the file says, and that it is the file that says it', () => {
    open({ status: 'running', municipality: 'Ulm', ...PLACE });
    expect(screen.getByText('Bau & Wohnen')).toBeVisible();
    expect(screen.getByText('Ulm')).toBeVisible();
    expect(plain(fact('Status'))).toBe('läuft, laut Datei „projekte.csv“');
    expect(plain(fact('Beginn'))).toBe('nicht angegeben');
    expect(plain(fact('Quelle'))).toBe('Eigene Datei: projekte.csv');
  });

  test('without a status, place or summary claims none and leaves no gap', () => {
    open(PLACE);
    expect(plain(fact('Status'))).toBe('unbekannt: nicht in der Datei');
    expect(document.querySelector('.place')).toBeNull();
    expect(document.querySelector('.summary')).toBeNull();
  });

  test('has the source that the file names, by its host where it has no title', () => {
    open({ source_url: 'https://www.ulm.de/rathaus' });
    const link = within(fact('Quelle')).getByRole('link', { name: /^ulm\.de/ });
    expect(link).toHaveAttribute('href', 'https://www.ulm.de/rathaus');
    expect(plain(fact('Quelle'))).not.toContain('nicht bekannt');
    expect(plain(fact('Quelle'))).toMatch(/Eigene Datei: projekte\.csv$/);
  });

  test('has the columns of the file that mean nothing here, empty ones left out', () => {
    open({}, { Kosten: ['1.000 €'], Leer: [''], '<b>': ['<img src=x onerror=alert(1)>'] });
    expect(screen.getByRole('heading', { name: 'Weitere Angaben' })).toBeVisible();
    expect(fact('Kosten')).toHaveTextContent('1.000 €');
    expect(fact('<b>')).toHaveTextContent('<img src=x onerror=alert(1)>');
    expect(screen.queryByText('Leer')).toBeNull();
  });

  test('links to web addresses only, and leaves no trace', () => {
    open({}, { Web: [' https://ulm.de/a '], Skript: ['javascript:alert(1)'], Post: ['a@b.de'] });
    const link = within(fact('Web')).getByRole('link');
    expect(link).toHaveAttribute('href', 'https://ulm.de/a');
    expect(link).toHaveAttribute('rel', 'noopener noreferrer');
    expect(screen.getAllByRole('link')).toHaveLength(1);
  });

  test('offers neither a link that leads others nowhere nor the report of an error', async () => {
    const atlas = anAtlasWithOwn([{ id: 'eigen' }]);
    const { rerender } = render(ProjectPanel, { atlas, project: atlas.projectAt(0) });
    expect(await screen.findByRole('button', { name: 'Fehler in den Daten melden' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Link kopieren' })).toBeVisible();
    await rerender({ project: atlas.projectAt(173) });
    expect(screen.queryByRole('button', { name: 'Fehler in den Daten melden' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Link kopieren' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Steckbrief' })).toBeVisible();
  });

  test('speaks English', async () => {
    const atlas = anAtlasOf([{ title_de: 'Neues Rathaus', status: 'running' }], {
      more: { Kosten: ['1'] },
    });
    await atlas.speak('en');
    atlas.select(0);
    render(ProjectPanel, { atlas, project: atlas.project! });
    expect(plain(fact('Status'))).toBe('running, according to the file “projekte.csv”');
    expect(plain(fact('Source'))).toBe('Own file: projekte.csv');
    expect(screen.getByRole('heading', { name: 'Further details' })).toBeVisible();
  });
});

describe('a row of the list', () => {
  test.each<[string, Cells]>([
    ['verkehr, Ulm läuft, laut Datei „projekte.csv“', { status: 'running', municipality: 'Ulm' }],
    ['verkehr, Ulm Eigene Datei: projekte.csv', { municipality: 'Ulm' }],
    ['verkehr, Eigene Datei: projekte.csv', {}],
  ])('is told: %s', (words, cells) => {
    const verkehr = { key: 'verkehr', label: { de: 'verkehr', en: '' } };
    const atlas = anAtlasOf([{ ...PLACE, ...cells }], { looks: { verkehr } });
    render(ResultList, { atlas });
    const list = screen.getByRole('list', { name: 'Ergebnisse' });
    expect(plain(list.querySelector('.facts')!)).toBe(words);
  });
});

describe('a row of the table', () => {
  const cells = (atlas: Atlas) => {
    render(TableView, { atlas });
    const [, row] = screen.getAllByRole('row');
    return within(row!).getAllByRole('cell').map(plain);
  };

  test('says of status and source that they are those of the file', () => {
    const atlas = anAtlasOf([{ status: 'running', municipality: 'Ulm', ...PLACE }]);
    const [place, , status, , , source] = cells(atlas);
    expect(place).toBe('Ulm');
    expect(status).toBe('läuft laut Datei');
    expect(source).toBe('Eigene Datei: projekte.csv');
  });

  test('claims no source that was not found', () => {
    const [, , status] = cells(anAtlasOf([{}]));
    expect(status).toBe('unbekannt nicht in der Datei');
  });

  test('has the link that the file names, with its host where no day is known', () => {
    const atlas = anAtlasOf([{ source_url: 'https://ulm.de/a' }]);
    expect(cells(atlas).at(-1)).toMatch(/^ulm\.de, .*Eigene Datei: projekte\.csv$/);
  });
});

describe('on paper', () => {
  const say = (type: string) => window.dispatchEvent(new Event(type));
  afterEach(() => void say('keydown'));

  async function print(atlas: Atlas, how: (atlas: Atlas) => Promise<void>): Promise<HTMLElement> {
    vi.spyOn(window, 'print').mockImplementation(() => void say('beforeprint'));
    await keepPrintable(atlas);
    await how(atlas);
    say('afterprint');
    return document.querySelector<HTMLElement>('.paper')!;
  }

  test('a project has its own columns, and no link, licence or day of the atlas', async () => {
    const atlas = anAtlasOf([{ title_de: 'Neues Rathaus' }], { more: { Kosten: ['1.000 €'] } });
    atlas.select(0);
    const paper = await print(atlas, printProject);
    expect(paper).toHaveTextContent('Weitere Angaben Kosten 1.000 €');
    expect(paper).toHaveTextContent('Eigene Daten: ohne Lizenzangabe');
    expect(paper).not.toHaveTextContent(/CC BY 4\.0\.|Stand der Daten|Stichprobe/);
    expect(within(paper).queryByRole('link', { name: /#projekt/ })).toBeNull();
  });

  test('a view of both has the licence of the one and none for the other', async () => {
    const atlas = anAtlasWithOwn([{ title_de: 'Neues Rathaus', land: 'DE-BB' }]);
    atlas.toggle('land', 'DE-BB');
    const paper = await print(atlas, printView);
    expect(paper).toHaveTextContent('Texte und Daten des Atlas: CC BY 4.0');
    expect(paper).toHaveTextContent('Eigene Daten: ohne Lizenzangabe');
    expect(paper).toHaveTextContent('Eigene Datei: projekte.csv');
  });
});

describe('the picture', () => {
  const foot = (atlas: Atlas) =>
    pictureContent(atlas, 'https://atlas.example/', day('2027')).foot[0]!;

  test('has the licence of what it shows', () => {
    expect(foot(anAtlas())).toMatch(/^Texte und Daten des Atlas: CC BY 4\.0\. Die Quelle/);
    expect(foot(anAtlasWithOwn([{}]))).toMatch(/CC BY 4\.0.* Eigene Daten: ohne Lizenzangabe\./);
    expect(foot(anAtlasOf([{}]))).toMatch(/^Eigene Daten: ohne Lizenzangabe\. Bild vom/);
  });
});

describe('the download', () => {
  test('of own data has no licence, and no day of the atlas', () => {
    render(DownloadDialog, { atlas: anAtlasOf([{}]), onclose: vi.fn() });
    const dialog = screen.getByRole('dialog', { name: 'Herunterladen' });
    expect(dialog).toHaveTextContent('Lizenz Eigene Daten: ohne Lizenzangabe');
    expect(dialog).not.toHaveTextContent(/CC BY|Stand der Daten/);
  });

  test('of both says both', () => {
    render(DownloadDialog, { atlas: anAtlasWithOwn([{}]), onclose: vi.fn() });
    const dialog = screen.getByRole('dialog', { name: 'Herunterladen' });
    expect(dialog).toHaveTextContent(
      /CC BY 4\.0, mit der Quelle zu jedem Projekt Eigene Daten: ohne Lizenzangabe/,
    );
  });
});

describe('the link', () => {
  const link = () =>
    screen.getByRole<HTMLInputElement>('textbox', { name: 'Link zu dieser Ansicht' }).value;
  const code = () =>
    screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Code für die Webseite' }).value;

  test('has nothing of own data, and says so where it is copied and where it is embedded', () => {
    const atlas = anAtlasWithOwn([{ id: 'eigen' }], { looks: { verkehr: BAU } });
    atlas.toggle('category', 'bau');
    atlas.toggle('category', 'umwelt');
    atlas.select(173);
    expect(atlas.hash).toMatch(/bau.*projekt=eigen/);
    render(ShareDialog, { atlas, onclose: vi.fn() });
    expect(screen.getAllByText('Eigene Daten sind nicht im Link.')).toHaveLength(2);
    expect(link()).toBe(`${location.href}#kategorie=umwelt`);
    expect(code()).toContain('#kategorie=umwelt&amp;modus=einbettung');
  });

  test('of the atlas alone needs no such word', () => {
    render(ShareDialog, { atlas: anAtlas(), onclose: vi.fn() });
    expect(screen.queryByText('Eigene Daten sind nicht im Link.')).toBeNull();
  });
});

test('an own category is found as a theme', async () => {
  const atlas = anAtlasOf([{}], { looks: { verkehr: BAU } });
  render(SearchField, { atlas, getText: () => Promise.resolve('') });
  await userEvent.type(screen.getByRole('combobox'), 'wohnen');
  const themes = await screen.findByRole('group', { name: 'Themen' });
  expect(plain(within(themes).getByRole('option'))).toMatch(/Bau & Wohnen Kategorie 1$/);
});
