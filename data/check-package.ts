import { isObject, isText, listOf, textsOf } from './check-json.ts';
import type { Json } from './check-json.ts';

/** The field types that the check can read, of those that Table Schema 2 knows. */
export const FIELD_TYPES = [
  'string',
  'integer',
  'number',
  'year',
  'date',
  'boolean',
  'list',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** RDF class of a text that is a day, a month or a year: 2021-05-17, 2021-05, 2021. */
export const EDTF = 'http://id.loc.gov/datatypes/edtf/EDTF-level0';

/** One column of a table, as datapackage.json describes it. */
export interface Field {
  readonly name: string;
  readonly type: FieldType;
  /** Cells that mean "nothing known". */
  readonly missing: readonly string[];
  readonly required: boolean;
  readonly unique: boolean;
  /** Matches the whole cell. */
  readonly pattern: RegExp | undefined;
  readonly maxLength: number;
  readonly minimum: number;
  readonly maximum: number;
  /** The closed list; empty = anything. */
  readonly values: readonly string[];
  /** Between the items of a list. */
  readonly delimiter: string;
  readonly isDay: boolean;
  readonly isUri: boolean;
  readonly example: string;
}

export interface ForeignKey {
  readonly field: string;
  readonly table: string;
  readonly target: string;
}

/** One CSV file, as datapackage.json describes it. */
export interface Table {
  readonly name: string;
  /** Below data/. */
  readonly path: string;
  readonly delimiter: string;
  readonly fields: readonly Field[];
  /** The primary key, if any, and all other sets of columns that occur once only. */
  readonly keys: readonly (readonly string[])[];
  readonly foreignKeys: readonly ForeignKey[];
}

/** `YYYY-MM-DD`, the day the data was closed; '' if the descriptor does not say. */
export function createdOn(descriptor: unknown): string {
  const created = isObject(descriptor) ? descriptor['created'] : undefined;
  return isText(created) ? created.slice(0, 10) : '';
}

/** The tables of a descriptor in which `checkDescriptor` found no fault. */
export function readTables(descriptor: unknown): readonly Table[] {
  const resources = isObject(descriptor) ? listOf(descriptor['resources']) : [];
  return resources.filter(isObject).map(readTable);
}

const childOf = (parent: Json, key: string): Json => {
  const child = parent[key];
  return isObject(child) ? child : {};
};

const textOf = (value: unknown, otherwise = ''): string => (isText(value) ? value : otherwise);

const numberOf = (value: unknown, otherwise: number): number =>
  typeof value === 'number' ? value : otherwise;

function readTable(resource: Json): Table {
  const schema = childOf(resource, 'schema');
  const missing = missingOf(schema['missingValues'], ['']);
  const primaryKey = textsOf(schema['primaryKey']);
  return {
    name: textOf(resource['name']),
    path: textOf(resource['path']),
    delimiter: textOf(childOf(resource, 'dialect')['delimiter'], ','),
    fields: listOf(schema['fields'])
      .filter(isObject)
      .map((field) => readField(field, missing, primaryKey)),
    keys: [primaryKey, ...listOf(schema['uniqueKeys']).map(textsOf)].filter((key) => key.length),
    foreignKeys: listOf(schema['foreignKeys']).filter(isObject).map(readForeignKey),
  };
}

function readField(field: Json, missing: readonly string[], primaryKey: readonly string[]): Field {
  const constraints = childOf(field, 'constraints');
  const name = textOf(field['name']);
  const pattern = constraints['pattern'];
  return {
    name,
    type: FIELD_TYPES.find((type) => type === field['type']) ?? 'string',
    missing: missingOf(field['missingValues'], missing),
    required: constraints['required'] === true || primaryKey.includes(name),
    unique: constraints['unique'] === true,
    pattern: isText(pattern) ? wholeCell(pattern) : undefined,
    maxLength: numberOf(constraints['maxLength'], Infinity),
    minimum: numberOf(constraints['minimum'], -Infinity),
    maximum: numberOf(constraints['maximum'], Infinity),
    values: closedList(field),
    delimiter: textOf(field['delimiter'], ','),
    isDay: field['rdfType'] === EDTF,
    isUri: field['format'] === 'uri',
    example: textOf(field['example']),
  };
}

/** Table Schema's patterns are XML Schema's: they match the whole value, without `^` and `$`. */
export const wholeCell = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, 'u');

function closedList(field: Json): readonly string[] {
  const { type, trueValues, falseValues } = field;
  if (type === 'boolean') return [...textsOf(trueValues), ...textsOf(falseValues)];
  return textsOf(childOf(field, 'constraints')['enum']);
}

function missingOf(value: unknown, otherwise: readonly string[]): readonly string[] {
  if (!Array.isArray(value)) return otherwise;
  return value.filter(isObject).map((entry) => textOf(entry['value']));
}

function readForeignKey(key: Json): ForeignKey {
  const reference = childOf(key, 'reference');
  return {
    field: textsOf(key['fields'])[0] ?? '',
    table: textOf(reference['resource']),
    target: textsOf(reference['fields'])[0] ?? '',
  };
}
