import type { Dictionaries } from '../load/projects.ts';
import type { Part } from '../model/join.ts';
import type { Atlas } from './atlas.svelte.ts';
import { prepareRows } from './prepareRows.ts';
import { OwnFile } from './ownFile.svelte.ts';
import type { ReadingContext } from './ownFile.svelte.ts';

type Hooks = Pick<ReadingContext, 'makeWorker' | 'oncorrected'>;

/** Files that the visitor has opened, shown beside the atlas's own data or instead of it. */
export class OwnFiles {
  readonly #atlas: Atlas;
  readonly #hooks: Hooks;
  #files: readonly OwnFile[] = $state.raw([]);
  /** Whose report is open. */
  #open: OwnFile | undefined = $state.raw();
  #withShipped = $state.raw(true);
  /** Counts what the atlas was told: only the latest is shown. */
  #told = 0;

  constructor(atlas: Atlas, hooks: Hooks) {
    this.#atlas = atlas;
    this.#hooks = hooks;
  }

  get files(): readonly OwnFile[] {
    return this.#files;
  }
  get reported(): OwnFile | undefined {
    return this.#open;
  }
  get withShipped(): boolean {
    return this.#withShipped;
  }

  /**
   * @param source the file, or the absolute address of one that may be fetched
   * @param quietly shows its report only if there is something to answer, as for a link
   */
  open(name: string, source: Blob | string, quietly = false): void {
    const file = new OwnFile(name, source, {
      ...this.#hooks,
      dictionaries: this.#dictionaries(),
      dataDay: this.#atlas.today,
      page: location.origin + location.pathname.replace(/[^/]*$/, ''),
      onread: (read, isFirst) => this.#read(read, isFirst),
      onquestion: (questioned) => (this.#open = questioned),
      onremove: (removed) => this.#remove(removed),
      onclose: () => this.report(undefined),
      onshow: (read) => this.#show(read),
    });
    this.#files = [...this.#files, file];
    if (!quietly) this.#open = file;
  }

  /** Opens the report of a file; undefined closes what is open. */
  report(file: OwnFile | undefined): void {
    this.#open = file;
    if (file) return;
    // What was refused has nothing but its report, and what it showed before is out of date.
    for (const refused of this.#files.filter(({ state }) => state.kind === 'refused')) {
      refused.remove();
    }
  }

  switchFile(file: OwnFile, shown: boolean): void {
    file.shown = shown;
    if (!this.#isAnyShown) this.#withShipped = true;
    this.#tell();
  }

  /** The atlas's own data; it cannot be switched off while nothing else is shown. */
  switchShipped(shown: boolean): void {
    this.#withShipped = shown || !this.#isAnyShown;
    this.#tell();
  }

  get #isAnyShown(): boolean {
    return this.#files.some(({ shown, dataset }) => shown && dataset);
  }

  #read(file: OwnFile, isFirst: boolean): void {
    this.#tell(isFirst ? file : undefined);
  }

  #show(file: OwnFile): void {
    const wasShown = file.shown;
    file.shown = true;
    if (!wasShown) this.#tell(file);
    else if (file.bounds) this.#atlas.showBounds(file.bounds);
    this.report(undefined);
  }

  #remove(file: OwnFile): void {
    this.#files = this.#files.filter((other) => other !== file);
    if (this.#open === file) this.#open = undefined;
    if (!this.#isAnyShown) this.#withShipped = true;
    if (file.dataset) this.#tell();
  }

  /** @param seen a file that the map is to show as a whole */
  #tell(seen?: OwnFile): void {
    const own: readonly Part[] = this.#files.flatMap(({ name, dataset, shown }) =>
      shown && dataset ? [{ dataset, file: name }] : [],
    );
    const shipped = this.#withShipped ? [{ dataset: this.#atlas.shippedDataset }] : [];
    const told = ++this.#told;
    void prepareRows(this.#atlas, [...shipped, ...own]).then((rows) => {
      if (told !== this.#told) return;
      this.#atlas.showRows(rows);
      if (seen?.bounds) this.#atlas.showBounds(seen.bounds);
    });
  }

  /** What a file's own values are held against: the options of the atlas. */
  #dictionaries(): Dictionaries {
    const { facets } = this.#atlas.shippedDataset;
    const named = (options: typeof facets.category.options) =>
      options.filter(({ label }) => label !== undefined);
    return {
      categories: named(facets.category.options),
      programmes: named(facets.programme.options),
      laender: named(facets.land.options),
      technologies: named(facets.technology.options),
    };
  }
}
