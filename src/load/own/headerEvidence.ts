import { familiarity } from './headerWords.ts';

/** What a cell is at a glance; far wider than what is read in the end. */
type Kind = 'figure' | 'link' | 'geometry' | 'text';

/** Numbers, days, coordinates, amounts with a unit. */
const FIGURE = /^[-+]?\d[\d\s.,:/°'"′″_–-]*(?:[tT][\d:.]+)?\s*[\p{L}%€]{0,3}$/u;
const LINK = /^(?:https?:\/\/\S+|www\.\S+|\S+@\S+\.\S+)$/i;
const GEOMETRY = /^(?:\{|(?:srid=\d+;)?(?:multi)?(?:point|linestring|polygon)\s*z?\s*\()/i;

function kindOf(text: string): Kind {
  if (FIGURE.test(text)) return 'figure';
  if (LINK.test(text)) return 'link';
  return GEOMETRY.test(text) ? 'geometry' : 'text';
}

/** The least sum of evidence for which a row is a header; without it, it is one of the rows. */
export const ENOUGH = 3;

/** What speaks for a cell being the name of a column with these values; against it if below zero. */
export function headerEvidence(cell: string, column: readonly string[]): number {
  const name = cell.trim();
  const values = column.map((value) => value.trim()).filter((value) => value !== '');
  if (name === '') return values.length > 0 ? -0.5 : 0;
  const known = [0, 1, ENOUGH][familiarity(name)] ?? 0;
  if (values.length === 0) return known + (kindOf(name) === 'text' ? 0 : -1);
  return known + contrast(name, values) + novelty(name, values) + brevity(name, values);
}

/** A word above numbers is a name, a number above numbers one of them. */
function contrast(name: string, values: readonly string[]): number {
  const own = kindOf(name);
  const like = values.filter((value) => kindOf(value) === own).length / values.length;
  if (own === 'text') return like <= 0.2 ? 2 : 0;
  // Years as names, over figures that are none.
  if (isYear(name) && values.filter(isYear).length <= 0.2 * values.length) return 0;
  return like >= 0.8 ? -3 : -1;
}

const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text);

/** Values of a closed list repeat themselves; their name is not among them. */
function novelty(name: string, values: readonly string[]): number {
  const distinct = new Set(values);
  if (distinct.has(name)) return -2;
  return values.length >= 5 && distinct.size <= values.length / 2 ? 1 : 0;
}

const LONG = 40;

function brevity(name: string, values: readonly string[]): number {
  if (name.length > 2 * LONG) return -1;
  const long = values.filter(({ length }) => length > LONG).length;
  return name.length < LONG && long > values.length / 2 ? 1 : 0;
}
