import { oneOf } from './check-fault.ts';
import type { Fault } from './check-fault.ts';

/** Where one is in a JSON file: the text, the way there in words, and the place in the text. */
export interface Place {
  readonly file: string;
  readonly text: string;
  readonly path: string;
  readonly at: number;
}

export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const isText = (value: unknown): value is string =>
  typeof value === 'string' && value !== '';

/** The strings of a list; nothing else in it. */
export const textsOf = (value: unknown): readonly string[] => listOf(value).filter(isText);

/** Undefined if the text is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** To the next item of that name. JSON is written by Prettier: one blank after the colon. */
export function toItem(place: Place, name: string): Place {
  return inside(place, name, `"name": ${JSON.stringify(name)}`);
}

/** To the next property of that name. */
export function toKey(place: Place, key: string): Place {
  return inside(place, key, `${JSON.stringify(key)}:`);
}

/** To the next such string, by whatever name. */
export function toText(place: Place, text: string): Place {
  const found = place.text.indexOf(JSON.stringify(text), place.at);
  return { ...place, at: found < 0 ? place.at : found };
}

function inside(place: Place, label: string, needle: string): Place {
  const found = place.text.indexOf(needle, place.at);
  const path = place.path === '' ? label : `${place.path}/${label}`;
  return { ...place, path, at: found < 0 ? place.at : found };
}

/** A fault there. */
export function faultIn({ file, text, path, at }: Place, value: unknown, allowed: string): Fault {
  const line = text.slice(0, at).split('\n').length;
  const shown = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return { file, line, column: path, letter: '', value: shown, allowed };
}

/** What an object must say, and what else it may. */
export interface Properties {
  readonly must: readonly string[];
  readonly may: readonly string[];
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** @yields a fault for each property that lacks or that nobody knows */
export function* checkProperties(
  place: Place,
  json: Json,
  { must, may }: Properties,
): Generator<Fault> {
  for (const key of must.filter((key) => isEmpty(json[key])))
    yield faultIn(place, '', `Es fehlt die Angabe ${key}.`);
  for (const key of Object.keys(json)) {
    if (!must.includes(key) && !may.includes(key))
      yield faultIn(toKey(place, key), key, oneOf([...must, ...may]));
  }
}

/** @yields a fault for each value that stood in the list before */
export function* checkOnce(
  place: Place,
  key: string,
  values: readonly unknown[],
): Generator<Fault> {
  for (const [index, value] of values.entries()) {
    if (values.indexOf(value) !== index)
      yield faultIn(toKey(place, key), value, 'Das darf in der Liste nur einmal stehen.');
  }
}
