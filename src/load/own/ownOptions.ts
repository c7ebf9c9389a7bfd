import type { Option } from '../../model/columns.ts';
import { fold } from '../../model/fold.ts';

/** More different values than this are no list that one can filter by. */
export const MOST_OPTIONS = 5_000;
/** A key stays readable in the link. */
const LONGEST_KEY = 40;

/**
 * The options of one facet as a file names them: those of the atlas by key or by label, in either
 * language, and new ones for what it does not have, which are named as the file does.
 */
export class OwnOptions {
  readonly #known: readonly Option[];
  readonly #keys = new Map<string, string>();
  readonly #own = new Map<string, Option>();
  readonly #taken: Set<string>;

  /** @param known options of the atlas */
  constructor(known: readonly Option[]) {
    this.#known = known;
    this.#taken = new Set(known.map(({ key }) => key));
    for (const { key, label } of known) {
      for (const name of [key, label?.de, label?.en]) if (name) this.#keys.set(fold(name), key);
    }
  }

  /** The atlas's options, then the file's own in the order in which they came. */
  get all(): readonly Option[] {
    return [...this.#known, ...this.#own.values()];
  }

  /** The options that only the file has, by key. */
  get own(): ReadonlyMap<string, Option> {
    return this.#own;
  }

  /**
   * @param text as the file writes it, not empty
   * @param label its name, where the text is but a key
   * @returns the key of its option; undefined where there are too many already
   */
  keyOf(text: string, label = ''): string | undefined {
    // A text of signs alone folds to nothing and stands for itself.
    const folded = fold(text) || text;
    const known = this.#keys.get(folded);
    if (known !== undefined) return known;
    if (this.#own.size >= MOST_OPTIONS) return undefined;
    const key = this.#freeKey(folded);
    const name = label || text;
    this.#own.set(key, { key, label: { de: name, en: name } });
    this.#keys.set(folded, key);
    this.#taken.add(key);
    return key;
  }

  /** Letters and figures that the link knows. */
  #freeKey(folded: string): string {
    const slug = folded
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+/, '')
      .slice(0, LONGEST_KEY)
      .replace(/-+$/, '');
    const base = slug === '' || slug === 'ohne' ? `wert${slug && `-${slug}`}` : slug;
    let key = base;
    for (let number = 2; this.#taken.has(key); number++) key = `${base}.${number}`;
    return key;
  }
}
