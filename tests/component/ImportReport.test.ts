import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { describe, expect, test, vi } from 'vitest';
import type { ImportActions, ImportState } from '../../src/load/own/importState.ts';
import { NO_CHOICES } from '../../src/load/own/report.ts';
import type { Mended, Report } from '../../src/load/own/report.ts';
import { importWords } from '../../src/text/importWords.ts';
import ImportReport from '../../src/ui/import/ImportReport.svelte';
import { COLUMNS, FINDINGS, PLACES, anEntry, aReport } from '../unit/own/aReport.ts';

const user = userEvent.setup();

const someActions = () =>
  ({
    cancel: vi.fn(),
    close: vi.fn(),
    remove: vi.fn(),
    show: vi.fn(),
    undo: vi.fn(),
    saveReport: vi.fn(),
    saveCorrected: vi.fn(),
    chooseGrid: vi.fn(),
    chooseRole: vi.fn(),
    chooseCrs: vi.fn(),
    chooseDateOrder: vi.fn(),
    setCell: vi.fn(),
    choosePlace: vi.fn(),
    wish: vi.fn(),
  }) satisfies ImportActions;

const read = (report: Report, canUndo = false): ImportState => ({
  kind: 'read',
  report,
  canUndo,
  busy: false,
  shown: false,
});
const reading = { kind: 'reading', name: 'x.csv', bytes: 3e5, total: 1e6, rows: 1200 } as const;

function open(state: ImportState, language: 'de' | 'en' = 'de') {
  const act = someActions();
  const { rerender } = render(ImportReport, { language, state, act });
  return { act, become: (next: ImportState) => rerender({ language, state: next, act }) };
}

/** jsdom is slow with long lists to choose from. */
const FEW = COLUMNS.slice(0, 3);
const openReport = (part: Partial<Report> = {}) => open(read(aReport({ columns: FEW, ...part })));

const region = () => screen.getByRole('region', { name: 'Import-Protokoll' });
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = (name: string | RegExp) => user.click(button(name));
const heading = () => screen.getByRole('heading', { name: 'Import-Protokoll' });
const rows = () => within(screen.getByRole('table')).getAllByRole('row').slice(1);
const words = (node: Element) => node.textContent?.replace(/\s+/g, ' ').trim();
const cellsOf = (rows: readonly HTMLElement[]) => rows.map((row) => [...row.children].map(words));

/** Line 27 names a place that there is three times. */
const WESTHAUSEN = anEntry({
  line: 27,
  column: 0,
  value: 'Westhausen',
  finding: { kind: 'ambiguous-place', count: 3 },
  effect: 'question',
  choices: PLACES,
});
/** Line 58 has a latitude that is none. */
const LATITUDE = anEntry({
  line: 58,
  column: 2,
  value: '5104,2',
  finding: { kind: 'out-of-range', axis: 'lat', min: -90, max: 90 },
});
const mended = (part: Partial<Mended> = {}): Mended => ({
  row: WESTHAUSEN.row,
  line: 27,
  column: 0,
  was: 'Westhausen',
  placed: true,
  ...part,
});

describe('the report', () => {
  test('accounts for every row, for the eye and for programs', () => {
    openReport();
    const { rows, placed, listed } = region().dataset;
    expect([rows, placed, listed]).toEqual(['412', '407', '5']);
    expect(region()).toHaveTextContent('407 von 412 Zeilen auf der Karte, 5 nur in der Liste.');
    expect(region()).toHaveTextContent('0 verloren');
  });

  test('would say so if a row were lost', () => {
    openReport({ placed: 400 });
    expect(region()).toHaveTextContent('7 verloren');
  });

  test('is done where nothing is asked, of the file or of a row', () => {
    openReport({ entries: [LATITUDE] });
    expect(region()).toHaveAttribute('data-state', 'done');
  });

  test('asks where a row has a question', () => {
    openReport({ entries: [WESTHAUSEN] });
    expect(region()).toHaveAttribute('data-state', 'question');
  });

  test('has the focus when it opens, so that one reads on from there', () => {
    openReport();
    expect(heading()).toHaveFocus();
  });

  test('offers each thing that can be done, by name', async () => {
    const { act } = openReport({ entries: [] });
    await press('Daten entfernen');
    await press('Protokoll als CSV');
    await press('Korrigierte Datei');
    await press('Auf der Karte zeigen');
    await press('Schließen');
    for (const done of [act.remove, act.saveReport, act.saveCorrected, act.show, act.close]) {
      expect(done).toHaveBeenCalledOnce();
    }
  });

  test('speaks English', () => {
    open(read(aReport({ columns: [] })), 'en');
    expect(screen.getByRole('region', { name: 'Import report' })).toHaveTextContent(
      '407 of 412 rows on the map, 5 in the list only.',
    );
  });

  test('says aloud what one should know before the map', () => {
    openReport({ columns: [], conversions: [{ kind: 'far-away', count: 2 }] });
    expect(screen.getByRole('alert')).toHaveTextContent('2 Zeilen liegen weit von allen anderen.');
  });

  test('of which nothing is on the map says where to begin', () => {
    openReport({ columns: [], placed: 0, listed: 412 });
    expect(screen.getByRole('alert')).toHaveTextContent('Keine Zeile steht auf der Karte.');
  });
});

