import { damaged } from './damaged.ts';

/** What was to be a JSON text of its own and is none. */
export class BrokenText {
  constructor(readonly text: string) {}
}

/** One JSON text, or several: by line, or each after a record separator (RFC 8142). */
export type JsonTexts =
  | { readonly kind: 'one'; readonly value: unknown }
  | { readonly kind: 'several'; readonly values: readonly unknown[] };

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  const isBroken = value instanceof BrokenText;
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isBroken;
}

const SEPARATOR = '\u001E';

/** @throws Refusal, `damaged` */
export function parseJson(text: string): JsonTexts {
  const exact = withExactIntegers(text.replace(/^\uFEFF/, ''));
  if (exact.trimStart().startsWith(SEPARATOR)) {
    return { kind: 'several', values: textsOf(exact, SEPARATOR).map(parseOne) };
  }
  try {
    return { kind: 'one', value: JSON.parse(exact) };
  } catch (error) {
    const lines = textsOf(exact, /\r\n?|\n/);
    const whole = lines.filter((line) => /^\{.*\}$/.test(line));
    // In a broken file of one text no line stands for itself, or only the last.
    if (lines.length > 1 && whole.length * 2 >= lines.length) {
      const values = lines.map(parseOne);
      if (values.filter(isObject).length * 2 >= lines.length) return { kind: 'several', values };
    }
    throw damaged('geojson', error instanceof Error ? error.message : '');
  }
}

function textsOf(text: string, separator: string | RegExp): string[] {
  const texts = text.split(separator).map((one) => one.trim());
  return texts.filter(Boolean);
}

function parseOne(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return new BrokenText(text);
  }
}

/** A number of so many digits may be rounded on its way. */
const LONG_INTEGER = /(?<![\d.eE+])-?\d{16,}(?![\d.eE])/;

/** Puts integers that a number cannot hold between quotation marks: they are keys, and stay exact. */
function withExactIntegers(text: string): string {
  if (!LONG_INTEGER.test(text)) return text;
  const parts: string[] = [];
  const next = new RegExp(`"|${LONG_INTEGER.source}`, 'g');
  let from = 0;
  for (let found = next.exec(text); found; found = next.exec(text)) {
    if (found[0] === '"') {
      next.lastIndex = endOfString(text, found.index + 1);
    } else if (String(Number(found[0])) !== found[0]) {
      parts.push(text.slice(from, found.index), '"', found[0], '"');
      from = next.lastIndex;
    }
  }
  return parts.join('') + text.slice(from);
}

/** Behind the quotation mark that ends it. */
function endOfString(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    let before = at;
    while (text[before - 1] === '\\') before--;
    if ((at - before) % 2 === 0) return at + 1;
  }
  return text.length;
}
