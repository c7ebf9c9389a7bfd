import type { Scene, SceneProblem } from '../load/tour.ts';
import { FACETS, WITHOUT } from '../model/columns.ts';
import type { Dataset } from '../model/columns.ts';
import type { Meeting } from '../model/dmk.ts';
import { known } from '../model/filter.ts';
import { LANGUAGES, parseLink, toHash } from '../model/link.ts';
import type { View } from '../model/link.ts';
import { rowOf } from '../model/project.ts';
import { tally, wholeOf } from '../model/tally.ts';

export interface SceneData {
  readonly dataset: Dataset;
  readonly meetings: readonly Meeting[];
}

/** Days, years and the numbers of meetings: they count nothing. */
const NO_COUNTS =
  /\d{1,2}\.( (und|bis) \d{1,2}\.)? \p{L}+( \d{4})?|(\d{1,2} (and|to) )?\d{1,2} [A-Z]\p{L}+ \d{4}|\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December)|\d{1,2}(st|nd|rd|th)\b|\p{L}+\d+|\b(19|20)\d\d\b/gu;

/** The numbers that a text counts something with. */
export function countsIn(text: string): number[] {
  const bare = text.replaceAll('\u00AD', '').replace(NO_COUNTS, '');
  return [...bare.matchAll(/\d+(?:[.,]\d{3})*/g)].map(([number]) =>
    Number(number.replace(/[.,]/g, '')),
  );
}

/** All that cannot be right in a scene: what its link names is there, what its words count is so. */
export function problemsOf({ link, title, note }: Scene, data: SceneData): SceneProblem[] {
  const { view, ignored } = parseLink(link);
  const [filter, unknown] = known(view.filter, data.dataset);
  const row = view.project === undefined ? -1 : rowOf(data.dataset, view.project);
  const meeting = data.meetings.find(({ number }) => number === view.meeting);
  const missing = [
    ...unknown,
    ...(view.project !== undefined && row < 0 ? [view.project] : []),
    ...(view.meeting !== undefined && !meeting ? [view.meeting] : []),
  ];
  const problems: SceneProblem[] = [
    ...ignored.map((part) => ({ kind: 'ignored' as const, part })),
    ...missing.map((part) => ({ kind: 'unknown' as const, part })),
  ];
  if (problems.length > 0) return problems;
  if (toHash(view) !== link) problems.push({ kind: 'spelled', part: toHash(view) });
  const right = countsOf({ ...view, filter }, data.dataset, row);
  for (const language of LANGUAGES) {
    const said = countsIn(`${title[language]} ${note[language]}`);
    for (const number of said.filter((count) => !right.has(count))) {
      problems.push({ kind: 'number', part: String(number), language });
    }
  }
  return problems;
}

/**
 * Every number that words about the view may name: how many projects pass, and there are; how many
 * of them each option has, and how many options have any; and what the project's own text counts.
 */
function countsOf({ filter }: View, dataset: Dataset, row: number): Set<number> {
  const { passing, counts } = tally(dataset, filter);
  const right = new Set([passing.length, wholeOf(dataset).passing.length]);
  for (const facet of FACETS) {
    const { options } = dataset.facets[facet];
    // Of a facet that is chosen in, the other options say what one would get instead.
    const isShown = (key: string) =>
      filter.options[facet].size === 0 || filter.options[facet].has(key);
    const some = options
      .map(({ key }, code) => ({ key, count: counts[facet][code]! }))
      .filter(({ key, count }) => count > 0 && key !== WITHOUT && isShown(key));
    right.add(some.length);
    for (const { count } of some) right.add(count);
  }
  const { summary_de: texts } = dataset.text;
  if (row >= 0) for (const count of countsIn(texts[row]!)) right.add(count);
  return right;
}
