import { screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Atlas } from '../../src/state/atlas.svelte.ts';
import { keepPrintable, printProject, printView } from '../../src/ui/print/printing.ts';
import { anAtlas, row } from './anAtlas.ts';

const paper = () => document.querySelector<HTMLElement>('.paper')!;
const onPaper = () => within(paper());
const say = (type: string) => window.dispatchEvent(new Event(type));

/** The browser: it tells the page before it prints, and after. */
let printed: string[];
beforeEach(() => {
  printed = [];
  vi.spyOn(window, 'print').mockImplementation(() => {
    say('beforeprint');
    printed.push(paper().textContent);
    say('afterprint');
  });
});
afterEach(() => void say('keydown'));

async function ready(atlas: Atlas = anAtlas()): Promise<Atlas> {
  await keepPrintable(atlas);
  return atlas;
}

describe('the view', () => {
  test('is laid beside the page when the browser prints, and goes when one goes on', async () => {
    await ready();
    expect(paper()).toBeNull();
    say('beforeprint');
    expect(onPaper().getByRole('heading', { level: 1 })).toHaveTextContent(
      '173 von 173 Projekten. Am meisten: Nordrhein-Westfalen (35).',
    );
    say('afterprint');
    expect(paper()).not.toBeNull();
    say('keydown');
    expect(paper()).toBeNull();
  });

  test('lists every project shown in the order shown, with all that one asks first', async () => {
    const atlas = await ready();
    atlas.toggle('land', 'DE-SN');
    say('beforeprint');
    const [, ...rows] = onPaper().getAllByRole('row');
    expect(rows).toHaveLength(atlas.rows.length);
    const dresden = rows[atlas.rows.indexOf(row('k21-dresden'))]!;
    for (const words of [
      'Messfahrten für Dresdner Starkregenmodell',
      'Dresden, Sachsen · Umwelt & Klima',
      'läuft, Stand 8. August 2025',
      '04.08.2025',
      'Kommune21: Dresden: Aufnahmen für Starkregenmodell, aktuellenachrichten.eu, 8. August 2025',
    ]) {
      expect(dresden).toHaveTextContent(words);
    }
  });

  test('has legend, licence, credits and the link with its code', async () => {
    const atlas = await ready();
    atlas.toggle('category', 'umwelt');
    say('beforeprint');
    expect(paper()).toHaveTextContent('Umwelt & Klima 11');
    expect(paper()).toHaveTextContent('2026 Hamburg');
    expect(paper()).toHaveTextContent('CC BY 4.0');
    expect(paper()).toHaveTextContent('© GeoBasis-DE / BKG 2017 (Daten verändert)');
    expect(paper()).toHaveTextContent('Stand der Daten: 23. November 2026');
    expect(onPaper().getByRole('link', { name: /#kategorie=umwelt$/ })).toBeInTheDocument();
    expect(onPaper().getByRole('img', { name: 'QR-Code mit diesem Link' })).toBeInTheDocument();
  });

  test('without projects says so', async () => {
    const atlas = await ready();
    atlas.toggle('land', 'DE-SL');
    atlas.toggle('category', 'netze');
    say('beforeprint');
    expect(atlas.rows).toHaveLength(0);
    expect(paper()).toHaveTextContent('Dazu gibt es kein Projekt.');
    expect(onPaper().queryByRole('table')).toBeNull();
  });

  test('speaks the language of the page', async () => {
    const atlas = await ready();
    await atlas.speak('en');
    say('beforeprint');
    expect(onPaper().getByRole('table', { name: 'Projects' })).toBeInTheDocument();
    expect(paper()).toHaveTextContent('Printed on');
  });
});

describe('a project', () => {
  test('is printed with the facts of its panel, and the view again after it', async () => {
    const atlas = await ready();
    atlas.select(row('mpsc-2019-02'));
    await printProject(atlas);
    expect(printed[0]).toContain('Steckbrief');
    expect(printed[0]).toContain(
      '8 Mio. Euro (vom Bund). Nicht mit anderen Beträgen vergleichbar.',
    );
    expect(printed[0]).toContain('am 10. Juli 2019 für das Programm ausgewählt');
    expect(printed[0]).toContain('2026 (geplant)');
    expect(printed[0]).toContain('#projekt=mpsc-2019-02');
    await printView(atlas);
    expect(printed[1]).toContain('173 von 173 Projekten');
  });

  test('has its span in words for who cannot see it, and no buttons', async () => {
    const atlas = await ready();
    atlas.select(row('k21-dresden'));
    await printProject(atlas);
    expect(
      onPaper().getByRole('img', { name: 'Beginn: in Betrieb seit 4. August 2025. Ende: offen' }),
    ).toBeInTheDocument();
    expect(onPaper().queryByRole('button')).toBeNull();
  });

  test('without a place or a date is printed without map and line', async () => {
    const atlas = await ready();
    atlas.select(row('k21-parkzonen'));
    await printProject(atlas);
    expect(paper()).toHaveTextContent('ohne Ort (bundesweit)');
    expect(onPaper().queryByRole('img', { name: /^Lage/ })).toBeNull();
    expect(screen.queryByText('Die Karte war beim Drucken noch nicht geladen.')).toBeNull();
  });
});
