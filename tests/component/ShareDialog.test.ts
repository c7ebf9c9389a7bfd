import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Atlas } from '../../src/state/atlas.svelte.ts';
import ShareDialog from '../../src/ui/share/ShareDialog.svelte';
import { anAtlas, row } from './anAtlas.ts';

const writeText = vi.fn<(text: string) => Promise<void>>();

function open(atlas: Atlas) {
  const user = userEvent.setup();
  // After user-event has put its own clipboard there.
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  render(ShareDialog, { atlas, onclose: vi.fn() });
  return user;
}

beforeEach(() => {
  writeText.mockReset();
});

const field = () =>
  screen.getByRole<HTMLInputElement>('textbox', { name: 'Link zu dieser Ansicht' });
const code = () =>
  screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Code für die Webseite' });

describe('the link', () => {
  test('is the whole view, and copied by a button', async () => {
    const atlas = anAtlas();
    atlas.toggle('land', 'DE-SN');
    const user = open(atlas);
    expect(field()).toHaveValue(`${location.href}#land=DE-SN`);
    writeText.mockResolvedValue();
    await user.click(screen.getByRole('button', { name: 'Link kopieren' }));
    expect(writeText).toHaveBeenCalledWith(field().value);
    expect(screen.getByText('Link kopiert. Er zeigt genau diese Ansicht.')).toBeVisible();
  });

  test('is selected for the keys where the clipboard is closed', async () => {
    const user = open(anAtlas());
    writeText.mockRejectedValue(new Error('refused'));
    await user.click(screen.getByRole('button', { name: 'Link kopieren' }));
    expect(screen.getByText(/Strg\+C/)).toBeVisible();
    expect(field()).toHaveFocus();
    expect(field().selectionEnd).toBe(field().value.length);
  });

  test('does not tell a position, and says so', () => {
    const atlas = anAtlas();
    atlas.setOrigin({ kind: 'position', lngLat: [9.18, 48.78] });
    atlas.moved({ lngLat: [9.18, 48.78], zoom: 11 });
    open(atlas);
    expect(field().value).not.toContain('48.78');
    expect(screen.getByText(/^Nicht im Link: Ihr Standort/)).toBeVisible();
  });

  test('says that the projects of one point are not in it', () => {
    const atlas = anAtlas();
    atlas.gather([row('k21-dresden')]);
    open(atlas);
    expect(screen.getByText(/Projekte an einem Punkt/)).toBeVisible();
  });
});

describe('the QR code', () => {
  test('is there for a link of usual length', () => {
    open(anAtlas());
    expect(screen.getByRole('img', { name: 'QR-Code des Links zu dieser Ansicht' })).toBeVisible();
  });
});

describe('the frame', () => {
  test('shows the same view in its lean form, at the size chosen', async () => {
    const atlas = anAtlas();
    atlas.toggle('land', 'DE-SN');
    const user = open(atlas);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Breite' }), '600 px');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Höhe' }), '400 px');
    expect(code().value).toMatch(
      /^<iframe src="[^"]*#land=DE-SN&amp;modus=einbettung" title="Smart-City-Atlas: [^"]+" width="600" height="400" /,
    );
  });

  test('is copied by a button of its own', async () => {
    const user = open(anAtlas());
    writeText.mockResolvedValue();
    await user.click(screen.getByRole('button', { name: 'Code kopieren' }));
    expect(writeText).toHaveBeenCalledWith(code().value);
    expect(screen.getByText('Code kopiert.')).toBeVisible();
  });
});
