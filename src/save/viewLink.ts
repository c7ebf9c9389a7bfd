import { parseLink, toHash } from '../model/link.ts';

/** The absolute link of a view: the page's own address without what its hash was. */
export function toLink(page: string, hash: string): string {
  const [address] = page.split('#', 1);
  return hash ? `${address}#${hash}` : address!;
}

/** The same view in the lean frame for pages elsewhere. */
export function embeddedHash(hash: string): string {
  return toHash({ ...parseLink(hash).view, mode: 'einbettung' });
}

/** The same view in the whole atlas. */
export function wholeHash(hash: string): string {
  const { mode: _, ...view } = parseLink(hash).view;
  return toHash(view);
}
