import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FileError } from '../../src/load/issue.ts';
import { parseLink } from '../../src/model/link.ts';
import type { Atlas } from '../../src/state/atlas.svelte.ts';
import Talk from '../../src/tour/Presentation.svelte';
import { Presentation, wish } from '../../src/tour/presentation.svelte.ts';
import { anAtlas } from './anAtlas.ts';

const SIZE = { width: 1920, height: 1080 };
const read = (path: string) => readFileSync(join(import.meta.dirname, '../../', path), 'utf8');
const getText = async (file: string) => read(`data/tours/${file}`);

/** The atlas with a link, as the page shows it. */
function anAtlasAt(hash: string): Atlas {
  const atlas = anAtlas();
  atlas.show(parseLink(hash));
  return atlas;
}

beforeEach(() => {
  // No canvas here: lines are counted by their letters.
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  vi.stubGlobal('fetch', async (path: string) => new Response(read(path)));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('a tour', () => {
  let atlas: Atlas;
  let talk: Presentation;

  async function open(before: string, tour: string) {
    atlas = anAtlasAt(before);
    atlas.present(tour);
    talk = new Presentation(atlas, () => SIZE, getText);
    await talk.follow(tour);
  }
  afterEach(() => talk.end());

  test('shows its scenes as they are linked, one after the other', async () => {
    await open('', 'dmk');
    const seen: string[] = [];
    for (const { link } of talk.tour!.scenes) {
      expect(atlas.filter.window).toEqual(
        talk.scene!.play ? expect.anything() : parseLink(link).view.filter.window,
      );
      expect(atlas.view.meeting).toBe(parseLink(link).view.meeting);
      expect(atlas.ignored).toEqual([]);
      seen.push(link);
      talk.act('next');
    }
    expect(seen).toHaveLength(11);
    expect(talk.isLast).toBe(true);
  });

  test('goes back, to the first and to the last', async () => {
    await open('', 'smart-cities');
    talk.act('last');
    talk.act('previous');
    expect(atlas.view.scene).toBe(11);
    talk.act('first');
    talk.act('previous');
    expect(atlas.view.scene).toBe(1);
  });

  test('ends in the very view from before', async () => {
    const before = 'map=8/51/13.7&land=DE-SN&projekt=k21-dresden&ansicht=tabelle';
    await open(before, 'dmk');
    talk.act('next');
    talk.act('back');
    expect(atlas.hash).toBe(before);
    expect(atlas.presenting).toBe(false);
  });

  test.each([undefined, 'dmk'])(
    'that began from one’s own position (tour: %s) ends there, and tells it in no link',
    async (tour) => {
      atlas = anAtlas();
      atlas.setOrigin({ kind: 'position', lngLat: [13.74, 51.05] });
      atlas.moved({ lngLat: [13.74, 51.05], zoom: 9 }); // where that has led
      const links = [atlas.hash];
      const [before, nearest] = [atlas.hash, atlas.rows.slice(0, 3)];
      const distance = atlas.distanceOf(nearest[0]!);
      atlas.present(tour);
      talk = new Presentation(atlas, () => SIZE, getText);
      links.push(atlas.hash);
      if (tour) {
        await talk.follow(tour);
        talk.act('next');
        expect(atlas.origin).toBe(undefined);
      } else expect(atlas.distanceOf(nearest[0]!)).toBe(distance);
      links.push(atlas.hash);
      talk.act('leave');
      expect(atlas.rows.slice(0, 3)).toEqual(nearest);
      expect(atlas.distanceOf(nearest[0]!)).toBe(distance);
      expect(atlas.camera?.zoom).toBe(9);
      expect(atlas.hash).toBe(before);
      expect(links.join()).not.toMatch(/51|13\.7/);
    },
  );

  test('is interrupted by a project or town, and goes on where it was', async () => {
    await open('', 'dmk');
    talk.act('next');
    const hash = atlas.hash;
    expect(talk.interrupted).toBe(false);
    atlas.select(atlas.tally.passing[0]!);
    expect(talk.interrupted).toBe(true);
    talk.act('back');
    expect([talk.interrupted, atlas.hash]).toEqual([false, hash]);
  });

  test('what covers a scene is taken away first', async () => {
    await open('', 'dmk');
    talk.act('black');
    expect(talk.cover).toBe('black');
    talk.act('back');
    expect([talk.cover, atlas.presenting]).toEqual([undefined, true]);
    talk.act('code');
    talk.act('next');
    expect(talk.cover).toBe(undefined);
  });

  test('by itself it stays as long as each scene says, pauses by the space bar, ends at the last', async () => {
    vi.useFakeTimers();
    wish.running = true;
    await open('', 'dmk');
    expect(talk.running).toBe(true);
    vi.advanceTimersByTime(15_900);
    expect(talk.index).toBe(0);
    vi.advanceTimersByTime(200);
    expect(talk.index).toBe(1);
    talk.act('space');
    vi.advanceTimersByTime(60_000);
    expect([talk.running, talk.index]).toEqual([false, 1]);
    talk.act('space');
    for (let seconds = 0; seconds < 300; seconds++) {
      vi.advanceTimersByTime(1000);
      flushSync();
    }
    expect([talk.running, talk.index]).toEqual([false, 10]);
  });

  test('by hand the space bar is the next scene', async () => {
    await open('', 'dmk');
    talk.act('space');
    expect([talk.running, talk.index]).toEqual([false, 1]);
  });

  test('time plays where a scene says so, and chairs light up as it passes', async () => {
    vi.useFakeTimers();
    await open('', 'dmk');
    await talk.follow('dmk', 10);
    const lit = new Set<string>();
    for (let step = 0; step < 60; step++) {
      vi.advanceTimersByTime(200);
      flushSync();
      for (const { holders } of atlas.chairs) for (const { land } of holders) lit.add(land);
    }
    expect([...lit]).toEqual(['DE-BE', 'DE-BB', 'DE-RP', 'DE-HH']);
    expect(talk.interrupted).toBe(false);
  });

  test('keeps language and colours; dark is the usual', async () => {
    await open('farben=hell', 'dmk');
    expect(atlas.theme).toBe('hell');
    talk.end();
    await open('', 'dmk');
    expect(atlas.theme).toBe('dunkel');
    talk.act('leave');
    expect(atlas.theme).toBe(undefined);
  });

  test('one that there is none of, or that is not to be had, says so', async () => {
    await open('', 'nirgends');
    expect(talk.problem).toBe('unknown');
    talk.end();
    atlas = anAtlasAt('#tour=dmk');
    talk = new Presentation(
      atlas,
      () => SIZE,
      () => Promise.reject(new FileError('missing')),
    );
    await talk.follow('dmk');
    expect(talk.problem).toMatchObject({ problem: 'missing' });
  });
});

describe('on the page', () => {
  async function show(hash: string) {
    const atlas = anAtlasAt(hash);
    render(Talk, { atlas });
    const user = userEvent.setup();
    return { atlas, user };
  }
  const title = (name: string) => screen.findByRole('heading', { level: 2, name });

  test('a clicker leads through the scenes', async () => {
    const { user } = await show('#tour=dmk');
    await title('Der Beschluss');
    await user.keyboard('{PageDown}');
    expect(await title('Die Gründung')).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent(/^Szene 2 von 11\. Die Gründung\./);
    await user.keyboard('{PageUp}');
    expect(await title('Der Beschluss')).toBeInTheDocument();
  });

  test('a link leads to its scene', async () => {
    const { atlas } = await show('#tour=dmk&szene=5');
    await title('2025: Rheinland-Pfalz');
    expect(atlas.hash).toBe('zeit=2025&tour=dmk&szene=5');
  });

  test('without a tour the view is shown, with its sentence and how many there are', async () => {
    const { atlas, user } = await show('#land=DE-HE&modus=praesentation');
    expect(await title('Smart-City-Atlas')).toBeInTheDocument();
    expect(screen.getByText('24 von 173 Projekten')).toBeInTheDocument();
    await user.keyboard('{Escape}');
    expect(atlas.hash).toBe('land=DE-HE');
  });

  test('near several projects of one town that town is said once', async () => {
    const { atlas } = await show('#modus=praesentation');
    atlas.setOrigin({ kind: 'position', lngLat: [13.74, 51.05] });
    await screen.findByText('Die nächsten Projekte:');
    const towns = screen.getAllByText(/\d km$/).map(({ textContent }) => textContent.trim());
    expect(towns).toHaveLength(2);
    expect(new Set(towns).size).toBe(2);
  });

  test('single keys can be switched off in the help, the clicker stays', async () => {
    const { atlas, user } = await show('#tour=dmk');
    await title('Der Beschluss');
    await user.keyboard('?');
    const box = await screen.findByRole('checkbox', { name: /Tasten mit einem Buchstaben/ });
    await user.click(box);
    expect(atlas.shortcuts).toBe(false);
    await user.keyboard('{Escape}');
    await user.keyboard('b');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    await user.keyboard('{PageDown}');
    expect(await title('Die Gründung')).toBeInTheDocument();
  });

  test('the hall is set in the help, and the type follows', async () => {
    const { user } = await show('#tour=dmk');
    await title('Der Beschluss');
    await user.keyboard('?');
    const metres = await screen.findByRole('spinbutton', { name: 'Abstand in Metern' });
    await user.clear(metres);
    await user.type(metres, '8');
    expect(await screen.findByText(/Kleinste Schrift: 5,7 %/)).toBeInTheDocument();
    expect(document.documentElement.style.getPropertyValue('--type')).toBe('5.7');
    await user.clear(metres);
    await user.type(metres, '5');
  });

  test('all scenes are looked through before a talk', async () => {
    const { user } = await show('#tour=smart-cities');
    await screen.findByRole('heading', { level: 2 });
    await user.keyboard('?');
    await user.click(await screen.findByRole('button', { name: 'Alle Szenen prüfen' }));
    expect(await screen.findByText('Alle 12 Szenen sind in Ordnung.')).toBeInTheDocument();
  });

  test('the sources of the map stand in the first scene, and behind a key', async () => {
    const { user } = await show('#tour=dmk');
    await title('Der Beschluss');
    expect(screen.getByText(/GeoBasis-DE/)).toBeInTheDocument();
    await user.keyboard('{PageDown}');
    await waitFor(() => expect(screen.queryByText(/GeoBasis-DE/)).not.toBeInTheDocument());
    await user.keyboard('c');
    expect(await screen.findByText(/Grenzen: © GeoBasis-DE/)).toBeInTheDocument();
  });
});
