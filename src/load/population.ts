import { eachOnce, readRecords } from './records.ts';
import type { GetText } from './files.ts';

/** Inhabitants of the sixteen Länder. */
export interface Population {
  /** By ISO key. */
  readonly people: ReadonlyMap<string, number>;
  /** Day they were counted, since 1970; undefined where the rows do not name one and the same. */
  readonly day: number | undefined;
  /** German only. */
  readonly source: string;
}

const MOST = 1e9;

/** @throws FileError */
export async function loadPopulation(getText: GetText): Promise<Population> {
  return readPopulation('laender.csv', await getText('laender.csv'));
}

/** A row that cannot be read has no inhabitants. @throws FileError */
export function readPopulation(file: string, text: string): Population {
  const read = eachOnce('land', (record) => ({
    key: record.required('land'),
    people: record.number('population', 1, MOST),
    day: record.date('population_date')?.from,
    source: record.text('population_source'),
  }));
  const { records } = readRecords(file, text, ['land', 'population', 'population_date'], read);
  const known = records.filter(({ people }) => !Number.isNaN(people));
  const [first] = known;
  return {
    people: new Map(known.map(({ key, people }) => [key, people])),
    day: known.every(({ day }) => day === first?.day) ? first?.day : undefined,
    source: first?.source ?? '',
  };
}
