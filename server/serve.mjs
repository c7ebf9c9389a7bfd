import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { headerPolicy, loadSite } from './policy.mjs';

/**
 * A file as it is sent: its bytes, and the same in fewer where that pays.
 *
 * @typedef {object} Served
 * @property {string} etag
 * @property {Readonly<Record<string, Buffer>>} bodies by content coding; `identity` always
 *
 * @typedef {Map<string, { version: string, reading: Promise<Served> }>} Cache by path; the version
 *   changes when the file does
 */

/** A refusal: a status and its words. */
class Refusal extends Error {
  /**
   * @param {number} status
   * @param {string} words
   * @param {Record<string, string>} [headers]
   */
  constructor(status, words, headers = {}) {
    super(words);
    this.status = status;
    this.headers = headers;
  }
}

const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.csv', 'text/csv; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.geojson', 'application/geo+json; charset=utf-8'],
  ['.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['.svg', 'image/svg+xml; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.png', 'image/png'],
  ['.webp', 'image/webp'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
]);

/** Below this a compressed answer saves no packet. */
const WORTH_COMPRESSING = 1000;

/** In the order of choice, when the browser takes several. */
const CODINGS = [
  {
    name: 'br',
    // Half of what 11 does in a fiftieth of its time, and the visitor waits for the first answer.
    compress: (/** @type {Buffer} */ bytes) =>
      promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  },
  { name: 'gzip', compress: (/** @type {Buffer} */ bytes) => promisify(gzip)(bytes) },
];

/**
 * Serves the files of a folder, and nothing else, with the headers that the page's safety rests on.
 * A worker loaded by URL obeys the policy of its own response: so every file carries it.
 *
 * @param {object} options
 * @param {string} options.root the folder, such as `dist`
 * @param {number} [options.port] 0, the default, takes any free one
 * @param {string} [options.host]
 * @param {string} [options.prefix] the folder of the server that the page seems to lie in
 * @param {import('./policy.mjs').Site} [options.site] what the operator allows
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({
  root,
  port = 0,
  host = '127.0.0.1',
  prefix = '/',
  site = loadSite(),
}) {
  if (!/^\/(?:[\w.-]+\/)*$/.test(prefix)) {
    throw new Error(`serve: the prefix is "${prefix}", expected a path such as /stadt/atlas/.`);
  }
  const folder = await realpath(resolve(root));
  /** @type {Cache} */
  const cache = new Map();
  const safety = {
    'Content-Security-Policy': headerPolicy(site),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'geolocation=(self)',
  };

  const server = createServer(async (request, response) => {
    for (const [name, value] of Object.entries(safety)) response.setHeader(name, value);
    try {
      await answer({ request, response, folder, prefix, cache });
    } catch (error) {
      refuse(request, response, error);
    }
  });
  await new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => done(undefined));
  });
  const address = server.address();
  const boundPort = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://${host}:${boundPort}${prefix}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {object} exchange
 * @param {import('node:http').IncomingMessage} exchange.request
 * @param {import('node:http').ServerResponse} exchange.response
 * @param {string} exchange.folder
 * @param {string} exchange.prefix
 * @param {Cache} exchange.cache
 */
async function answer({ request, response, folder, prefix, cache }) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    throw new Refusal(405, 'Hier kann nur gelesen werden (GET, HEAD).', { Allow: 'GET, HEAD' });
  }
  const path = readPath(request.url ?? '/', prefix);
  const { file, version } = await findFile(folder, path);
  const served = await read(cache, file, version);

  const coding = chooseCoding(served, request.headers['accept-encoding']);
  const body = served.bodies[coding] ?? Buffer.alloc(0);
  const etag = `"${served.etag}-${coding}"`;
  response.setHeader('ETag', etag);
  response.setHeader('Vary', 'Accept-Encoding');
  // What lies in assets/ has a hash of itself in its name.
  response.setHeader(
    'Cache-Control',
    path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
  if (matches(request.headers['if-none-match'], etag)) {
    response.writeHead(304).end();
    return;
  }
  response.setHeader('Content-Type', TYPES.get(extname(file)) ?? 'application/octet-stream');
  response.setHeader('Content-Length', body.length);
  if (coding !== 'identity') response.setHeader('Content-Encoding', coding);
  response.writeHead(200).end(request.method === 'HEAD' ? undefined : body);
}

