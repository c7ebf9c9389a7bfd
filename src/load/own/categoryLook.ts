import { WITHOUT } from '../../model/columns.ts';
import type { Option } from '../../model/columns.ts';
import { lettersFor } from './categoryLetters.ts';

/** A category of a visitor's file. */
export interface OwnCategory extends Pick<Option, 'key' | 'label'> {
  /** Number of its rows: the more, the sooner it gets a colour of the look. */
  readonly count: number;
  /** simplestyle's `marker-color`. */
  readonly colour?: string | undefined;
  /** simplestyle's `marker-symbol`: a letter or digit, or the icon of one of the atlas's categories. */
  readonly symbol?: string | undefined;
}

/**
 * Categories of the atlas whose colours are lent, in this order: neighbours are apart by 14
 * (CIEDE2000) at least, in light and dark, with normal sight and each dichromacy; the first of them
 * as far as can be.
 */
const LENT = [
  'verkehr',
  'teilhabe',
  'steuerung',
  'umwelt',
  'tourismus',
  'daten',
  'dienste',
  'gesamt',
  'energie',
  'netze',
  'sicherheit',
];

/** Drawn in ink. */
const INK = 'ink';

/**
 * The options of a file's categories, in the order given: with the colour that the file wants, else
 * one of the look's as long as there are some, and letters in the place of an icon. What is a
 * category of the atlas is that of the atlas.
 * @param known the atlas's own
 */
export function withLooks(
  categories: readonly OwnCategory[],
  known: readonly Option[] = [],
): Option[] {
  const atlas = new Map(known.map((option) => [option.key, option]));
  const keys = new Set(categories.map(({ key }) => key));
  const lent = LENT.filter((key) => !keys.has(key));
  const taken = new Set<string>();
  const look = (category: OwnCategory): Option => {
    const { key, label } = category;
    const found = key === WITHOUT ? { key } : atlas.get(key);
    if (found) return found;
    const colour = hexOf(category.colour) ?? (LENT.includes(key) ? key : (lent.shift() ?? INK));
    const icon = iconOf(category, known) ?? lettersFor(label?.de ?? '', taken);
    return { key, ...(label && { label }), colour, ...(icon && { icon }) };
  };
  const byCount = categories.toSorted((a, b) => b.count - a.count);
  const looks = new Map(byCount.map((category) => [category, look(category)]));
  return categories.map((category) => looks.get(category)!);
}

/** `#rgb` or `#rrggbb`, the `#` may be missing, as simplestyle has it; written out. */
function hexOf(colour = ''): string | undefined {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(colour.trim())?.[1]?.toLowerCase();
  if (digits === undefined) return undefined;
  return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`;
}

function iconOf({ symbol = '' }: OwnCategory, known: readonly Option[]): string | undefined {
  const name = symbol.trim();
  if (/^[a-z0-9]$/i.test(name)) return `=${name.toUpperCase()}`;
  return name && known.some(({ icon }) => icon === name) ? name : undefined;
}
