/** A postcode that somebody types, and the place behind it. */
export interface TypedPostcode {
  readonly postcode: string;
  /** May be empty. */
  readonly place: string;
}

/** Four digits are one that is not finished, or that lost its 0; with and without `D-`. */
const POSTCODE = /^\s*(?:D[\s-]*)?(\d{4,5})(?:\s+(?!\d)(.*))?\s*$/i;

export function parsePostcode(text: string): TypedPostcode | undefined {
  const match = POSTCODE.exec(text);
  if (!match) return undefined;
  return { postcode: match[1]!, place: match[2]?.trim() ?? '' };
}
