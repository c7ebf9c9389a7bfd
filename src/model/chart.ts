import type { Option } from './columns.ts';

/** Numbers of several regions, as they are drawn, tabled and saved alike. */
export interface Chart {
  /** Names the files. */
  readonly key: string;
  readonly title: string;
  /** What is counted, and how: `Projekte je 100.000 Einwohner, Stand 31.12.2024`. */
  readonly unit: string;
  readonly rows: readonly ChartRow[];
  /** How many of the rows are drawn, from the first; all are tabled and saved. Absent: all. */
  readonly drawn?: number;
  /** Upright bars, one a year; else bars that lie. */
  readonly upright?: boolean;
}

export interface ChartRow {
  readonly key: string;
  readonly label: string;
  /** Whose colour and symbol the bar has, where it is a category's. */
  readonly category?: Option;
  /** Absent: that of the chart. */
  readonly unit?: string;
  /** After the decimal sign; absent: none. */
  readonly digits?: number;
  /** Its place in an order; absent where there is none. */
  readonly rank?: number;
  /** What is to be said of its values, whose bars are hatched: that their base is small. */
  readonly note?: string;
  /** One a region, in the order of the columns; undefined where it is not known. */
  readonly values: readonly (number | undefined)[];
}