describe('while a file is read', () => {
  test('one sees how far, and can stop', async () => {
    const { act } = open(reading);
    expect(region()).toHaveAttribute('data-state', 'reading');
    expect(region()).toHaveTextContent('Zeile 1.200 von etwa 4.000, 300 kB von 1 MB');
    expect(screen.getByRole('progressbar', { name: 'Gelesen' })).toHaveAttribute('value', '300000');
    await press('Abbrechen');
    expect(act.cancel).toHaveBeenCalledOnce();
  });

  test('of unknown length there is no bar that would lie', () => {
    open({ ...reading, total: undefined });
    expect(region()).toHaveTextContent('Zeile 1.200, 300 kB');
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  test('the focus does not go with the button to stop', async () => {
    const { become } = open(reading);
    button('Abbrechen').focus();
    await become(read(aReport({ columns: [] })));
    expect(heading()).toHaveFocus();
  });
});

test('a file that is refused says why and what to do', async () => {
  const { act } = open({
    kind: 'refused',
    name: 'x.pdf',
    reason: { kind: 'format', format: 'pdf' },
  });
  expect(region()).toHaveAttribute('data-state', 'refused');
  expect(screen.getByRole('alert')).toHaveTextContent('Das ist eine PDF-Datei. Der Atlas liest');
  await press('Schließen');
  expect(act.close).toHaveBeenCalledOnce();
});

describe('how it was read', () => {
  test('says of each column what it is taken for, why, and what stands in it', () => {
    openReport();
    const latitude = screen.getByRole('combobox', { name: 'Bedeutung von breite' });
    expect(latitude).toHaveDisplayValue('Breitengrad');
    expect(latitude).toHaveAccessibleDescription('Name „breite“ passt, etwa 48,8366 · 51,0504');
  });

  test('the visitor knows better what a column is', async () => {
    const { act } = openReport();
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Bedeutung von breite' }),
      'Längengrad',
    );
    expect(act.chooseRole).toHaveBeenCalledExactlyOnceWith(2, 'lon');
  });

  test('columns without a meaning are there on demand', async () => {
    openReport({ columns: COLUMNS });
    expect(screen.getAllByRole('combobox')).toHaveLength(7);
    expect(region()).toHaveTextContent('4 weitere Spalten bleiben als Text.');
    await press('Alle zeigen');
    expect(screen.getAllByRole('combobox')).toHaveLength(11);
    await press('Weniger zeigen');
    expect(screen.getAllByRole('combobox')).toHaveLength(7);
  });

  test('encoding and delimiter can be had otherwise', async () => {
    const { act } = openReport({ columns: [] });
    await press('Ändern');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Zeichensatz' }), 'UTF-8');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Trennzeichen' }), 'Tabulator');
    expect(act.wish.mock.calls).toEqual([[{ encoding: 'utf-8' }], [{ delimiter: '\t' }]]);
  });

  test('of a workbook one sheet is read; hidden ones are said to be', async () => {
    const { act } = openReport({
      columns: [],
      format: 'xlsx',
      grids: [
        { name: 'Projekte', hidden: false, rows: 412 },
        { name: 'Alt', hidden: true, rows: 1 },
      ],
    });
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Tabellenblatt' }),
      'Alt (1 Zeile, ausgeblendet)',
    );
    expect(act.chooseGrid).toHaveBeenCalledExactlyOnceWith(1);
  });
});

