import type { Fields } from './fields.ts';
import type { GridFault } from './grid.ts';
import type { MoreColumns } from './moreColumns.ts';
import type { NotPlaced } from './placing.ts';
import type { Conversion, Effect, Entry, Finding } from './report.ts';
import type { Role, Table } from './roles.ts';

/** Conversions that are counted row by row. */
export type CountedKind = Extract<Conversion, { count: number }>['kind'];

/** In the order of the report. */
const COUNTED: readonly CountedKind[] = [
  'by-ags',
  'by-name',
  'by-choice',
  'ags-repaired',
  'point-on-shape',
  'swapped',
  'far-away',
];

const EFFECTS: readonly Effect[] = ['listed', 'question', 'note'];

/** Collects what is to be said of the rows of a table; what could not be read stays as text. */
export class Findings {
  readonly #table: Table;
  readonly #fields: Fields;
  readonly #more: MoreColumns;
  readonly #entries: Entry[] = [];
  readonly #counts = new Map<CountedKind, number>();

  constructor(table: Table, fields: Fields, more: MoreColumns) {
    this.#table = table;
    this.#fields = fields;
    this.#more = more;
  }

  /** By row, the gravest first, then from left to right. */
  get entries(): Entry[] {
    const rank = ({ effect }: Entry) => EFFECTS.indexOf(effect);
    return this.#entries.toSorted(
      (a, b) => a.row - b.row || rank(a) - rank(b) || a.column - b.column,
    );
  }

  get counted(): Conversion[] {
    return COUNTED.flatMap((kind) => {
      const count = this.#counts.get(kind);
      return count === undefined ? [] : [{ kind, count }];
    });
  }

  count(kind: CountedKind): void {
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
  }

  /** Keeps a cell as text among the file's own columns. */
  keep(row: number, column: number): void {
    if (column >= 0) this.#more.set(row, column, this.#fields.at(row, column));
  }

  /** @param column index; −1 for the row as a whole */
  note(row: number, column: number, finding: Finding): void {
    this.#enter(row, column, finding, 'note');
  }

  /** Of a cell whose value can be read, with something to say of it. */
  noteOf(row: number, role: Role, finding: Finding): void {
    this.note(row, this.#fields.columnOf(role), finding);
  }

  /** Of a cell whose value is not what its column holds: it stays as text, and is said. */
  leave(row: number, role: Role, finding: Finding): void {
    const column = this.#fields.columnOf(role);
    this.keep(row, column);
    this.note(row, column, finding);
  }

  list(row: number, { column, finding, effect, choices }: NotPlaced): void {
    this.#enter(row, column, finding, effect, choices);
  }

  /** What was found wrong while the file was read. */
  noteFaults(row: number): void {
    for (const fault of this.#table.rows[row]!.faults ?? []) {
      const finding = findingOf(fault);
      if (finding && 'cell' in fault) this.note(row, fault.cell, finding);
    }
  }

  #enter(
    row: number,
    column: number,
    finding: Finding,
    effect: Effect,
    choices?: Entry['choices'],
  ): void {
    const { line } = this.#table.rows[row]!;
    const entry = {
      row,
      line,
      column,
      value: this.#valueAt(row, column, finding),
      finding,
      effect,
    };
    this.#entries.push(choices ? { ...entry, choices } : entry);
  }

  #valueAt(row: number, column: number, finding: Finding): string {
    if (column >= 0) return this.#fields.at(row, column);
    const { cells, faults } = this.#table.rows[row]!;
    if (finding.kind === 'surplus') return cells.slice(finding.columns).find(hasText) ?? '';
    const broken = faults?.find((fault) => fault.kind === 'not-a-geometry');
    return broken?.value ?? cells.find(hasText) ?? '';
  }
}

const hasText = (cell: string) => cell.trim() !== '';

function findingOf(fault: GridFault): Finding | undefined {
  if (fault.kind === 'broken-bytes') return { kind: 'broken-bytes' };
  return fault.kind === 'formula' ? { kind: 'formula', code: fault.code } : undefined;
}
