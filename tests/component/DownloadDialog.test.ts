import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import DownloadDialog from '../../src/ui/share/DownloadDialog.svelte';
import { anAtlas, row } from './anAtlas.ts';
import type { Atlas } from '../../src/state/atlas.svelte.ts';

/** Files that were offered: jsdom downloads nothing. */
const files: { name: string; blob: Blob }[] = [];

beforeEach(() => {
  files.length = 0;
  let latest = new Blob();
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => {
      latest = blob;
      return 'blob:atlas';
    },
    revokeObjectURL() {},
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    files.push({ name: this.download, blob: latest });
  });
});

afterEach(() => vi.restoreAllMocks());

function open(atlas: Atlas) {
  const onclose = vi.fn();
  render(DownloadDialog, { atlas, onclose });
  return onclose;
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

async function textOf({ blob }: { blob: Blob }): Promise<string> {
  return new TextDecoder().decode(await readBytes(blob));
}

/** jsdom's Blob has no text() yet. */
function readBytes(blob: Blob): Promise<ArrayBuffer> {
  return new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result as ArrayBuffer);
    reader.readAsArrayBuffer(blob);
  });
}

describe('the download', () => {
  test('says what one gets: selection, order, licence and day', () => {
    const atlas = anAtlas();
    atlas.toggle('land', 'DE-SN');
    open(atlas);
    const dialog = screen.getByRole('dialog', { name: 'Herunterladen' });
    expect(dialog).toHaveTextContent(atlas.sentence.number);
    expect(dialog).toHaveTextContent('Reihenfolge neueste zuerst');
    expect(dialog).toHaveTextContent('Lizenz CC BY 4.0');
    expect(dialog).toHaveTextContent('Stand der Daten 23. November 2026');
  });

  test.each([
    [
      'Für Excel',
      /^smart-city-atlas-2026-11-23-\d+-projekte-excel\.csv$/,
      'text/csv;charset=utf-8',
    ],
    ['CSV', /^smart-city-atlas-2026-11-23-\d+-projekte\.csv$/, 'text/csv;charset=utf-8'],
    ['GeoJSON', /\.geojson$/, 'application/geo+json;charset=utf-8'],
  ])('%s is a file with a name and a type of its own', async (name, file, type) => {
    const atlas = anAtlas();
    atlas.toggle('land', 'DE-SN');
    open(atlas);
    await press(name);
    expect(files).toHaveLength(1);
    expect(files[0]!.name).toMatch(file);
    expect(files[0]!.blob.type).toBe(type);
    expect(screen.getByText(`Erstellt: ${files[0]!.name}`)).toBeVisible();
  });

  test('holds exactly the rows shown, in the order shown', async () => {
    const atlas = anAtlas();
    atlas.toggle('land', 'DE-SN');
    atlas.sort({ by: 'name', descending: true });
    open(atlas);
    await press('GeoJSON');
    const { features } = JSON.parse(await textOf(files[0]!)) as { features: { id: string }[] };
    expect(features.map(({ id }) => id)).toEqual(
      atlas.rows.map((at) => atlas.data.dataset.text.id[at]),
    );
  });

  test('of a point that the list shows alone holds its projects, or all', async () => {
    const atlas = anAtlas();
    atlas.gather([row('k21-dresden'), row('k21-westhausen')]);
    open(atlas);
    expect(screen.getByRole('radio', { name: 'Nur die 2 an diesem Punkt' })).toBeChecked();
    await press('CSV');
    await userEvent.click(screen.getByRole('radio', { name: 'Alle 173 der Auswahl' }));
    await press('CSV');
    expect(files.map(({ name }) => name)).toEqual([
      'smart-city-atlas-2026-11-23-2-projekte.csv',
      'smart-city-atlas-2026-11-23-173-projekte.csv',
    ]);
    expect(await textOf(files[0]!)).toContain('2 Projekte an einem Punkt, aus: 173 von 173');
  });

  test('of nothing is none, and leads back to all', async () => {
    const atlas = anAtlas();
    atlas.search('gibtesnicht');
    open(atlas);
    expect(screen.queryByRole('button', { name: 'CSV' })).toBeNull();
    await press('Zurücksetzen');
    expect(atlas.rows).toHaveLength(173);
    expect(screen.getByRole('button', { name: 'Für Excel' })).toHaveFocus();
  });

  test('speaks English', async () => {
    const atlas = anAtlas();
    await atlas.speak('en');
    open(atlas);
    await press('For Excel');
    expect(files[0]!.name).toBe('smart-city-atlas-2026-11-23-173-projects-excel.csv');
    expect(await textOf(files[0]!)).toContain('category_en');
  });
});
