import { describe, expect, test } from 'vitest';
import { FACETS, WITHOUT } from '../../src/model/columns.ts';
import { readMeetings } from '../../src/load/dmk.ts';
import { STATUSES } from '../../src/load/projects.ts';
import { projectAt } from '../../src/model/project.ts';
import { de } from '../../src/text/de.ts';
import { germanProject } from '../../src/text/germanProject.ts';
import { germanNotices } from '../../src/text/germanNotices.ts';
import { DATA_DAY, aDataset, aWindow, anOwnDataset, day } from './aDataset.ts';
import type { Cells } from './aDataset.ts';
import { shippedDataset, shippedText } from './shipped.ts';

const aProject = (cells: Cells) => projectAt(aDataset(cells), 0);
const anOwnProject = (cells: Cells) => projectAt(anOwnDataset([cells]), 0);
const PLACE = { lon: '13.405', lat: '52.52' };

test('numbers and plurals', () => {
  expect([0, 1, 2, 1234].map(de.projects)).toEqual([
    '0 Projekte',
    '1 Projekt',
    '2 Projekte',
    '1.234 Projekte',
  ]);
});

test.each([
  [7, '7'],
  [999, '999'],
  [1200, '1,2 Tsd.'],
  [45_000, '45 Tsd.'],
  [1_250_000, '1,3 Mio.'],
])('%i is written %s in a ring', (count, text) => {
  expect(de.map.shortNumber(count)).toBe(text);
});

test('every status and every lack of a value has its word', () => {
  expect(STATUSES.map((key) => de.option('status', { key }))).toEqual([
    'läuft',
    'Pilotbetrieb',
    'geplant',
    'abgeschlossen',
  ]);
  expect(FACETS.map((facet) => de.option(facet, { key: WITHOUT }))).toEqual([
    'ohne Kategorie',
    'unbekannt',
    'ohne Programm',
    'ohne Land',
    'ohne Angabe',
  ]);
});

test('a chip says which facet it is of where its word alone would not', () => {
  expect(de.chip('status', { key: WITHOUT })).toBe('Status: unbekannt');
  expect(de.chip('status', { key: 'pilot' })).toBe('Pilotbetrieb');
});

describe('the begin of a project', () => {
  test.each<[string, Cells]>([
    ['in Betrieb seit 4. August 2025', { start: '2025-08-04', start_meaning: 'use' }],
    ['in Betrieb ab 2027', { start: '2027', start_meaning: 'use' }],
    ['Förderbescheid im August 2025', { start: '2025-08', start_meaning: 'grant' }],
    ['2019 für das Programm ausgewählt', { start: '2019', start_meaning: 'selected' }],
    ['2019', { start: '2019' }],
    ['unbekannt, berichtet am 1. Mai 2024', { published: '2024-05-01' }],
    ['ohne Datum: keine Quelle nennt eines', {}],
    ['unbekannt', { end: '2024' }],
  ])('%s', (words, cells) => {
    expect(germanProject.beginWords(aProject(cells), DATA_DAY)).toBe(words);
  });

  test('that a project has begun says nothing about its use', () => {
    const project = aProject({ start: '2024', start_meaning: 'project' });
    expect(germanProject.beginWords(project, DATA_DAY)).toMatch(
      /^Projekt begonnen 2024; ob .* nicht/,
    );
  });
});

test.each<[string, Cells]>([
  ['2025', { start: '2021', end: '2025' }],
  ['2025 (geplant)', { start: '2021', end: '2025', programme: 'mpsc' }],
  ['offen', { start: '2021', status: 'running' }],
  ['nicht bekannt', { start: '2021', status: 'completed' }],
  ['nicht bekannt', {}],
])('the end: %s', (words, cells) => {
  expect(germanProject.endWords(aProject(cells))).toBe(words);
});

test.each<[string, Cells]>([
  ['Stand Mai 2024', { status: 'pilot', status_as_of: '2024-05', source_date: '2025' }],
  ['laut Quelle vom 1. Juni 2025', { status: 'pilot', source_date: '2025-06-01' }],
  ['Stand der Recherche: 23.11.2026', { status: 'pilot' }],
  ['keine Quelle gefunden', { status: '', status_as_of: '2024' }],
])('a status is never without its day: %s', (words, cells) => {
  expect(de.list.statusDay(aProject(cells), DATA_DAY)).toBe(words);
});

