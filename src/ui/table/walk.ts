/** Where one is in the table: the row, and which of its stops (title, link) has the focus. */
export interface Place {
  readonly row: number;
  readonly rows: number;
  /** Rows that one sees at once. */
  readonly page: number;
  readonly stop: number;
  readonly stops: number;
}

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Where a key leads, as in a grid; undefined for keys that are not the table's. */
export function stepOf(
  { key, ctrlKey, metaKey, altKey, shiftKey }: Key,
  { row, rows, page, stop, stops }: Place,
): { row: number; stop: number } | undefined {
  if (altKey || shiftKey || stop < 0) return undefined;
  const to = (nextRow: number, nextStop = stop) => ({
    row: Math.min(rows - 1, Math.max(0, nextRow)),
    stop: Math.min(stops - 1, Math.max(0, nextStop)),
  });
  if (ctrlKey || metaKey) {
    if (key === 'Home') return to(0, 0);
    if (key === 'End') return to(rows - 1, 0);
    return undefined;
  }
  switch (key) {
    case 'ArrowDown':
      return to(row + 1);
    case 'ArrowUp':
      return to(row - 1);
    case 'PageDown':
      return to(row + page);
    case 'PageUp':
      return to(row - page);
    case 'ArrowRight':
      return to(row, stop + 1);
    case 'ArrowLeft':
      return to(row, stop - 1);
    case 'Home':
      return to(row, 0);
    case 'End':
      return to(row, stops - 1);
    default:
      return undefined;
  }
}
