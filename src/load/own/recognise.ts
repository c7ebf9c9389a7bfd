import { atlasColumns } from './atlasColumns.ts';
import { matchName } from './columnName.ts';
import type { Column } from './column.ts';
import { giveByName } from './giveByName.ts';
import { giveByValues } from './giveByValues.ts';
import { giveCoordinates, refuseCoordinates } from './giveCoordinates.ts';
import { Guesses } from './guesses.ts';
import type { RoleGuess, Table } from './roles.ts';
import { sampleOf } from './sample.ts';

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
  refuseCoordinates(columns, guesses);
  giveByValues(columns, guesses);
  return guesses.all;
}
