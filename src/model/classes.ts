/** Values that are shown alike: from the least to the greatest that falls in it. */
export interface ValueClass {
  readonly from: number;
  readonly to: number;
}

/**
 * Classes of numbers with the least sum of squared distances to their own mean, ascending; never
 * more than there are different values. Found by dynamic programming over the sorted values, as
 * Wang and Song describe it (Ckmeans.1d.dp, The R Journal 3/2, 2011).
 *
 * @param values finite numbers, in any order
 */
export function classesOf(values: readonly number[], most: number): ValueClass[] {
  const sorted = values.toSorted((a, b) => a - b);
  const n = sorted.length;
  const count = Math.min(most, new Set(sorted).size);
  // From the first value on, so that large numbers close together lose nothing.
  const base = sorted[0] ?? 0;
  const sums = new Float64Array(n + 1);
  const squares = new Float64Array(n + 1);
  sorted.forEach((value, index) => {
    sums[index + 1] = sums[index]! + (value - base);
    squares[index + 1] = squares[index]! + (value - base) ** 2;
  });
  /** Sum of squared distances to the mean of the values from `first` up to, and without, `end`. */
  const spread = (first: number, end: number) => {
    const sum = sums[end]! - sums[first]!;
    return Math.max(0, squares[end]! - squares[first]! - (sum * sum) / (end - first));
  };
  /** Least spread of the first `end` values in so many classes, and where the last of them begins. */
  let least = Float64Array.from({ length: n + 1 }, (_, end) => (end === 0 ? 0 : spread(0, end)));
  const begins: Int32Array[] = [new Int32Array(n + 1)];
  for (let classes = 2; classes <= count; classes++) {
    const next = new Float64Array(n + 1).fill(Infinity);
    const begin = new Int32Array(n + 1);
    for (let end = classes; end <= n; end++) {
      for (let first = classes - 1; first < end; first++) {
        // Equal values stay together.
        if (sorted[first] === sorted[first - 1]) continue;
        const sum = least[first]! + spread(first, end);
        if (sum >= next[end]!) continue;
        next[end] = sum;
        begin[end] = first;
      }
    }
    least = next;
    begins.push(begin);
  }
  const found: ValueClass[] = [];
  for (let [end, at] = [n, count - 1]; at >= 0 && end > 0; at--) {
    const first = begins[at]![end]!;
    found.unshift({ from: sorted[first]!, to: sorted[end - 1]! });
    end = first;
  }
  return found;
}

/** Index of the class that holds the value; −1 for none. */
export function classAt(classes: readonly ValueClass[], value: number): number {
  return classes.findIndex(({ from, to }) => value >= from && value <= to);
}
