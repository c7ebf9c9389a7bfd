/** A hall reads no more at once. */
export const MOST_LINES = 7;
/** How many of the projects there are. */
const COUNT_LINES = 1;

export interface SceneWords {
  readonly title: string;
  readonly note: string;
  readonly facts: readonly string[];
  /** Categories on the map, one a line. */
  readonly legend: readonly string[];
}

/**
 * As much of the words as seven lines hold: of the legend what is left to it, of the facts the first
 * ones, of the note whole sentences. The title and one sentence always stay.
 * @param linesOf how many lines a text takes
 */
export function fitLines(
  words: SceneWords,
  linesOf: (text: string, part: 'title' | 'note' | 'facts') => number,
): SceneWords {
  const { title, note, facts, legend } = words;
  const sentences = note.split(/(?<=[^\d][.?])\s+(?=\p{Lu})/u);
  let left = MOST_LINES - COUNT_LINES - linesOf(title, 'title');
  const take = (lines: number) => {
    left -= lines;
    return left >= 0;
  };
  const said: string[] = [];
  for (const sentence of sentences) {
    const more = [...said, sentence].join(' ');
    if (said.length > 0 && linesOf(more, 'note') > left) break;
    said.push(sentence);
  }
  left -= linesOf(said.join(' '), 'note');
  const shown = facts.filter((fact) => left > 0 && take(linesOf(fact, 'facts')));
  return { title, note: said.join(' '), facts: shown, legend: legend.slice(0, Math.max(0, left)) };
}
