import type { Localised } from '../model/columns.ts';
import type { Language } from '../model/link.ts';
import { parseJson } from './files.ts';
import type { FileName, GetText } from './files.ts';
import { FileError } from './issue.ts';

/** One stop of a tour. */
export interface Scene {
  /** A view as the atlas writes it into its address, without the `#`; empty for the home view. */
  readonly link: string;
  readonly title: Localised;
  readonly note: Localised;
  /** How long it stays when the tour runs by itself. */
  readonly seconds: number;
  /** Time is played in it. */
  readonly play: boolean;
  /** The meetings of the DMK in its window are listed. */
  readonly meetings: boolean;
}

export interface Tour {
  readonly title: Localised;
  readonly scenes: readonly Scene[];
}

/** What is wrong with a scene: with its link, or with a number that its words name. */
export type SceneProblem =
  | { readonly kind: 'ignored' | 'unknown' | 'spelled'; readonly part: string }
  | { readonly kind: 'number'; readonly part: string; readonly language: Language };

/** Tours that ship, by the names that links know them by. */
export const TOURS = ['smart-cities', 'dmk'] as const;
export type TourName = (typeof TOURS)[number];

export const isTour = (name: string): name is TourName => TOURS.some((tour) => tour === name);

const MOST_SCENES = 60;
const LONGEST_TITLE = 60;
const LONGEST_NOTE = 200;
const LONGEST_LINK = 2_000;
const SECONDS = [3, 600] as const;

/** Signs that are not seen but change what is: all but the soft hyphen. */
const UNSEEN = /(?!\u00AD)\p{C}/u;

/** @throws FileError with the path of what is wrong, such as `scenes/3/title/de` */
export function readTour(text: string): Tour {
  const json = objectAt('', parseJson(text));
  const list = json.get('scenes');
  if (!Array.isArray(list) || list.length === 0 || list.length > MOST_SCENES) fail('scenes');
  return {
    title: localisedAt('title', json.get('title'), LONGEST_TITLE),
    scenes: (list as readonly unknown[]).map((scene, index) => readScene(`scenes/${index}`, scene)),
  };
}

/** @throws FileError */
export async function loadTour(name: TourName, getText: GetText): Promise<Tour> {
  const file: FileName = `${name}.json`;
  return readTour(await getText(file));
}

function readScene(path: string, value: unknown): Scene {
  const scene = objectAt(path, value);
  const seconds = scene.get('seconds');
  if (typeof seconds !== 'number' || !(seconds >= SECONDS[0] && seconds <= SECONDS[1])) {
    fail(`${path}/seconds`);
  }
  return {
    link: textAt(`${path}/link`, scene.get('link'), 0, LONGEST_LINK),
    title: localisedAt(`${path}/title`, scene.get('title'), LONGEST_TITLE),
    note: localisedAt(`${path}/note`, scene.get('note'), LONGEST_NOTE),
    seconds: Number(seconds),
    play: flagAt(`${path}/play`, scene.get('play')),
    meetings: flagAt(`${path}/meetings`, scene.get('meetings')),
  };
}

function fail(path: string): never {
  throw new FileError('unreadable', path);
}

function objectAt(path: string, value: unknown): Map<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) fail(path);
  return new Map<string, unknown>(Object.entries(value as object));
}

function textAt(path: string, value: unknown, least: number, most: number): string {
  if (typeof value !== 'string' || UNSEEN.test(value)) fail(path);
  const text = String(value).trim();
  if (text.length < least || text.length > most) fail(path);
  return text;
}

function localisedAt(path: string, value: unknown, most: number): Localised {
  const texts = objectAt(path, value);
  return {
    de: textAt(`${path}/de`, texts.get('de'), 1, most),
    en: textAt(`${path}/en`, texts.get('en'), 1, most),
  };
}

function flagAt(path: string, value: unknown): boolean {
  if (value !== undefined && typeof value !== 'boolean') fail(path);
  return value === true;
}
