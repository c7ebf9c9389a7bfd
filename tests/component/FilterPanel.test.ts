import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { aWindow } from '../unit/aDataset.ts';
import FilterPanel from '../../src/ui/FilterPanel.svelte';
import { anAtlas } from './anAtlas.ts';

const user = userEvent.setup();

function open() {
  const atlas = anAtlas();
  render(FilterPanel, { atlas });
  return atlas;
}

const group = (name: string) => within(screen.getByRole('group', { name }));

/** The group's options, opened where it starts shut. */
async function options(name: string) {
  const shut = group(name).queryByRole('button', { expanded: false });
  if (shut) await user.click(shut);
  return group(name).getAllByRole<HTMLInputElement>('checkbox');
}

const nameOf = (option: HTMLInputElement) => option.labels?.[0]?.textContent?.trim();
const names = async (group: string) => (await options(group)).map(nameOf);

const option = (name: string) => screen.getByRole('checkbox', { name });
const reset = () => screen.getByRole('button', { name: 'Zurücksetzen' });

test('the facets are groups, in their order', () => {
  open();
  const groups = ['Kategorie', 'Status', 'Programm', 'Land', 'Technik'];
  const shown = screen.getAllByRole('group');
  expect(shown).toEqual(groups.map((name) => screen.getByRole('group', { name })));
});

test('a shut group says how many options it has', () => {
  open();
  expect(group('Land').getByRole('button')).toHaveAccessibleName('Land alle 16');
  expect(group('Land').queryByRole('checkbox')).toBeNull();
});

test('and how many are chosen', async () => {
  const atlas = open();
  atlas.toggle('land', 'DE-SN');
  atlas.toggle('land', 'DE-BW');
  expect(await group('Land').findByRole('button')).toHaveAccessibleName('Land 2 gewählt');
});

describe('an option', () => {
  test.each([
    ['Verkehr & Parken', '19 von 19'],
    ['Themenübergreifend', '73 von 73'],
    ['Pilotbetrieb', '22 von 22'],
    ['unbekannt', '44 von 44'],
    ['Modellprojekte Smart Cities', '73 von 73'],
  ])('%s is described by its count: %s', (name, count) => {
    open();
    expect(option(name)).toHaveAccessibleDescription(count);
  });

  test('without a value is one, too', async () => {
    open();
    expect(await names('Land')).toContain('ohne Land');
    expect(await names('Technik')).toContain('ohne Angabe');
    expect(option('ohne Land')).toHaveAccessibleDescription('2 von 2');
    expect(option('ohne Angabe')).toHaveAccessibleDescription('74 von 74');
  });

  test('that no row has is not shown', async () => {
    open();
    expect(await names('Status')).not.toContain('');
    expect(await names('Kategorie')).toHaveLength(11);
    expect(await names('Land')).toHaveLength(17);
  });

  test('that is checked narrows, and unchecked again does not', async () => {
    const atlas = open();
    await user.click(option('Verkehr & Parken'));
    expect(option('Verkehr & Parken')).toBeChecked();
    expect(atlas.tally.passing).toHaveLength(19);
    await user.click(option('Verkehr & Parken'));
    expect(option('Verkehr & Parken')).not.toBeChecked();
    expect(atlas.tally.passing).toHaveLength(173);
  });

  test('that the link chose is checked', async () => {
    const atlas = open();
    atlas.toggle('status', 'pilot');
    await vi.waitFor(() => expect(option('Pilotbetrieb')).toBeChecked());
  });
});

describe('nur', () => {
  const only = (name: string) => screen.getByRole('button', { name: `nur ${name}` });

  test('chooses an option alone, whatever else of its facet was chosen', async () => {
    const atlas = open();
    await user.click(option('Umwelt & Klima'));
    await user.click(option('Pilotbetrieb'));
    await user.click(only('Verkehr & Parken'));
    expect(option('Verkehr & Parken')).toBeChecked();
    expect(option('Umwelt & Klima')).not.toBeChecked();
    expect(option('Pilotbetrieb')).toBeChecked();
    expect(only('Verkehr & Parken')).toHaveAttribute('aria-pressed', 'true');
    expect(atlas.hash).toBe('kategorie=verkehr&status=pilot');
  });

  test('of the one that is alone lets all pass again', async () => {
    const atlas = open();
    await user.click(only('Verkehr & Parken'));
    await user.click(only('Verkehr & Parken'));
    expect(atlas.hash).toBe('');
    expect(only('Verkehr & Parken')).toHaveAttribute('aria-pressed', 'false');
  });

  test('is there for keys after its checkbox', async () => {
    open();
    option('Verkehr & Parken').focus();
    await user.tab();
    expect(only('Verkehr & Parken')).toHaveFocus();
  });
});

