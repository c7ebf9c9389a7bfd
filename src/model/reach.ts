import type { TextField } from './columns.ts';

/** What a project covers beyond its point. */
export interface Reach {
  /** AGS of 5 digits: Kreise and kreisfreie Städte. */
  readonly kreise: readonly string[];
  /** AGS of 8 digits. */
  readonly municipalities: readonly string[];
}

/** Levels whose projects cover more than the municipality they stand at. */
const WIDE = ['kreis', 'kooperation', 'land'];

/** A kreisfreie Stadt is a Kreis of its own; its municipality has the number 000 there. */
const KREISFREI = /^\d{5}000$/;

export const isWide = (level: string): boolean => WIDE.includes(level);

/** Undefined where no member is known by its AGS. A member inside a Kreis that is covered whole adds nothing. */
export function reachOf(
  text: Readonly<Record<Extract<TextField, 'level' | 'ags' | 'member_ags'>, string>>,
): Reach | undefined {
  if (!isWide(text.level)) return undefined;
  const codes = [text.ags, ...text.member_ags.split(';')]
    .map((code) => code.trim())
    .map((code) => (KREISFREI.test(code) ? code.slice(0, 5) : code));
  const kreise = codes.filter((code) => /^\d{5}$/.test(code));
  const municipalities = codes.filter(
    (code) => /^\d{8}$/.test(code) && !kreise.includes(code.slice(0, 5)),
  );
  if (kreise.length + municipalities.length === 0) return undefined;
  return { kreise: [...new Set(kreise)], municipalities: [...new Set(municipalities)] };
}
