import { readMeetings } from '../src/load/dmk.ts';
import { readCategories, readLaender, readOptions } from '../src/load/dictionaries.ts';
import { FileError } from '../src/load/issue.ts';
import { readProjects } from '../src/load/projects.ts';
import { readTour } from '../src/load/tour.ts';
import type { Tour } from '../src/load/tour.ts';
import { tourWords } from '../src/text/tourWords.ts';
import { problemsOf } from '../src/tour/sceneProblems.ts';
import type { SceneData } from '../src/tour/sceneProblems.ts';
import { faultIn } from './check-json.ts';
import type { Fault } from './check-fault.ts';

const FOLDER = 'tours/';

/**
 * What cannot be right in the tours, once the tables are.
 *
 * @param dataDay the day the data was closed
 * @yields a fault for each scene that cannot be read, whose link the data does not know, or whose
 *   words name a number that nothing counts
 */
export function* checkTours(files: ReadonlyMap<string, string>, dataDay: number): Generator<Fault> {
  const tours = [...files].filter(([file]) => file.startsWith(FOLDER));
  if (tours.length === 0) return;
  const data = dataOf((file) => files.get(file) ?? '', dataDay);
  for (const [file, text] of tours) yield* checkTour(file, text, data);
}

function* checkTour(file: string, text: string, data: SceneData): Generator<Fault> {
  const start = { file, text, path: '', at: 0 };
  let tour: Tour;
  try {
    tour = readTour(text);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    yield faultIn({ ...start, path: error.detail }, '', 'Diese Angabe fehlt oder passt nicht.');
    return;
  }
  let at = text.indexOf('"scenes"');
  for (const [index, scene] of tour.scenes.entries()) {
    at = text.indexOf('"link"', at + 1);
    for (const problem of problemsOf(scene, data)) {
      const path = `scenes/${index}`;
      yield faultIn({ ...start, path, at }, problem.part, tourWords.de.wrong(problem));
    }
  }
}

function dataOf(read: (file: string) => string, dataDay: number): SceneData {
  const dictionaries = {
    categories: readCategories('categories.csv', read('categories.csv')).records,
    programmes: readOptions('programmes.csv', read('programmes.csv')).records,
    technologies: readOptions('technologies.csv', read('technologies.csv')).records,
    laender: readLaender('laender.csv', read('laender.csv')).records,
  };
  const { dataset } = readProjects('projects.csv', read('projects.csv'), dictionaries, dataDay);
  const { records } = readMeetings('dmk_meetings.csv', read('dmk_meetings.csv'));
  return { dataset, meetings: records };
}
