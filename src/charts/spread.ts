/**
 * Moves places on a line apart until neighbours stand `gap` from each other: in the same order, each
 * as near to its own place as the others allow (isotonic regression), within the line if it is long
 * enough.
 * @param places ascending
 */
export function spread(
  places: readonly number[],
  gap: number,
  [first, last]: readonly [number, number],
): number[] {
  // Less the gaps before it, a place need only not come before its neighbour.
  const blocks: { mean: number; size: number }[] = [];
  places.forEach((place, index) => {
    let block = { mean: place - index * gap, size: 1 };
    for (let before = blocks.at(-1); before && before.mean > block.mean; before = blocks.at(-1)) {
      const size = before.size + block.size;
      block = { mean: (before.mean * before.size + block.mean * block.size) / size, size };
      blocks.pop();
    }
    blocks.push(block);
  });
  const room = last - (places.length - 1) * gap;
  const means = blocks.flatMap(({ mean, size }) => Array.from({ length: size }, () => mean));
  return means.map((mean, index) => Math.max(first, Math.min(mean, room)) + index * gap);
}
