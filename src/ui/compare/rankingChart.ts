import type { Chart } from '../../model/chart.ts';
import type { Ranked } from '../../model/ranking.ts';
import { LEAST_BASE, isSmall } from '../../model/regionFigures.ts';
import type { CompareWords } from '../../text/compareWords.ts';
import type { Compared } from './compared.svelte.ts';
import type { RankingColumn } from './rankingColumns.ts';

interface Content {
  readonly compared: Compared;
  /** Whose bars are drawn. */
  readonly column: RankingColumn;
  /** As the table has them. */
  readonly entries: readonly Ranked[];
  /** The table's order, in words. */
  readonly order: string;
  readonly words: CompareWords;
}

/** A figure of all Länder as bars, in the order of the table. */
export function rankingChart({ compared, column, entries, order, words }: Content): Chart {
  const { key, label, unit, category, digits, valueOf, ofProjects } = column;
  return {
    key: `${words.ranking.file}-${key.replace('.', '-')}`,
    title: `${words.ranking.title(entries.length)}: ${label}`,
    unit: `${unit}, ${order}`,
    rows: entries.map(({ figures, rank }) => ({
      key: figures.key,
      label: compared.nameOf(figures.key),
      digits,
      values: [valueOf(figures)],
      ...(category && { category }),
      ...(rank !== undefined && { rank }),
      ...(ofProjects && isSmall(figures) && { note: words.small }),
    })),
  };
}

/** What the ranks of an order mean, what is small in it, and what stands without a rank. */
export function rankingNotes(
  entries: readonly Ranked[],
  column: RankingColumn | undefined,
  words: CompareWords,
): string[] {
  const isRanked = entries.some(({ rank }) => rank !== undefined);
  const isOfProjects = !column || column.ofProjects;
  const small = entries.filter(({ figures }) => isOfProjects && isSmall(figures));
  const isOut = isRanked && small.some(({ rank }) => rank === undefined);
  return [
    ...(isRanked ? [words.ranking.lead] : []),
    ...(small.length > 0 ? [words.smallWhy(LEAST_BASE)] : []),
    ...(isOut ? [words.ranking.smallOut] : []),
  ];
}
