import type { Conversion, Entry, Mended, Report } from '../load/own/report.ts';
import type { ImportWords } from './importWords.ts';

type Row = readonly (string | number)[];

export interface ReportTable {
  readonly header: readonly string[];
  readonly rows: readonly Row[];
}

/** The report as a table: what was understood of the file first, then line by line. */
export function reportTable(report: Report, words: ImportWords): ReportTable {
  const { line, cell, what, effect, value } = words.table;
  const nameOf = (column: number) => report.columns[column]?.name ?? '';
  const columnOf = (column: number) => (column < 0 ? words.noticed.wholeRow : nameOf(column));

  const understood = (text: string, column = ''): Row => ['', column, '', text, words.effects.read];
  const found = (entry: Entry): Row => [
    entry.line,
    columnOf(entry.column),
    entry.value,
    words.finding(entry.finding),
    words.effects[entry.effect],
  ];
  const mended = (change: Mended): Row => [
    change.line,
    columnOf(change.column),
    report.choices.cells.get(change.row)?.get(change.column) ?? change.was,
    `${words.noticed.mended(change)} ${words.noticed.was(change.was)}`,
    words.effects[change.placed ? 'placed' : 'changed'],
  ];
  const sentence = words.sentence(report.rows, report.placed, report.listed);
  return {
    header: [line, cell, value, what, effect],
    rows: [
      understood(sentence.number + sentence.rest),
      understood(words.read.summary({ ...report, ...decimalOf(report.conversions) })),
      ...report.conversions.map((one) => understood(words.conversion(one, nameOf))),
      ...report.columns.map(({ name, role, reason }) =>
        understood(`${words.roles[role]}: ${words.roleReason(reason)}`, name),
      ),
      ...report.entries.map(found),
      ...(report.mended ?? []).map(mended),
    ],
  };
}

export function decimalOf(conversions: readonly Conversion[]): { decimal?: ',' | '.' } {
  const found = conversions.find(({ kind }) => kind === 'decimal');
  return found && 'sign' in found ? { decimal: found.sign } : {};
}
