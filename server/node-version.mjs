import { readFileSync } from 'node:fs';

/**
 * Ends the program in words when this Node is older than package.json's `engines` asks for. Imports
 * and syntax here are ones that an old Node reads.
 */
export function requireNode() {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const needed = manifest.engines.node.replace(/[^\d.]/g, '');
  if (!isOlder(process.versions.node, needed)) return;
  console.error(
    `The atlas needs Node ${needed} or newer, this is Node ${process.versions.node}. ` +
      'A newer one: https://nodejs.org/',
  );
  process.exit(1);
}

/**
 * @param {string} version such as 20.19.0
 * @param {string} needed such as 20.19
 */
export function isOlder(version, needed) {
  const [major, minor] = version.split('.').map(Number);
  const [neededMajor, neededMinor] = needed.split('.').map(Number);
  return major < neededMajor || (major === neededMajor && minor < neededMinor);
}
