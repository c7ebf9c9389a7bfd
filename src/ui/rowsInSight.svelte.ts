import { untrack } from 'svelte';
import { RowHeights, anchorIn, isAtEnd, sliceOf, topFor, topToReveal } from '../model/virtual.ts';
import type { Sight, Slice } from '../model/virtual.ts';

/** What a list or table is about; places are counted from 0. */
export interface Shown {
  readonly rows: readonly number[];
  /** Another value when rows wrap otherwise than before. */
  readonly layout: unknown;
  /** Place that stays in the document wherever one scrolls: that of the focus. −1 for none. */
  readonly kept: number;
  /** Places that stand still while they are in sight and heights become known above them. */
  readonly regarded: readonly number[];
}

/** Rows beyond either edge that are there before one scrolls to them. */
const MARGIN = 8;

/**
 * Which rows of a scrolling list or table are in the document, each with its place as `data-index`.
 * Made while its component is made.
 */
export class RowsInSight {
  /** Set by the component: the frame that scrolls, and its inner size. */
  scroller: HTMLElement | undefined = $state();
  inlineSize = $state(0);
  blockSize = $state(0);
  top = $state(0);
  /** Height of what stands above the rows and scrolls away with them; a table's head stays. */
  leadSize = $state(0);

  #headSize = $state(0);
  /** Grows when a row is found to be higher or lower than was thought. */
  #news = $state(0);
  #estimate: number;
  #wanted = -1;
  #settled: { readonly rows: readonly number[]; readonly heights: RowHeights } | undefined;
  readonly #shown: Shown;

  readonly #heights = $derived.by(() => {
    void [this.#shown.layout, this.inlineSize];
    return new RowHeights(this.#shown.rows.length, this.#estimate);
  });
  readonly #sight: Sight = $derived({
    top: this.top - this.leadSize,
    height: Math.max(0, this.blockSize - this.#headSize),
  });
  readonly slice: Slice = $derived.by(() => {
    void this.#news;
    return sliceOf(this.#heights, this.#sight, MARGIN, [this.#shown.kept]);
  });

  /**
   * @param estimate CSS px of a row until some were measured
   * @param shown read again whenever it changes: an object with getters
   */
  constructor(estimate: number, shown: Shown) {
    this.#estimate = estimate;
    this.#shown = shown;
    // After each change of what is in the document, and before it is painted.
    $effect(() => {
      void [this.slice, this.#headSize];
      untrack(() => this.#settle());
    });
  }

  get headSize(): number {
    return this.#headSize;
  }

  /** Rows that one sees at once. */
  get page(): number {
    return Math.max(1, Math.floor(this.#sight.height / this.#estimate) - 1);
  }

  /** This place while it is wholly in sight, else the first that is. */
  nearest(place: number): number {
    void this.#news;
    const anchor = anchorIn(this.#heights, this.#sight, [place]);
    if (!anchor) return -1;
    const isWhole = anchor.below >= 0 || anchor.row === this.#shown.rows.length - 1;
    return isWhole ? anchor.row : anchor.row + 1;
  }

  /** Scrolls no further than needed. What is measured on the way may move the row once more. */
  reveal(place: number): void {
    this.#wanted = place;
    this.#scrollTo(topToReveal(this.#heights, this.#sight, place));
  }

  /** Measures what is in the document, and keeps in its place what one looks at. */
  #settle(): void {
    const heights = this.#heights;
    const { rows, regarded } = this.#shown;
    const before = this.#settled ?? { rows, heights };
    this.#settled = { rows, heights };
    const isSame = sameRows(before.rows, rows);
    const anchor = isSame ? anchorIn(before.heights, this.#sight, regarded) : undefined;
    // Who scrolled to the end stays there, however high the rows on the way are found to be.
    const wasAtEnd = isAtEnd(before.heights, this.#sight);
    if (!isSame) this.#scrollTo(-this.leadSize);
    this.#headSize = this.scroller?.querySelector('thead')?.offsetHeight ?? 0;
    const isNews = this.#measure(heights);
    if (isNews) this.#news++;
    if (anchor && (isNews || before.heights !== heights)) {
      this.#scrollTo(topFor(heights, anchor));
      // It may have become too high for where it begins.
      if (regarded.includes(anchor.row)) this.#wanted = anchor.row;
      else if (wasAtEnd) this.#wanted = rows.length - 1;
    }
    if (this.#wanted < 0) return;
    this.#scrollTo(topToReveal(heights, this.#sight, this.#wanted));
    if (!isNews) this.#wanted = -1;
  }

  #measure(heights: RowHeights): boolean {
    let isNews = false;
    let sum = 0;
    const found = this.scroller?.querySelectorAll<HTMLElement>('[data-index]') ?? [];
    for (const row of found) {
      const height = row.getBoundingClientRect().height;
      isNews = heights.measure(Number(row.dataset['index']), height) || isNews;
      sum += height;
    }
    if (sum > 0) this.#estimate = sum / found.length;
    return isNews;
  }

  /** @param offset of the first row in sight */
  #scrollTo(offset: number): void {
    const { scroller } = this;
    const top = offset + this.leadSize;
    if (!scroller || Math.abs(top - scroller.scrollTop) < 0.5) return;
    scroller.scrollTop = top;
    this.top = scroller.scrollTop;
  }
}

function sameRows(one: readonly number[], other: readonly number[]): boolean {
  return (
    one === other || (one.length === other.length && one.every((row, at) => row === other[at]))
  );
}
