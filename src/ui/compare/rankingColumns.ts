import { WITHOUT } from '../../model/columns.ts';
import type { Option } from '../../model/columns.ts';
import type { Group } from '../../model/ranking.ts';
import type { RegionFigures } from '../../model/regionFigures.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';
import { compareWords } from '../../text/compareWords.ts';
import { chartsOf } from './charts.ts';
import type { Compared } from './compared.svelte.ts';

/** A figure that the table of all Länder has a column for. */
export interface RankingColumn {
  /** As the link has it. */
  readonly key: string;
  readonly label: string;
  /** What is counted, and how. */
  readonly unit: string;
  /** Whose symbol stands before the label. */
  readonly category?: Option;
  /** After the decimal sign. */
  readonly digits: number;
  readonly valueOf: (figures: RegionFigures) => number | undefined;
  /** Whether it is of projects, so that few of them are a small base. */
  readonly ofProjects: boolean;
}

export function rankingColumns(atlas: Atlas, compared: Compared, group: Group): RankingColumn[] {
  const own = compareWords[atlas.language];
  const words = own.ranking;
  if (group !== 'land') return columnsOf(atlas, compared, group);
  const { technology } = atlas.data.dataset.facets;
  const count = { digits: 0, ofProjects: true };
  return [
    {
      ...count,
      key: 'einwohner',
      label: words.people,
      unit: words.people,
      valueOf: ({ people }) => people,
      ofProjects: false,
    },
    {
      ...count,
      key: 'projekte',
      label: words.projects,
      unit: own.counted,
      valueOf: ({ projects }) => projects,
    },
    {
      ...count,
      key: 'rate',
      label: words.rate,
      unit: `${own.projects} ${words.rate}`,
      valueOf: ({ rate }) => rate,
      digits: 2,
    },
    {
      ...count,
      key: 'techniken',
      label: words.technologies,
      unit: words.technologiesUnit,
      valueOf: ({ counts }) =>
        technology.options.filter(
          ({ key }, code) => key !== WITHOUT && counts.technology[code]! > 0,
        ).length,
    },
    {
      ...count,
      key: 'vorsitze',
      label: words.chairs,
      unit: words.chairsUnit,
      valueOf: ({ key }) =>
        atlas.data.chairs.filter(({ holders }) => holders.some(({ land }) => land === key)).length,
      ofProjects: false,
    },
  ];
}

/** The one that a group begins with. */
export const leadingOf = (columns: readonly RankingColumn[]): RankingColumn | undefined =>
  columns.find(({ key }) => key === 'rate') ?? columns[0];

/** One column a row of the chart, which has the Länder for columns. */
function columnsOf(
  atlas: Atlas,
  compared: Compared,
  group: Exclude<Group, 'land'>,
): RankingColumn[] {
  const [, kategorie, status, jahr] = chartsOf(atlas, compared, compared.figures);
  const chart = { kategorie, status, jahr }[group]!;
  return chart.rows.map(({ key, label, category: option, values }) => ({
    key: `${group}.${key}`,
    label,
    unit: chart.unit,
    ...(option && { category: option }),
    digits: 0,
    valueOf: (figures) => values[compared.figures.indexOf(figures)],
    ofProjects: true,
  }));
}
