import { loadLaender } from '../../load/laender.ts';
import { loadPopulation } from '../../load/population.ts';
import type { Population } from '../../load/population.ts';
import { fetchText } from '../../load/files.ts';
import type { GetText } from '../../load/files.ts';
import {
  comparedFilter,
  crossingsIn,
  figuresBy,
  leading,
  withoutRegion,
} from '../../model/regionFigures.ts';
import type { RegionFigures } from '../../model/regionFigures.ts';
import { factsOf } from '../../model/sentence.ts';
import { silhouettes } from '../../model/silhouette.ts';
import { tally, wholeOf } from '../../model/tally.ts';
import { whose } from '../../model/whose.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';

/** Without a choice, these many are compared. */
const USUAL = 2;
/** That a sample holds most of; told beside every comparison. */
const MOST_NAMED = 3;

/** Units of a silhouette's square. */
export const SILHOUETTE = 100;

const NOBODY: ReadonlyMap<string, number> = new Map();
const NOTHING: ReadonlyMap<string, string> = new Map();

/** What the comparison shows, all of it derived from the atlas but for what is loaded with it. */
export class Compared {
  readonly #atlas: Atlas;
  #population: Population | undefined = $state.raw();
  #failed = $state(false);
  /** Outlines by key; empty until they are there, and where they are not to be had. */
  #outlines: ReadonlyMap<string, string> = $state.raw(NOTHING);

  readonly #filter = $derived.by(() => comparedFilter(this.#atlas.filter));
  readonly #tally = $derived.by(() =>
    tally(this.#atlas.data.dataset, this.#filter, this.#atlas.within?.rows),
  );
  readonly rows = $derived.by(() => this.#tally.passing);

  /** Of every Land, in the order of the data. */
  readonly figures: readonly RegionFigures[] = $derived.by(() => {
    const { dataset } = this.#atlas.data;
    const people = this.#population?.people ?? NOBODY;
    return figuresBy(dataset.facets.land, dataset, this.rows, people);
  });

  /** Those compared: what is chosen, else the two with most projects. */
  readonly columns: readonly RegionFigures[] = $derived.by(() => {
    const keys = this.#atlas.regions ?? leading(this.figures, USUAL);
    return keys.flatMap((key) => this.figures.find((one) => one.key === key) ?? []);
  });
  readonly reference: RegionFigures | undefined = $derived.by(() => {
    const chosen = this.columns.find(({ key }) => key === this.#atlas.reference);
    return chosen ?? this.columns[0];
  });

  /** Rows that are in no column. */
  readonly without = $derived.by(() =>
    withoutRegion(this.#atlas.data.dataset.facets.land, this.rows),
  );
  readonly crossings = $derived.by(() =>
    crossingsIn(this.#atlas.data.dataset, this.rows, this.#atlas.data.laender),
  );

  /** Names of the Länder that the whole dataset has most of; none where no project has a Land. */
  readonly most: readonly string[] = $derived.by(() => {
    const { land } = this.#atlas.data.dataset.facets;
    const counts = wholeOf(this.#atlas.data.dataset).counts.land;
    const all = this.figures.map(({ key }) => {
      const code = land.options.findIndex((option) => option.key === key);
      return { key, count: counts[code]! };
    });
    return all
      .filter(({ count }) => count > 0)
      .toSorted((one, other) => other.count - one.count)
      .slice(0, MOST_NAMED)
      .map(({ key }) => this.nameOf(key));
  });

  /** Which projects are compared, in a sentence. */
  readonly sentence: string = $derived.by(() => {
    const facts = factsOf(this.#atlas.data.dataset, this.#filter, this.#tally);
    const region = this.#atlas.within?.name;
    const { number, rest } = this.#atlas.words.sentence({ ...facts, region });
    return number + rest;
  });

  readonly whose = $derived.by(() => whose(this.#atlas.data.dataset, this.rows));

  constructor(atlas: Atlas) {
    this.#atlas = atlas;
  }

  get population(): Population | undefined {
    return this.#population;
  }
  /** Whether the numbers of inhabitants are not to be had. */
  get failed(): boolean {
    return this.#failed;
  }
  get outlines(): ReadonlyMap<string, string> {
    return this.#outlines;
  }

  nameOf(key: string): string {
    return this.#atlas.landName(key);
  }

  async load(getText: GetText = fetchText): Promise<void> {
    await Promise.all([
      loadPopulation(getText)
        .then((population) => (this.#population = population))
        .catch(() => (this.#failed = true)),
      loadLaender(getText)
        .then((laender) => (this.#outlines = silhouettes(laender, SILHOUETTE)))
        // An ornament: without it, the names are enough.
        .catch(() => undefined),
    ]);
  }
}
