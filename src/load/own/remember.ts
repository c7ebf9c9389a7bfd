/** Cells of a column say the same few things again and again. */
const MOST = 2_000;
/** Longer ones hardly come again. */
const LONGEST = 64;

/** The same function of a text, quick for texts that come again. */
export function remembering<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (text) => {
    if (text.length > LONGEST) return read(text);
    const before = known.get(text);
    if (before) return before.value;
    const value = read(text);
    if (known.size >= MOST) known.clear();
    known.set(text, { value });
    return value;
  };
}