describe('the counts', () => {
  test('of other facets follow a choice, those of its own facet say what one would get', async () => {
    open();
    await user.click(option('Verkehr & Parken'));
    expect(option('Pilotbetrieb')).toHaveAccessibleDescription('9 von 22');
    expect(option('weitere')).toHaveAccessibleDescription('14 von 78');
    expect(option('Umwelt & Klima')).toHaveAccessibleDescription('11 von 11');
    expect(option('Verkehr & Parken')).toHaveAccessibleDescription('19 von 19');
  });

  test.each(['Kategorie', 'Status', 'Programm', 'Land', 'Technik'])(
    'never change the order: %s',
    async (facet) => {
      const atlas = open();
      const before = await names(facet);
      atlas.toggle('category', 'verkehr');
      atlas.setWindow(aWindow('2025'));
      await vi.waitFor(() => {
        expect(option('Pilotbetrieb')).not.toHaveAccessibleDescription('22 von 22');
      });
      expect(await names(facet)).toEqual(before);
    },
  );

  test('an option with nothing left stays, dimmed, and can be chosen', async () => {
    const atlas = open();
    await user.click(option('Strategie & Steuerung'));
    const pilot = option('Pilotbetrieb');
    expect(pilot).toHaveAccessibleDescription('0 von 22');
    expect(pilot.closest('.nothing')).not.toBeNull();
    await user.click(pilot);
    expect(pilot).toBeChecked();
    expect(atlas.tally.passing).toHaveLength(0);
  });
});

describe('Zurücksetzen', () => {
  test('is disabled while nothing is set', () => {
    open();
    expect(reset()).toBeDisabled();
  });

  test('takes every choice and the window away', async () => {
    const atlas = open();
    atlas.setWindow(aWindow('2025'));
    await user.click(option('Verkehr & Parken'));
    await user.click(reset());
    expect(atlas.hash).toBe('');
    expect(option('Verkehr & Parken')).not.toBeChecked();
    expect(reset()).toBeDisabled();
  });

  test.each(['window', 'undated'] as const)('is there for %s alone', async (what) => {
    const atlas = open();
    atlas.setTime(what === 'window' ? { window: aWindow('2025') } : { undated: false });
    await vi.waitFor(() => expect(reset()).toBeEnabled());
  });
});

describe('the long list of technologies', () => {
  test('starts with the eight that most projects have', async () => {
    open();
    expect(await names('Technik')).toEqual([
      'ohne Angabe',
      'Sensorik',
      'Künstliche Intelligenz',
      'Digitaler Zwilling',
      'Datenplattform',
      'App',
      'LoRaWAN',
      'Offene Software',
    ]);
  });

  test('shows the rest on demand, and hides it again', async () => {
    open();
    await options('Technik');
    await user.click(screen.getByRole('button', { name: 'Weitere 30 zeigen' }));
    expect(await options('Technik')).toHaveLength(38);
    await user.click(screen.getByRole('button', { name: 'Weniger zeigen' }));
    expect(await options('Technik')).toHaveLength(8);
  });

  test('shows a chosen one always', async () => {
    const atlas = open();
    atlas.toggle('technology', 'radar');
    expect((await names('Technik')).at(-1)).toBe('Radar');
    expect(screen.getByRole('button', { name: 'Weitere 29 zeigen' })).toBeVisible();
  });

  test('offers no rest where all of it is chosen', async () => {
    const atlas = open();
    for (const { key } of atlas.data.dataset.facets.technology.options) {
      atlas.toggle('technology', key);
    }
    expect(await options('Technik')).toHaveLength(38);
    expect(screen.queryByRole('button', { name: /^Weitere 0/ })).toBeNull();
  });
});

test('the panel can be closed where it can be opened', async () => {
  const onclose = vi.fn();
  render(FilterPanel, { atlas: anAtlas(), onclose });
  await user.click(screen.getByRole('button', { name: 'Filter schließen' }));
  expect(onclose).toHaveBeenCalledOnce();
});
