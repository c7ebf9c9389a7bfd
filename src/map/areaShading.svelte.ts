import { fetchText } from '../load/files.ts';
import { loadKreise } from '../load/kreise.ts';
import type { Kreis } from '../load/kreise.ts';
import { loadPopulation } from '../load/population.ts';
import type { Population } from '../load/population.ts';
import { ringsOf } from '../model/area.ts';
import { AreaIndex } from '../model/areaIndex.ts';
import type { Size } from '../model/camera.ts';
import { classAt, classesOf } from '../model/classes.ts';
import { codesAt, WITHOUT } from '../model/columns.ts';
import { countByKey, kreisOfRows, ratesOf } from '../model/regionCounts.ts';
import { LEAST_BASE } from '../model/regionFigures.ts';
import { levelsNearer } from '../model/sceneZoom.ts';
import type { Atlas } from '../state/atlas.svelte.ts';
import { shadingWords } from '../text/shadingWords.ts';
import { KREIS_ZOOM } from './style.ts';

const CLASSES = 5;
/** Text is dark on the first three, light on the others. */
const LIGHT = 3;

/** By what Länder, or from near Kreise, are coloured, and what the colours mean. */
export class AreaShading {
  readonly #atlas: Atlas;
  readonly #map: () => { readonly zoom: number; readonly size: Size };

  #kreise: ReadonlyMap<string, Kreis> | undefined = $state.raw();
  #population: Population | undefined = $state.raw();
  #failed = $state.raw(false);
  #loading = false;

  readonly byKreis = $derived.by(
    () =>
      this.#atlas.shading === 'anzahl' && this.#kreise !== undefined && this.#zoom >= KREIS_ZOOM,
  );

  readonly #kreisOfRow = $derived.by(() => {
    const index = new AreaIndex(
      [...(this.#kreise?.values() ?? [])].map(({ ags, area }) => ({
        value: ags,
        rings: ringsOf(area.geometry),
      })),
    );
    return kreisOfRows(this.#atlas.data.dataset, index);
  });

  /** Projects by the key of the area. */
  readonly #counts: ReadonlyMap<string, number> = $derived.by(() => {
    const { dataset } = this.#atlas.data;
    if (this.byKreis) return countByKey(this.#atlas.tally.passing, this.#kreisOfRow);
    const { land } = dataset.facets;
    const keys = Array.from({ length: dataset.length }, (_, row) => {
      const { key } = land.options[codesAt(land, row)[0]!]!;
      return key === WITHOUT ? '' : key;
    });
    return countByKey(this.#atlas.tally.passing, keys);
  });

  /** What each area is coloured by; areas without a project have none. */
  readonly #values: ReadonlyMap<string, number> = $derived.by(() => {
    if (this.#atlas.shading === 'anzahl') return this.#counts;
    return ratesOf(this.#counts, this.#population?.people);
  });
  readonly #classes = $derived.by(() => classesOf([...this.#values.values()], CLASSES));

  readonly #format = $derived.by(
    () =>
      new Intl.NumberFormat(
        this.#atlas.language === 'de' ? 'de-DE' : 'en-GB',
        this.#atlas.shading === 'rate'
          ? { minimumFractionDigits: 2, maximumFractionDigits: 2 }
          : {},
      ),
  );

  /** Whether a number on the map stands on little. */
  readonly hasSmall = $derived.by(() => [...this.#values.keys()].some((key) => this.isSmall(key)));

  /** Whether there is an area without a number; Kreise are never all in the data. */
  readonly hasNone = $derived.by(
    () => this.byKreis || this.#values.size < this.#atlas.data.laender.length,
  );

  /** The classes from little to much: colour, ink on it, limits in words, keys of its areas. */
  readonly ranges = $derived.by(() =>
    this.#classes.map(({ from, to }, at) => {
      const step = this.#step(at);
      return {
        step,
        isDark: step > LIGHT,
        from: this.#format.format(from),
        text: this.#words.range(this.#format.format(from), this.#format.format(to)),
        keys: [...this.#values]
          .filter(([, value]) => value >= from && value <= to)
          .map(([key]) => key),
      };
    }),
  );
  readonly title = $derived.by(() => {
    const { perPeople, perKreis, perLand } = this.#words;
    return this.#atlas.shading === 'rate' ? perPeople : this.byKreis ? perKreis : perLand;
  });
  /** In a line of the largest type. */
  readonly shortTitle = $derived.by(() => {
    const { shortPeople, shortKreis, shortLand } = this.#words;
    return this.#atlas.shading === 'rate' ? shortPeople : this.byKreis ? shortKreis : shortLand;
  });
  /** The day of the inhabitants that a rate stands on, in words. */
  readonly day = $derived.by(() => {
    const day = this.#population?.day;
    return this.#atlas.shading === 'rate' && day !== undefined
      ? this.#atlas.words.time.short(day)
      : undefined;
  });

  /** @param map zoom and CSS px of the map */
  constructor(atlas: Atlas, map: () => { readonly zoom: number; readonly size: Size }) {
    this.#atlas = atlas;
    this.#map = map;
  }

  get kreise(): ReadonlyMap<string, Kreis> | undefined {
    return this.#kreise;
  }
  /** Borders or inhabitants are not to be had. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Fetches what is needed, once. */
  async load(): Promise<void> {
    if (this.#loading) return;
    this.#loading = true;
    try {
      [this.#kreise, this.#population] = await Promise.all([
        loadKreise(fetchText),
        loadPopulation(fetchText),
      ]);
    } catch {
      this.#failed = true;
    }
  }

  /** How an area is painted; undefined where nothing is recorded. */
  at(key: string) {
    const value = this.#values.get(key);
    if (value === undefined) return undefined;
    const step = this.#step(classAt(this.#classes, value));
    return { step, isDark: step > LIGHT, text: this.#format.format(value) };
  }

  isSmall(key: string): boolean {
    return this.#atlas.shading === 'rate' && (this.#counts.get(key) ?? 0) < LEAST_BASE;
  }

  /** A tour's scene shows what it shows on a desk: what is near is judged as there. */
  get #zoom(): number {
    const { zoom, size } = this.#map();
    return this.#atlas.view.tour === undefined ? zoom : zoom - levelsNearer(size);
  }
  get #words() {
    return shadingWords[this.#atlas.language];
  }
  /** Of five colours as far apart as there are classes. */
  #step(at: number): number {
    const { length } = this.#classes;
    return length < 2 ? CLASSES : 1 + Math.round((at * (CLASSES - 1)) / (length - 1));
  }
}
