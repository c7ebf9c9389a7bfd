import { parseIso } from '../src/model/day.ts';
import { oneOf } from './check-fault.ts';
import type { Field, FieldType } from './check-package.ts';

/** What a spreadsheet writes where it could not compute or show a value. */
const SPREADSHEET_FAULT =
  /^(?:#+|#(?:NV|N\/A|BEZUG!|REF!|WERT!|VALUE!|NAME\?|ZAHL!|NUM!|DIV\/0!))$/;
/** Whole cells only; neither exponents nor `INF`, which Table Schema would allow. */
const INTEGER = /^-?\d+$/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;
const GERMAN_DATE = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

/**
 * What may stand in the cell, in German; undefined if what stands there may.
 * @param cell text as it is in the file
 */
export function problemOf(field: Field, cell: string): string | undefined {
  if (cell !== cell.trim()) return 'Leerzeichen am Anfang oder Ende sind zu löschen.';
  if (SPREADSHEET_FAULT.test(cell)) return `Das ist eine Meldung der Tabelle. ${allowedIn(field)}`;
  if (cell.startsWith('=')) return `Eine Formel ist kein Wert. ${allowedIn(field)}`;
  if (field.missing.includes(cell)) return field.required ? allowedIn(field) : undefined;
  if (holds(field, cell)) return undefined;
  return [hintOf(field, cell), allowedIn(field)].filter(Boolean).join(' ');
}

const HOLDS: Readonly<Record<FieldType, (field: Field, cell: string) => boolean>> = {
  string: holdsText,
  integer: (field, cell) => INTEGER.test(cell) && isWithin(field, Number(cell)),
  number: (field, cell) => NUMBER.test(cell) && isWithin(field, Number(cell)),
  year: (_, cell) => parseIso(cell)?.precision === 'year',
  date: (_, cell) => parseIso(cell)?.precision === 'day',
  boolean: ({ values }, cell) => values.includes(cell),
  list: holdsList,
};

const holds = (field: Field, cell: string): boolean => HOLDS[field.type](field, cell);

const isWithin = ({ minimum, maximum }: Field, value: number): boolean =>
  value >= minimum && value <= maximum;

function holdsText({ isDay, isUri, maxLength, pattern, values }: Field, cell: string): boolean {
  if (values.length > 0) return values.includes(cell);
  if (isUri) return isAddress(cell);
  if (isDay && parseIso(cell) === undefined) return false;
  return cell.length <= maxLength && (pattern?.test(cell) ?? true);
}

/** Links of the page lead to http and https only. */
function isAddress(cell: string): boolean {
  return /^https?:\/\/[^\s"<>\\^`{|}]+$/.test(cell) && URL.canParse(cell);
}

/** The items of a list; none for an empty cell. */
export function itemsOf({ delimiter }: Field, cell: string): readonly string[] {
  return cell === '' ? [] : cell.split(delimiter);
}

function holdsList(field: Field, cell: string): boolean {
  const items = itemsOf(field, cell);
  const sign = field.delimiter.trim();
  const isItem = (item: string) => item !== '' && item === item.trim() && !item.includes(sign);
  return new Set(items).size === items.length && items.every(isItem);
}

/** What a field takes, in German. */
export function allowedIn(field: Field): string {
  const { missing, required, values } = field;
  const empty = required ? [] : missing.map((cell) => cell || 'leer');
  if (values.length > 0) return oneOf([...values, ...empty]);
  return `Erlaubt ist ${[formOf(field), ...empty].join(' oder ')}.`;
}

function formOf({ delimiter, example, isDay, isUri, maxLength, pattern, ...field }: Field): string {
  if (isDay) return 'ein Tag, Monat oder Jahr, das es gibt, wie 2021-05-17, 2021-05 oder 2021';
  if (isUri) return 'eine Adresse, die mit https:// beginnt,';
  if (field.type === 'date') return 'ein Tag, den es gibt, wie 2021-05-17';
  if (field.type === 'year') return 'ein Jahr wie 2021';
  if (field.type === 'integer') return `eine ganze Zahl ohne Punkte${rangeOf(field)}`;
  if (field.type === 'number') return `eine Zahl mit Dezimalpunkt${rangeOf(field)}`;
  if (field.type === 'list')
    return `eine Liste ohne leere und doppelte Einträge, mit „${delimiter}“ getrennt,`;
  if (pattern) return `ein Wert wie ${example}`;
  return maxLength < Infinity ? `ein Text mit höchstens ${maxLength} Zeichen` : 'ein Text';
}

function rangeOf({ minimum, maximum }: Pick<Field, 'minimum' | 'maximum'>): string {
  if (maximum < Infinity) return ` von ${minimum} bis ${maximum}`;
  return minimum > -Infinity ? ` ab ${minimum}` : '';
}

/** What spreadsheets do to a cell, how it looks then, and how it was. */
const DAMAGES: readonly (readonly [
  damage: string,
  looks: RegExp,
  was: (cell: string) => string,
])[] = [
  ['Die führende Null fehlt', /^\d+$/, (cell) => `0${cell}`],
  ['Das Komma muss ein Punkt sein', /^-?\d+,\d+$/, (cell) => cell.replace(',', '.')],
  ['Tausenderpunkte sind zu löschen', /^\d{1,3}(?:\.\d{3})+$/, (cell) => cell.replaceAll('.', '')],
  ['Das Datum ist umgeschrieben', GERMAN_DATE, isoOf],
];

function isoOf(cell: string): string {
  const [, day = '', month = '', year = ''] = GERMAN_DATE.exec(cell) ?? [];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** What was probably meant; undefined if there is nothing to guess. */
function hintOf(field: Field, cell: string): string | undefined {
  for (const [damage, looks, was] of DAMAGES) {
    if (looks.test(cell) && holds(field, was(cell))) return `${damage}: ${was(cell)}.`;
  }
  return undefined;
}
