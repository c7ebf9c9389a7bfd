import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import type { Atlas } from '../../src/state/atlas.svelte.ts';
import ProjectPanel from '../../src/ui/ProjectPanel.svelte';
import { toCsv } from '../unit/aDataset.ts';
import { germanIn } from '../unit/germanIn.ts';
import { anAtlas, anAtlasWith, row } from './anAtlas.ts';

const user = userEvent.setup();

/** The panel of the atlas's selected project. */
function show(atlas: Atlas) {
  render(ProjectPanel, {
    atlas,
    get project() {
      return atlas.project!;
    },
  });
  return atlas;
}

function open(id: string, atlas = anAtlas()): Atlas {
  atlas.select(row(id));
  return show(atlas);
}

/** A project of its own, with no more than the test is about. */
async function openWith(cells: Record<string, string>): Promise<Atlas> {
  const csv = toCsv([{ id: 'a', title_de: 'Titel', category: 'verkehr', ...cells }]);
  const atlas = await anAtlasWith({ 'projects.csv': csv });
  atlas.select(0);
  return show(atlas);
}

const panel = () => within(screen.getByRole('region', { name: 'Projekt' }));
const title = () => panel().getByRole('heading').textContent;
const press = (name: string) => user.click(panel().getByRole('button', { name }));

/** The fact under a term of the description list. */
function fact(term: string): HTMLElement {
  const found = panel()
    .getAllByRole('term')
    .find(({ textContent }) => textContent === term);
  if (!(found?.nextElementSibling instanceof HTMLElement)) throw new Error(`no "${term}"`);
  return found.nextElementSibling;
}
const terms = () =>
  panel()
    .getAllByRole('term')
    .map(({ textContent }) => textContent);

describe('a project', () => {
  test('says what it is, where, how far, since when and with what', () => {
    open('k21-dresden');
    expect(title()).toBe('Messfahrten für Dresdner Starkregenmodell');
    expect(panel().getByText('Umwelt & Klima')).toBeVisible();
    expect(panel().getByText('Dresden, Sachsen')).toBeVisible();
    expect(panel().getByText(/^Fahrzeuge mit Kameras und Laserscannern erfassen/)).toBeVisible();
    expect(fact('Status')).toHaveTextContent('läuft, Stand 8. August 2025');
    expect(fact('Beginn')).toHaveTextContent('in Betrieb seit 4. August 2025');
    expect(fact('Ende')).toHaveTextContent('offen');
    expect(fact('Technik')).toHaveTextContent('Laserscan, Kameras, Digitaler Zwilling, Simulation');
    expect(fact('Programm')).toHaveTextContent('Kommune21, Juli/August 2025');
  });

  test('names its source, the day and the host of the link, which opens without a trace', () => {
    open('k21-dresden');
    const link = within(fact('Quelle')).getByRole('link', {
      name: /^Kommune21: Dresden: Aufnahmen für Starkregenmodell/,
    });
    expect(link).toHaveAttribute('rel', 'noopener noreferrer');
    expect(link).toHaveAttribute('href', expect.stringMatching(/^https:\/\/aktuellenachrichten/));
    expect(fact('Quelle')).toHaveTextContent('8. August 2025 · Beleg: aktuellenachrichten.eu');
  });

  test('without a link says so', () => {
    open('k21-parkzonen');
    expect(within(fact('Quelle')).queryByRole('link')).toBeNull();
    expect(fact('Quelle')).toHaveTextContent(/, ohne Link 14\. August 2025$/);
  });

  test('without a place or a status says so', () => {
    open('k21-parkzonen');
    expect(panel().getByText('ohne Ort (bundesweit)')).toBeVisible();
    expect(fact('Status')).toHaveTextContent('unbekannt: keine Quelle gefunden');
    expect(fact('Beginn')).toHaveTextContent('unbekannt, berichtet am 14. August 2025');
  });

  test('without anything else says that, too', async () => {
    await openWith({});
    expect(panel().getByText('ohne Ort')).toBeVisible();
    expect(fact('Beginn')).toHaveTextContent('ohne Datum: keine Quelle nennt eines');
    expect(fact('Technik')).toHaveTextContent('keine Angabe');
    expect(fact('Quelle')).toHaveTextContent('ohne Link');
    expect(terms()).toEqual(['Status', 'Beginn', 'Technik', 'Quelle']);
  });

  test('whose point is not its own place says which it is', () => {
    open('k21-eifelkreis');
    expect(fact('Hinweis')).toHaveTextContent('Der Punkt ist der Sitz der Kreisverwaltung.');
  });
});

