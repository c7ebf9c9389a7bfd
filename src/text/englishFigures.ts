/** Figures and quotations as the report on a visitor's file writes them. */

const format = new Intl.NumberFormat('en-GB');
const short = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

export const number = (value: number): string => format.format(value).replace('-', '−');

/** `1 row`, `1,200 rows` */
export const count = (value: number, one: string, many: string): string =>
  `${number(value)} ${value === 1 ? one : many}`;

/** 0 to 1. Never 100% of what is not all. */
export const percent = (share: number): string => `${number(Math.floor(share * 100 + 1e-9))}%`;

/** Bytes: `84 kB`, `3.2 MB`. */
export function size(bytes: number): string {
  if (bytes < 1000) return `${number(bytes)}\u00A0${bytes === 1 ? 'byte' : 'bytes'}`;
  if (bytes < 999_500) return `${number(Math.round(bytes / 1000))}\u00A0kB`;
  const [unit, name] = bytes < 999_950_000 ? [1e6, 'MB'] : [1e9, 'GB'];
  return `${short.format(bytes / unit)}\u00A0${name}`;
}

/** Far more than a name or a number has; a geometry may have thousands. */
const LONGEST = 80;
export const shortened = (text: string, longest = LONGEST): string =>
  text.length > longest ? `${text.slice(0, longest)}…` : text;

export const quoted = (text: string): string => `“${shortened(text)}”`;
