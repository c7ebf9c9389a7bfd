import { csvParseRows, dsvFormat } from 'd3';
import { describe, expect, test } from 'vitest';
import { NO_CHOICES } from '../../../src/load/own/report.ts';
import type { Report } from '../../../src/load/own/report.ts';
import { reportCsv } from '../../../src/save/reportCsv.ts';
import { importWords } from '../../../src/text/importWords.ts';
import { reportTable } from '../../../src/text/reportTable.ts';
import { CONVERSIONS, FINDINGS, anEntry, aReport } from './aReport.ts';

const rowsOf = (part: Partial<Report> = {}) => {
  const csv = reportCsv(reportTable(aReport(part), importWords.de));
  return dsvFormat(';').parseRows(csv.replace('\uFEFF', ''));
};

describe('the report as a file', () => {
  test('begins with the law and what was understood', () => {
    const [head, law, summary] = rowsOf();
    expect(head).toEqual(['Zeile', 'Feld', 'Wert', 'Was ist', 'Folge']);
    expect(law?.[3]).toBe('407 von 412 Zeilen auf der Karte, 5 nur in der Liste.');
    expect(summary?.[3]).toContain('Komma als Dezimalzeichen');
  });

  test('says of each column and each conversion what was made of it', () => {
    const rows = rowsOf({ conversions: CONVERSIONS, entries: [] });
    expect(rows).toContainEqual([
      '',
      'breite',
      '',
      'Breitengrad: Name „breite“ passt',
      'so gelesen',
    ]);
    expect(rows).toHaveLength(3 + CONVERSIONS.length + aReport().columns.length);
  });

  test('has every finding with its line, its value as it stands and what follows', () => {
    const entries = FINDINGS.map((finding, row) =>
      anEntry({ line: row + 2, column: 1, value: ` ${row};"\n`, finding }),
    );
    const found = rowsOf({ entries }).slice(-FINDINGS.length);
    expect(found.map(([line, column, value]) => [line, column, value])).toEqual(
      entries.map(({ line, value }) => [String(line), 'plz', value]),
    );
  });

  test('says what was mended, and what stood there', () => {
    const [last] = rowsOf({
      choices: { ...NO_CHOICES, cells: new Map([[25, new Map([[2, '51,04']])]]) },
      mended: [{ row: 25, line: 27, column: 2, was: '5104,2', placed: true }],
    }).slice(-1);
    expect(last).toEqual([
      '27',
      'breite',
      '51,04',
      'Auf der Karte. In der Datei steht „5104,2“.',
      'auf der Karte',
    ]);
  });

  test('runs no formula that a cell or a name of the file holds', () => {
    const formula = '=HYPERLINK("x")';
    const rows = rowsOf({
      columns: [{ ...aReport().columns[0]!, name: formula }],
      entries: [anEntry({ line: 2, column: 0, value: formula, finding: { kind: 'no-place' } })],
    });
    expect(rows.flat().filter((cell) => cell.startsWith('='))).toEqual([]);
    expect(rows.at(-1)?.slice(1, 3)).toEqual([`'${formula}`, `'${formula}`]);
  });

  test('speaks English', () => {
    const csv = reportCsv(reportTable(aReport(), importWords.en));
    expect(csvParseRows(csv.split('\r\n')[0]!)[0]![0]).toBe(
      '\uFEFFRow;Field;Value;What it is;Effect',
    );
  });
});
