/** Longer than any name that is read: what comes later gives no letters. */
const LONGEST = 200;

/**
 * Up to two letters that stand for a name, `=Br` for Breitband, `=BW` for Bau & Wohnen, as an option
 * carries them; others of its letters where these are taken, and the same again where all are.
 * Undefined for a name without letters.
 * @param taken grows by what is given
 */
export function lettersFor(name: string, taken: Set<string>): string | undefined {
  const words =
    name
      .slice(0, LONGEST)
      .normalize('NFC')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const pairs = pairsOf(words);
  const letters = pairs.find((pair) => !taken.has(pair)) ?? pairs[0];
  if (letters === undefined) return undefined;
  taken.add(letters);
  return `=${letters}`;
}

/** From the most telling to the least. */
function pairsOf(words: readonly string[]): string[] {
  const [first, ...others] = words.map((word) => [...word]);
  const [initial, ...rest] = first ?? [];
  if (initial === undefined) return [];
  const upper = capital(initial);
  // "und", "für" and the like are small.
  const names = others.filter(([letter]) => letter !== letter?.toLowerCase());
  const initials = [...names, ...others].map(([letter]) => upper + capital(letter ?? ''));
  const within = [...rest, ...others.flat()].map((letter) => upper + letter);
  return [...initials, ...within, upper];
}

/** ß stays itself, where the capital would be two letters. */
function capital(letter: string): string {
  const upper = letter.toUpperCase();
  return [...upper].length === 1 ? upper : letter;
}
