import { NOWHERE, SCATTERED, rankAt, slipsIn } from './closeness.ts';
import type { Dataset } from './columns.ts';
import type { FoldedTexts } from './foldedTexts.ts';
import { matching, textsOf } from './query.ts';

/** Suggestions; a large file may hold thousands. */
const MOST = 5;

/** The rows that come nearest to what was typed: no more of each rank than can be shown. */
export class BestRows {
  readonly #ranks = new Map<number, { readonly first: number[]; readonly others: number[] }>();

  add(row: number, rank: number, isFirst = false): void {
    const known = this.#ranks.get(rank) ?? { first: [], others: [] };
    this.#ranks.set(rank, known);
    const part = isFirst ? known.first : known.others;
    if (part.length < MOST) part.push(row);
  }

  /** Of the best; NOWHERE without any. */
  get rank(): number {
    return Math.min(NOWHERE, ...this.#ranks.keys());
  }

  /** Best first, up to the worst rank. */
  upTo(worst: number): number[] {
    return [...this.#ranks]
      .filter(([rank]) => rank <= worst)
      .sort(([a], [b]) => a - b)
      .flatMap(([, { first, others }]) => [...first, ...others])
      .slice(0, MOST);
  }
}

/** Rows that hold the query, up to the worst rank; those that pass the filter before others of theirs. */
export function rowsWith(
  dataset: Dataset,
  query: string,
  worst: number,
  passes: (row: number) => boolean,
): BestRows {
  const ranks = new Float64Array(dataset.length).fill(SCATTERED);
  eachPlace(textsOf(dataset).names, query, (row, text, at) => {
    ranks[row] = Math.min(ranks[row]!, rankAt(text, query, at));
  });
  const best = new BestRows();
  matching(dataset, query).forEach((matches, row) => {
    if (matches && ranks[row]! <= worst) best.add(row, ranks[row]!, passes(row));
  });
  return best;
}

/** Rows with a name that is like the query, but for so many slips. */
export function rowsLike(dataset: Dataset, query: string, most: number): BestRows {
  const ranks = new Float64Array(dataset.length).fill(NOWHERE);
  eachText(textsOf(dataset).names, (row, text, from, to) => {
    ranks[row] = Math.min(ranks[row]!, slipsIn(text, query, most, from, to));
  });
  const best = new BestRows();
  ranks.forEach((rank, row) => {
    if (rank < NOWHERE) best.add(row, rank);
  });
  return best;
}

/** Calls back for each place where it stands, in a text that is a line of a longer one. */
function eachPlace(
  texts: FoldedTexts,
  query: string,
  found: (row: number, text: string, at: number) => void,
): void {
  for (const { first, text, ends } of texts.blocks()) {
    let row = 0;
    for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + 1)) {
      while (ends[row]! <= at) row++;
      found(first + row, text, at);
    }
  }
}

/** Calls back for every text of every row: it stands in a longer one, from here to there. */
function eachText(
  texts: FoldedTexts,
  told: (row: number, text: string, from: number, to: number) => void,
): void {
  for (const { first, text } of texts.blocks()) {
    let from = 0;
    for (let line = 0; from < text.length; line++) {
      const to = text.indexOf('\n', from);
      told(first + Math.floor(line / texts.width), text, from, to);
      from = to + 1;
    }
  }
}
