/** What a number format makes of a number, as far as it changes what it means. */
export type NumberFormat =
  | { readonly kind: 'number' }
  /** Filled up with zeros to so many digits, as keys are kept. */
  | { readonly kind: 'padded'; readonly digits: number }
  | { readonly kind: 'day'; readonly shows: 'day' | 'month' | 'year' }
  | { readonly kind: 'time' }
  /** Hours that go on after 24. */
  | { readonly kind: 'span' };

const NUMBER: NumberFormat = { kind: 'number' };
const DAY: NumberFormat = { kind: 'day', shows: 'day' };
const MONTH: NumberFormat = { kind: 'day', shows: 'month' };
const TIME: NumberFormat = { kind: 'time' };
const SPAN: NumberFormat = { kind: 'span' };

/** Formats that a workbook names by number and does not write out. 27 to 36 and 50 to 58 are East Asian. */
const BUILT_IN: readonly (readonly [number, number, NumberFormat])[] = [
  [14, 16, DAY],
  [17, 17, MONTH],
  [18, 21, TIME],
  [22, 22, DAY],
  [27, 31, DAY],
  [32, 33, TIME],
  [34, 36, DAY],
  [45, 45, TIME],
  [46, 46, SPAN],
  [47, 47, TIME],
  [50, 58, DAY],
];

export function builtInFormat(id: number): NumberFormat {
  return BUILT_IN.find(([first, last]) => id >= first && id <= last)?.[2] ?? NUMBER;
}

/** Of a format's code, `dd.mm.yyyy` or `00000`: the part that is for positive numbers. */
export function formatOfCode(code: string): NumberFormat {
  const isSpan = /\[(h+|m+|s+)\]/i.test(code);
  const [first = ''] = bare(code).split(';');
  // Some writers leave it in German.
  if (/^(general|standard)$/i.test(first.trim())) return NUMBER;
  if (/^0{2,}$/.test(first.trim())) return { kind: 'padded', digits: first.trim().length };
  if (/[yd]/i.test(first)) return { kind: 'day', shows: precisionOf(first) };
  if (isSpan) return SPAN;
  if (/[hs]/i.test(first)) return TIME;
  return /m/i.test(first) ? MONTH : NUMBER;
}

/** Without text, fill characters, colours, currencies and languages. */
function bare(code: string): string {
  return code.replace(/"[^"]*"?|\\.|[_*]./g, '').replace(/\[[^\]]*\]?/g, '');
}

function precisionOf(code: string): 'day' | 'month' | 'year' {
  if (/[dh]/i.test(code)) return 'day';
  return /m/i.test(code) ? 'month' : 'year';
}
