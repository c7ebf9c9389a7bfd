import { fold } from '../../model/fold.ts';
import { parsePostcode } from '../../model/postcode.ts';

/** A way to read what stands in a cell as the name of a place. */
export interface Reading {
  /** Folded. */
  readonly words: readonly string[];
  /** What the name says that it is. */
  readonly kind?: 'municipality' | 'kreis';
}

/** Longer than any name of a place. */
const LONGEST = 100;

/** What stands before or behind the name of a town. */
const TOWN =
  '(?:(?:die|der|freie|kreisfreie|kreisangehorige|grosse|hanse|und|universitats) )*' +
  '(?:(?<title>\\w*stadt)|(?:orts|markt|einheits)?gemeinde|markt|flecken|kommune|(?:stadt|gemeinde)verwaltung)';
const KREIS = '(?:der )?(?:landkreis|kreis|landkr|lkrs?|lk|landratsamt)';

const AROUND: readonly (readonly [kind: 'municipality' | 'kreis', pattern: RegExp])[] = [
  ['kreis', new RegExp(`^${KREIS} (?<name>.+)$`)],
  ['kreis', new RegExp(`^(?<name>.+) ${KREIS}$`)],
  ['municipality', new RegExp(`^${TOWN} (?<name>.+)$`)],
  ['municipality', new RegExp(`^(?<name>.+?) ${TOWN}$`)],
];

/** Words as places are compared by them: folded, and `Sankt` as `St`. */
export function wordsOf(name: string): string[] {
  const folded = fold(name.slice(0, LONGEST)).replace(/\bsankt\b/g, 'st');
  return folded ? folded.split(' ') : [];
}

/**
 * The ways to read it, the most literal first: with all of its words, then without those that say
 * what it is: `Stadt Ulm`, `Ulm, Universitätsstadt`, `LK Hof`. A postcode in front is left out.
 *
 * @param isTown whether that is a place by itself, like the first word of `Darmstadt-Eberstadt`
 */
export function* readingsOf(text: string, isTown: (word: string) => boolean): Iterable<Reading> {
  const words = wordsOf(parsePostcode(text)?.place || text);
  if (words.length === 0) return;
  yield { words };
  if (words.length === 1) return;
  const folded = words.join(' ');
  for (const [kind, pattern] of AROUND) {
    const { name, title } = pattern.exec(folded)?.groups ?? {};
    if (name && !(title && isTown(title))) yield { words: name.split(' '), kind };
  }
}

/** What joins a name to what tells it apart. */
const JOINTS = new Set(
  'a b d i o u v am an auf bei das dem den der die im in ob uber und unter vom von vor zu zum zur'.split(
    ' ',
  ),
);

/** The words that tell a place apart, without those that join them; never none of some. */
export function asideOf(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !JOINTS.has(word));
  return telling.length > 0 ? telling : words.slice(-1);
}

/** What is shortened to something else than its beginning. */
const WHOLE = new Map([
  ['bay', 'bayern'],
  ['brsg', 'breisgau'],
  ['erzgeb', 'erzgebirge'],
  ['ofr', 'oberfranken'],
  ['oldb', 'oldenburg'],
  ['opf', 'oberpfalz'],
  ['rhld', 'rheinland'],
  ['sa', 'sachsen'],
  ['sachs', 'sachsen'],
  ['thur', 'thuringen'],
  ['ufr', 'unterfranken'],
  ['vogtl', 'vogtland'],
  ['westf', 'westfalen'],
]);

export const inFull = (word: string): string => WHOLE.get(word) ?? word;

/** Parts of a town, and short for nothing: Halle-West is not Halle (Westf.). */
const QUARTERS = new Set(['mitte', 'nord', 'ost', 'stadt', 'sud', 'west']);

/** Whether it may be short for the whole, as `weinstr` for `weinstrasse` and `opf` for `oberpfalz`. */
export function isShort(word: string, whole: string): boolean {
  return inFull(word) === whole || (whole.startsWith(word) && !QUARTERS.has(word));
}

/** How it is written, but for capitals, and `ü` written `ue`. */
export function spelled(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss');
}
