import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import AskHost from '../../src/ui/import/AskHost.svelte';
import AskSize from '../../src/ui/import/AskSize.svelte';
import { anAtlas } from './anAtlas.ts';

const user = userEvent.setup();
const button = (name: string) => screen.getByRole('button', { name });

function answers() {
  return { onload: vi.fn(), onclose: vi.fn() };
}

describe('another host', () => {
  function open() {
    const answer = answers();
    const [host, url] = ['daten.example.de', 'https://daten.example.de/liste.csv'];
    render(AskHost, { atlas: anAtlas(), host, url, ...answer });
    return answer;
  }

  test('is named, with the address and with what it learns', () => {
    open();
    const dialog = screen.getByRole('dialog', { name: 'Daten von daten.example.de laden?' });
    expect(dialog).toHaveTextContent('https://daten.example.de/liste.csv');
    for (const name of ['Laden', 'Nicht laden']) {
      expect(button(name)).toHaveAccessibleDescription(/IP-Adresse dieses Geräts/);
    }
  });

  test('is asked for data on a click, not on a hasty Enter', async () => {
    const { onload, onclose } = open();
    expect(button('Nicht laden')).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(onclose).toHaveBeenCalledOnce();
    expect(onload).not.toHaveBeenCalled();
    await user.click(button('Laden'));
    expect(onload).toHaveBeenCalledOnce();
  });
});

describe('a large file', () => {
  function open(props: { bytes: number; isAll?: boolean }) {
    const answer = answers();
    render(AskSize, { atlas: anAtlas(), name: 'liste.csv', ...props, ...answer });
    return answer;
  }

  test('is named with its size', async () => {
    const { onload } = open({ bytes: 63_400_000 });
    expect(screen.getByRole('dialog', { name: 'Große Datei laden?' })).toBeVisible();
    expect(button('Laden')).toHaveAccessibleDescription(/^liste\.csv Die Datei hat 63.MB\./);
    await user.click(button('Laden'));
    expect(onload).toHaveBeenCalledOnce();
  });

  test('of unknown size has at least what has come', async () => {
    const { onclose } = open({ bytes: 50_000_000, isAll: false });
    expect(button('Nicht laden')).toHaveAccessibleDescription(/hat mindestens 50.MB\./);
    await user.click(button('Nicht laden'));
    expect(onclose).toHaveBeenCalledOnce();
  });
});
