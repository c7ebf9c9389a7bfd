/** The atlas as the page makes it, from the files in `data/`. */
import { readFileSync } from 'node:fs';
import { join as joinPath } from 'node:path';
import { loadAtlas } from '../../src/load/atlasData.ts';
import { FILES } from '../../src/load/files.ts';
import type { FileName } from '../../src/load/files.ts';
import { FileError } from '../../src/load/issue.ts';
import { join } from '../../src/model/join.ts';
import { rowOf } from '../../src/model/project.ts';
import { Atlas } from '../../src/state/atlas.svelte.ts';
import { aDataset, asOwn, day } from '../unit/aDataset.ts';
import type { Cells, OwnFile } from '../unit/aDataset.ts';

/** After the day the data was closed. */
const TODAY = day('2027-02-03');

const shippedText = (file: string) =>
  readFileSync(joinPath(import.meta.dirname, '../../data', file), 'utf8');

/** Files as they ship, but for some that read otherwise or are gone (undefined). */
function load(changes: Partial<Record<FileName, string | undefined>>) {
  return loadAtlas(async (file) => {
    const text = file in changes ? changes[file] : shippedText(file);
    if (text === undefined) throw new FileError('missing');
    return text;
  }, TODAY);
}

const shipped = await load({});

/** Files of `data/` as the page gets them. */
export const getShipped = (file: FileName) =>
  Promise.resolve(shippedText(FILES[file].replace('data/', '')));

export const anAtlas = () => new Atlas(shipped, TODAY, getShipped);

export async function anAtlasWith(changes: Parameters<typeof load>[0]): Promise<Atlas> {
  return new Atlas(await load(changes), TODAY);
}

/** An atlas that shows a visitor's file instead of its own projects. */
export function anAtlasOf(rows: readonly Cells[], own?: OwnFile): Atlas {
  const atlas = anAtlas();
  atlas.showRows(join([asOwn(aDataset(...rows), own)]));
  return atlas;
}

/** And one that shows it beside them. */
export function anAtlasWithOwn(rows: readonly Cells[], own?: OwnFile): Atlas {
  const atlas = anAtlas();
  atlas.showRows(join([shipped, asOwn(aDataset(...rows), own)]));
  return atlas;
}

/** Row of a shipped project. */
export function row(id: string): number {
  const found = rowOf(shipped.dataset, id);
  if (found < 0) throw new Error(`no project "${id}"`);
  return found;
}
