import { oneOf } from './check-fault.ts';
import type { Fault } from './check-fault.ts';
import {
  checkOnce,
  checkProperties,
  faultIn,
  isObject,
  isText,
  listOf,
  toItem,
  toKey,
} from './check-json.ts';
import type { Json, Place, Properties } from './check-json.ts';
import { EDTF, FIELD_TYPES, wholeCell } from './check-package.ts';
import type { FieldType } from './check-package.ts';

/** What a field of any type says; title and description are our own rule: the README needs them. */
const MUST = ['name', 'type', 'title', 'description'];
const MAY = ['example', 'constraints', 'missingValues', 'sources', 'licenses'];

/** What a type adds, and the constraints that `problemOf` enforces: no other, lest one be in vain. */
const OF_TYPE = new Map<FieldType, Properties & { readonly constraints: readonly string[] }>([
  [
    'string',
    {
      must: [],
      may: ['format', 'rdfType', 'categories'],
      constraints: ['required', 'unique', 'pattern', 'maxLength', 'enum'],
    },
  ],
  ['integer', { must: [], may: [], constraints: ['required', 'unique', 'minimum', 'maximum'] }],
  ['number', { must: [], may: [], constraints: ['required', 'unique', 'minimum', 'maximum'] }],
  ['year', { must: [], may: [], constraints: ['required', 'unique'] }],
  ['date', { must: [], may: [], constraints: ['required', 'unique'] }],
  ['boolean', { must: ['trueValues', 'falseValues'], may: [], constraints: ['required'] }],
  ['list', { must: ['delimiter'], may: ['itemType'], constraints: ['required'] }],
]);

const isYes = (value: unknown): boolean => typeof value === 'boolean';
const isNumber = (value: unknown): boolean => typeof value === 'number';

const CONSTRAINT_VALUES = new Map<string, [holds: (value: unknown) => boolean, allowed: string]>([
  ['required', [isYes, oneOf(['true', 'false'])]],
  ['unique', [isYes, oneOf(['true', 'false'])]],
  ['minimum', [isNumber, 'Erlaubt ist eine Zahl.']],
  ['maximum', [isNumber, 'Erlaubt ist eine Zahl.']],
  ['maxLength', [isNumber, 'Erlaubt ist eine Zahl.']],
  ['pattern', [isPattern, 'Erlaubt ist ein regulärer Ausdruck.']],
  ['enum', [(value) => listOf(value).every(isText), 'Erlaubt ist eine Liste von Texten.']],
]);

function isPattern(value: unknown): boolean {
  try {
    return isText(value) && wholeCell(value) instanceof RegExp;
  } catch {
    return false;
  }
}

/** @param place the list of fields */
export function* checkField(place: Place, field: unknown): Generator<Fault> {
  if (!isObject(field)) {
    yield faultIn(place, field, 'Eine Spalte ist als JSON-Objekt zu beschreiben.');
    return;
  }
  const there = isText(field['name']) ? toItem(place, field['name']) : place;
  const type = FIELD_TYPES.find((known) => known === field['type']);
  const known = type && OF_TYPE.get(type);
  if (!known) {
    yield faultIn(toKey(there, 'type'), field['type'], oneOf(FIELD_TYPES));
    return;
  }
  yield* checkProperties(there, field, {
    must: [...MUST, ...known.must],
    may: [...MAY, ...known.may],
  });
  yield* checkFixed(there, field);
  yield* checkConstraints(there, field, known.constraints);
  yield* checkCategories(there, field);
  yield* checkMissing(there, field);
}

/** Properties of which the check knows one value only. */
function* checkFixed(place: Place, field: Json): Generator<Fault> {
  for (const [key, only] of [
    ['format', 'uri'],
    ['rdfType', EDTF],
    ['itemType', 'string'],
  ] as const) {
    if (field[key] !== undefined && field[key] !== only)
      yield faultIn(toKey(place, key), field[key], oneOf([only]));
  }
}

function* checkConstraints(place: Place, field: Json, known: readonly string[]): Generator<Fault> {
  const { constraints = {} } = field;
  const there = toKey(place, 'constraints');
  if (!isObject(constraints)) {
    yield faultIn(there, constraints, 'Erlaubt ist ein JSON-Objekt.');
    return;
  }
  yield* checkProperties(there, constraints, { must: [], may: known });
  for (const [key, value] of Object.entries(constraints)) {
    const [holds, allowed] = CONSTRAINT_VALUES.get(key) ?? [];
    if (holds?.(value) === false) yield faultIn(toKey(there, key), value, allowed ?? '');
  }
  const { minimum, maximum } = constraints;
  if (typeof minimum === 'number' && typeof maximum === 'number' && minimum > maximum)
    yield faultIn(toKey(there, 'minimum'), minimum, `Erlaubt ist höchstens maximum, ${maximum}.`);
}

/** Older readers know `enum` only, newer ones show the labels of `categories`: both say the same. */
function* checkCategories(place: Place, field: Json): Generator<Fault> {
  const { categories, constraints } = field;
  const allowed = isObject(constraints) ? listOf(constraints['enum']) : [];
  const entries = listOf(categories).filter(isObject);
  const values = entries.map(({ value }) => value);
  if (categories !== undefined && values.join() !== allowed.join())
    yield faultIn(toKey(place, 'categories'), values.join(), oneOf([allowed.join()]));
  yield* checkOnce(place, 'categories', values);
  yield* checkOnce(
    place,
    'categories',
    entries.map(({ label }) => label),
  );
}

/** Also of a schema. */
export function* checkMissing(place: Place, json: Json): Generator<Fault> {
  for (const entry of listOf(json['missingValues'])) {
    if (!isObject(entry) || typeof entry['value'] !== 'string' || !isText(entry['label']))
      yield faultIn(
        toKey(place, 'missingValues'),
        entry,
        'Ein fehlender Wert braucht value, label.',
      );
  }
}
