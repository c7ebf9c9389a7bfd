/**
 * Of a long table only the rows in sight are on the page. Heights are in CSS px from the top of
 * the first row; a row that was never on screen counts with the estimate until it is measured.
 */

/**
 * Heights of n rows. A Fenwick tree holds how far each differs from the estimate, so that a row's
 * offset, the row at an offset and a new measure each take log n steps.
 */
export class RowHeights {
  readonly length: number;
  readonly estimate: number;
  readonly #heights: Float64Array;
  /** 1-based: entry i sums the differences of the rows from i − (i & −i) up to i − 1. */
  readonly #tree: Float64Array;
  /** The largest power of two that is not above n. */
  readonly #stride: number;

  /** @param estimate height of a row before it is measured, more than 0 */
  constructor(length: number, estimate: number) {
    if (!(estimate > 0)) throw new RangeError(`a row of ${estimate} px has no height`);
    this.length = length;
    this.estimate = estimate;
    this.#heights = new Float64Array(length).fill(estimate);
    this.#tree = new Float64Array(length + 1);
    this.#stride = length > 0 ? 2 ** Math.floor(Math.log2(length)) : 0;
  }

  get total(): number {
    return this.offsetOf(this.length);
  }

  heightOf(index: number): number {
    return this.#heights[index]!;
  }

  /** Where the row begins; for n, where the last one ends. */
  offsetOf(index: number): number {
    let sum = index * this.estimate;
    for (let i = index; i > 0; i -= i & -i) sum += this.#tree[i]!;
    return sum;
  }

  /** The row that holds this offset, the nearest one outside; −1 without any row. */
  rowAt(offset: number): number {
    let index = 0;
    let rest = offset;
    for (let step = this.#stride; step > 0; step >>= 1) {
      const next = index + step;
      if (next > this.length) continue;
      const height = step * this.estimate + this.#tree[next]!;
      if (height > rest) continue;
      index = next;
      rest -= height;
    }
    return Math.min(index, this.length - 1);
  }

  /** Notes what a row on screen was found to be; false where that is no news. */
  measure(index: number, height: number): boolean {
    const difference = height - this.#heights[index]!;
    if (!(height > 0) || difference === 0) return false;
    this.#heights[index] = height;
    for (let i = index + 1; i <= this.length; i += i & -i) this.#tree[i]! += difference;
    return true;
  }
}

/** What one sees: the offset at its top edge, and its height. */
export interface Sight {
  readonly top: number;
  readonly height: number;
}

/** Rows to put on the page, and the room for those that are left out. */
export interface Slice {
  readonly rows: readonly number[];
  /** One longer than `rows`: the room before each of them, and after the last. */
  readonly gaps: readonly number[];
}

/**
 * The rows in sight, `margin` more on either side so that a scroll finds them there, and those to
 * keep wherever they are (what has the focus must not vanish).
 */
export function sliceOf(
  heights: RowHeights,
  { top, height }: Sight,
  margin: number,
  keep: readonly number[] = [],
): Slice {
  const { length } = heights;
  const first = Math.max(0, heights.rowAt(top) - margin);
  const last = Math.min(length - 1, heights.rowAt(top + height) + margin);
  const near = Array.from({ length: last - first + 1 }, (_, step) => first + step);
  const far = keep.filter((row) => row >= 0 && row < length && (row < first || row > last));
  const rows = [...new Set([...near, ...far])].sort((a, b) => a - b);
  const edges = [-1, ...rows, length];
  const gaps = edges
    .slice(1)
    .map((row, at) => heights.offsetOf(row) - heights.offsetOf(edges[at]! + 1));
  return { rows, gaps };
}

/** A row and how far it begins below the top edge: what stays in its place while heights change. */
export interface Anchor {
  readonly row: number;
  readonly below: number;
}

/** The first of these rows that is wholly in sight, else the topmost one; undefined without rows. */
export function anchorIn(
  heights: RowHeights,
  { top, height }: Sight,
  preferred: readonly number[] = [],
): Anchor | undefined {
  const below = (row: number) => heights.offsetOf(row) - top;
  const inSight = (row: number) =>
    row >= 0 &&
    row < heights.length &&
    below(row) >= 0 &&
    below(row) + heights.heightOf(row) <= height;
  const row = preferred.find(inSight) ?? heights.rowAt(top);
  return row < 0 ? undefined : { row, below: below(row) };
}

/** Whether one has scrolled as far as the last row's end. */
export function isAtEnd(heights: RowHeights, { top, height }: Sight): boolean {
  return top > 0 && top + height > heights.total - 1;
}

/** The top edge that shows the anchor where it was. */
export function topFor(heights: RowHeights, { row, below }: Anchor): number {
  return heights.offsetOf(row) - below;
}

/** The top edge nearest to the present one that shows the whole row. */
export function topToReveal(heights: RowHeights, { top, height }: Sight, row: number): number {
  const start = heights.offsetOf(row);
  const end = start + heights.heightOf(row);
  if (start < top || end - start > height) return start;
  return end > top + height ? end - height : top;
}