describe('a model project of the federal government', () => {
  test('shows the funding by kind, and that it cannot be compared', () => {
    open('mpsc-2019-02');
    expect(fact('Förderung')).toHaveTextContent(
      '8 Mio. Euro (vom Bund). Nicht mit anderen Beträgen vergleichbar.',
    );
    expect(fact('Förderung')).toHaveTextContent('8 Mio. EUR Bund (65 %), 4 Mio. EUR Stadt');
  });

  test('was selected on a day, and ends as planned', () => {
    open('mpsc-2019-02');
    expect(fact('Beginn')).toHaveTextContent('am 10. Juli 2019 für das Programm ausgewählt');
    expect(fact('Ende')).toHaveTextContent('2026 (geplant)');
  });

  test('of several municipalities names them', () => {
    open('mpsc-2020-21');
    expect(fact('Mitglieder')).toHaveTextContent('Aalen, Heidenheim an der Brenz');
  });
});

describe('other projects', () => {
  test('partners lead to each other', async () => {
    const atlas = open('k21-hofbieber');
    await user.click(
      within(fact('Gemeinsam mit')).getByRole('button', { name: /Mengerskirchen$/ }),
    );
    expect(atlas.project?.text.municipality).toBe('Mengerskirchen');
    await user.click(within(fact('Gemeinsam mit')).getByRole('button', { name: /Hofbieber$/ }));
    expect(atlas.project?.text.municipality).toBe('Hofbieber');
  });

  test('at the same point are named and open', async () => {
    const atlas = open('k21-mannheim');
    const names = within(fact('Auch hier'))
      .getAllByRole('button')
      .map(({ textContent }) => textContent?.trim());
    expect(names).toEqual([
      'KI-Modell für das Mikroklima in Mannheim',
      'Modellprojekt Smart Cities: Mannheim',
      'Modellprojekt Smart Cities: Verband Region Rhein-Neckar',
    ]);
    await user.click(within(fact('Auch hier')).getByRole('button', { name: /Mikroklima/ }));
    expect(atlas.project?.text.id).toBe('oth-mannheim-mikroklima');
  });

  test('that the filter hides are named, and are no dead buttons', () => {
    const atlas = anAtlas();
    atlas.toggle('category', 'verkehr');
    open('k21-mannheim', atlas);
    expect(fact('Auch hier')).toHaveTextContent('KI-Modell für das Mikroklima in Mannheim');
    expect(within(fact('Auch hier')).queryByRole('button')).toBeNull();
  });

  test('none are named where there are none', () => {
    open('k21-dresden');
    expect(terms()).not.toContain('Gemeinsam mit');
    expect(terms()).not.toContain('Förderung');
  });
});

describe('previous and next', () => {
  test('walk the list in its order', async () => {
    const atlas = anAtlas();
    atlas.toggle('land', 'DE-SN');
    atlas.select(atlas.rows[0]!);
    show(atlas);
    await press('Nächstes Projekt');
    await press('Nächstes Projekt');
    expect(atlas.selected).toBe(atlas.rows[2]);
    await press('Vorheriges Projekt');
    expect(atlas.selected).toBe(atlas.rows[1]);
  });

  test('go round at the ends', async () => {
    const atlas = anAtlas();
    atlas.toggle('land', 'DE-SN');
    atlas.select(atlas.rows[0]!);
    show(atlas);
    await press('Vorheriges Projekt');
    expect(atlas.selected).toBe(atlas.rows[5]);
    await press('Nächstes Projekt');
    expect(atlas.selected).toBe(atlas.rows[0]);
  });

  test('stay among gathered rows', async () => {
    const atlas = anAtlas();
    const [mannheim, roots] = [row('k21-mannheim'), row('mpsc-2020-17')];
    atlas.gather([mannheim, roots]);
    open('k21-mannheim', atlas);
    await press('Nächstes Projekt');
    expect(atlas.selected).toBe(roots);
    await press('Nächstes Projekt');
    expect(atlas.selected).toBe(mannheim);
    expect(panel().getByRole('button', { name: 'Alle 2 Ergebnisse' })).toBeVisible();
  });

  test('are not there for one project alone', async () => {
    await openWith({});
    expect(panel().queryByRole('button', { name: 'Nächstes Projekt' })).toBeNull();
  });
});

