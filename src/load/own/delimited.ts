import { isFilled } from './filled.ts';
import { Finder } from './finder.ts';
import { MOST_COLUMNS, MOST_ROWS, Refusal } from './grid.ts';
import type { Delimiter, GridFault, GridRow } from './grid.ts';
import { findQuoting } from './quoting.ts';
import { RecordScanner } from './recordScanner.ts';
import { textStart } from './textStart.ts';

export interface Reading {
  /** Whether U+FFFD stands for broken bytes, and not for itself. */
  readonly broken?: boolean;
  /** Told now and then how many rows there are so far. */
  readonly onrows?: ((rows: number) => void) | undefined;
}

const BROKEN = '\uFFFD';

/** Rows between two tellings. */
const STEP = 5_000;

/**
 * Every record with something in it, title lines and header included; ragged as they are.
 * @throws Refusal beyond `MOST_ROWS` or `MOST_COLUMNS`
 */
export function parseDelimited(
  text: string,
  delimiter: Delimiter,
  { broken = false, onrows }: Reading = {},
): GridRow[] {
  const { at, line } = textStart(text);
  const scanner = new RecordScanner(text, delimiter, findQuoting(text, delimiter), at, line);
  const marks = new Finder(broken ? text : '', BROKEN);
  const rows: GridRow[] = [];
  for (let from = at, row = scanner.next(); row; from = scanner.at, row = scanner.next()) {
    if (!row.cells.some(isFilled)) continue;
    checkSize(row, rows.length);
    rows.push(broken && marks.from(from) < scanner.at ? withBrokenCells(row) : row);
    if (rows.length % STEP === 0) onrows?.(rows.length);
  }
  return rows;
}

/** @throws Refusal */
function checkSize({ cells }: GridRow, rows: number): void {
  if (rows === MOST_ROWS) throw new Refusal({ kind: 'too-many-rows', limit: MOST_ROWS });
  if (cells.length > MOST_COLUMNS) {
    throw new Refusal({ kind: 'too-many-columns', limit: MOST_COLUMNS });
  }
}

function withBrokenCells(row: GridRow): GridRow {
  const faults: GridFault[] = row.cells.flatMap((text, cell) =>
    text.includes(BROKEN) ? [{ kind: 'broken-bytes', cell }] : [],
  );
  return faults.length > 0 ? { ...row, faults: [...(row.faults ?? []), ...faults] } : row;
}
