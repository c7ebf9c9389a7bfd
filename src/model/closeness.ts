/** How near a text comes to what somebody types. Both are folded (`fold.ts`). */

/** The less the better. */
export const WHOLE = 0;
export const BEGINS = 1;
export const WORDS = 2;
export const WORD_BEGINS = 3;
export const INSIDE = 4;
/** Its words stand there, but not together. */
export const SCATTERED = 5;
export const NOWHERE = Infinity;

/** How a text holds the words as they were typed. */
export function rankOf(text: string, typed: string): number {
  const at = text.indexOf(typed);
  if (at < 0) return NOWHERE;
  if (at === 0) return text.length === typed.length ? WHOLE : BEGINS;
  if (` ${text} `.includes(` ${typed} `)) return WORDS;
  return hasWord(text, typed) ? WORD_BEGINS : INSIDE;
}

const [SPACE, LINE_FEED] = [32, 10];

/** How a line of a text holds what was typed at this place of it; the best of all its places counts. */
export function rankAt(text: string, typed: string, at: number): number {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + typed.length);
  const ends = at + typed.length === text.length || after === LINE_FEED;
  if (at === 0 || before === LINE_FEED) return ends ? WHOLE : BEGINS;
  if (before !== SPACE) return INSIDE;
  return ends || after === SPACE ? WORDS : WORD_BEGINS;
}

/** Whether a word of the text begins so. */
export function hasWord(text: string, typed: string): boolean {
  return text.startsWith(typed) || text.includes(` ${typed}`);
}

/** Slips that are forgiven: one from four letters on, two from eight. */
export function slipsForgiven({ length }: string): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/**
 * Which letters a text holds, as bits: each slip can bring in one letter that is not there, so most
 * texts are too far off at a glance.
 */
export const lettersOf = (text: string): number => lettersIn(text, 0, text.length);

function lettersIn(text: string, from: number, to: number): number {
  let letters = 0;
  for (let at = from; at < to; at++) letters |= 1 << (text.charCodeAt(at) % 32);
  return letters;
}

/** Letters typed that a text lacks. */
export function missingIn(letters: number, typed: number): number {
  let count = 0;
  for (let missing = typed & ~letters; missing !== 0; missing &= missing - 1) count++;
  return count;
}

/** Rows of the table of distances; three are enough. */
let rows = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)];

/**
 * Slips (a letter too many, too few, another one, two swapped: Damerau and Levenshtein, no pair
 * edited twice) between what was typed and the text from one of its words on, at most `most`.
 * Half a slip more where the text goes on behind it.
 * @param start where the text begins in a longer one @param end and where it ends
 */
export function slipsIn(
  text: string,
  typed: string,
  most: number,
  start = 0,
  end = text.length,
): number {
  const letters = lettersOf(typed);
  let best = NOWHERE;
  for (let from = start; from <= end; from = nextWord(text, from, end)) {
    const to = Math.min(end, from + typed.length + most);
    // In most places, what is read from here on lacks too much.
    if (missingIn(lettersIn(text, from, to), letters) > most) continue;
    best = Math.min(best, slipsFrom(text, from, to, to < end, typed, Math.min(most, best)));
    if (best <= 1) break;
  }
  return best;
}

function nextWord(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text.charCodeAt(at) !== SPACE) at++;
  return at + 1;
}

/** @param goesOn whether the text does, behind what is read of it */
function slipsFrom(
  text: string,
  from: number,
  to: number,
  goesOn: boolean,
  typed: string,
  most: number,
): number {
  const width = to - from;
  if (width < typed.length - most) return NOWHERE;
  if (width >= rows[0]!.length) rows = rows.map(() => new Uint8Array(2 * width));
  let [twoUp, up, row] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let j = 0; j <= width; j++) up[j] = j;
  for (let i = 1; i <= typed.length; i++) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= width; j++) {
      const letter = text.charCodeAt(from + j - 1);
      const wanted = typed.charCodeAt(i - 1);
      let slips = Math.min(up[j]! + 1, row[j - 1]! + 1, up[j - 1]! + Number(letter !== wanted));
      const swapped =
        i > 1 &&
        j > 1 &&
        letter === typed.charCodeAt(i - 2) &&
        wanted === text.charCodeAt(from + j - 2);
      if (swapped) slips = Math.min(slips, twoUp[j - 2]! + 1);
      row[j] = slips;
      if (slips < least) least = slips;
    }
    if (least > most) return NOWHERE;
    [twoUp, up, row] = [up, row, twoUp];
  }
  let best = !goesOn && up[width]! <= most ? up[width]! : NOWHERE;
  for (let j = 0; j <= width; j++) if (up[j]! <= most) best = Math.min(best, up[j]! + 0.5);
  return best;
}
