/** What the operator allows beyond the page itself, from data/site.json. */
export interface Site {
  /** Origins that data may be loaded from. */
  readonly dataHosts: readonly string[];
  /** Origins that may show the page in a frame. */
  readonly embedders: readonly string[];
}

export function parseSite(text: string): Site;
export function loadSite(file?: URL | string): Site;
export function metaPolicy(site: Site): string;
export function headerPolicy(site: Site): string;
