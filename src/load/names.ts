import type { GetText } from './files.ts';
import { FileError } from './issue.ts';
import type { Issues } from './issue.ts';
import { readRecords } from './records.ts';
import type { Records } from './records.ts';

export const NAME_KINDS = ['land', 'town', 'sea', 'country'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** A place that a name on the map may stand at. */
export interface NamePlace {
  readonly kind: NameKind;
  readonly key: string;
  readonly name: string;
  readonly lng: number;
  readonly lat: number;
  /** Towns: by population, 1 is the largest. Others: 1 is the best of the name's places. */
  readonly rank: number;
}

const NEEDED = ['kind', 'key', 'name', 'lon', 'lat', 'rank'];

/** A row with an empty cell costs itself. @throws FileError */
export function readNames(file: string, text: string): Records<NamePlace> {
  return readRecords(file, text, NEEDED, (record) => {
    NEEDED.forEach((column) => record.required(column));
    return {
      kind: record.oneOf('kind', NAME_KINDS) || 'town',
      key: record.text('key'),
      name: record.text('name'),
      lng: record.number('lon', -180, 180),
      lat: record.number('lat', -85, 85),
      rank: record.number('rank', 1, 1e6),
    };
  });
}

/** A file that could not be read leaves the map without names. */
export async function loadNames(
  getText: GetText,
): Promise<{ places: readonly NamePlace[]; issues: Issues }> {
  const file = 'names.csv';
  try {
    const { records, issues } = readNames(file, await getText(file));
    return { places: records, issues: { files: [], cells: issues } };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const { problem, detail } = error;
    return { places: [], issues: { files: [{ file, problem, detail }], cells: [] } };
  }
}
