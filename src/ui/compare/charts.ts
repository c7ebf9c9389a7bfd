import type { Chart, ChartRow } from '../../model/chart.ts';
import { WITHOUT } from '../../model/columns.ts';
import type { Dataset, FacetColumn } from '../../model/columns.ts';
import { FIRST_FULL_YEAR } from '../../model/time.ts';
import type { CountedFacet, RegionFigures } from '../../model/regionFigures.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';
import { compareWords } from '../../text/compareWords.ts';
import type { CompareWords } from '../../text/compareWords.ts';
import type { Words } from '../../text/words.ts';
import type { Compared } from './compared.svelte.ts';

/** Technologies that are drawn; the table has all. */
const MOST_DRAWN = 6;

interface Content {
  readonly dataset: Dataset;
  /** Of the regions, in the order of the columns. */
  readonly columns: readonly RegionFigures[];
  readonly words: Words;
  readonly own: CompareWords;
}

/** Projects by inhabitants; by number where these are not known. */
function rateChart({ columns, words, own }: Content, day: number | undefined): Chart {
  const isKnown = columns.some(({ rate }) => rate !== undefined);
  const per = day === undefined ? own.perPeopleNoDay : own.perPeople(words.time.short(day));
  const counted: ChartRow = {
    key: 'projects',
    label: own.counted,
    unit: own.counted,
    values: columns.map(({ projects }) => projects),
  };
  const rate: ChartRow = {
    key: 'rate',
    label: own.perPeopleNoDay,
    digits: 2,
    values: columns.map((one) => one.rate),
  };
  return {
    key: own.projects.toLowerCase(),
    title: own.projects,
    unit: isKnown ? per : own.counted,
    rows: isKnown ? [rate, counted] : [counted],
    drawn: 1,
  };
}

/** One row an option, in the order of the data: those that nobody compared has are there too, as 0. */
function facetChart(content: Content, facet: 'category' | 'status', unit: string): Chart {
  const { dataset, words, own } = content;
  const column = dataset.facets[facet];
  const rows = rowsOf(content, facet, [...column.options.keys()]).filter(({ key, values }) => {
    // What every row has needs no word about rows without it.
    return key !== WITHOUT || values.some((value) => value !== 0);
  });
  return { key: words.facets[facet].toLowerCase(), title: own.charts[facet], unit, rows };
}

/** Those that any of the compared has, most frequent in all of them first. */
function technologyChart(content: Content): Chart {
  const { dataset, columns, words, own } = content;
  const column = dataset.facets.technology;
  const sum = (code: number) =>
    columns.reduce((all, { counts }) => all + counts.technology[code]!, 0);
  const codes = [...column.options.keys()]
    .filter((code) => sum(code) > 0 && column.options[code]!.key !== WITHOUT)
    .sort((one, other) => sum(other) - sum(one));
  return {
    key: words.facets.technology.toLowerCase(),
    title: own.charts.technology,
    unit: own.technologyUnit,
    rows: rowsOf(content, 'technology', codes),
    drawn: Math.min(MOST_DRAWN, codes.length),
  };
}

function rowsOf(
  { dataset, columns, words }: Content,
  facet: CountedFacet,
  codes: readonly number[],
): ChartRow[] {
  const column: FacetColumn = dataset.facets[facet];
  return codes.map((code) => {
    const option = column.options[code]!;
    return {
      key: option.key,
      label: words.option(facet, option),
      ...(facet === 'category' && { category: option }),
      values: columns.map(({ counts }) => counts[facet][code]!),
    };
  });
}

/** By the year of the begin; the years before the first full one are one bar, as in the timeline. */
function yearChart({ dataset: { firstYear, years }, columns, own }: Content): Chart {
  const early = Math.min(years, Math.max(0, FIRST_FULL_YEAR - firstYear));
  const sum = (counts: Uint32Array, from: number, to: number) =>
    counts.subarray(from, to).reduce((all, count) => all + count, 0);
  const before: ChartRow[] =
    early === 0
      ? []
      : [
          {
            key: 'frueher',
            label: own.until(firstYear + early - 1),
            values: columns.map((one) => sum(one.years, 0, early)),
          },
        ];
  const each = Array.from({ length: years - early }, (_, index): ChartRow => ({
    key: String(firstYear + early + index),
    label: String(firstYear + early + index),
    values: columns.map((one) => one.years[early + index]!),
  }));
  const undated: ChartRow = {
    key: WITHOUT,
    label: own.undated,
    values: columns.map((one) => one.undated),
  };
  const dated = [...before, ...each];
  return {
    key: own.charts.year.toLowerCase().replaceAll(' ', '-'),
    title: own.charts.year,
    unit: own.yearUnit,
    rows: [...dated, undated],
    drawn: dated.length,
    upright: true,
  };
}

/** All charts of the comparison, the one by inhabitants first. */
export function chartsOf(
  atlas: Atlas,
  { population }: Compared,
  columns: readonly RegionFigures[],
): [Chart, ...Chart[]] {
  const { words, data } = atlas;
  const own = compareWords[atlas.language];
  const content = { dataset: data.dataset, columns, words, own };
  return [
    rateChart(content, population?.day),
    facetChart(content, 'category', own.counted),
    facetChart(content, 'status', own.statusUnit(words.time.short(atlas.today))),
    yearChart(content),
    technologyChart(content),
  ];
}