test.each<[string, Cells]>([
  ['Stand Mai 2024, laut Datei „projekte.csv“', { status: 'pilot', status_as_of: '2024-05' }],
  ['laut Datei „projekte.csv“', { status: 'pilot', source_date: '2025-06-01' }],
  ['laut Datei „projekte.csv“', { status: 'pilot' }],
  ['nicht in der Datei', {}],
])("a status of a visitor's file is none of the atlas's research: %s", (words, cells) => {
  expect(de.list.statusDay(anOwnProject(cells), DATA_DAY)).toBe(words);
});

test("what a visitor's file does not say, no source is said to lack", () => {
  expect(germanProject.beginWords(anOwnProject({}), DATA_DAY)).toBe('nicht angegeben');
  expect(germanProject.beginWords(anOwnProject({ end: '2024' }), DATA_DAY)).toBe('nicht angegeben');
});

test.each<[string, Cells]>([
  ['Ulm', { municipality: 'Ulm', ...PLACE }],
  ['', PLACE],
  ['Ulm, nicht auf der Karte', { municipality: 'Ulm' }],
  ['ohne Ort', {}],
])("the place of a visitor's row is what its file says: %j", (words, cells) => {
  expect(de.list.place(anOwnProject(cells))).toBe(words);
});

test.each<[string, Cells]>([
  ['509.000 Euro (insgesamt, mit Eigenanteil)', { funding_eur: '509000', funding_kind: 'total' }],
  ['17,5 Mio. Euro (vom Bund)', { funding_eur: '17500000', funding_kind: 'federal' }],
  ['2,35 Mio. Euro', { funding_eur: '2350000' }],
])('the funding: %s', (words, cells) => {
  expect(germanProject.fundingWords(aProject(cells))).toBe(words);
});

test.each<[string, Cells]>([
  ['08/2025', { start: '2025-08', published: '2026' }],
  ['berichtet 11.08.2025', { published: '2025-08-11' }],
  ['ohne Datum', {}],
])('the date in the list: %s', (words, cells) => {
  expect(de.list.date(aProject(cells))).toBe(words);
});

test.each<[string, Cells]>([
  ['Potsdam, DE-BB', { ...PLACE, municipality: 'Potsdam', land: 'DE-BB' }],
  ['DE-BE', { ...PLACE, municipality: 'DE-BE', land: 'DE-BE' }],
  ['DE-BE', { ...PLACE, land: 'DE-BE' }],
  ['ohne Ort', { municipality: 'Potsdam' }],
  ['ohne Ort (bundesweit)', { level: 'bund' }],
])('the place in the list: %s', (words, cells) => {
  expect(de.list.place(aProject(cells))).toBe(words);
});

test('the foot of the list says how many are not on the map', () => {
  expect(de.list.foot(1, 0)).toBe('1 Projekt, alle auf der Karte');
  expect(de.list.foot(173, 2)).toBe('173 Projekte, 2 ohne Ort');
});

test('a window is said with its reading', () => {
  const window = aWindow('2023/2025');
  expect(de.time.chip(window, 'laeuft')).toBe('2023 bis 2025');
  expect(de.time.chip(window, 'beginnt')).toBe('Beginn 2023 bis 2025');
  expect(de.time.chip(window, 'endet')).toBe('Ende 2023 bis 2025');
});

test('the meetings of the shipped data, each with its day as it is known', () => {
  const { records } = readMeetings('dmk_meetings.csv', shippedText('dmk_meetings.csv'));
  const words = records.map(de.dmk.meeting);
  expect(words[0]).toBe('Letzte Sitzung des Vorläufers D16, Berlin: 9. November 2023');
  expect(words[3]).toMatch(/^Sondersitzung, digital .*: 28\. März 2025$/);
  expect(words[4]).toBe('3. Sitzung, Ingelheim am Rhein: 12. Mai 2025 bis 13. Mai 2025');
  expect(words[7]).toBe('6. Sitzung, Brüssel: 2026, der Tag ist nicht belegt');
});

test('a chair is named by its Länder; one that nobody knows is not guessed', () => {
  const holder = { person: '', office: '', source: '', sourceUrl: '', note: '' };
  const holders = ['DE-BE', 'DE-BB'].map((land) => ({ ...holder, land }));
  const term = { year: 2024, from: 0, to: 1, holders };
  const names = new Map([
    ['DE-BE', 'Berlin'],
    ['DE-BB', 'Brandenburg'],
  ]);
  const nameOf = (key: string) => names.get(key) ?? key;
  expect(de.dmk.holders(term, nameOf)).toBe('Berlin und Brandenburg');
  expect(de.dmk.holders({ ...term, year: 2027, holders: [] }, nameOf)).toBe(
    '2027 noch nicht bekannt',
  );
});

