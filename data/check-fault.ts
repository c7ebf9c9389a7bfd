/** A place in the data that cannot be right. */
export interface Fault {
  /** Below data/, such as `geo/gemeinden.csv`. */
  readonly file: string;
  /** Line of the file, the header being 1; of a record that runs over several lines, the first. */
  readonly line: number;
  /** Name of the column; in a JSON file the path, such as `projects/status/type`; '' = whole line. */
  readonly column: string;
  /** The column as a spreadsheet names it (`O`); '' where there is none. */
  readonly letter: string;
  /** What stands there; '' = nothing. */
  readonly value: string;
  /** What may stand there: one or more German sentences. */
  readonly allowed: string;
}

/** Long enough to recognise a cell, short enough for a terminal's line. */
const SHOWN = 80;

/** The fault in German, for whoever edited the file in a spreadsheet. */
export function describeFault({ file, line, column, letter, value, allowed }: Fault): string {
  const noun = file.endsWith('.json') ? 'Angabe' : 'Spalte';
  const where = [`data/${file}`, `Zeile ${line}`];
  const name = column && letter ? `${column} (${letter})` : column || letter;
  if (name !== '') where.push(`${noun} ${name}`);
  const what = value === '' ? 'Hier steht nichts.' : `„${shorten(value)}“ ist nicht erlaubt.`;
  return `${where.join(', ')}: ${what} ${allowed}`;
}

function shorten(value: string): string {
  const line = value.replace(/\s+/g, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}

/** `Erlaubt sind: a, b oder c.` */
export function oneOf(values: readonly string[]): string {
  const last = values.at(-1) ?? '';
  if (values.length < 2) return `Erlaubt ist: ${last}.`;
  return `Erlaubt sind: ${values.slice(0, -1).join(', ')} oder ${last}.`;
}

/** `A` for 0, `Z` for 25, `AA` for 26. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
