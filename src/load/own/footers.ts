import { countByColumn, countFilled, isFilled, sample, typicalFill } from './filled.ts';
import type { GridRow } from './grid.ts';

/** Begins a line of totals; alone, for `Gesamtkonzept Verkehr` may be a project. */
const TOTAL =
  /^(?:summen?|(?:zwischen|gesamt|end)summe|gesamt|insgesamt|gesamtergebnis|gesamtzahl|(?:grand )?total|sum)(?:\s*[:(].*|\s+\d{4})?$/i;

const MONTH = 'jan|feb|m(?:är|ar)|apr|ma[iy]|jun|jul|aug|sep|o[kc]t|nov|de[zc]';
const DAY = `(?:vom |am )?(?:\\d{1,2}[.] ?)?(?:\\d{1,2}[./]|(?:${MONTH})\\p{L}*[.]?)? ?\\d{4}`;

/** Begins a line about the table: what ends in a colon, a day, a rule, a sign of copyright or of a footnote. */
const NOTE = new RegExp(
  `^(?:(?:(?:daten)?quellen?|hinweise?|anmerkung(?:en)?|erläuterung(?:en)?|legende|fußnoten?|lizenz|herausgeber|kontakt|(?:daten)?stand|abruf|erstellt|sources?|notes?) ?:|(?:stand|erstellt) ${DAY}$|[_=–—-]{3,}$|©|\\(c\\)|copyright\\b|[*¹²³])`,
  'iu',
);

const FIGURES = /^[-+]?[\d.,\s]+[%€]?$/;

/** Lines at the end that are looked at. */
const MOST = 20;

/** What the rows are like that are none of these. */
interface Usual {
  /** Cells that are filled. */
  readonly fill: number;
  /** Columns that nearly every row fills. */
  readonly columns: readonly number[];
}

/**
 * How many of the last rows are totals, sources and notes. The word alone does not do: they also are
 * emptier than the others.
 */
export function countFooters(rows: readonly GridRow[]): number {
  const usual = usualOf(sample(rows));
  let footers = 0;
  for (let count = 1; count <= Math.min(MOST, rows.length - 1); count++) {
    const row = rows[rows.length - count]!;
    if (isFooter(row, usual)) footers = count;
    // It may go on with a note.
    else if (countFilled(row) > 1 || usual.fill < 3) break;
  }
  return footers;
}

function usualOf(rows: readonly GridRow[]): Usual {
  const sound = rows.filter((row) => countFilled(row) > 1 && !kindOf(firstOf(row)));
  const fill = typicalFill(sound);
  const others = sound.filter((row) => countFilled(row) > fill / 2);
  const columns = countByColumn(others).flatMap((count, column) =>
    count >= 0.9 * others.length ? [column] : [],
  );
  return { fill, columns };
}

const firstOf = ({ cells }: GridRow): string => cells.find(isFilled)?.trim() ?? '';

function kindOf(text: string): 'total' | 'note' | undefined {
  if (TOTAL.test(text)) return 'total';
  return NOTE.test(text) ? 'note' : undefined;
}

function isFooter(row: GridRow, { fill, columns }: Usual): boolean {
  const kind = kindOf(firstOf(row));
  if (!kind) return false;
  const first = row.cells.findIndex(isFilled);
  const needed = columns.filter((column) => column !== first);
  const empty = needed.filter((column) => !isFilled(row.cells[column]));
  if (needed.length === 0) return countFilled(row) <= 0.4 * fill;
  // Sums may stand in many columns, but nothing else.
  const isSums = row.cells.slice(first + 1).every((cell) => !isFilled(cell) || FIGURES.test(cell));
  return kind === 'total' && isSums ? empty.length > 0 : empty.length >= needed.length / 2;
}
