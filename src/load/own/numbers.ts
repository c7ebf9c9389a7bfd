/** What parts thousands in German and Swiss tables besides the point: blanks of three widths, apostrophes. */
const BLANKS = " \u00A0\u2009\u202F'’";

/** A number whose decimal sign is this one. Thousands are parted by one sign throughout, in threes. */
const grammar = (decimal: string, group: string) =>
  new RegExp(
    `^([+−-])?(\\d+|[1-9]\\d{0,2}([${group}${BLANKS}])\\d{3}(?:\\3\\d{3})*)(?:${decimal}(\\d+))?$`,
  );

export type DecimalSign = ',' | '.';

const NUMBER: Readonly<Record<DecimalSign, RegExp>> = {
  ',': grammar(',', '.'),
  '.': grammar('\\.', ','),
};

/**
 * A number as a table writes it, and nothing else: `52,5180`, `1.234,56`, `1 234`, `−4`. No exponent,
 * no unit, no `,5`. Blanks around it are let pass.
 */
export function parseNumber(text: string, sign: DecimalSign): number | undefined {
  const match = NUMBER[sign].exec(text.trim());
  if (!match) return undefined;
  const [, minus, whole, , fraction = '0'] = match;
  const value = Number(`${whole!.replace(/\D/g, '')}.${fraction}`);
  if (!Number.isFinite(value)) return undefined;
  return minus && minus !== '+' && value !== 0 ? -value : value;
}

/** Reads both ways: `51.043` is a degree or fifty-one thousand. */
const BOTH_WAYS = /^[+−-]?[1-9]\d{0,2}([.,])\d{3}$/;

/**
 * The decimal sign of a whole column, or of several. What reads one way only decides by majority,
 * the comma where they are equal, for most files are German. Where everything reads both ways the
 * hint tells: a degree does not go into thousands, so its sign is the decimal one; a plain number
 * with exactly three figures after its only sign has thousands. Whole numbers read with either: `.`.
 */
export function findDecimal(texts: Iterable<string>, hint: 'degrees' | 'plain'): DecimalSign {
  const clear = { ',': 0, '.': 0 };
  const doubtful = { ',': 0, '.': 0 };
  for (const text of texts) {
    const number = text.trim();
    if (!/[.,]/.test(number)) continue;
    const both = BOTH_WAYS.exec(number);
    if (both) doubtful[both[1] === ',' ? ',' : '.']++;
    else if (NUMBER[','].test(number)) clear[',']++;
    else if (NUMBER['.'].test(number)) clear['.']++;
  }
  if (clear[','] + clear['.'] > 0) return clear['.'] > clear[','] ? '.' : ',';
  if (doubtful[','] + doubtful['.'] === 0) return '.';
  const often: DecimalSign = doubtful['.'] > doubtful[','] ? '.' : ',';
  if (hint === 'degrees') return often;
  return often === '.' ? ',' : '.';
}
