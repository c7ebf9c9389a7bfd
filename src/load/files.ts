import { FileError } from './issue.ts';

/** The files of `data/` by the names people know them by, with their paths beside the page. */
export const FILES = {
  'projects.csv': 'data/projects.csv',
  'categories.csv': 'data/categories.csv',
  'programmes.csv': 'data/programmes.csv',
  'technologies.csv': 'data/technologies.csv',
  'laender.csv': 'data/laender.csv',
  'dmk_chairs.csv': 'data/dmk_chairs.csv',
  'dmk_meetings.csv': 'data/dmk_meetings.csv',
  'datapackage.json': 'data/datapackage.json',
  'glossary.csv': 'data/glossary.csv',
  'site.json': 'data/site.json',
  'germany.topo.json': 'data/geo/germany.topo.json',
  'germany-fine.topo.json': 'data/geo/germany-fine.topo.json',
  'ocean.topo.json': 'data/geo/ocean.topo.json',
  'borders.json': 'data/geo/borders.json',
  'rivers.json': 'data/geo/rivers.json',
  'lakes.json': 'data/geo/lakes.json',
  'names.csv': 'data/geo/names.csv',
  'gemeinden.csv': 'data/geo/gemeinden.csv',
  'smart-cities.json': 'data/tours/smart-cities.json',
  'dmk.json': 'data/tours/dmk.json',
} as const;
export type FileName = keyof typeof FILES;

/** Gets the text of a file of `data/`. @throws FileError */
export type GetText = (file: FileName) => Promise<string>;

/** Asks the server whether its copy is still the same: the files keep their names when they change. */
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
