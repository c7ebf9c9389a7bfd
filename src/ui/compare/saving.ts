import type { Chart } from '../../model/chart.ts';
import { toIso } from '../../model/day.ts';
import { chartCsv } from '../../save/chartCsv.ts';
import { chartSvg } from '../../save/chartSvg.ts';
import type { Format } from '../../save/chartSvg.ts';
import { sharedHash, toLink } from '../../save/viewLink.ts';
import type { Atlas } from '../../state/atlas.svelte.ts';
import type { CompareWords } from '../../text/compareWords.ts';
import { offerFile } from '../share/offerFile.ts';
import type { Compared } from './compared.svelte.ts';

export const formatOf =
  ({ rate, number, unknown }: CompareWords): Format =>
  (value, digits = 0) =>
    value === undefined ? unknown : digits > 0 ? rate(value) : number(value);

/** Where a chart's numbers come from, in a word before it. */
export const sourceOf = (...args: Parameters<typeof sourcesOf>): string =>
  `${args[2].source}: ${sourcesOf(...args)}`;

/** Those of inhabitants too, where it has any. */
function sourcesOf(
  { data, words: { time } }: Atlas,
  { whose, population }: Compared,
  words: CompareWords,
  byPeople: boolean,
): string {
  const day = data.dataDay === undefined ? undefined : time.short(data.dataDay);
  const sources = [
    ...(whose.atlas ? [words.atlas(day)] : []),
    ...(whose.own ? [words.ownData] : []),
    ...(byPeople && population
      ? [
          words.inhabitants(
            population.source.replace(/ \(.*\)$/, ''),
            population.day === undefined ? words.unknown : time.short(population.day),
          ),
        ]
      : []),
  ];
  return sources.join('; ');
}

export interface Saving {
  readonly atlas: Atlas;
  readonly compared: Compared;
  readonly words: CompareWords;
  /** Names of the regions, in the order of the values. */
  readonly regions: readonly string[];
}

const linkOf = ({ hash, data }: Atlas) => toLink(location.href, sharedHash(hash, data.dataset));

/** `smart-city-atlas-2026-11-23-vergleich-kategorie.svg` */
function nameOf({ atlas: { data }, words }: Saving, part: string, ending: string): string {
  const day = data.dataDay === undefined ? [] : [toIso(data.dataDay)];
  return `${['smart-city-atlas', ...day, words.file, part].join('-')}.${ending}`;
}

/** Offers a file with the charts; returns its name. */
export function saveCsv(saving: Saving, charts: readonly Chart[], part: string): string {
  const { atlas, compared, words, regions } = saving;
  const name = nameOf(saving, part, 'csv');
  const csv = chartCsv(charts, regions, words.heads, {
    language: atlas.language,
    selection: compared.sentence,
    source: sourcesOf(atlas, compared, words, true),
    link: linkOf(atlas),
  });
  offerFile(name, 'text/csv;charset=utf-8', csv);
  return name;
}

/** Offers the chart as a drawing, with notes on it; returns its name. */
export function saveSvg(
  saving: Saving,
  chart: Chart,
  byPeople: boolean,
  notes: readonly string[] = [],
): string {
  const { atlas, compared, words, regions } = saving;
  const name = nameOf(saving, chart.key, 'svg');
  const svg = chartSvg({
    chart,
    regions,
    language: atlas.language,
    format: formatOf(words),
    foot: [
      ...notes,
      `${words.sample} ${words.sampleRest(compared.most)}`,
      compared.sentence,
      `${sourceOf(atlas, compared, words, byPeople)}. ${atlas.words.licence}.`,
      linkOf(atlas),
    ],
  });
  offerFile(name, 'image/svg+xml', svg);
  return name;
}
