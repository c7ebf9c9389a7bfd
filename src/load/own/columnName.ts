import { fold } from '../../model/fold.ts';
import { COLUMN_WORDS, ENGLISH_WORDS, GERMAN_WORDS, PREFIXES, QUALIFIERS } from './columnWords.ts';
import type { Kind, WordList } from './columnWords.ts';

/** How a word stands in a name: with any others, with some that change nothing, or alone. */
export const LEVELS = { loose: 1, qualified: 2, alone: 3 } as const;
type Level = (typeof LEVELS)[keyof typeof LEVELS];

interface Word extends Omit<WordList, 'words'> {
  readonly word: string;
  /** Place among all words: the smaller, the surer. */
  readonly rank: number;
}

/** A word that was found in a name. */
export interface NameMatch extends Word {
  readonly level: Level;
  /** The other words of the name: `geo` of `geo_breite`. What is a pair has the same. */
  readonly rest: string;
  readonly language: 'de' | 'en' | undefined;
}

/** Longer than any name that says something. */
const LONGEST = 120;
const MOST_WORDS = 12;
/** Words that a phrase may have beside others. */
const LONGEST_PHRASE = 3;

/** The words of a name, folded: `geoBreite`, `GEO_BREITE` and `Geo-Breite` are two. Figures are words. */
export function wordsOf(name: string): string[] {
  const parted = name
    .slice(0, LONGEST)
    .normalize('NFC')
    .replace(/([\p{Ll}\d])(?=\p{Lu})/gu, '$1 ')
    .replace(/(\p{Lu})(?=\p{Lu}\p{Ll})/gu, '$1 ')
    .replace(/(\p{L})(?=\d)/gu, '$1 ')
    .replace(/(\d)(?=\p{L})/gu, '$1 ');
  return fold(parted).split(' ').filter(Boolean).slice(0, MOST_WORDS);
}

const squash = (words: readonly string[]) => words.join('');

function byPhrase(): ReadonlyMap<string, readonly Word[]> {
  const phrases = new Map<string, Word[]>();
  let rank = 0;
  for (const { words, ...list } of COLUMN_WORDS) {
    for (const word of words) {
      const key = squash(wordsOf(word));
      phrases.set(key, [...(phrases.get(key) ?? []), { ...list, word, rank: rank++ }]);
    }
  }
  return phrases;
}

const phrases = byPhrase();
const foldedSet = (words: readonly string[]) => new Set(words.map(fold));
const qualifiers = foldedSet(QUALIFIERS);
const german = foldedSet(GERMAN_WORDS);
const english = foldedSet(ENGLISH_WORDS);
const prefix = new RegExp(`^(?:${PREFIXES.map(fold).join('|')})(?=\\p{L}{3})`, 'u');

const named = (words: readonly string[]): readonly Word[] => phrases.get(squash(words)) ?? [];

/** Words all of which speak for the same: `Stadt/Gemeinde`. */
function agreed(words: readonly string[]): readonly Word[] {
  const [first = [], ...others] = words.map((word) => named([word]));
  return first.filter(({ kind }) =>
    others.every((list) => list.some((word) => word.kind === kind)),
  );
}

/** What the words of a column's name speak for, the best word for each. */
export function matchName(name: string): NameMatch[] {
  const all = wordsOf(name);
  const last = all.at(-1) ?? '';
  const language = english.has(last) ? 'en' : german.has(last) ? 'de' : undefined;
  const words = language && all.length > 1 ? all.slice(0, -1) : all;
  const found = new Map<Kind, NameMatch>();
  const add = (list: readonly Word[], level: Level, rest: readonly string[]) => {
    for (const word of list) {
      const known = found.get(word.kind);
      if (known && (known.level > level || known.rank < word.rank)) continue;
      found.set(word.kind, { ...word, level, rest: rest.join(' '), language });
    }
  };
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= Math.min(words.length, from + LONGEST_PHRASE); to++) {
      const rest = [...words.slice(0, from), ...words.slice(to)];
      add(
        named(words.slice(from, to)).filter(({ loose }) => loose),
        LEVELS.loose,
        rest,
      );
    }
  }
  const isQualifier = (word: string) => qualifiers.has(word) || /^\d+$/.test(word);
  const telling = words.filter((word) => !isQualifier(word));
  const core = (telling.length > 0 ? telling : words.filter((word) => !/^\d+$/.test(word))).map(
    (word) => word.replace(prefix, ''),
  );
  add([...named(core), ...agreed(core)], LEVELS.qualified, words.filter(isQualifier));
  add(named(words), LEVELS.alone, []);
  return [...found.values()];
}
