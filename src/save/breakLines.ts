/** Where a word may be parted, and what then ends its line. */
const SOFT_HYPHEN = '\u00AD';

/**
 * Lines of a text that are no wider than a width. Words are parted at their soft hyphens, behind
 * `/`, `&`, `=`, `,` and `-`, and a word without any of these wherever it must.
 * @param measure width of a text
 */
export function breakLines(
  text: string,
  width: number,
  measure: (text: string) => number,
): string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (longer: string) => measure(shown(longer)) <= width;
  for (const word of text.split(/[ \n\t]+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    let rest = word;
    // On the line that is begun, only a part that was made for it.
    let begun = line ? `${line} ` : '';
    while (!fits(begun + rest)) {
      const part = longestPart(begun, rest, fits) ?? (begun ? '' : longestCut(rest, fits));
      if (part) {
        lines.push(begun + ended(part));
        rest = rest.slice(part.length);
      } else {
        lines.push(begun.trimEnd());
      }
      begun = '';
    }
    line = begun + rest;
  }
  return [...lines, ...(line ? [line] : [])].map(shown);
}

/** A word that is parted at a soft hyphen shows it. */
const ended = (part: string) => part + (part.endsWith(SOFT_HYPHEN) ? '-' : '');

const shown = (text: string) => text.replaceAll(SOFT_HYPHEN, '');

function longestPart(
  begun: string,
  word: string,
  fits: (text: string) => boolean,
): string | undefined {
  const ends = [...word.matchAll(/[\u00AD/&=,-]/g)].map(({ index }) => index + 1);
  return ends
    .map((end) => word.slice(0, end))
    .filter((part) => part.length < word.length)
    .findLast((part) => fits(begun + ended(part)));
}

/** At least one sign, so that it ends. */
function longestCut(word: string, fits: (text: string) => boolean): string {
  const signs = Array.from(word);
  let count = signs.length - 1;
  while (count > 1 && !fits(ended(signs.slice(0, count).join('')))) count--;
  return signs.slice(0, Math.max(1, count)).join('');
}
