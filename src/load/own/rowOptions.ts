import { WITHOUT } from '../../model/columns.ts';
import type { Dataset, Facet, Option } from '../../model/columns.ts';
import type { AreaIndex } from '../../model/areaIndex.ts';
import type { LngLat } from '../../model/mercator.ts';
import { STATUSES } from '../projects.ts';
import type { Dictionaries } from '../projects.ts';
import { withLooks } from './categoryLook.ts';
import type { Fields } from './fields.ts';
import type { Findings } from './findings.ts';
import { parseLand } from './land.ts';
import { MOST_OPTIONS, OwnOptions } from './ownOptions.ts';
import type { Conversion } from './report.ts';
import { remembered } from './remembered.ts';
import type { Role } from './roles.ts';
import { parseStatus } from './status.ts';

/** What the options of a file are held against. */
export interface OptionContext {
  readonly dictionaries: Dictionaries;
  /** Länder by their ISO key. */
  readonly laender: AreaIndex<string>;
}

type Open = 'category' | 'programme' | 'technology';

const COLOUR = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/;

/** Reads what one filters by: the atlas's options where the file names them, else the file's own. */
export class RowOptions {
  readonly #fields: Fields;
  readonly #findings: Findings;
  readonly #near: OptionContext;
  readonly #options: Readonly<Record<Open, OwnOptions>>;
  /** Colours that the rows of an own category ask for; undefined where they differ. */
  readonly #colours = new Map<string, string | undefined>();
  /** And the symbols, by the first row that asks for one. */
  readonly #symbols = new Map<string, string>();
  /** Columns with more different values than one can filter by. */
  readonly #overfull = new Set<number>();
  readonly #readLand = remembered(parseLand);
  readonly #readStatus = remembered(parseStatus);

  constructor(fields: Fields, findings: Findings, near: OptionContext) {
    const { categories, programmes, technologies } = near.dictionaries;
    this.#fields = fields;
    this.#findings = findings;
    this.#near = near;
    this.#options = {
      category: new OwnOptions(categories),
      programme: new OwnOptions(programmes),
      technology: new OwnOptions(technologies),
    };
  }

  /** Keys by facet. @param ags with its zeros, empty without one */
  at(row: number, lngLat: LngLat | undefined, ags: string): Record<Facet, readonly string[]> {
    return {
      category: one(this.#categoryAt(row)),
      programme: one(this.#optionAt(row, 'programme', 'programme_label')),
      technology: this.#technologiesAt(row),
      status: one(this.#statusAt(row)),
      land: one(this.#landAt(row, lngLat, ags)),
    };
  }

  get conversions(): Conversion[] {
    return [...this.#overfull].map((column) => ({
      kind: 'too-many-options',
      column,
      limit: MOST_OPTIONS,
    }));
  }

  /** Every option that `at` has named, and those of the atlas. */
  get all(): Record<Facet, readonly Option[]> {
    const { category, programme, technology } = this.#options;
    return {
      category: category.all,
      status: STATUSES.map((key) => ({ key })),
      programme: programme.all,
      land: this.#near.dictionaries.laender,
      technology: technology.all,
    };
  }

  /** The dataset with colours and letters for the categories that only the file has. */
  paint(dataset: Dataset): Dataset {
    const { category } = dataset.facets;
    const known = this.#near.dictionaries.categories;
    const counts = new Uint32Array(category.options.length);
    for (const code of category.codes) counts[code]!++;
    const own = category.options.flatMap(({ key, label }, code) => {
      if (!label || !this.#options.category.own.has(key)) return [];
      const colour = this.#colours.get(key);
      const symbol = this.#symbols.get(key);
      const count = counts[code]!;
      return [{ key, label, count, ...(colour && { colour }), ...(symbol && { symbol }) }];
    });
    const looks = new Map(withLooks(own, known).map((option) => [option.key, option]));
    const options = category.options.map((option) => looks.get(option.key) ?? option);
    return { ...dataset, facets: { ...dataset.facets, category: { ...category, options } } };
  }

  #optionAt(row: number, facet: 'category' | 'programme', label: Role): string | undefined {
    const value = this.#fields.text(row, facet);
    return value ? this.#keyOf(row, facet, facet, value, this.#fields.text(row, label)) : undefined;
  }

  #keyOf(row: number, facet: Open, role: Role, value: string, label = ''): string | undefined {
    // A key of its own would stand for rows without a value.
    const key = value === WITHOUT ? undefined : this.#options[facet].keyOf(value, label);
    if (key === undefined) {
      const column = this.#fields.columnOf(role);
      if (value !== WITHOUT) this.#overfull.add(column);
      this.#findings.keep(row, column);
    }
    return key;
  }

  #technologiesAt(row: number): readonly string[] {
    if (!this.#fields.has('technologies')) return NONE;
    const values = this.#fields.text(row, 'technologies').split(';');
    const labels = this.#fields.text(row, 'technology_label').split(';');
    const keys = values.map((value, index) => {
      const bare = value.trim();
      const label = labels[index]?.trim();
      return bare ? this.#keyOf(row, 'technology', 'technologies', bare, label) : undefined;
    });
    return [...new Set(keys.filter((key) => key !== undefined))];
  }

  /** Without categories, what simplestyle paints alike belongs together. */
  #categoryAt(row: number): string | undefined {
    const colour = this.#fields.text(row, 'marker-color').toLowerCase();
    const asked = COLOUR.test(colour) ? colour : undefined;
    const key = this.#fields.has('category')
      ? this.#optionAt(row, 'category', 'category_label')
      : asked && this.#options.category.keyOf(asked);
    if (key === undefined || !this.#options.category.own.has(key)) return key;
    const symbol = this.#fields.text(row, 'marker-symbol');
    if (symbol && !this.#symbols.has(key)) this.#symbols.set(key, symbol);
    const isFirst = !this.#colours.has(key);
    const isSame = isFirst || this.#colours.get(key) === asked;
    this.#colours.set(key, isSame ? asked : undefined);
    return key;
  }

  #statusAt(row: number): string | undefined {
    const value = this.#fields.text(row, 'status');
    const status = value ? this.#readStatus(value) : undefined;
    if (value && !status) this.#findings.leave(row, 'status', { kind: 'unknown-status' });
    return status;
  }

  /** As the row says, else by its AGS, else by where its point lies. */
  #landAt(row: number, lngLat: LngLat | undefined, ags: string): string | undefined {
    const value = this.#fields.text(row, 'land');
    const said = value ? this.#readLand(value) : undefined;
    if (value && !said) this.#findings.leave(row, 'land', { kind: 'unknown-land' });
    const land =
      said ??
      (ags ? this.#readLand(ags.slice(0, 2)) : undefined) ??
      (lngLat && this.#near.laender.at(lngLat));
    return this.#near.dictionaries.laender.some(({ key }) => key === land) ? land : undefined;
  }
}

const NONE: readonly string[] = [];
const one = (key: string | undefined) => (key === undefined ? NONE : [key]);
