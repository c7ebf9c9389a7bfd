import { ranking } from '../../model/ranking.ts';
import type { Ranked, Sorting } from '../../model/ranking.ts';
import type { Compared } from './compared.svelte.ts';
import type { RankingColumn } from './rankingColumns.ts';

/** The rows of the table of all Länder in their order; by name, none has a rank. */
export function entriesOf(
  compared: Compared,
  columns: readonly RankingColumn[],
  { by, ascending, withSmall }: Sorting,
  language: string,
): Ranked[] {
  const column = columns.find(({ key }) => key === by);
  if (column) {
    const { valueOf, ofProjects } = column;
    return ranking(compared.figures, valueOf, { ascending, withSmall: withSmall || !ofProjects });
  }
  const way = ascending ? 1 : -1;
  return compared.figures
    .toSorted((one, other) => {
      return way * compared.nameOf(one.key).localeCompare(compared.nameOf(other.key), language);
    })
    .map((figures) => ({ figures, value: undefined, rank: undefined }));
}
