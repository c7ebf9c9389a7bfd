/** The letters that stand for an icon: `Ba` of `=Ba`; undefined for an icon's name. */
export function iconLetters(icon: string): string | undefined {
  return /^=([\p{L}\p{N}]{1,2})$/u.exec(icon)?.[1];
}

/** Size of the letters for a symbol of that radius: the widest pair, WM, stays inside. */
export const letterSize = (letters: string, radius: number) =>
  radius * (letters.length > 1 ? 0.9 : 1.15);
