import { EXCEL, toCsv } from './csv.ts';
import type { Cell } from './csv.ts';

interface ReportTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The report on a visitor's file, for the one who will mend it: in a spreadsheet, by a double click. */
export const reportCsv = ({ header, rows }: ReportTable): string => toCsv(header, rows, EXCEL);
