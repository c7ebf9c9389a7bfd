import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { FileIssue } from '../../src/load/issue.ts';
import { parseLink } from '../../src/model/link.ts';
import type { Atlas } from '../../src/state/atlas.svelte.ts';
import Notices from '../../src/ui/NoticeList.svelte';
import { aRow, toCsv } from '../unit/aDataset.ts';
import { anAtlas, anAtlasWith } from './anAtlas.ts';

const user = userEvent.setup();
const NO_SHAPES: FileIssue = { file: 'germany.topo.json', problem: 'missing', detail: '' };

const open = (atlas: Atlas, files: readonly FileIssue[] = []) =>
  render(Notices, { atlas, mapIssues: { files, cells: [] } });

const alert = () => screen.getByRole('alert');
const close = () => user.click(screen.getByRole('button', { name: 'Hinweis schließen' }));

test('where all is well there is nothing to say', () => {
  open(anAtlas());
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a file that is missing is named, with what the page lacks without it', async () => {
  open(await anAtlasWith({ 'dmk_chairs.csv': undefined }));
  expect(alert()).toHaveTextContent(
    'dmk_chairs.csv fehlt oder ist nicht zu erreichen. Der Vorsitz der DMK wird nicht gezeigt.',
  );
});

test('so are shapes that the map misses', () => {
  open(anAtlas(), [NO_SHAPES]);
  expect(alert()).toHaveTextContent('germany.topo.json fehlt oder ist nicht zu erreichen.');
});

test('rows that cannot be read are counted, and named with line, column, value and why', async () => {
  const rows = [{ category: 'unfug' }, { start: '31.02.2024' }, {}];
  open(await anAtlasWith({ 'projects.csv': toCsv(rows.map(aRow)) }));
  expect(alert()).toHaveTextContent('2 Zeilen sind nicht zu lesen und fehlen deshalb.');
  const [first, second] = screen.getAllByRole('listitem', { hidden: true });
  expect(first).toHaveTextContent(
    /^projects\.csv, Zeile 2, Spalte category: „unfug“ ist nicht erlaubt\. Erlaubt: verkehr,/,
  );
  expect(second).toHaveTextContent(
    'projects.csv, Zeile 3, Spalte start: „31.02.2024“ ist kein Datum.',
  );
});

test('what a file says is text, never HTML', async () => {
  const rows = [{ category: '<img src=x onerror=alert(1)>' }];
  const { container } = open(await anAtlasWith({ 'projects.csv': toCsv(rows.map(aRow)) }));
  expect(alert()).toHaveTextContent('„<img src=x onerror=alert(1)>“');
  expect(container.querySelector('img')).toBeNull();
});

test('parts of a link that nobody knows are named', () => {
  const atlas = anAtlas();
  atlas.show(parseLink('#unfug=1&kategorie=fliegen'));
  open(atlas);
  expect(alert()).toHaveTextContent('Im Link unbekannt und übergangen: unfug=1, fliegen');
});

test('the notice about the link can be closed, and comes back with the next one', async () => {
  const atlas = anAtlas();
  atlas.show(parseLink('#unfug=1'));
  open(atlas);
  await close();
  expect(screen.queryByRole('alert')).toBeNull();
  atlas.show(parseLink('#quatsch=2'));
  expect(await screen.findByRole('alert')).toHaveTextContent('quatsch=2');
});

test('the notice about files can be closed', async () => {
  open(await anAtlasWith({ 'dmk_chairs.csv': undefined }));
  await close();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('closed, it comes back for what the map finds missing later', async () => {
  const { rerender } = open(await anAtlasWith({ 'dmk_chairs.csv': undefined }));
  await close();
  await rerender({ mapIssues: { files: [NO_SHAPES], cells: [] } });
  expect(alert()).toHaveTextContent('germany.topo.json');
});