describe('a question about the whole file', () => {
  test('on the reference system proposes, and has all others too', async () => {
    const { act } = openReport({
      columns: [],
      questions: [{ kind: 'crs', proposed: ['EPSG:25832'], example: '3512345' }],
    });
    expect(region()).toHaveAttribute('data-state', 'question');
    await press('Andere zeigen');
    await press(/^Gauß-Krüger, Streifen 4/);
    expect(act.chooseCrs).toHaveBeenCalledExactlyOnceWith('EPSG:31468');
    expect(heading()).toHaveFocus();
  });

  test('on a date offers the days that it can be', async () => {
    const { act } = openReport({
      columns: [],
      questions: [{ kind: 'date-order', column: 5, example: '04/05/2021' }],
    });
    await press('5. April 2021');
    expect(act.chooseDateOrder).toHaveBeenCalledExactlyOnceWith('mdy');
  });
});

describe('what was noticed', () => {
  test('each kind of finding has its line, with the value and what follows', () => {
    openReport({
      entries: FINDINGS.map((finding, row) =>
        anEntry({ line: row + 7, column: 2, value: `${row},5`, finding }),
      ),
    });
    expect(cellsOf(rows())).toEqual(
      FINDINGS.map((finding, row) => [
        `Zeile ${row + 7}`,
        `breite ${row},5`,
        importWords.de.finding(finding).replaceAll('\u00A0', ' '),
        'nur Liste',
      ]),
    );
  });

  test('nothing is said as well', () => {
    openReport({ columns: [], entries: [], placed: 412, listed: 0 });
    expect(region()).toHaveTextContent('Nichts. Jede Zeile ist gelesen, wie sie ist.');
  });

  test('is narrowed to what follows from it', async () => {
    openReport();
    await user.click(screen.getByRole('radio', { name: 'Nur Liste 4' }));
    expect(cellsOf(rows()).map(([line]) => line)).toEqual([
      'Zeile 58',
      'Zeile 166',
      'Zeile 251',
      'Zeile 300',
    ]);
  });

  test('of 5,000 lines a page is drawn, and the next with the focus on its first', async () => {
    openReport({
      columns: [],
      entries: Array.from({ length: 5000 }, (_, row) => ({ ...LATITUDE, row, line: row + 2 })),
    });
    const drawn = () => region().querySelectorAll('tbody tr');
    expect(drawn()).toHaveLength(50);
    expect(region()).toHaveTextContent('50 von 5.000 gezeigt.');
    await user.click(screen.getByText('Weitere 200 zeigen'));
    expect(drawn()).toHaveLength(250);
    expect(drawn()[50]).toHaveFocus();
  });

  test('text stays text, wherever it stands', () => {
    const html = '<img src=x onerror="document.title=1">';
    openReport({
      name: html,
      columns: [{ ...COLUMNS[0]!, name: html, examples: [html], reason: { kind: 'none' } }],
      entries: [
        { ...WESTHAUSEN, value: html, choices: [{ ags: '1', name: html, around: html }] },
        { ...LATITUDE, finding: { kind: 'formula', code: html } },
      ],
    });
    expect(region().querySelector('img')).toBeNull();
    expect(region()).toHaveTextContent(html);
  });

  test('a value of thousands of characters does not fill the page', () => {
    openReport({ entries: [{ ...LATITUDE, value: 'x'.repeat(5000) }] });
    expect(words(rows()[0]!.children[1]!)).toBe(`breite ${'x'.repeat(80)}… (5.000 Zeichen)`);
  });
});

