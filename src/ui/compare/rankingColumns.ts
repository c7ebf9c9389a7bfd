import { WITHOUT } from '../../model/columns.ts';
import type { Option } from '../../model/columns.ts';
import type { RegionFigures } from '../../model/regionFigures.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';
import { compareWords } from '../../text/compareWords.ts';
import { chartsOf } from './charts.ts';
import type { Compared } from './compared.svelte.ts';

export const GROUPS = ['overview', 'category', 'status', 'year'] as const;
export type Group = (typeof GROUPS)[number];

/** A figure that the table of all Länder has a column for. */
export interface RankingColumn {
  readonly key: string;
  readonly label: string;
  /** Whose symbol stands before the label. */
  readonly category?: Option;
  /** After the decimal sign. */
  readonly digits: number;
  readonly valueOf: (figures: RegionFigures) => number | undefined;
  /** Whether it is of projects, so that few of them are a small base. */
  readonly ofProjects: boolean;
}

/** The one that orders the table to begin with. */
export const FIRST = 'rate';

export function rankingColumns(atlas: Atlas, compared: Compared, group: Group): RankingColumn[] {
  const words = compareWords[atlas.language].ranking;
  if (group !== 'overview') return columnsOf(atlas, compared, group);
  const { technology } = atlas.data.dataset.facets;
  const count = { digits: 0, ofProjects: true };
  return [
    {
      ...count,
      key: 'people',
      label: words.people,
      valueOf: ({ people }) => people,
      ofProjects: false,
    },
    { ...count, key: 'projects', label: words.projects, valueOf: ({ projects }) => projects },
    { ...count, key: FIRST, label: words.rate, valueOf: ({ rate }) => rate, digits: 2 },
    {
      ...count,
      key: 'technologies',
      label: words.technologies,
      valueOf: ({ counts }) =>
        technology.options.filter(
          ({ key }, code) => key !== WITHOUT && counts.technology[code]! > 0,
        ).length,
    },
    {
      ...count,
      key: 'chairs',
      label: words.chairs,
      valueOf: ({ key }) =>
        atlas.data.chairs.filter(({ holders }) => holders.some(({ land }) => land === key)).length,
      ofProjects: false,
    },
  ];
}

/** One column a row of the chart, which has the Länder for columns. */
function columnsOf(
  atlas: Atlas,
  compared: Compared,
  group: Exclude<Group, 'overview'>,
): RankingColumn[] {
  const [, category, status, year] = chartsOf(atlas, compared, compared.figures);
  const chart = { category, status, year }[group];
  return (chart?.rows ?? []).map(({ key, label, category: option, values }) => ({
    key: `${group} ${key}`,
    label,
    ...(option && { category: option }),
    digits: 0,
    valueOf: (figures) => values[compared.figures.indexOf(figures)],
    ofProjects: true,
  }));
}
