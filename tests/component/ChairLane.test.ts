import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { flushSync } from 'svelte';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import ChairLane from '../../src/charts/ChairLane.svelte';
import { timeScale } from '../../src/charts/timeScale.ts';
import type { Atlas } from '../../src/state/atlas.svelte.ts';
import { anAtlas } from './anAtlas.ts';

const user = userEvent.setup();

function open(width = 1000): Atlas {
  const atlas = anAtlas();
  render(ChairLane, { atlas, scale: timeScale(2015, 2027, width), unit: 1, marks: 50 });
  return atlas;
}

// jsdom draws nothing, and measures no text.
beforeEach(() => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
});

const marks = () =>
  screen.getAllByRole('button').filter((button) => button.classList.contains('meeting'));

describe('the meetings', () => {
  test('are buttons in the order of time, named by number, place and day', () => {
    open();
    const names = marks().map((mark) => mark.getAttribute('aria-label'));
    expect(names).toEqual([
      'Letzte Sitzung des Vorläufers D16, Berlin: 9. November 2023',
      '1. Sitzung, Potsdam: 19. April 2024',
      '2. Sitzung, Berlin: 18. Oktober 2024',
      expect.stringMatching(/^Sondersitzung, digital .*: 28\. März 2025$/),
      '3. Sitzung, Ingelheim am Rhein: 12. Mai 2025 bis 13. Mai 2025',
      '4. Sitzung, Berlin: 24. November 2025',
      '5. Sitzung, Hamburg: 2026, der Tag ist nicht belegt',
      '6. Sitzung, Brüssel: 2026, der Tag ist nicht belegt',
    ]);
  });

  test.each([1000, 366, 250])('have 24 px each, however narrow the page: %i', (width) => {
    open(width);
    const places = marks().map((mark) => parseFloat(mark.style.insetInlineStart));
    places.slice(1).forEach((place, at) => {
      expect(place - places[at]!).toBeGreaterThan(24 - 1e-6);
    });
    expect(places[0]).toBeGreaterThanOrEqual(12);
    expect(places.at(-1)).toBeLessThanOrEqual(width - 12);
  });

  test('open, are shown as open, and close', async () => {
    const atlas = open();
    const mark = screen.getByRole('button', { name: '2. Sitzung, Berlin: 18. Oktober 2024' });
    expect(mark).toHaveAttribute('aria-pressed', 'false');
    await user.click(mark);
    expect(atlas.meeting?.number).toBe('2');
    expect(mark).toHaveAttribute('aria-pressed', 'true');
    await user.click(mark);
    expect(atlas.meeting).toBeUndefined();
  });
});

test('a chair sets the window to its term', async () => {
  const atlas = open();
  await user.click(screen.getByRole('button', { name: /Vorsitz Rheinland-Pfalz/ }));
  flushSync();
  expect(atlas.hash).toBe('zeit=2025');
});
