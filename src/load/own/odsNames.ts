import type { XmlTag } from './xml.ts';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';
export const OFFICE = `${OASIS}:office:1.0`;
export const TABLE = `${OASIS}:table:1.0`;
export const TEXT = `${OASIS}:text:1.0`;
export const STYLE = `${OASIS}:style:1.0`;
/** LibreOffice's own, which alone says that a cell is an error. */
export const CALC = 'urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0';

const PREFIXES = new Map([
  [OFFICE, 'office'],
  [TABLE, 'table'],
  [TEXT, 'text'],
  [STYLE, 'style'],
  [`${OASIS}:datastyle:1.0`, 'number'],
]);

/** An element's name with the prefix that it usually has. */
export function usualName({ name, namespace }: Pick<XmlTag, 'name' | 'namespace'>): string {
  return `${PREFIXES.get(namespace) ?? 'other'}:${name}`;
}
