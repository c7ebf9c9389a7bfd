import type { Chart } from '../model/chart.ts';
import { CSV, EXCEL, toCsv } from './csv.ts';

/** What a file of figures says about itself. */
export interface ChartSource {
  readonly language: 'de' | 'en';
  /** Which projects were counted. */
  readonly selection: string;
  readonly source: string;
  /** Absolute link to the view. */
  readonly link: string;
}

/** Heads of the columns beside those of the regions. */
export interface ChartHeads {
  readonly figure: string;
  readonly unit: string;
  readonly value: string;
  readonly selection: string;
  readonly source: string;
  readonly link: string;
}

/** Finer than one reads it, so that differences can still be computed from the file. */
const exact = (value: number, digits: number) =>
  digits === 0 ? value : Number(value.toFixed(digits + 2));

/**
 * One line a row of the charts, one column a region; figures that are not known are empty. Each line
 * says where it comes from, so that it still does when lines are copied. In German as Excel opens it
 * by a double click there, else RFC 4180.
 */
export function chartCsv(
  charts: readonly Chart[],
  regions: readonly string[],
  heads: ChartHeads,
  { language, selection, source, link }: ChartSource,
): string {
  const header = [
    heads.figure,
    heads.value,
    ...regions,
    heads.unit,
    heads.selection,
    heads.source,
    heads.link,
  ];
  const lines = charts.flatMap(({ title, unit, rows }) =>
    rows.map(({ label, unit: own = unit, digits = 0, values }) => [
      title,
      label,
      ...values.map((value) => (value === undefined ? '' : exact(value, digits))),
      own,
      selection,
      source,
      link,
    ]),
  );
  return toCsv(header, lines, language === 'de' ? EXCEL : CSV);
}