describe('a cell is mended in place', () => {
  test('by keys: Enter opens it, Enter takes the new text over', async () => {
    const { act } = openReport({ entries: [LATITUDE] });
    button('breite: 5104,2, ändern').focus();
    await user.keyboard('{Enter}');
    const field = screen.getByRole('textbox', { name: 'breite in Zeile 58' });
    expect(field).toHaveFocus();
    await user.keyboard('51,042{Enter}');
    expect(act.setCell).toHaveBeenCalledExactlyOnceWith(LATITUDE.row, 2, '51,042');
    expect(button('breite: 5104,2, ändern')).toHaveFocus();
  });

  test('Escape leaves it as it was, and nothing else', async () => {
    const { act } = openReport({ entries: [LATITUDE] });
    const heard = vi.fn();
    window.addEventListener('keydown', heard);
    await press('breite: 5104,2, ändern');
    await user.keyboard('51{Escape}');
    window.removeEventListener('keydown', heard);
    expect(act.setCell).not.toHaveBeenCalled();
    expect(button('breite: 5104,2, ändern')).toHaveFocus();
    expect(heard.mock.calls.map(([{ key }]) => key)).not.toContain('Escape');
  });

  test('what was not changed is not told', async () => {
    const { act } = openReport({ entries: [{ ...LATITUDE, value: 'a\r\nb' }] });
    await press(/^breite: a/);
    await press('Übernehmen');
    expect(act.setCell).not.toHaveBeenCalled();
  });

  test('a row without a place is given one in the column for it', async () => {
    const { act } = openReport({
      entries: [anEntry({ line: 9, value: 'Ampeln', finding: { kind: 'no-place' } })],
    });
    expect(words(rows()[0]!.children[1]!)).toBe('ort_name leer Ampeln');
    await press('ort_name: leer, ändern');
    await user.keyboard('Aalen{Enter}');
    expect(act.setCell).toHaveBeenCalledExactlyOnceWith(7, 0, 'Aalen');
  });

  test('a suggestion is chosen by its Kreis, heard with its Land', async () => {
    const { act } = openReport({ entries: [WESTHAUSEN] });
    const choice = button('Westhausen, Gotha, Thüringen');
    expect(words(choice)).toBe('Gotha');
    await user.click(choice);
    expect(act.choosePlace).toHaveBeenCalledExactlyOnceWith(WESTHAUSEN.row, '16067086');
    expect(button('ort_name: Westhausen, ändern')).toHaveFocus();
  });

  test('of many suggestions four are shown at first', async () => {
    const choices = Array.from({ length: 30 }, (_, at) => ({
      ags: String(at),
      name: 'Neustadt',
      around: `Kreis ${at}`,
    }));
    openReport({ entries: [{ ...WESTHAUSEN, choices }] });
    expect(screen.getAllByRole('button', { name: /^Neustadt, Kreis/ })).toHaveLength(4);
    await press('Weitere 26');
    expect(screen.getAllByRole('button', { name: /^Neustadt, Kreis/ })).toHaveLength(30);
  });

  test('the row says where it went, at the place of the focus', async () => {
    const { become } = openReport({ entries: [WESTHAUSEN, LATITUDE] });
    await press('Westhausen, Gotha, Thüringen');
    const place = 'Westhausen, Gotha, Thüringen';
    await become(
      read(
        aReport({
          columns: FEW,
          entries: [LATITUDE],
          mended: [mended({ place })],
          placed: 408,
          listed: 4,
        }),
      ),
    );
    expect(cellsOf(rows())[0]!.slice(2)).toEqual([
      'Auf der Karte: Westhausen, Gotha, Thüringen.',
      'auf der Karte',
    ]);
    expect(button('ort_name: Westhausen, ändern')).toHaveFocus();
    expect(region()).toHaveTextContent('408 von 412 Zeilen auf der Karte');
  });

  test('where nothing of the focus is left in the row, the row has it', async () => {
    const { become } = openReport({ entries: [WESTHAUSEN] });
    await press('Westhausen, Gotha, Thüringen');
    await become(read(aReport({ columns: FEW, entries: [], mended: [mended({ column: 1 })] })));
    await tick();
    expect(rows()[0]).toHaveFocus();
  });

  test('it does not go from under the hand that mends, whatever is shown', async () => {
    const { become } = openReport({ entries: [WESTHAUSEN, LATITUDE] });
    await user.click(screen.getByRole('radio', { name: 'Nur Liste 1' }));
    await press('breite: 5104,2, ändern');
    await user.keyboard('51,042{Enter}');
    const { row } = LATITUDE;
    const cells = new Map([[row, new Map([[2, '51,042']])]]);
    await become(
      read(
        aReport({
          columns: FEW,
          entries: [WESTHAUSEN],
          choices: { ...NO_CHOICES, cells },
          mended: [mended({ row, line: 58, column: 2, was: '5104,2' })],
        }),
      ),
    );
    expect(button('breite: 51,042, ändern')).toHaveFocus();
    expect(region()).toHaveTextContent('Auf der Karte. In der Datei steht „5104,2“.');
    await user.click(screen.getByRole('radio', { name: 'Geändert 1' }));
    await user.click(screen.getByRole('radio', { name: 'Fragen 1' }));
    expect(rows()).toHaveLength(1);
  });

  test('is undone; with nothing left to undo the focus goes to the heading', async () => {
    const report = aReport({ columns: [] });
    const { act, become } = open(read(report, true));
    await press('Rückgängig');
    expect(act.undo).toHaveBeenCalledOnce();
    await become(read(report));
    await tick();
    expect(screen.queryByRole('button', { name: 'Rückgängig' })).toBeNull();
    expect(heading()).toHaveFocus();
  });
});
