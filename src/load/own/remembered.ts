/** Beyond, values are hardly ever the same: the memory would be the larger for nothing. */
const MOST = 10_000;

/** A function that reads text, and each text once: the cells of a column are often the same few. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (text) => {
    const found = known.get(text);
    if (found) return found.value;
    const value = read(text);
    if (known.size < MOST) known.set(text, { value });
    return value;
  };
}
