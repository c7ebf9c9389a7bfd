import { isFilled } from './filled.ts';
import { DELIMITERS } from './grid.ts';
import type { Delimiter, GridRow } from './grid.ts';
import { findQuoting, HEAD, readAll } from './quoting.ts';
import { RecordScanner } from './recordScanner.ts';
import { textStart } from './textStart.ts';

/** What cuts the head of the text into the most even and cleanest table; `,` for a single column. */
export function findDelimiter(text: string): Delimiter {
  const { at, delimiter: said } = textStart(text);
  if (said) return said;
  const head = text.slice(at, at + HEAD);
  const isWhole = at + HEAD >= text.length;
  const scored = DELIMITERS.map((delimiter) => {
    const rows = [...readAll(new RecordScanner(head, delimiter, findQuoting(head, delimiter)))];
    return { delimiter, score: score(isWhole ? rows : rows.slice(0, -1), delimiter) };
  });
  return scored.reduce((best, other) => (other.score > best.score ? other : best)).delimiter;
}

/** From 0 to 1. */
function score(rows: readonly GridRow[], delimiter: Delimiter): number {
  const filled = rows.filter(({ cells }) => cells.some(isFilled));
  // Nothing but delimiters: those of that kind.
  if (filled.length === 0) return evenness(rows, rows.length);
  const whole = filled.filter(({ faults }) => !faults);
  return evenness(whole, filled.length) * cleanness(whole, delimiter);
}

/** How much the rows agree in having so many cells, and not just one. */
function evenness(rows: readonly GridRow[], count: number): number {
  const tally = new Map<number, number>();
  for (const { cells } of rows) tally.set(cells.length, (tally.get(cells.length) ?? 0) + 1);
  tally.delete(1);
  return [...tally.values()].reduce((sum, rows) => sum + (rows / count) ** 2, 0);
}

/** A sign that might cut the cell too; in a text a space follows it. */
const CUTTABLE = /[,;|](?! )|\t/;
/** `48,1`, `1.300.000,00` or `1,300,000.00`. */
const NUMERIC = /^[-+]?[\d.,]+$/;

/** Share of cells that nothing else would cut: `1;48` is none of them. */
function cleanness(rows: readonly GridRow[], delimiter: Delimiter): number {
  const cells = rows.flatMap(({ cells }) => cells);
  const clean = cells.filter((cell) => {
    const others = cell.replaceAll(delimiter, '');
    return !others.startsWith(' ') && (NUMERIC.test(others) || !CUTTABLE.test(others));
  });
  return clean.length / Math.max(1, cells.length);
}
