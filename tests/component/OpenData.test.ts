import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import OpenData from '../../src/ui/import/OpenData.svelte';
import { anAtlas } from './anAtlas.ts';

const user = userEvent.setup();
const button = (name: string) => screen.getByRole('button', { name });

async function open(language: 'de' | 'en' = 'de') {
  const atlas = anAtlas();
  await atlas.speak(language);
  const done = { onchoose: vi.fn(), ontext: vi.fn(), onclose: vi.fn() };
  render(OpenData, { atlas, ...done });
  return done;
}

test('the choice of files is the first thing that Enter does', async () => {
  const { onchoose } = await open();
  expect(screen.getByRole('dialog', { name: 'Daten laden' })).toBeVisible();
  expect(button('Dateien auswählen')).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(onchoose).toHaveBeenCalledOnce();
});

test('the promise is told with it', async () => {
  await open();
  expect(button('Dateien auswählen')).toHaveAccessibleDescription(/bleiben auf diesem Gerät/);
});

test('formats and limits are told before anything is read', async () => {
  await open();
  const dialog = screen.getByRole('dialog');
  for (const said of ['CSV', 'TSV', 'XLSX', 'ODS', 'GeoJSON', 'TopoJSON', '50 MB', '500 MB']) {
    expect(dialog).toHaveTextContent(said);
  }
});

test('a pasted table is handed on as it is', async () => {
  const { ontext } = await open();
  await user.click(screen.getByRole('textbox', { name: 'Tabelle einfügen' }));
  await user.paste('Ort\tAGS\nUlm\t08421000\n');
  await user.click(button('Tabelle lesen'));
  expect(ontext.mock.calls).toEqual([['Ort\tAGS\nUlm\t08421000\n']]);
});

test('an empty field is said to be empty', async () => {
  const { ontext } = await open();
  const field = screen.getByRole('textbox', { name: 'Tabelle einfügen' });
  await user.click(button('Tabelle lesen'));
  expect(ontext).not.toHaveBeenCalled();
  expect(field).toBeInvalid();
  expect(field).toHaveAccessibleDescription(/Das Feld ist leer/);
  await user.type(field, 'Ulm');
  expect(field).toBeValid();
});

test('it can be left without a file', async () => {
  const { onclose } = await open();
  await user.click(button('Schließen'));
  expect(onclose).toHaveBeenCalledOnce();
});

test('it speaks English', async () => {
  await open('en');
  expect(screen.getByRole('dialog', { name: 'Load data' })).toBeVisible();
  expect(button('Choose files')).toHaveFocus();
});
