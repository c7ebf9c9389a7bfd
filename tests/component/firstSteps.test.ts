import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FirstSteps, STEPS_KEY, firstSteps } from '../../src/state/firstSteps.svelte.ts';
import ResultList from '../../src/ui/ResultList.svelte';
import { anAtlas } from './anAtlas.ts';
// What the page loads later is there from the start, so that no test waits for it to be compiled.
import '../../src/ui/help/FirstSteps.svelte';

beforeEach(() => localStorage.removeItem(STEPS_KEY));
afterEach(() => {
  history.replaceState(null, '', location.pathname);
  vi.restoreAllMocks();
  firstSteps.dismiss();
});

describe('the hint for the first visit', () => {
  test('is shown to who comes by themselves, and nothing is stored by that', () => {
    expect(new FirstSteps().shown).toBe(true);
    expect(localStorage).toHaveLength(0);
  });

  test.each(['#sprache=en', '#farben=dunkel'])(
    'is shown with %s, which shows nothing in particular',
    (hash) => {
      history.replaceState(null, '', hash);
      expect(new FirstSteps().shown).toBe(true);
    },
  );

  test.each(['#projekt=k21-dresden', '#zeit=2024', '#map=8/51/10', '#modus=einbettung'])(
    'is not shown with %s: somebody shared a view',
    (hash) => {
      history.replaceState(null, '', hash);
      expect(new FirstSteps().shown).toBe(false);
    },
  );

  test('once closed does not come back, but by the help', () => {
    const steps = new FirstSteps();
    steps.dismiss();
    expect(steps.shown).toBe(false);
    expect(new FirstSteps().shown).toBe(false);
    steps.show();
    expect(steps.shown).toBe(true);
  });

  test('can be closed where the browser stores nothing', () => {
    for (const name of ['getItem', 'setItem'] as const) {
      vi.spyOn(Storage.prototype, name).mockImplementation(() => {
        throw new DOMException('refused', 'SecurityError');
      });
    }
    const steps = new FirstSteps();
    expect(steps.shown).toBe(true);
    steps.dismiss();
    expect(steps.shown).toBe(false);
  });
});

test('it stands above the list, and its cross leads to the first result', async () => {
  const atlas = anAtlas();
  atlas.toggle('land', 'DE-SN');
  firstSteps.show();
  render(ResultList, { atlas });
  const hint = await screen.findByRole('complementary', { name: 'Erste Schritte' });
  expect(hint).toHaveTextContent('Thema und Zeitraum wählen');
  await userEvent.click(screen.getByRole('button', { name: 'Erste Schritte schließen' }));
  flushSync();
  expect(hint).not.toBeInTheDocument();
  expect(screen.getByRole('list', { name: 'Ergebnisse' }).querySelector('button')).toHaveFocus();
  expect(localStorage.getItem(STEPS_KEY)).toBe('geschlossen');
});
