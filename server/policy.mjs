import { existsSync, readFileSync } from 'node:fs';

/**
 * What the operator allows beyond the page itself, from data/site.json.
 *
 * @typedef {object} Site
 * @property {readonly string[]} dataHosts origins that data may be loaded from
 * @property {readonly string[]} embedders origins that may show the page in a frame
 */

const SITE_FILE = new URL('../data/site.json', import.meta.url);

/** No character of this can end a directive, so an origin adds a host and nothing else. */
const HTTPS_ORIGIN =
  /^https:\/\/[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+(?::[1-9]\d{0,4})?$/;

/**
 * Reads `data/site.json`'s text; throws in words for an origin that is none.
 *
 * @param {string} text
 * @returns {Site}
 */
export function parseSite(text) {
  const { dataHosts = [], embedders = [] } = JSON.parse(text);
  return {
    dataHosts: readOrigins('dataHosts', dataHosts),
    embedders: readOrigins('embedders', embedders),
  };
}

/**
 * The operator's site; without the file, one that allows no other host.
 *
 * @param {URL | string} [file]
 * @returns {Site}
 */
export function loadSite(file = SITE_FILE) {
  return parseSite(existsSync(file) ? readFileSync(file, 'utf8') : '{}');
}

/**
 * The Content-Security-Policy for the page's meta element.
 *
 * @param {Site} site
 */
export function metaPolicy({ dataHosts }) {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `worker-src 'self'`,
    `style-src 'self'`,
    ["img-src 'self' data: blob:", ...dataHosts].join(' '),
    `font-src 'self'`,
    ["connect-src 'self'", ...dataHosts].join(' '),
    `manifest-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}

/**
 * The same for the header of every file. Only here may it say who embeds the page: in a meta
 * element a browser ignores `frame-ancestors`, with an error in its console.
 *
 * @param {Site} site
 */
export function headerPolicy(site) {
  return `${metaPolicy(site)}; ${["frame-ancestors 'self'", ...site.embedders].join(' ')}`;
}

/**
 * @param {string} field
 * @param {unknown} origins
 * @returns {string[]}
 */
function readOrigins(field, origins) {
  if (!Array.isArray(origins)) {
    throw new Error(`data/site.json: "${field}" is not a list, expected ["https://…"].`);
  }
  for (const origin of origins) {
    if (!isOrigin(origin)) {
      throw new Error(
        `data/site.json: "${field}" has ${JSON.stringify(origin)}, expected an origin such as ` +
          '"https://daten.example.de": https, lower case, no path, no slash at the end.',
      );
    }
  }
  return origins;
}

/** @param {unknown} text */
function isOrigin(text) {
  return (
    typeof text === 'string' &&
    HTTPS_ORIGIN.test(text) &&
    // The rest of what makes an origin (port range, no default port) is the URL parser's to know.
    URL.canParse(text) &&
    new URL(text).origin === text
  );
}
