import { familiarity } from './headerWords.ts';

/** What a cell is at a glance; far wider than what is read in the end. */
type Kind = 'figure' | 'link' | 'geometry' | 'text';

/** Numbers, days, coordinates, amounts with a unit. */
const FIGURE = /^[-+]?\d[\d\s.,:/°'"′″_–-]*(?:[tT][\d:.]+)?\s*[\p{L}%€]{0,3}$/u;
const LINK = /^(?:https?:\/\/\S+|www\.\S+|[^\s@]+@[^\s@]+)$/i;
const GEOMETRY = /^(?:\{|(?:srid=\d+;)?(?:multi)?(?:point|linestring|polygon)\s*z?\s*\()/i;

function kindOf(text: string): Kind {
  if (FIGURE.test(text)) return 'figure';
  if (LINK.test(text)) return 'link';
  return GEOMETRY.test(text) ? 'geometry' : 'text';
}

/** A known name by itself. */
export const FAMILIAR = 3;

/** Longer than any name. */
const LONGEST = 200;
const beginning = (cell: string): string => cell.trim().slice(0, LONGEST);

/** What speaks for a cell being the name of a column with these values; against it if below zero. */
export function headerEvidence(cell: string, column: readonly string[]): number {
  const name = beginning(cell);
  const values = column.map(beginning).filter((value) => value !== '');
  if (name === '') return values.length > 0 ? -0.5 : 0;
  // Values repeat, their name does not.
  if (values.includes(name)) return -2;
  const known = [0, 1, FAMILIAR][familiarity(name)] ?? 0;
  if (values.length === 0) return known - (kindOf(name) === 'text' ? 0 : 1);
  return known + contrast(name, values) + uniformity(name, values) + brevity(name, values);
}

/** One or two values may differ from any other by chance. */
const trust = (values: readonly string[]): number => Math.min(1, values.length / 3);

/** A word above figures is a name, a figure above them one of them. */
function contrast(name: string, values: readonly string[]): number {
  const kind = kindOf(name);
  const like = values.filter((value) => kindOf(value) === kind).length / values.length;
  if (kind === 'text') return like <= 0.2 ? 2 * trust(values) : 0;
  if (like < 0.8) return -1;
  // A row of years may be names: `2019`, `2020`. So may others that look unlike what is below: `0-5`.
  if (isYear(name) && values.filter(isYear).length <= 0.2 * values.length) return 1;
  return values.some((value) => shapeOf(value) === shapeOf(name)) ? -3 : 0;
}

const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text);

/** `A-9` of `DE-08` and `BW-1`. */
const shapeOf = (text: string): string =>
  text
    .replace(/\p{Lu}+/gu, 'A')
    .replace(/\p{Ll}+/gu, 'a')
    .replace(/\d+/g, '9');

/** Fewer tell nothing by repeating themselves. */
const FEW = 5;

/** Values of a closed list, or codes of one shape, with a name that is not like them. */
function uniformity(name: string, values: readonly string[]): number {
  if (values.length < FEW) return 0;
  const isList = new Set(values).size <= values.length / 2;
  const shape = shapeOf(name);
  const like = values.filter((value) => shapeOf(value) === shape).length / values.length;
  // Codes, not mere words.
  if (like >= 0.8 && /[^Aa ]/.test(shape)) return -1;
  const others = new Set(values.map(shapeOf));
  return (isList ? 1 : 0) + (like === 0 && others.size === 1 ? 1 : 0);
}

const LONG = 40;

function brevity(name: string, values: readonly string[]): number {
  if (name.length > 2 * LONG) return -1;
  const long = values.filter(({ length }) => length > LONG).length;
  return name.length < LONG && long > values.length / 2 ? trust(values) : 0;
}
