import Papa from 'papaparse';

/** One record after the header. */
export interface Row {
  /** Line in the file where the record begins; the header is line 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly Row[];
}

/** Reads comma-separated text (RFC 4180). Blank lines are no rows; cells keep their text as it is. */
export function parseTable(text: string): Table {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: ',' });
  let line = 1;
  const records = data.map((cells) => {
    const record = { line, cells };
    line += 1 + cells.join('').split('\n').length - 1;
    return record;
  });
  const [header, ...rows] = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return { header: header?.cells.map((name) => name.trim()) ?? [], rows };
}
