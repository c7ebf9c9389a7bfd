import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Page } from '../../src/text/pagesWords.ts';
import ReportError from '../../src/ui/help/ReportError.svelte';
import SitePage from '../../src/ui/help/SitePage.svelte';
import { anAtlas, row } from './anAtlas.ts';

/** What the server answers to the request for site.json; undefined: that there is none. */
function serve(site: object | undefined) {
  vi.stubGlobal('fetch', () =>
    Promise.resolve(new Response(JSON.stringify(site), { status: site ? 200 : 404 })),
  );
}
afterEach(() => vi.unstubAllGlobals());

const FILLED = {
  operator: 'Stadt Musterhausen',
  contact: 'atlas@musterhausen.de',
  imprint: 'https://musterhausen.de/impressum',
  privacy: 'https://musterhausen.de/datenschutz',
};

function open(page: Page, site: object | undefined) {
  serve(site);
  render(SitePage, { atlas: anAtlas(), page, onclose: vi.fn() });
}

const link = (name: string) => screen.findByRole('link', { name });

describe('Impressum', () => {
  test('names operator, imprint and contact', async () => {
    open('impressum', FILLED);
    expect(await link('Impressum auf musterhausen.de')).toHaveAttribute('href', FILLED.imprint);
    expect(screen.getByText('Betreiber dieser Seite: Stadt Musterhausen')).toBeVisible();
    expect(await link('Kontakt: atlas@musterhausen.de')).toHaveAttribute(
      'href',
      'mailto:atlas@musterhausen.de',
    );
  });

  test('of a copy without an operator says so', async () => {
    open('impressum', {});
    expect(await screen.findByText(/^Diese Kopie des Atlas nennt keinen Betreiber/)).toBeVisible();
  });

  test('of an operator without an imprint says so', async () => {
    open('impressum', { operator: 'Stadt Musterhausen' });
    expect(await screen.findByText('Ein Impressum ist nicht angegeben.')).toBeVisible();
  });

  test('names what in the file is no address', async () => {
    open('impressum', { imprint: 'www.musterhausen.de', contact: 'javascript:alert(1)' });
    expect(await screen.findByText(/nicht verwendet: contact, imprint\.$/)).toBeVisible();
    expect(screen.queryByRole('link')).toBeNull();
  });

  test('says if the file cannot be had', async () => {
    open('impressum', undefined);
    expect(await screen.findByText(/gerade nicht zu lesen/)).toBeVisible();
  });
});

describe('Datenschutz', () => {
  test('names the one thing that is stored, and only on a click', async () => {
    open('datenschutz', {});
    expect(screen.getByText(/smart-city-atlas\.erste-schritte/)).toBeVisible();
    expect(await screen.findByText(/Datenschutzerklärung .* nicht angegeben/)).toBeVisible();
  });

  test('leads to what the operator says', async () => {
    open('datenschutz', FILLED);
    expect(await link('Datenschutzerklärung auf musterhausen.de')).toHaveAttribute(
      'href',
      FILLED.privacy,
    );
  });
});

test('Barrierefreiheit says what is missing, and whom to tell', async () => {
  open('barrierefreiheit', FILLED);
  expect(screen.getByRole('heading', { name: 'Was noch fehlt' })).toBeVisible();
  expect(await link('Kontakt: atlas@musterhausen.de')).toBeVisible();
});

describe('the report of an error', () => {
  function report(site: object | undefined, id?: string) {
    serve(site);
    const atlas = anAtlas();
    if (id) atlas.select(row(id));
    render(ReportError, { atlas, onclose: vi.fn() });
  }
  const text = () =>
    screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Angaben zum Melden' });

  test('is a mail that carries the project and the link of the view', async () => {
    report(FILLED, 'k21-dresden');
    const { href } = (await link('E-Mail schreiben')) as HTMLAnchorElement;
    const mail = new URL(href);
    expect(mail.pathname).toBe('atlas@musterhausen.de');
    expect(mail.searchParams.get('subject')).toBe(
      'Smart-City-Atlas, Fehler in den Daten: k21-dresden',
    );
    expect(mail.searchParams.get('body')).toBe(
      'Projekt: Messfahrten für Dresdner Starkregenmodell (k21-dresden)\r\n' +
        `Ansicht: ${location.href}#projekt=k21-dresden\r\n`,
    );
  });

  test('leads to a page where that is the contact', async () => {
    report({ contact: 'https://musterhausen.de/kontakt' }, 'k21-dresden');
    expect(await link('Kontakt auf musterhausen.de')).toHaveAttribute(
      'href',
      'https://musterhausen.de/kontakt',
    );
  });

  test('without a contact is honest about it, and gives id and link to copy', async () => {
    const user = userEvent.setup();
    report({}, 'k21-dresden');
    expect(await screen.findByText(/nennt keine Adresse ihres Betreibers/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Angaben kopieren' }));
    expect(await navigator.clipboard.readText()).toBe(text().value);
    expect(text().value).toContain('(k21-dresden)');
    expect(text().value).toContain('#projekt=k21-dresden');
  });

  test('can be about the atlas as a whole', () => {
    report({});
    expect(text().value).toMatch(/^Projekt: Atlas als Ganzes\n/);
  });
});
