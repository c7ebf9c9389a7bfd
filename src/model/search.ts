import {
  INSIDE,
  NOWHERE,
  SCATTERED,
  WORD_BEGINS,
  hasWord,
  lettersOf,
  missingIn,
  rankOf,
  slipsForgiven,
  slipsIn,
} from './closeness.ts';
import type { Dataset } from './columns.ts';
import { fold } from './fold.ts';
import type { Place } from './place.ts';
import type { Entry, SearchIndex, Theme } from './searchIndex.ts';
import { rowsLike, rowsWith } from './searchRows.ts';
import type { BestRows } from './searchRows.ts';

export interface Found {
  readonly places: readonly Place[];
  /** Rows. */
  readonly projects: readonly number[];
  readonly themes: readonly Theme[];
  /** The group that begins with what comes nearest to what was typed; undefined if nothing was found. */
  readonly best: 'places' | 'projects' | 'themes' | undefined;
  /** Nothing holds what was typed; what is found is only like it. */
  readonly onlyLike: boolean;
}

const NOTHING: Found = {
  places: [],
  projects: [],
  themes: [],
  best: undefined,
  onlyLike: false,
};

/** Suggestions in a group; more places only where they have the very name. */
const MOST = { places: 6, themes: 5 };

/** Longer than any title; what reaches beyond is not looked for. */
const LONGEST = 100;

/** Five digits alone are a postcode to those who type them. */
const AGS = /^\d{8}$/;

/**
 * What somebody may mean who types this, best first. What holds it goes before what is only like
 * it; rows that pass the filter go before hidden ones.
 */
export function search(
  index: SearchIndex,
  dataset: Dataset,
  typed: string,
  passes: (row: number) => boolean = () => true,
): Found {
  const query = fold(typed.slice(0, LONGEST));
  if (!query) return NOTHING;
  if (AGS.test(query)) {
    const places = index.places.flatMap(({ value }) => (value.ags === query ? [value] : []));
    return { ...NOTHING, places, best: places[0] && 'places' };
  }
  const spelling = spelled(typed);
  const isSpelledSo = ({ short }: Place) => spelled(short) === spelling;
  // One letter is inside of everything.
  const worst = query.length > 1 ? SCATTERED : WORD_BEGINS;
  const words = query.split(' ');
  const rank = (entry: Entry<unknown>) => rankEntry(entry, query, words);
  const found = gather(
    query,
    ranked(index.places, rank, worst, isSpelledSo),
    rowsWith(dataset, query, worst, passes),
    worst,
    ranked(index.themes, rank, worst),
  );
  return found.best ? found : searchLike(index, dataset, query);
}

/** How it is written, but for capitals and the form of its accents. */
const spelled = (text: string) => text.normalize('NFC').trim().toLowerCase();

function rankEntry({ names, around }: Entry<unknown>, query: string, words: readonly string[]) {
  let best = NOWHERE;
  for (const name of names) best = Math.min(best, rankOf(name, query));
  if (best <= INSIDE || words.length === 1) return best;
  let named = 0;
  for (const word of words) {
    if (names.some((name) => hasWord(name, word))) named++;
    else if (!around.includes(word)) return NOWHERE;
  }
  return named > 0 ? SCATTERED : NOWHERE;
}

function searchLike(index: SearchIndex, dataset: Dataset, query: string): Found {
  const most = slipsForgiven(query);
  if (most === 0) return NOTHING;
  const typed = lettersOf(query);
  const rank = ({ names, letters }: Entry<unknown>) => {
    let best = NOWHERE;
    names.forEach((name, at) => {
      if (missingIn(letters[at]!, typed) <= most) {
        best = Math.min(best, slipsIn(name, query, most));
      }
    });
    return best;
  };
  const projects = rowsLike(dataset, query, most);
  let best = projects.rank;
  for (const entry of [...index.places, ...index.themes]) best = Math.min(best, rank(entry));
  if (best === NOWHERE) return NOTHING;
  const worst = best + 0.5;
  return {
    ...gather(
      query,
      ranked(index.places, rank, worst),
      projects,
      worst,
      ranked(index.themes, rank, worst),
    ),
    onlyLike: true,
  };
}

interface Ranked<T> {
  readonly entry: Entry<T>;
  readonly rank: number;
  readonly isFirst: boolean;
}

/** Those up to the worst rank, best first, then the preferred, the heaviest, and as they stood. */
function ranked<T>(
  entries: readonly Entry<T>[],
  rankOfEntry: (entry: Entry<T>) => number,
  worst: number,
  isFirst: (value: T) => boolean = () => false,
): Ranked<T>[] {
  const found: Ranked<T>[] = [];
  for (const entry of entries) {
    const rank = rankOfEntry(entry);
    if (rank <= worst) found.push({ entry, rank, isFirst: isFirst(entry.value) });
  }
  return found.sort(
    (a, b) =>
      a.rank - b.rank || Number(b.isFirst) - Number(a.isFirst) || b.entry.weight - a.entry.weight,
  );
}

function gather(
  query: string,
  places: readonly Ranked<Place>[],
  projects: BestRows,
  worst: number,
  themes: readonly Ranked<Theme>[],
): Found {
  const ranks = {
    places: places[0]?.rank ?? NOWHERE,
    projects: projects.rank,
    themes: themes[0]?.rank ?? NOWHERE,
  };
  const best = (['places', 'projects', 'themes'] as const)
    .filter((group) => ranks[group] < NOWHERE)
    .reduce<Found['best']>(
      (one, other) => (one && ranks[one] <= ranks[other] ? one : other),
      undefined,
    );
  return {
    places: places
      .filter(({ entry }, at) => at < MOST.places || entry.names[0] === query)
      .map(({ entry }) => entry.value),
    projects: projects.upTo(worst),
    themes: themes.slice(0, MOST.themes).map(({ entry }) => entry.value),
    best,
    onlyLike: false,
  };
}
