import { countByColumn, countFilled, isFilled, sample, typicalFill } from './filled.ts';
import type { GridRow } from './grid.ts';

/** Begins a line of totals; alone, for `Gesamtkonzept Verkehr` may be a project. */
const TOTAL =
  /^(?:summen?|(?:zwischen|gesamt|end)summe|gesamt|insgesamt|gesamtergebnis|gesamtzahl|(?:grand )?total|sum)(?:\s*[:(].*|\s+\d{4})?$/i;

/** Begins a line about the table. */
const NOTE =
  /^(?:(?:(?:daten)?quellen?|hinweise?|anmerkung(?:en)?|erläuterung(?:en)?|legende|fußnoten?|lizenz|herausgeber|kontakt|stand|erstellt|sources?|notes?)\s*:|(?:stand|erstellt am)\b.*\d|©|\(c\)|copyright\b|[*¹²³])/i;

/** Lines at the end that are looked at. */
const MOST = 20;

/**
 * How many of the last rows are totals, sources and notes. The word alone does not do: they are also
 * far emptier than the others.
 */
export function countFooters(rows: readonly GridRow[]): number {
  const others = sample(rows).filter((row) => !startsFooter(row));
  const typical = typicalFill(others);
  const keys = countByColumn(others).map((count) => count >= 0.9 * others.length);
  let footers = 0;
  for (let count = 1; count <= Math.min(MOST, rows.length - 1); count++) {
    const row = rows[rows.length - count]!;
    if (startsFooter(row) && isEmptier(row, keys, typical)) footers = count;
    // A line that goes on with a note.
    else if (countFilled(row) > 1 || typical < 3) break;
  }
  return footers;
}

function startsFooter({ cells }: GridRow): boolean {
  const first = cells.find(isFilled)?.trim() ?? '';
  return TOTAL.test(first) || NOTE.test(first);
}

/** Whether most columns that others fill are empty, besides that of the word. */
function isEmptier(row: GridRow, keys: readonly boolean[], typical: number): boolean {
  const first = row.cells.findIndex(isFilled);
  const needed = keys.flatMap((isKey, column) => (isKey && column !== first ? [column] : []));
  const empty = needed.filter((column) => !isFilled(row.cells[column])).length;
  return needed.length > 0 ? empty >= needed.length / 2 : countFilled(row) <= 0.4 * typical;
}
