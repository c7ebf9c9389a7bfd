import type { TableColumn } from '../../model/tableColumns.ts';

/** Shares of the width. The usual seven have 100 together; with more than fit the table scrolls sideways. */
export const SHARES: Readonly<Record<TableColumn, number>> = {
  name: 27,
  ort: 14,
  kategorie: 18,
  status: 11,
  datum: 10,
  programm: 10,
  quelle: 10,
  land: 14,
  ende: 10,
  technik: 18,
  entfernung: 10,
};
