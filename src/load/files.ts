import categoriesUrl from '../../data/categories.csv?url&no-inline';
import chairsUrl from '../../data/dmk_chairs.csv?url&no-inline';
import meetingsUrl from '../../data/dmk_meetings.csv?url&no-inline';
import laenderUrl from '../../data/laender.csv?url&no-inline';
import packageUrl from '../../data/datapackage.json?url&no-inline';
import programmesUrl from '../../data/programmes.csv?url&no-inline';
import projectsUrl from '../../data/projects.csv?url&no-inline';
import technologiesUrl from '../../data/technologies.csv?url&no-inline';
import bordersUrl from '../../data/geo/borders.json?url&no-inline';
import germanyUrl from '../../data/geo/germany.topo.json?url&no-inline';
import lakesUrl from '../../data/geo/lakes.json?url&no-inline';
import namesUrl from '../../data/geo/names.csv?url&no-inline';
import oceanUrl from '../../data/geo/ocean.topo.json?url&no-inline';
import riversUrl from '../../data/geo/rivers.json?url&no-inline';
import { FileError } from './issue.ts';

/** Where the built page finds the files of `data/`, by the names people know them by. */
export const FILES = {
  'projects.csv': projectsUrl,
  'categories.csv': categoriesUrl,
  'programmes.csv': programmesUrl,
  'technologies.csv': technologiesUrl,
  'laender.csv': laenderUrl,
  'dmk_chairs.csv': chairsUrl,
  'dmk_meetings.csv': meetingsUrl,
  'datapackage.json': packageUrl,
  'germany.topo.json': germanyUrl,
  'ocean.topo.json': oceanUrl,
  'borders.json': bordersUrl,
  'rivers.json': riversUrl,
  'lakes.json': lakesUrl,
  'names.csv': namesUrl,
} as const;
export type FileName = keyof typeof FILES;

/** Gets the text of a file of `data/`. @throws FileError */
export type GetText = (file: FileName) => Promise<string>;

export const fetchText: GetText = async (file) => {
  try {
    const response = await fetch(FILES[file]);
    if (response.ok) return await response.text();
  } catch {
    // No network, or it broke off on the way: as good as missing.
  }
  throw new FileError('missing');
};

/** @throws FileError */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new FileError('unreadable', error instanceof Error ? error.message : '');
  }
}