/**
 * The path below the prefix that a request asks for, without a slash before it.
 *
 * @param {string} url
 * @param {string} prefix
 */
function readPath(url, prefix) {
  const raw = url.replace(/[?#].*$/s, '');
  if (`${raw}/` === prefix) {
    throw new Refusal(301, `Weiter zu ${prefix}`, { Location: prefix });
  }
  if (!raw.startsWith(prefix)) throw notFound();
  let path;
  try {
    path = decodeURIComponent(raw.slice(prefix.length));
  } catch {
    throw new Refusal(400, 'Diese Adresse ist nicht lesbar.');
  }
  const parts = (path === '' || path.endsWith('/') ? `${path}index.html` : path).split('/');
  // Decoded first, so `..%2f` is seen. No empty, hidden or climbing part; no Windows separators.
  if (parts.some((part) => part === '' || part.startsWith('.') || /[\\:\0]/.test(part))) {
    throw notFound();
  }
  return parts.join('/');
}

/**
 * @param {string} folder
 * @param {string} path
 */
async function findFile(folder, path) {
  let file;
  let found;
  try {
    // A symbolic link may lead out of the folder: the real path decides.
    file = await realpath(join(folder, path));
    found = await stat(file);
  } catch {
    throw notFound();
  }
  if (!file.startsWith(folder + sep) || !found.isFile()) throw notFound();
  return { file, version: `${found.mtimeMs} ${found.size}` };
}

/**
 * Reads and compresses a file once, however many ask for it, and again when it has changed.
 *
 * @param {Cache} cache
 * @param {string} file
 * @param {string} version
 */
function read(cache, file, version) {
  const known = cache.get(file);
  if (known?.version === version) return known.reading;
  const reading = prepare(file);
  cache.set(file, { version, reading });
  reading.catch(() => cache.delete(file));
  return reading;
}

/**
 * @param {string} file
 * @returns {Promise<Served>}
 */
async function prepare(file) {
  const identity = await readFile(file);
  /** @type {Record<string, Buffer>} */
  const bodies = { identity };
  const isText = /text|json|xml/.test(TYPES.get(extname(file)) ?? '');
  if (isText && identity.length >= WORTH_COMPRESSING) {
    for (const { name, compress } of CODINGS) bodies[name] = await compress(identity);
  }
  const etag = createHash('sha256').update(identity).digest('base64url').slice(0, 22);
  return { etag, bodies };
}

/**
 * @param {Served} served
 * @param {string | string[] | undefined} accepted the `Accept-Encoding` header
 */
function chooseCoding({ bodies }, accepted = '') {
  const offers = String(accepted)
    .split(',')
    .map((offer) => /^\s*([\w*-]+)\s*(?:;\s*q=([\d.]+)\s*)?$/.exec(offer))
    .filter((offer) => offer !== null && Number(offer[2] ?? 1) > 0)
    .map((offer) => offer?.[1]);
  return CODINGS.find(({ name }) => bodies[name] && offers.includes(name))?.name ?? 'identity';
}

/**
 * @param {string | undefined} known the `If-None-Match` header
 * @param {string} etag
 */
function matches(known = '', etag) {
  return known.split(',').some((one) => [etag, '*'].includes(one.trim().replace(/^W\//, '')));
}

function notFound() {
  return new Refusal(404, 'Diese Datei gibt es hier nicht.');
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {unknown} error
 */
function refuse(request, response, error) {
  if (!(error instanceof Refusal)) console.error(error);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const { status, message, headers } =
    error instanceof Refusal ? error : new Refusal(500, 'Diese Datei war nicht zu lesen.');
  const body = Buffer.from(`${message}\n`);
  response
    .writeHead(status, {
      ...headers,
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Length': body.length,
      'Cache-Control': 'no-cache',
    })
    .end(request.method === 'HEAD' ? undefined : body);
}
