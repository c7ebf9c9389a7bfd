import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, test, vi } from 'vitest';
import type { ImportActions, ImportState } from '../../src/load/own/importState.ts';
import type { Report } from '../../src/load/own/report.ts';
import { importWords } from '../../src/text/importWords.ts';
import ImportReport from '../../src/ui/import/ImportReport.svelte';
import { FINDINGS, anEntry, aReport } from '../unit/own/aReport.ts';

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

const read = (report: Report): ImportState => ({
  kind: 'read',
  report,
  canUndo: false,
  busy: false,
  shown: false,
});

function open(state: ImportState, language: 'de' | 'en' = 'de') {
  const act = someActions();
  const { rerender } = render(ImportReport, { language, state, act });
  return { act, become: (next: ImportState) => rerender({ language, state: next, act }) };
}

const openReport = (part: Partial<Report> = {}) => open(read(aReport(part)));

const region = () => screen.getByRole('region', { name: 'Import-Protokoll' });
const cellsOf = (rows: readonly HTMLElement[]) =>
  rows.map((row) => [...row.children].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim()));
const rows = () => within(screen.getByRole('table')).getAllByRole('row').slice(1);

describe('the report', () => {
  test('accounts for every row, for the eye and for programs', () => {
    openReport();
    expect(region()).toHaveAttribute('data-state', 'question');
    const { rows, placed, listed } = region().dataset;
    expect([rows, placed, listed]).toEqual(['412', '407', '5']);
    expect(region()).toHaveTextContent('407 von 412 Zeilen auf der Karte, 5 nur in der Liste.');
    expect(region()).toHaveTextContent('0 verloren');
  });

  test('would say so if a row were lost', () => {
    openReport({ placed: 400 });
    expect(region()).toHaveTextContent('7 verloren');
  });
});

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
