/** Anything but letters and figures parts words. */
const APART = /[^\p{L}\p{N}]+/gu;
const MARKS = /\p{M}+/gu;

/**
 * Text as it is compared: small letters, no accents, ß as ss, and ae, oe, ue as a, o, u, so that
 * München, MUENCHEN, Mu\u0308nchen and Munchen are the same. Words are parted by one space. What is
 * typed first folds to what the whole begins with.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('ø', 'o')
    .replace(/([aou])e+/g, '$1')
    .replace(APART, ' ')
    .trim();
}