describe('what could not be read', () => {
  const where = { file: 'projects.csv', line: 7, column: 'status' };

  test.each([
    [
      'projects.csv, Zeile 7, Spalte status: „x“ ist nicht erlaubt. Erlaubt: pilot, running.',
      { ...where, value: 'x', reason: { kind: 'not-in-list', allowed: ['pilot', 'running'] } },
    ],
    [
      'projects.csv, Zeile 7, Spalte status: Das Feld ist leer, hier muss etwas stehen.',
      { ...where, value: '', reason: { kind: 'required' } },
    ],
    [
      'projects.csv, Zeile 7, Spalte id: „ulm“ kommt schon in einer früheren Zeile vor.',
      { ...where, column: 'id', value: 'ulm', reason: { kind: 'duplicate' } },
    ],
    [
      'projects.csv, Zeile 7, Spalte end: „bald“ ist kein Datum. Erlaubt: 2021, 2021-05 oder 2021-05-17.',
      { ...where, column: 'end', value: 'bald', reason: { kind: 'not-a-date' } },
    ],
    [
      'projects.csv, Zeile 7, Spalte lat: „52,5“ ist keine Zahl von -85 bis 85 mit Punkt.',
      {
        ...where,
        column: 'lat',
        value: '52,5',
        reason: { kind: 'not-a-number', min: -85, max: 85 },
      },
    ],
    [
      'projects.csv, Zeile 7: Ein Anführungszeichen fehlt oder steht zu viel.',
      { ...where, column: '', value: '', reason: { kind: 'misquoted' } },
    ],
    [
      'projects.csv, Zeile 7: „Ampeln“ steht hinter der letzten Spalte. Ist ein Komma zu viel?',
      { ...where, column: '', value: 'Ampeln', reason: { kind: 'surplus' } },
    ],
  ] as const)('%s', (words, issue) => {
    expect(germanNotices.cell(issue)).toBe(words);
  });

  test('a file is named with what is wrong and what still works', () => {
    const missing = { file: 'names.csv', problem: 'missing', detail: '' } as const;
    expect(germanNotices.files(missing)).toBe(
      'names.csv fehlt oder ist nicht zu erreichen. Die Karte hat keine Namen.',
    );
    const other = { file: 'rivers.json', problem: 'no-columns', detail: 'id, title_de' } as const;
    expect(germanNotices.files(other)).toBe(
      'rivers.json hat diese Spalten nicht: id, title_de. Alles andere geht.',
    );
  });

  test('parts of a link are named, not all of them and none at length', () => {
    expect(germanNotices.link(['a=b', 'c'])).toBe('Im Link unbekannt und übergangen: a=b, c');
    expect(germanNotices.link([...'abcdef'])).toMatch(/: a, b, c, d, e …$/);
    expect(germanNotices.link(['x'.repeat(9000)]).length).toBeLessThan(150);
  });
});

test('no shipped project is spoken of in the words of a programmer', () => {
  for (let row = 0; row < shippedDataset.length; row++) {
    const project = projectAt(shippedDataset, row);
    const words = [
      germanProject.beginWords(project, DATA_DAY),
      germanProject.endWords(project),
      de.list.statusDay(project, DATA_DAY),
      germanProject.sourceDay(project.text.source_date),
      project.text.funding_eur && germanProject.fundingWords(project),
      de.list.date(project),
      de.list.place(project),
      project.text.location_meaning && germanProject.location[project.text.location_meaning],
      ...FACETS.flatMap((facet) => project.options[facet].map((value) => de.chip(facet, value))),
    ];
    expect(words.join('|'), project.text.id).not.toMatch(/undefined|NaN|null|\[object|\bohne\|/);
    expect(words.slice(0, 4).every(Boolean), project.text.id).toBe(true);
  }
});

test('the day of the data is said, or that it is not known', () => {
  expect(de.dataDay(day('2026-11-23'))).toBe('Stand der Daten: 23. November 2026');
  expect(de.dataDay(undefined)).toBe('Stand der Daten: nicht bekannt');
});
