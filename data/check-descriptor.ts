import { parseIso } from '../src/model/day.ts';
import { oneOf } from './check-fault.ts';
import type { Fault } from './check-fault.ts';
import { checkField, checkMissing } from './check-field.ts';
import {
  checkOnce,
  checkProperties,
  faultIn,
  isObject,
  isText,
  listOf,
  textsOf,
  toItem,
  toKey,
  toText,
} from './check-json.ts';
import type { Json, Place } from './check-json.ts';

export const DESCRIPTOR = 'datapackage.json';
const PROFILE = 'https://datapackage.org/profiles/2.0/datapackage.json';

/** What each part must say, and what else it may. A slip of the pen is in neither list. */
const PACKAGE = {
  must: ['$schema', 'name', 'title', 'version', 'created', 'licenses', 'resources'],
  may: ['id', 'description', 'homepage', 'image', 'keywords', 'contributors', 'sources'],
};
const RESOURCE = {
  must: ['name', 'path', 'type', 'title', 'encoding', 'schema'],
  may: ['description', 'format', 'mediatype', 'bytes', 'hash', 'dialect', 'licenses', 'sources'],
};
const SCHEMA = {
  must: ['fields', 'missingValues'],
  may: ['primaryKey', 'uniqueKeys', 'foreignKeys'],
};
const DIALECT = { must: ['delimiter'], may: [] };

/**
 * Own check, because the validators on npm pass a wrong descriptor of version 2 without a word.
 * @param files paths below data/ of all CSV files
 */
export function* checkDescriptor(
  text: string,
  json: unknown,
  files: readonly string[],
): Generator<Fault> {
  const place: Place = { file: DESCRIPTOR, text, path: '', at: 0 };
  if (!isObject(json)) {
    yield faultIn(place, text.slice(0, 1), 'Die Datei muss ein JSON-Objekt enthalten.');
    return;
  }
  yield* checkProperties(place, json, PACKAGE);
  yield* checkHead(place, json);
  yield* checkLicenses(place, json);
  const resources = listOf(json['resources']).filter(isObject);
  yield* checkOnce(place, 'resources', namesOf(resources));
  yield* checkFiles(toKey(place, 'resources'), resources, files);
  for (const resource of resources) {
    const there = isText(resource['name']) ? toItem(place, resource['name']) : place;
    yield* checkResource(there, resource, resources);
  }
}

const namesOf = (items: readonly unknown[]): readonly string[] =>
  items.filter(isObject).map(({ name }) => (isText(name) ? name : ''));

const fieldsOf = (resource: Json | undefined): readonly string[] => {
  const schema = resource?.['schema'];
  return isObject(schema) ? namesOf(listOf(schema['fields'])) : [];
};

function* checkHead(place: Place, json: Json): Generator<Fault> {
  const { $schema, name, created } = json;
  if ($schema !== PROFILE) yield faultIn(toKey(place, '$schema'), $schema, oneOf([PROFILE]));
  if (isText(name) && !/^[a-z0-9._-]+$/.test(name))
    yield faultIn(toKey(place, 'name'), name, 'Erlaubt sind Kleinbuchstaben, Ziffern, . - und _.');
  // RFC 3339; the page reads the day only.
  const day = isText(created)
    ? /^(.{10})T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/.exec(created)
    : null;
  if (isText(created) && parseIso(day?.[1] ?? '')?.precision !== 'day')
    yield faultIn(toKey(place, 'created'), created, 'Erlaubt ist: 2026-11-23T00:00:00Z.');
}

function* checkLicenses(place: Place, json: Json): Generator<Fault> {
  for (const license of listOf(json['licenses'])) {
    if (!isObject(license) || (!isText(license['name']) && !isText(license['path'])))
      yield faultIn(toKey(place, 'licenses'), license, 'Eine Lizenz braucht name oder path.');
  }
}

/** Every CSV file is described once, and every description has its file. */
function* checkFiles(
  place: Place,
  resources: readonly Json[],
  files: readonly string[],
): Generator<Fault> {
  const paths = resources.map(({ path }) => path);
  for (const file of files) {
    const times = paths.filter((path) => path === file).length;
    if (times !== 1)
      yield faultIn(place, file, `Die Datei ist genau einmal zu beschreiben, nicht ${times}-mal.`);
  }
  for (const { name, path } of resources) {
    if (!isText(path) || files.includes(path)) continue;
    const there = isText(name) ? toItem(place, name) : place;
    yield faultIn(toKey(there, 'path'), path, `Diese Datei fehlt. ${oneOf(files)}`);
  }
}

function* checkResource(
  place: Place,
  resource: Json,
  resources: readonly Json[],
): Generator<Fault> {
  yield* checkProperties(place, resource, RESOURCE);
  yield* checkLicenses(place, resource);
  const { dialect, encoding, schema } = resource;
  if (isText(encoding) && encoding !== 'utf-8')
    yield faultIn(toKey(place, 'encoding'), encoding, oneOf(['utf-8']));
  if (isObject(dialect)) yield* checkProperties(toKey(place, 'dialect'), dialect, DIALECT);
  if (!isObject(schema)) return;
  yield* checkProperties(toKey(place, 'schema'), schema, SCHEMA);
  yield* checkMissing(place, schema);
  yield* checkOnce(place, 'fields', fieldsOf(resource));
  for (const field of listOf(schema['fields'])) yield* checkField(toKey(place, 'fields'), field);
  yield* checkKeys(place, schema, fieldsOf(resource));
  for (const key of listOf(schema['foreignKeys']))
    yield* checkForeignKey(toKey(place, 'foreignKeys'), key, fieldsOf(resource), resources);
}

function* checkKeys(place: Place, schema: Json, fields: readonly string[]): Generator<Fault> {
  const used = [
    ...listOf(schema['primaryKey']).map((field) => ['primaryKey', field] as const),
    ...listOf(schema['uniqueKeys']).flatMap((key) =>
      listOf(key).map((field) => ['uniqueKeys', field] as const),
    ),
  ];
  for (const [key, field] of used) {
    if (!isText(field) || !fields.includes(field))
      yield faultIn(toKey(place, key), field, oneOf(fields));
  }
}

/** One column each: that is all that our tables need, and all that `readTables` reads. */
function* checkForeignKey(
  place: Place,
  key: unknown,
  fields: readonly string[],
  resources: readonly Json[],
): Generator<Fault> {
  const reference = isObject(key) && isObject(key['reference']) ? key['reference'] : {};
  const [field = ''] = textsOf(isObject(key) ? key['fields'] : []);
  const [target = ''] = textsOf(reference['fields']);
  const table = resources.find(({ name }) => name === reference['resource']);
  const there = toText(place, field);
  if (!fields.includes(field)) yield faultIn(place, field, oneOf(fields));
  else if (!table) yield faultIn(there, reference['resource'], oneOf(namesOf(resources)));
  else if (!fieldsOf(table).includes(target)) yield faultIn(there, target, oneOf(fieldsOf(table)));
}
