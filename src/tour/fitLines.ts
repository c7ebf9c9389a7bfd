/** A hall reads no more at once. */
export const MOST_LINES = 7;
/** How many of the projects there are. */
const COUNT_LINES = 1;

/** The first parts of a key: what the colours of areas are, and their classes. */
const NEEDED = 2;

export interface SceneWords {
  readonly title: string;
  readonly note: string;
  readonly facts: readonly string[];
  /** What the colours of areas mean; colours without words would say nothing. */
  readonly key: readonly string[];
  /** Categories on the map, one a line. */
  readonly legend: readonly string[];
}

/**
 * As much of the words as seven lines hold: of the legend what is left to it, of the facts the first
 * ones, of the note whole sentences, behind what the key needs. The title and one sentence always
 * stay, and of a key what its colours are and their classes: for the key the count yields.
 * @param linesOf how many lines a text takes
 */
export function fitLines(
  words: SceneWords,
  linesOf: (text: string, part: 'title' | 'note' | 'facts' | 'key') => number,
): SceneWords & { readonly hasCount: boolean } {
  const { title, note, facts, key, legend } = words;
  const [first = '', ...sentences] = note.split(/(?<=[^\d][.?])\s+(?=\p{Lu})/u);
  const needed = key.slice(0, NEEDED);
  let left = MOST_LINES - linesOf(title, 'title') - linesOf(first, 'note');
  for (const text of needed) left -= linesOf(text, 'key');
  const rest = key.slice(NEEDED).filter((text) => {
    const lines = linesOf(text, 'key');
    const fits = lines <= left;
    if (fits) left -= lines;
    return fits;
  });
  const hasCount = key.length === 0 || left >= COUNT_LINES;
  if (hasCount) left -= COUNT_LINES;
  const take = (lines: number) => {
    left -= lines;
    return left >= 0;
  };
  let said = first;
  for (const sentence of sentences) {
    const more = `${said} ${sentence}`;
    const lines = linesOf(more, 'note') - linesOf(said, 'note');
    if (lines > left) break;
    left -= lines;
    said = more;
  }
  const shown = facts.filter((fact) => left > 0 && take(linesOf(fact, 'facts')));
  return {
    title,
    note: said,
    facts: shown,
    key: [...needed, ...rest],
    legend: legend.slice(0, Math.max(0, left)),
    hasCount,
  };
}
