import { AreaIndex } from '../../model/areaIndex.ts';
import { placesOf } from '../../model/place.ts';
import type { GetText } from '../files.ts';
import { loadGazetteer } from '../gazetteer.ts';
import { loadKreise } from '../kreise.ts';
import type { Kreis } from '../kreise.ts';
import { loadLaender } from '../laender.ts';
import type { Dictionaries } from '../projects.ts';
import { withChosenRoles } from './fields.ts';
import type { FileGrids } from './grid.ts';
import { Refusal } from './grid.ts';
import { interpret } from './interpret.ts';
import type { Interpretation, Surroundings } from './interpret.ts';
import { layOut } from './layOut.ts';
import { PlaceFinder } from './placeFinder.ts';
import { recognise } from './recognise.ts';
import type { Choices, Report } from './report.ts';
import { NO_CHOICES } from './report.ts';
import type { RoleGuess, Table } from './roles.ts';

export type { Surroundings };

/** What is known of a file beside its grids. */
export interface FileFacts {
  readonly name: string;
  readonly bytes: number;
}

/** A file that was read, and what the visitor may change of how it is understood. */
export class OpenFile {
  readonly #facts: FileFacts;
  readonly #file: FileGrids;
  readonly #surroundings: Surroundings;
  readonly #tables = new Map<number, { table: Table; guesses: readonly RoleGuess[] }>();

  /** @throws Refusal if no grid has a row */
  constructor(facts: FileFacts, file: FileGrids, surroundings: Surroundings) {
    this.#facts = facts;
    this.#file = file;
    this.#surroundings = surroundings;
    if (file.grids.every(({ rows }) => rows.length === 0)) throw new Refusal({ kind: 'no-rows' });
  }

  /** The first sheet that is not hidden and has rows, and nothing else chosen. */
  get usual(): Choices {
    const { grids } = this.#file;
    const seen = grids.findIndex(({ hidden, rows }) => !hidden && rows.length > 0);
    return {
      ...NO_CHOICES,
      grid: seen < 0 ? grids.findIndex(({ rows }) => rows.length > 0) : seen,
    };
  }

  read(choices: Choices): { report: Report; interpretation: Interpretation } {
    const { table, guesses: found } = this.#tableAt(choices.grid);
    const guesses = withChosenRoles(found, choices.roles);
    const grid = this.#file.grids[choices.grid]!;
    const interpretation = interpret(table, grid, guesses, choices, this.#surroundings);
    const { placed, listed, conversions, questions, entries, mended } = interpretation;
    const { format, encoding, delimiter, epoch, grids } = this.#file;
    const report: Report = {
      ...this.#facts,
      format,
      ...(encoding && { encoding }),
      ...(delimiter && { delimiter }),
      ...(epoch && { epoch }),
      headerLine: table.headerLine,
      grids: grids.map(({ name, hidden, rows }) => ({ name, hidden, rows: rows.length })),
      choices,
      columns: table.columns.map((name, column) => ({
        name,
        ...guesses[column]!,
        examples: examplesOf(table, column),
      })),
      rows: table.rows.length,
      placed,
      listed,
      conversions,
      questions,
      entries,
      ...(mended.length > 0 && { mended }),
    };
    return { report, interpretation };
  }

  /** The table again, with what was typed anew; a place that was picked stands in a column of its AGS. */
  corrected({ grid, cells, places }: Choices): { header: string[]; rows: string[][] } {
    const { table, guesses } = this.#tableAt(grid);
    const known = guesses.findIndex(({ role }) => role === 'ags');
    const ags = known < 0 ? table.columns.length : known;
    const header = [...table.columns];
    if (places.size > 0 && known < 0) header.push('ags');
    const rows = table.rows.map((record, row) => {
      const fixed = [...record.cells];
      for (const [column, text] of cells.get(row) ?? []) fixed[column] = text;
      const place = places.get(row);
      if (place !== undefined) fixed[ags] = place;
      return Array.from(
        { length: Math.max(header.length, fixed.length) },
        (_, at) => fixed[at] ?? '',
      );
    });
    return { header, rows };
  }

  #tableAt(grid: number): { table: Table; guesses: readonly RoleGuess[] } {
    const known = this.#tables.get(grid);
    if (known) return known;
    const table = layOut(this.#file.grids[grid]!);
    const found = { table, guesses: recognise(table) };
    this.#tables.set(grid, found);
    return found;
  }
}

const EXAMPLES = 3;
const EXAMPLE_LENGTH = 60;

function examplesOf({ rows }: Table, column: number): string[] {
  const found = new Set<string>();
  for (const { cells } of rows) {
    const text = cells[column]?.trim();
    if (text) found.add(text.length > EXAMPLE_LENGTH ? `${text.slice(0, EXAMPLE_LENGTH)} …` : text);
    if (found.size === EXAMPLES) break;
  }
  return [...found];
}

/** Loads what places a row without coordinates: all municipalities, Kreise and Länder. @throws FileError */
export async function loadSurroundings(
  getText: GetText,
  dictionaries: Dictionaries,
  dataDay: number,
): Promise<Surroundings> {
  const [municipalities, kreise, laender] = await Promise.all([
    loadGazetteer(getText),
    loadKreise(getText).catch((): ReadonlyMap<string, Kreis> => new Map()),
    loadLaender(getText).catch((): [] => []),
  ]);
  return {
    dictionaries,
    finder: new PlaceFinder(placesOf(municipalities, kreise.values())),
    laender: new AreaIndex(laender),
    dataDay,
  };
}
