import type { NameMatch } from './columnName.ts';
import { ENOUGH } from './column.ts';
import type { Column } from './column.ts';
import { fitsRole } from './fitsRole.ts';
import type { Guesses } from './guesses.ts';
import type { Role } from './roles.ts';
import { distinctShare, shareOf } from './sample.ts';
import type { Sample } from './sample.ts';

interface Wish {
  readonly column: number;
  readonly role: Role;
  readonly match: NameMatch;
  readonly share: number;
  readonly fits: boolean;
  readonly filled: number;
}

/** The surest first: filled before empty, the name alone before one of its words, and that by its rank. */
function compare(columns: readonly Column[]) {
  return (a: Wish, b: Wish): number => {
    const [first, second] = [columns[a.column]!.name, columns[b.column]!.name];
    return (
      Number(b.filled > 0) - Number(a.filled > 0) ||
      b.match.level - a.match.level ||
      a.match.rank - b.match.rank ||
      b.filled * b.share - a.filled * a.share ||
      first.length - second.length ||
      (first < second ? -1 : 1)
    );
  };
}

/** By the words of their names, where the values bear them out. */
export function giveByName(columns: readonly Column[], guesses: Guesses): void {
  const wishes = columns.flatMap(({ matches, sample }, column) => {
    if (!guesses.isFree(column)) return [];
    return matches.flatMap((match): Wish[] => {
      const role = roleOf(match);
      if (!role) return [];
      return [{ column, role, match, ...judge(role, match, sample), filled: sample.filled }];
    });
  });
  wishes.sort(compare(columns));
  for (const { column, role, match, fits } of wishes) {
    if (!fits || !guesses.isFree(column) || guesses.has(role)) continue;
    guesses.give(column, role, { kind: 'name', word: match.word });
  }
  for (const { column, role, fits } of wishes) {
    if (fits && guesses.isFree(column)) guesses.yieldTo(column, role);
  }
  for (const { column, role, share } of wishes) {
    if (guesses.isFree(column)) guesses.refuse(column, { kind: 'values-differ', role, share });
  }
}

/** Coordinates are given as pairs, elsewhere. */
function roleOf({ kind, language }: NameMatch): Role | undefined {
  if (kind === 'vertical' || kind === 'horizontal' || kind === 'shape') return undefined;
  if (language === 'en' && kind === 'title_de') return 'title_en';
  if (language === 'en' && kind === 'summary_de') return 'summary_en';
  return kind;
}

/** From so many values on, one can tell a list to choose from. */
const SOME = 10;
/** An id may come twice by mistake. */
const MOSTLY = 0.9;

/** The share of the values that bear out what the name says, and whether that is enough. */
function judge(role: Role, { weak }: NameMatch, sample: Sample): { share: number; fits: boolean } {
  const distinct = distinctShare(sample);
  if (role === 'id' && sample.filled > 0) return { share: distinct, fits: distinct > MOSTLY };
  const share = shareOf(sample, (value) => fitsRole(role, value));
  // A word such as `Thema` or `Art` is a category where the same ones come again.
  if (weak && sample.values.length >= SOME)
    return { share: 1 - distinct, fits: distinct <= ENOUGH };
  return { share, fits: share >= ENOUGH };
}
