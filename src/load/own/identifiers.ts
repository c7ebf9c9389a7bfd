/** A number of a sheet with a decimal that says nothing; blanks between the parts of a key. */
const bare = (text: string) =>
  text
    .trim()
    .replace(/[.,]0$/, '')
    .replace(/[\s\u00A0\u2009\u202F]+/g, '');

/** The sixteen Länder. */
const IN_A_LAND = /^(?:0[1-9]|1[0-6])/;

/** Digits of a Land, a Kreis, a municipality and an ARS. */
const LENGTHS = new Set([2, 5, 8, 12]);
/** The same but for the first, a zero that a sheet took for nothing. */
const SHORT = new Set([4, 7, 11]);

/** LL R KK VVVV GGG: the association of municipalities is no part of the AGS. */
const ofArs = (ars: string) => ars.slice(0, 5) + ars.slice(9);

/**
 * An AGS of 2, 5 or 8 digits, also from an ARS of 12, with the zero in front that spreadsheets let go.
 * Undefined for what is none, by its length or its Land.
 */
export function repairAgs(text: string): { ags: string; repaired: boolean } | undefined {
  const digits = bare(text);
  if (!/^\d+$/.test(digits)) return undefined;
  const repaired = SHORT.has(digits.length);
  const key = repaired ? `0${digits}` : digits;
  if (!LENGTHS.has(key.length) || !IN_A_LAND.test(key)) return undefined;
  return { ags: key.length === 12 ? ofArs(key) : key, repaired };
}

/** A postcode of five digits, `D-` let go, with the zero in front that spreadsheets let go. */
export function repairPlz(text: string): { plz: string; repaired: boolean } | undefined {
  const match = /^(?:(?:D|DE)-?)?(\d{4,5})$/i.exec(bare(text));
  if (!match) return undefined;
  const plz = match[1]!.padStart(5, '0');
  return plz.startsWith('00') ? undefined : { plz, repaired: match[1]!.length === 4 };
}
