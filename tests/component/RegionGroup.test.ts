import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadKreise } from '../../src/load/kreise.ts';
import { originOf } from '../../src/load/origin.ts';
import { parseLink } from '../../src/model/link.ts';
import type { Atlas } from '../../src/state/atlas.svelte.ts';
import RegionGroup from '../../src/ui/region/RegionGroup.svelte';
import SentenceBar from '../../src/ui/SentenceBar.svelte';
import { anAtlas, getShipped } from './anAtlas.ts';
// There from the start, so that no test waits for it to be compiled.
import '../../src/load/regionRows.ts';

beforeAll(async () => void (await loadKreise(getShipped)));

async function open(atlas = anAtlas()): Promise<Atlas> {
  render(RegionGroup, { atlas });
  render(SentenceBar, { atlas });
  await userEvent.click(screen.getByRole('button', { name: /^Gebiet/ }));
  return atlas;
}

/** As a screen reader hears it, which is told where a change ends. */
const sentence = () => expect.poll(() => screen.getByRole('status').textContent);
const kreis = () => screen.findByRole('combobox', { name: 'Kreis oder kreisfreie Stadt' });

describe('a radius', () => {
  test('needs a place first, and says how to come by one', async () => {
    await open();
    expect(screen.getByText('Für einen Umkreis braucht es einen Ort.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Ort suchen' })).toBeVisible();
  });

  test('narrows to what is as near, is a chip and part of the link', async () => {
    const atlas = anAtlas();
    atlas.setOrigin(await originOf('08222000', getShipped));
    await open(atlas);
    const radius = screen.getByRole('combobox', { name: 'Umkreis um Mannheim' });
    await userEvent.selectOptions(radius, '50');
    const chip = await screen.findByRole('button', { name: /^50\skm um Mannheim entfernen$/ });
    await sentence().toMatch(/^8 von 173 Projekten, 50\skm um Mannheim\./);
    expect(atlas.hash).toBe('ort=08222000&umkreis=50');
    await userEvent.click(chip);
    await sentence().toMatch(/^173 von 173 Projekten\./);
    expect(radius).toHaveValue('0');
  });

  test('ends with the place that it was drawn round', async () => {
    const atlas = anAtlas();
    atlas.setOrigin(await originOf('08222000', getShipped));
    atlas.setRegion({ kind: 'radius', km: 50 });
    await expect.poll(() => atlas.within).toBeDefined();
    atlas.setOrigin(undefined);
    expect(atlas.hash).toBe('');
    expect(atlas.tally.passing).toHaveLength(173);
  });

  test('round the visitor stays out of the link', async () => {
    const atlas = anAtlas();
    atlas.setOrigin({ kind: 'position', lngLat: [8.47, 49.49] });
    await open(atlas);
    const radius = screen.getByRole('combobox', { name: 'Umkreis um den eigenen Standort' });
    await userEvent.selectOptions(radius, '50');
    await screen.findByRole('button', { name: /^50\skm um den eigenen Standort entfernen$/ });
    expect(atlas.hash).toBe('');
  });
});

describe('Kreise', () => {
  test('are chosen by name, several of them, and let go one by one', async () => {
    const atlas = await open();
    await userEvent.type(await kreis(), 'Ostalbkreis{Tab}');
    await screen.findAllByRole('button', { name: 'Ostalbkreis entfernen' });
    await userEvent.type(await kreis(), 'Landkreis Hof, Bayern{Tab}');
    await expect.poll(() => atlas.hash).toBe('kreis=08136,09475');
    await sentence().toMatch(/^5 von 173 Projekten/);
    const group = screen.getByRole('group', { name: 'Gebiet' });
    await userEvent.click(within(group).getByRole('button', { name: 'Ostalbkreis entfernen' }));
    expect(atlas.hash).toBe('kreis=09475');
  });

  test('that there are not are said', async () => {
    const atlas = await open();
    await userEvent.type(await kreis(), 'Westhusen{Tab}');
    expect(await screen.findByRole('alert')).toHaveTextContent('„Westhusen“ ist keiner der 400');
    expect(atlas.hash).toBe('');
  });
});

describe('a rectangle', () => {
  const side = (name: string) => screen.getByRole('textbox', { name });

  async function fill(west: string, south: string, east: string, north: string) {
    for (const [name, value] of Object.entries({
      Westen: west,
      Süden: south,
      Osten: east,
      Norden: north,
    })) {
      await userEvent.clear(side(name));
      await userEvent.type(side(name), value);
    }
    await userEvent.click(screen.getByRole('button', { name: 'Übernehmen' }));
  }

  test('is typed in degrees with a comma, and is in the link', async () => {
    const atlas = await open();
    await fill('8,3', '49,3', '8,7', '49,6');
    await screen.findByRole('button', { name: 'gezeichnete Fläche entfernen' });
    expect(atlas.hash).toBe('flaeche=8.3,49.3/8.7,49.3/8.7,49.6/8.3,49.6');
    await sentence().toMatch(/^5 von 173 Projekten, gezeichnete Fläche/);
    expect(side('Norden')).toHaveValue('49,6');
  });

  test('that is none is said', async () => {
    const atlas = await open();
    await fill('9', '49', '8', '50');
    expect(screen.getByRole('alert')).toHaveTextContent('Das ergibt keine Fläche');
    expect(atlas.hash).toBe('');
  });
});

describe('a link with a region', () => {
  test('narrows as soon as it is known what lies in it', async () => {
    const atlas = anAtlas();
    atlas.show(parseLink('#ort=08222000&umkreis=50&kategorie=verkehr'));
    await expect.poll(() => atlas.within).toBeDefined();
    expect(atlas.sentence.rest).toMatch(/50\skm um Mannheim/);
    expect(atlas.hash).toBe('kategorie=verkehr&ort=08222000&umkreis=50');
    expect(atlas.target).toMatchObject({ to: 'bounds' });
  });

  test('that there is not is let go and named', async () => {
    const atlas = anAtlas();
    atlas.show(parseLink('#kreis=99999'));
    await expect.poll(() => atlas.ignored).toEqual(['kreis=99999']);
    expect(atlas.hash).toBe('');
  });
});
