import { atlasColumns } from './atlasColumns.ts';
import { matchName } from './columnName.ts';
import type { NameMatch } from './columnName.ts';
import type { Kind } from './columnWords.ts';
import { ENOUGH, coordinateSources } from './coordinateColumns.ts';
import type { Column, CoordinateSource } from './coordinateColumns.ts';
import { fitsRole } from './fitsRole.ts';
import type { Role, RoleGuess, RoleReason, Table } from './roles.ts';
import { distinctShare, isMostly, sampleOf, shareOf } from './sample.ts';
import type { Sample } from './sample.ts';

/** Roles of which a table has one, for they say the same in other words. */
const COORDINATES: readonly Role[] = [
  'lat',
  'lon',
  'latlon',
  'easting',
  'northing',
  'wkt',
  'geojson',
];

const NONE: RoleGuess = { role: 'more', reason: { kind: 'none' } };

/** What each column means: by the atlas's own names, else by the words of its name and its values. */
export function recognise(table: Table): RoleGuess[] {
  const columns = table.columns.map((name, index): Column => {
    const own = table.names[index]?.trim() ?? '';
    return { name, matches: matchName(own), sample: sampleOf(table, index) };
  });
  const guesses = new Guesses(columns);
  atlasColumns(table.names.map((name) => name.trim())).forEach((guess, column) => {
    if (guess) guesses.give(column, guess.role, guess.reason);
  });
  giveCoordinates(columns, guesses);
  giveByName(columns, guesses);
  giveByValues(columns, guesses);
  return guesses.all;
}

/** What was given so far; a role is given once. */
class Guesses {
  readonly #columns: readonly Column[];
  readonly #given: (RoleGuess | undefined)[];
  readonly #holder = new Map<Role, number>();
  /** Why a column was not given what it asked for first. */
  readonly #refused = new Map<number, RoleReason>();

  constructor(columns: readonly Column[]) {
    this.#columns = columns;
    this.#given = columns.map(() => undefined);
  }

  isFree(column: number): boolean {
    return this.#given[column] === undefined;
  }

  has(role: Role): boolean {
    return this.#holder.has(role);
  }

  /** Whether nothing spoke for a meaning of it so far. */
  isUnknown(column: number): boolean {
    return this.isFree(column) && !this.#refused.has(column);
  }

  give(column: number, role: Role, reason: RoleReason): void {
    this.#given[column] = { role, reason };
    if (!this.#holder.has(role)) this.#holder.set(role, column);
  }

  refuse(column: number, reason: RoleReason): void {
    if (!this.#refused.has(column)) this.#refused.set(column, reason);
  }

  /** Since another column has it, or one that says the same. */
  yieldTo(column: number, role: Role, holder = this.#holder.get(role)): void {
    if (holder === undefined) return;
    const { name } = this.#columns[holder]!;
    this.refuse(column, { kind: 'other-is-better', role, column: name });
  }

  get all(): RoleGuess[] {
    return this.#given.map((guess, column) => {
      const reason = this.#refused.get(column);
      return guess ?? (reason ? { role: 'more', reason } : NONE);
    });
  }
}

function giveCoordinates(columns: readonly Column[], guesses: Guesses): void {
  const isFree = ({ roles }: CoordinateSource) =>
    [...roles.keys()].every((at) => guesses.isFree(at));
  const sources = coordinateSources(columns).filter(isFree);
  const isGiven = COORDINATES.some((role) => guesses.has(role));
  const best = isGiven ? undefined : sources[0];
  best?.roles.forEach(({ role, reason }, column) => guesses.give(column, role, reason));
  for (const { roles } of sources) {
    for (const [column, { role }] of roles) {
      if (!guesses.isFree(column)) continue;
      const holder =
        best && ([...best.roles].find(([, own]) => own.role === role) ?? [...best.roles][0]);
      guesses.yieldTo(column, role, holder?.[0]);
    }
  }
}

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

function giveByName(columns: readonly Column[], guesses: Guesses): void {
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
  columns.forEach(({ matches, sample }, column) => refuseAxis(guesses, column, matches, sample));
}

/** Coordinates are given already, as pairs. */
const AXES = new Set<Kind>(['vertical', 'horizontal', 'shape']);

function roleOf({ kind, language }: NameMatch): Role | undefined {
  if (kind === 'vertical' || kind === 'horizontal' || kind === 'shape') return undefined;
  if (language === 'en' && kind === 'title_de') return 'title_en';
  if (language === 'en' && kind === 'summary_de') return 'summary_en';
  return kind;
}

/** A number that is a coordinate by its name alone is none; without its other half neither. */
function refuseAxis(
  guesses: Guesses,
  column: number,
  matches: readonly NameMatch[],
  sample: Sample,
): void {
  const match = matches.find(({ kind, weak }) => AXES.has(kind) && !weak);
  if (!match || !guesses.isUnknown(column)) return;
  const role: Role =
    match.kind === 'vertical' ? 'lat' : match.kind === 'horizontal' ? 'lon' : 'latlon';
  const share = shareOf(sample, (value) => fitsRole(role, value));
  if (share < ENOUGH) guesses.refuse(column, { kind: 'values-differ', role, share });
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

/** More than this without a name that says so. */
const UNMISTAKABLE = 0.9;
/** Digits that an AGS of eight begins with: Land, and where the Land has them, district or Kreis. */
const REAL_AGS =
  /^(?:010|02000|03[1-5]|0401|05[13579]|06[4-6]|07[1-3]|08[1-4]|09[1-7]|1004|11000|120|130|14[5-7]|150|160)\d*$/;
/** Addresses that lead to no page about a project. */
const PICTURES = /bild|foto|photo|image|img|logo|icon|thumb/i;
/** A title is said in a line. */
const LONGEST_TITLE = 120;

function giveByValues(columns: readonly Column[], guesses: Guesses): void {
  const give = (role: Role, fits: (value: string, name: string) => boolean) => {
    if (guesses.has(role)) return;
    const found = columns.flatMap(({ name, sample }, column) => {
      const fitsHere = (value: string) => fits(value, name);
      if (!guesses.isUnknown(column) || !isMostly(sample, UNMISTAKABLE, fitsHere)) return [];
      const share = shareOf(sample, fitsHere);
      return [{ column, share, fitting: share * sample.filled, name }];
    });
    found.sort((a, b) => b.fitting - a.fitting || (a.name < b.name ? -1 : 1));
    const [best, ...others] = found;
    if (best) guesses.give(best.column, role, { kind: 'values', share: best.share });
    for (const { column } of others) guesses.yieldTo(column, role);
  };
  give('ags', (value) => value.length === 8 && REAL_AGS.test(value));
  give('source_url', (value, name) => fitsRole('source_url', value) && !PICTURES.test(name));
  if (!guesses.has('title_de') && !guesses.has('title_en')) giveTitle(columns, guesses);
}

/** The first column of text that mostly differs from row to row. */
function giveTitle(columns: readonly Column[], guesses: Guesses): void {
  const isTitle = (value: string) =>
    fitsRole('source_title', value) && !fitsRole('start', value) && value.length <= LONGEST_TITLE;
  const column = columns.findIndex(
    ({ sample }, index) =>
      guesses.isUnknown(index) &&
      isMostly(sample, UNMISTAKABLE, isTitle) &&
      distinctShare(sample) > ENOUGH,
  );
  if (column < 0) return;
  const share = distinctShare(columns[column]!.sample);
  guesses.give(column, 'title_de', { kind: 'values', share });
}
