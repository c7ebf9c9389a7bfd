import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../', import.meta.url);

/**
 * What a lock file says of a package.
 *
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} Locked
 * @typedef {Readonly<Record<string, Locked>>} Packages by folder, such as `node_modules/vite`
 */

/**
 * Why what is installed is not what is locked, in words; undefined when it is. An optional package
 * may be absent: most are for other systems.
 *
 * @param {Packages} locked
 * @param {Packages} installed
 * @returns {string | undefined}
 */
export function differs(locked, installed) {
  for (const [folder, { version, integrity, optional }] of Object.entries(locked)) {
    const found = installed[folder];
    // The entry without a name is the project itself.
    if (folder === '' || (!found && optional)) continue;
    if (!found) return `${folder} is missing`;
    if (found.version !== version || found.integrity !== integrity) {
      return `${folder} is ${found.version}, locked is ${version}`;
    }
  }
  const stranger = Object.keys(installed).find((folder) => !Object.hasOwn(locked, folder));
  return stranger && `${stranger} is not locked`;
}

/**
 * Installs exactly what package-lock.json names, unless that is there already. npm's own record of
 * what it installed decides: it is written last, so a broken-off install has none.
 */
export function install() {
  const reason = whyInstall();
  if (!reason) return;
  console.log(`Installing what package-lock.json names, since ${reason}.`);
  const result = runNpm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  if (result.error) throw result.error;
  if (result.status !== 0) throw new Error(`npm ci failed, with exit code ${result.status}.`);
}

function whyInstall() {
  const record = new URL('node_modules/.package-lock.json', ROOT);
  if (!existsSync(record)) return 'nothing is installed yet';
  return differs(readPackages(new URL('package-lock.json', ROOT)), readPackages(record));
}

/**
 * @param {URL} file
 * @returns {Packages}
 */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/**
 * Runs npm in the project's folder: the one that started us, else the one on the path.
 *
 * @param {readonly string[]} args
 */
export function runNpm(args) {
  const options = /** @type {const} */ ({ cwd: fileURLToPath(ROOT), stdio: 'inherit' });
  const npm = process.env.npm_execpath ?? '';
  if (basename(npm) === 'npm-cli.js') return spawnSync(process.execPath, [npm, ...args], options);
  // On Windows npm is a .cmd file, which only a shell runs.
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}
