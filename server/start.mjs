// `npm start`: installs, builds and serves the atlas on this machine.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { requireNode } from './node-version.mjs';

const FIRST_PORT = 4173;
const PORTS_TO_TRY = 50;

requireNode();
try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function start() {
  // Imported here, after the check, since an old Node would stumble over them without a word.
  const { install } = await import('./install.mjs');
  const { serve } = await import('./serve.mjs');
  const port = readPort(process.env.PORT);
  install();
  build();

  const root = fileURLToPath(new URL('../dist', import.meta.url));
  const { url, close } = await serveOnFreePort(serve, root, port);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => close().then(() => process.exit()));
  }
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`The page does not answer: ${answer.status} at ${url}`);
  console.log(`\nSmart-City-Atlas: ${url}\nCtrl+C ends it.`);
}

function build() {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const vite = fileURLToPath(new URL('../node_modules/vite/bin/vite.js', import.meta.url));
  const result = spawnSync(process.execPath, [vite, 'build'], { cwd: root, stdio: 'inherit' });
  if (result.status !== 0) throw new Error('The atlas could not be built, see above.');
}

/**
 * @param {typeof import('./serve.mjs').serve} serve
 * @param {string} root
 * @param {number} first
 */
async function serveOnFreePort(serve, root, first) {
  for (let port = first; port < first + PORTS_TO_TRY && port < 65536; port++) {
    try {
      return await serve({ root, port });
    } catch (error) {
      if (!isTaken(error)) throw error;
      console.log(`Port ${port} is taken, trying the next.`);
    }
  }
  throw new Error(`No free port from ${first} on. Another one: PORT=8080 npm start`);
}

/** @param {unknown} error */
function isTaken(error) {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

/** @param {string | undefined} text */
function readPort(text) {
  if (text === undefined || text === '') return FIRST_PORT;
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port > 0 && port < 65536) return port;
  throw new Error(`PORT is "${text}", expected a number from 1 to 65535.`);
}
