import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { flushSync } from 'svelte';
import { describe, expect, test } from 'vitest';
import MeetingPanel from '../../src/ui/MeetingPanel.svelte';
import type { Atlas } from '../../src/state/atlas.svelte.ts';
import { anAtlas, anAtlasWith } from './anAtlas.ts';

const user = userEvent.setup();

function open(number: string, atlas: Atlas = anAtlas()): Atlas {
  atlas.openMeeting(number);
  render(MeetingPanel, { atlas, meeting: atlas.meeting! });
  return atlas;
}

const panel = (name = 'Sitzung') => within(screen.getByRole('region', { name }));
const resolutions = () =>
  panel()
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

/** What stands beside a term. */
const said = (term: string) =>
  panel().getByText(term, { selector: 'dt' }).nextElementSibling?.textContent?.trim();

describe('the meeting of 18 October 2024', () => {
  test('says number, place, house, day and chair', () => {
    open('2');
    expect(panel().getByRole('heading', { level: 2, name: '2. Sitzung' })).toHaveFocus();
    expect(panel().getByText('Futurium').parentElement).toHaveTextContent('Berlin, Futurium');
    expect(said('Tag')).toBe('18. Oktober 2024');
    expect(said('Vorsitz')).toBe('Berlin und Brandenburg');
  });

  test('lists its six resolutions', () => {
    open('2');
    expect(resolutions()).toHaveLength(6);
    expect(resolutions()).toContain('Nationale Umsetzung der EU-KI-Verordnung');
  });

  test('names its sources, with a link to the evidence and how firm it is', () => {
    open('2');
    expect(said('Belege')).toBe('gut belegt');
    expect(said('Hinweis')).toMatch(/^Sitzung am 18\.10\.2024/);
    expect(said('Quelle')).toMatch(/^Kommune21, Artikel zur 2\. DMK/);
    const link = panel().getByRole('link', { name: /^Beleg: berlin-brandenburg\.de/ });
    expect(link).toHaveAttribute('href', expect.stringMatching(/^https:\/\/berlin-brandenburg/));
    expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  });
});

describe('what is not known is said', () => {
  test('a day without a source', () => {
    open('5');
    expect(said('Tag')).toBe('2026, der Tag ist nicht belegt');
    expect(said('Belege')).toBe('schwach belegt');
    expect(said('Hinweis')).toMatch(/Genauer Tag .* nicht gefunden/);
    expect(panel().queryByText(/^Angekündigt/)).toBeNull();
  });

  test('a meeting that is announced only', () => {
    open('6');
    expect(panel().getByText(/^Angekündigt\. Ob sie stattgefunden hat/)).toBeVisible();
    expect(panel().getByText('Keine belegt.')).toBeVisible();
    expect(said('Karte')).toBe('ohne Punkt auf der Karte');
  });

  test('a disputed place', () => {
    open('S1');
    expect(panel().getByRole('heading', { level: 2 })).toHaveTextContent('Sondersitzung');
    expect(said('Karte')).toBe('ohne Punkt auf der Karte');
    expect(said('Hinweis')).toMatch(/Ort strittig/);
  });

  test('the last meeting of the predecessor had hosts, no chair', () => {
    open('0');
    expect(panel().getByText(/^Vorläufer der/)).toBeVisible();
    expect(said('Gastgeber')).toBe('Berlin und Brandenburg');
  });

  test('no chair, no source, no link', async () => {
    const csv =
      'number,date_from,date_to,place,source_url\n7,2027-05-01,,Ulm,javascript:alert(1)\n';
    open('7', await anAtlasWith({ 'dmk_meetings.csv': csv }));
    expect(said('Vorsitz')).toBe('nicht bekannt');
    expect(said('Quelle')).toMatch(/keine genannt\s+ohne Link/);
    expect(panel().queryByRole('link')).toBeNull();
  });
});

test('previous and next go in the order of time, and end', async () => {
  const atlas = open('0');
  expect(panel().getByRole('button', { name: 'Vorherige Sitzung' })).toBeDisabled();
  await user.click(panel().getByRole('button', { name: 'Nächste Sitzung' }));
  expect(atlas.meeting?.number).toBe('1');
});

test.each([/^Alle 173 Ergebnisse$/, 'Schließen'])('%s closes it', async (name) => {
  const atlas = open('2');
  await user.click(panel().getByRole('button', { name }));
  expect(atlas.meeting).toBeUndefined();
});

test('whoever closes it is back at the mark that opened it', async () => {
  const mark = document.createElement('button');
  document.body.append(mark);
  mark.focus();
  open('2');
  await user.click(panel().getByRole('button', { name: 'Schließen' }));
  expect(mark).toHaveFocus();
  mark.remove();
});

test('in English it quotes what is there in German only', async () => {
  const atlas = anAtlas();
  await atlas.speak('en');
  open('2', atlas);
  flushSync();
  const english = panel('Meeting');
  expect(english.getByRole('heading', { level: 2, name: '2nd meeting' })).toBeVisible();
  expect(english.getByText('National implementation of the EU AI Act')).toBeVisible();
  expect(english.getByText('well sourced')).toBeVisible();
  expect(english.getByText(/Vorabend 17\.10\.2024/)).toHaveAttribute('lang', 'de');
});