describe('to take along', () => {
  test('the link to just this project is copied, and that is said of no other', async () => {
    const atlas = anAtlas();
    atlas.toggle('land', 'DE-SN');
    open('k21-dresden', atlas);
    await press('Link kopieren');
    expect(await navigator.clipboard.readText()).toMatch(/#projekt=k21-dresden$/);
    expect(panel().getByText('Link kopiert. Er zeigt genau dieses Projekt.')).toBeVisible();
    await press('Nächstes Projekt');
    expect(panel().queryByText(/^Link kopiert/)).toBeNull();
  });

  test('a closed clipboard gives the link to be copied by hand', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('closed'));
    open('k21-dresden');
    await press('Link kopieren');
    expect(panel().getByText(/^Der Browser lässt das Kopieren nicht zu/)).toBeVisible();
    const field = panel().getByRole('textbox', { name: 'Link zum Projekt' });
    expect(field).toHaveValue('http://localhost:3000/#projekt=k21-dresden');
  });
});

test('opened, its title has the focus, also after the next one', async () => {
  open('k21-dresden');
  expect(panel().getByRole('heading')).toHaveFocus();
  await press('Nächstes Projekt');
  expect(panel().getByRole('heading')).toHaveFocus();
});

test.each(['Schließen', 'Alle 173 Ergebnisse'])('%s goes back to the list', async (name) => {
  const atlas = anAtlas();
  atlas.select(row('k21-dresden'));
  render(ProjectPanel, { atlas, project: atlas.project! });
  await press(name);
  expect(atlas.selected).toBe(-1);
});

describe('what a file says', () => {
  const HTML = '<img src=x onerror=alert(1)><b>fett</b>';

  test.each(['title_de', 'summary_de', 'municipality', 'note', 'source_title'])(
    'is text, never HTML: %s',
    async (field) => {
      await openWith({ lon: '10', lat: '51', [field]: HTML });
      const region = screen.getByRole('region', { name: 'Projekt' });
      expect(region).toHaveTextContent(HTML);
      expect(region.querySelector('img')).toBeNull();
    },
  );

  test.each(['javascript:alert(1)', 'data:text/html,x', 'https://a@b.de/', 'www.ort.de'])(
    'is no link that may do harm: %s',
    async (source_url) => {
      await openWith({ source_title: 'Quelle', source_url });
      expect(panel().queryByRole('link')).toBeNull();
      expect(fact('Quelle')).toHaveTextContent('Quelle, ohne Link');
    },
  );
});

test('in English all is told in English, and what is there in German only is marked so', async () => {
  const atlas = anAtlas();
  await atlas.speak('en');
  open('mpsc-2020-25', atlas);
  const region = screen.getByRole('region', { name: 'Project' });
  expect(within(region).getByText('Members')).toBeVisible();
  expect(within(region).getByText(/^Apfeldorf/)).toHaveAttribute('lang', 'de');
  const { text } = atlas.project!;
  expect(within(region).getByText(text.source_title)).toHaveAttribute('lang', 'de');
  expect(within(region).getByText(text.summary_en)).toBeVisible();
  for (const quoted of region.querySelectorAll('[lang=de]')) quoted.remove();
  // Only the region's own name, where the summary names it, is German: AUF.
  expect(germanIn(region.textContent).filter((word) => word !== 'AUF')).toEqual([]);
});
