import type { Bounds } from '../../model/camera.ts';
import { NEVER_TO } from '../../model/columns.ts';
import type { Dataset } from '../../model/columns.ts';
import type { LngLat } from '../../model/mercator.ts';
import { beginOf, lastDayOf } from '../../model/time.ts';
import { DatasetBuilder } from '../datasetBuilder.ts';
import type { BuiltRow } from '../datasetBuilder.ts';
import { FEDERAL_PROGRAMME } from '../projects.ts';
import { Dating } from './dating.ts';
import { Fields } from './fields.ts';
import { Findings } from './findings.ts';
import type { Grid } from './grid.ts';
import { repairPlz } from './identifiers.ts';
import { isMended, mendedOf } from './mended.ts';
import { MoreColumns } from './moreColumns.ts';
import { farFrom } from './outliers.ts';
import type { PlaceFinder } from './placeFinder.ts';
import { Placing } from './placing.ts';
import type { NotPlaced, Placed } from './placing.ts';
import type { Choices, Conversion, Entry, Mended, Question } from './report.ts';
import type { Role, RoleGuess, Table } from './roles.ts';
import { RowOptions } from './rowOptions.ts';
import type { OptionContext } from './rowOptions.ts';
import { RowTexts } from './rowTexts.ts';

/** What reading a file needs to know of the atlas. */
export interface Surroundings extends OptionContext {
  readonly finder: PlaceFinder;
  /** Day up to which what goes on is open; days since 1970. */
  readonly dataDay: number;
}

/** A table that was understood: rows = placed + listed. */
export interface Interpretation {
  readonly dataset: Dataset;
  readonly placed: number;
  readonly listed: number;
  readonly conversions: readonly Conversion[];
  readonly questions: readonly Question[];
  readonly entries: readonly Entry[];
  readonly mended: readonly Mended[];
  /** Of the points but for those far away; undefined without any. */
  readonly bounds: Bounds | undefined;
}

/** Reads every row of a table; none is left out. Pure: the same choices give the same dataset. */
export function interpret(
  table: Table,
  grid: Grid,
  guesses: readonly RoleGuess[],
  choices: Choices,
  surroundings: Surroundings,
): Interpretation {
  return new Interpreter(table, grid, guesses, choices, surroundings).run();
}

/** Columns that hold a point: where it could not be read, what stands there stays as text. */
const COORDINATES: ReadonlySet<Role> = new Set<Role>([
  'lat',
  'lon',
  'latlon',
  'easting',
  'northing',
  'wkt',
  'geojson',
]);

class Interpreter {
  readonly #table: Table;
  readonly #guesses: readonly RoleGuess[];
  readonly #choices: Choices;
  readonly #finder: PlaceFinder;
  readonly #dataDay: number;
  readonly #fields: Fields;
  readonly #more: MoreColumns;
  readonly #findings: Findings;
  readonly #placing: Placing;
  readonly #dating: Dating;
  readonly #texts: RowTexts;
  readonly #options: RowOptions;

  constructor(
    table: Table,
    grid: Grid,
    guesses: readonly RoleGuess[],
    choices: Choices,
    surroundings: Surroundings,
  ) {
    this.#table = table;
    this.#guesses = guesses;
    this.#choices = choices;
    this.#finder = surroundings.finder;
    this.#dataDay = surroundings.dataDay;
    this.#fields = new Fields(table, guesses, choices.cells);
    this.#more = new MoreColumns(table);
    this.#findings = new Findings(table, this.#fields, this.#more);
    this.#placing = new Placing(table, grid, this.#fields, choices, surroundings.finder);
    this.#dating = new Dating(this.#fields, choices.dateOrder);
    this.#texts = new RowTexts(table, this.#fields, this.#findings, this.#dating);
    this.#options = new RowOptions(this.#fields, this.#findings, surroundings);
  }

