/**
 * UTF-16 without a byte-order mark: delimiters, digits and most letters have a zero, always on the
 * same side. Zeros on both sides are the padding of some databases, or no text at all.
 */
export function utf16ByZeros(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const zeros = [0, 0];
  for (let at = 0; at < head.length; at++) if (head[at] === 0) zeros[at & 1]!++;
  const [even = 0, odd = 0] = zeros;
  const most = Math.max(even, odd);
  // Of a text in Greek or Cyrillic only delimiters, blanks and digits have one.
  if (most <= 0.1 * head.length || Math.min(even, odd) > most / 20) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}
