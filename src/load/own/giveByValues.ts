import { ENOUGH, UNMISTAKABLE } from './column.ts';
import type { Column } from './column.ts';
import { fitsRole } from './fitsRole.ts';
import type { Guesses } from './guesses.ts';
import type { Role } from './roles.ts';
import { distinctShare, isMostly, shareOf } from './sample.ts';

/** Digits that an AGS of eight begins with: Land, and where the Land has them, district or Kreis. */
const REAL_AGS =
  /^(?:010|02000|03[1-5]|0401|05[13579]|06[4-6]|07[1-3]|08[1-4]|09[1-7]|1004|11000|120|130|14[5-7]|150|160)\d*$/;
/** Addresses that lead to no page about a project. */
const PICTURES = /bild|foto|photo|image|img|logo|icon|thumb/i;
/** A title is said in a line. */
const LONGEST_TITLE = 120;

/** Where no name says anything, only what can hardly be anything else; and a title, for each row needs one. */
export function giveByValues(columns: readonly Column[], guesses: Guesses): void {
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
