import type { Municipality } from '../model/municipality.ts';
import type { GetText } from './files.ts';
import { CellError, FileError } from './issue.ts';
import type { Issues } from './issue.ts';
import { eachOnce, readRecords } from './records.ts';
import type { RecordReader, Records } from './records.ts';

/** Every municipality, and what of the file could not be read. */
export interface Gazetteer {
  readonly municipalities: readonly Municipality[];
  readonly issues: Issues;
}

const FILE = 'gemeinden.csv';

/** @throws CellError */
function readMunicipality(record: RecordReader): Municipality {
  for (const column of ['name', 'lon', 'lat']) record.required(column);
  const ags = record.required('ags');
  if (!/^(0[1-9]|1[0-6])\d{6}$/.test(ags)) {
    throw new CellError('ags', ags, { kind: 'not-in-list', allowed: ['01000000 … 16999999'] });
  }
  return {
    ags,
    name: record.text('name'),
    lngLat: [record.number('lon', -180, 180), record.number('lat', -85, 85)],
    population: record.number('pop', 0, 1e8) || undefined, // 0: not known
  };
}

/** @throws FileError */
export function readGazetteer(text: string): Records<Municipality> {
  const read = eachOnce('ags', readMunicipality);
  return readRecords(FILE, text, ['ags', 'name', 'lon', 'lat', 'pop'], read, ';');
}

const opened = new WeakMap<GetText, Promise<Gazetteer>>();

/**
 * Fetched when first asked for, and once. A file that could not be had leaves the gazetteer empty,
 * and is asked for again the next time.
 */
export function openGazetteer(getText: GetText): Promise<Gazetteer> {
  const known = opened.get(getText);
  if (known) return known;
  const opening = getText(FILE)
    .then((text): Gazetteer => {
      const { records, issues } = readGazetteer(text);
      return { municipalities: records, issues: { files: [], cells: issues } };
    })
    .catch((error: unknown): Gazetteer => {
      opened.delete(getText);
      if (!(error instanceof FileError)) throw error;
      const { problem, detail } = error;
      return {
        municipalities: [],
        issues: { files: [{ file: FILE, problem, detail }], cells: [] },
      };
    });
  opened.set(getText, opening);
  return opening;
}

/** The municipalities alone; none where the file could not be had. */
export async function loadGazetteer(getText: GetText): Promise<readonly Municipality[]> {
  return (await openGazetteer(getText)).municipalities;
}