  run(): Interpretation {
    const { length } = this.#table.rows;
    const builder = new DatasetBuilder(length);
    const points: LngLat[] = [];
    const placed: number[] = [];
    const mended: Mended[] = [];
    for (let row = 0; row < length; row++) {
      const placing = this.#placing.place(row);
      this.#findings.noteFaults(row);
      if (placing.kind === 'placed') {
        points.push(placing.lngLat);
        placed.push(row);
        this.#notePlaced(row, placing);
      } else this.#findings.list(row, placing);
      if (isMended(this.#choices, row)) mended.push(...this.#mendedOf(row, placing));
      builder.add(isTorn(placing) ? this.#tornRow(row) : this.#wholeRow(row, placing));
    }
    const bounds = this.#noteFar(points, placed);
    return {
      dataset: this.#finish(builder),
      placed: placed.length,
      listed: length - placed.length,
      conversions: this.#conversions(),
      questions: [...this.#placing.questions, ...this.#dating.questions],
      entries: this.#findings.entries,
      mended,
      bounds,
    };
  }

  #notePlaced(row: number, { by, swapped, unknownAgs }: Placed): void {
    if (by === 'ags' || by === 'name' || by === 'choice') this.#findings.count(`by-${by}`);
    if (by === 'shape') this.#findings.count('point-on-shape');
    if (swapped) {
      this.#findings.count('swapped');
      this.#findings.note(row, -1, { kind: 'swapped' });
    }
    if (unknownAgs) this.#findings.noteOf(row, 'ags', { kind: 'unknown-ags' });
  }

  #mendedOf(row: number, placing: Placed | NotPlaced): Mended[] {
    return mendedOf(this.#table, this.#fields, this.#choices, this.#finder, row, placing);
  }

  /** Points far from the rest are placed and said, and do not move the first view. */
  #noteFar(points: readonly LngLat[], rows: readonly number[]): Bounds | undefined {
    const { indices, kilometres, bounds } = farFrom(points);
    indices.forEach((index, at) => {
      this.#findings.count('far-away');
      this.#findings.note(rows[index]!, -1, { kind: 'far-away', kilometres: kilometres[at]! });
    });
    return bounds;
  }

  /** Its cells are not believed; what stands there is kept as it is. */
  #tornRow(row: number): BuiltRow {
    this.#table.rows[row]!.cells.forEach((_, column) => this.#findings.keep(row, column));
    return {
      text: { id: this.#texts.idAt(row, ''), title_de: this.#texts.standIn(row) },
      values: {},
      lng: NaN,
      lat: NaN,
      begin: undefined,
      end: undefined,
      last: NEVER_TO,
    };
  }

  #wholeRow(row: number, placing: Placed | NotPlaced): BuiltRow {
    const { lngLat, place } = placing.kind === 'placed' ? placing : NOWHERE;
    const { texts, spans } = this.#texts.at(row, place);
    const values = this.#options.at(row, lngLat, texts.ags ?? '');
    this.#keepRest(row, lngLat !== undefined);
    const [status] = values.status;
    const goesOn = status
      ? status !== 'completed'
      : values.programme.some((key) => key === FEDERAL_PROGRAMME);
    const dated = { ...spans, goesOn };
    return {
      text: texts,
      values,
      lng: lngLat?.[0] ?? NaN,
      lat: lngLat?.[1] ?? NaN,
      begin: beginOf(dated),
      end: spans.end,
      last: lastDayOf(dated, this.#dataDay),
    };
  }

  /** Columns without a meaning of their own, and what is more than the header has. */
  #keepRest(row: number, isPlaced: boolean): void {
    this.#guesses.forEach(({ role }, column) => {
      if (role === 'more' || role === 'kreis' || (COORDINATES.has(role) && !isPlaced)) {
        this.#findings.keep(row, column);
      } else if (role === 'plz') this.#keepPostcode(row, column);
    });
    const { cells } = this.#table.rows[row]!;
    const columns = this.#table.columns.length;
    if (!cells.slice(columns).some((cell) => cell.trim())) return;
    for (let column = columns; column < cells.length; column++) this.#findings.keep(row, column);
    this.#findings.note(row, -1, { kind: 'surplus', cells: cells.length, columns });
  }

  /** Text that places nothing, with the zero that a spreadsheet took. */
  #keepPostcode(row: number, column: number): void {
    const value = this.#fields.at(row, column);
    const repaired = repairPlz(value);
    this.#more.set(row, column, repaired?.plz ?? value);
    if (repaired?.repaired) {
      this.#findings.note(row, column, { kind: 'plz-repaired', to: repaired.plz });
    }
  }

  #finish(builder: DatasetBuilder): Dataset {
    const dataset = this.#options.paint(builder.finish(this.#options.all));
    const more = this.#more.columns;
    if (more.length === 0) return dataset;
    return { ...dataset, own: { names: [], codes: new Uint8Array(dataset.length), more } };
  }

  #conversions(): Conversion[] {
    const fixed = [...this.#choices.cells.values()].reduce((sum, cells) => sum + cells.size, 0);
    return [
      ...layoutOf(this.#table),
      ...this.#placing.conversions,
      ...this.#dating.conversions,
      ...this.#findings.counted,
      ...this.#options.conversions,
      ...(fixed > 0 ? [{ kind: 'fixed' as const, count: fixed }] : []),
    ];
  }
}

const NOWHERE: Partial<Pick<Placed, 'lngLat' | 'place'>> = {};

const isTorn = (placing: Placed | NotPlaced) =>
  placing.kind === 'listed' && ['misquoted', 'unclosed'].includes(placing.finding.kind);

/** What was found round the rows. */
function layoutOf({ titles, footers, names, columns }: Table): Conversion[] {
  const renamed = columns.filter((name, column) => names[column]?.trim() !== name);
  const isNameless = names.every((name) => !name.trim());
  const linesOf = (rows: Table['rows']) => rows.map(({ line }) => line);
  return [
    ...(titles.length > 0 ? [{ kind: 'titles' as const, lines: linesOf(titles) }] : []),
    ...(isNameless ? [{ kind: 'no-header' as const }] : []),
    ...(!isNameless && renamed.length > 0 ? [{ kind: 'renamed' as const, columns: renamed }] : []),
    ...(footers.length > 0 ? [{ kind: 'footers' as const, lines: linesOf(footers) }] : []),
  ];
}
