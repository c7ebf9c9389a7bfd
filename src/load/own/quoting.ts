import type { Delimiter, GridRow } from './grid.ts';
import type { Quoting } from './quotations.ts';
import { RecordScanner } from './recordScanner.ts';

const STANDARD: Quoting = { mark: '"', backslash: false };
const SQL: Quoting = { mark: "'", backslash: false };

/** Characters that are enough to tell a habit by. */
export const HEAD = 65_536;

/** How the file quotes. */
export function findQuoting(text: string, delimiter: Delimiter): Quoting {
  const quoting = isSql(text.slice(0, HEAD), delimiter) ? SQL : STANDARD;
  const escaping: Quoting = { ...quoting, backslash: true };
  return escapes(text, delimiter, quoting, escaping) ? escaping : quoting;
}

/**
 * Whether backslashes stand before marks, always. `"C:\Daten\"` is whole without that, `"das \"Netz\""`
 * with it; where marks are doubled too it is a slip.
 */
function escapes(text: string, delimiter: Delimiter, quoting: Quoting, escaping: Quoting): boolean {
  if (!text.includes(`\\${quoting.mark}`)) return false;
  const scanner = new RecordScanner(text, delimiter, escaping);
  const torn = countTorn(scanner);
  return scanner.doubled === 0 && torn < countTorn(new RecordScanner(text, delimiter, quoting));
}

function countTorn(scanner: RecordScanner): number {
  let count = 0;
  for (const { faults } of readAll(scanner)) if (faults) count++;
  return count;
}

/** Stands bare where all texts are in quotation marks. */
const BARE = /^(?:[\d.,:+-]*|null|\\n|true|false)$/i;

/**
 * Whether all texts stand in single marks, as in the dump of a database; those of the header need
 * not. A cell that begins with one proves nothing: `'s-Hertogenbosch`.
 */
function isSql(head: string, delimiter: Delimiter): boolean {
  if (!head.includes("'")) return false;
  const backslash = head.includes("\\'");
  const scanner = new RecordScanner(head, delimiter, { ...SQL, backslash });
  const header = scanner.next();
  const quotedNames = scanner.quoted;
  const rows = [...readAll(scanner)];
  const texts = (rows.length > 0 ? rows : [header])
    .flatMap((row) => row?.cells ?? [])
    .filter((cell) => !BARE.test(cell.trim()));
  const quoted = scanner.quoted - (rows.length > 0 ? quotedNames : 0);
  const torn = rows.filter(({ faults }) => faults).length;
  return quoted > 0 && quoted >= 0.9 * texts.length && torn <= 0.1 * rows.length;
}

export function* readAll(scanner: RecordScanner): Generator<GridRow, void> {
  for (let row = scanner.next(); row; row = scanner.next()) yield row;
}
