// `npm test`: installs what is locked, then checks and tests everything, also over the built page.
// `npm test -- unit lint` runs these steps only. Nothing from npm is imported here: it may not be
// there yet.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { install, runNpm } from '../server/install.mjs';
import { requireNode } from '../server/node-version.mjs';
import { checkEnd, countPlaywright, countVitest, toReport } from './report.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const REPORTS = new URL('../node_modules/.cache/tests/', import.meta.url);
/** Only against hanging: far more than any step needs. */
const LONGEST_STEP = 75 * 60_000;

/** @typedef {import('./report.mjs').Outcome} Outcome */

/** @type {Map<string, () => Outcome>} */
const STEPS = new Map([
  ['types', () => runScript('types')],
  ['lint', () => runScript('lint')],
  ['format', () => runScript('format')],
  ['data', () => runScript('data:check')],
  ['unit', () => runVitest('unit')],
  ['component', () => runVitest('component')],
  ['build', () => runScript('build')],
  ['browser', runPlaywright],
]);

requireNode();
process.exitCode = main(process.argv.slice(2));

/** @param {readonly string[]} wanted names of steps; none means all */
function main(wanted) {
  const unknown = wanted.find((name) => !STEPS.has(name));
  if (unknown) {
    console.error(`There is no step "${unknown}", expected: ${[...STEPS.keys()].join(', ')}.`);
    return 1;
  }
  /** @type {Map<string, Outcome>} */
  const outcomes = new Map();
  const installed = attempt(() => {
    install();
    return { passed: 0, failed: 0 };
  });
  if (installed.failed > 0) {
    outcomes.set('install', installed);
  } else {
    for (const [name, step] of STEPS) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      console.log(`\n── ${name}`);
      // An old page must not pass for the one that could not be built.
      const isStale = name === 'browser' && (outcomes.get('build')?.failed ?? 0) > 0;
      outcomes.set(
        name,
        isStale ? { passed: 0, failed: 1, note: 'not run, the build failed' } : attempt(step),
      );
    }
  }
  const { failed, lines } = toReport(outcomes);
  console.log(`\n${lines.join('\n')}`);
  return failed > 0 ? 1 : 0;
}

/**
 * @param {() => Outcome} step
 * @returns {Outcome}
 */
function attempt(step) {
  try {
    return step();
  } catch (error) {
    return { passed: 0, failed: 1, note: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * A script of package.json: one check, passed or failed.
 *
 * @param {string} script
 * @returns {Outcome}
 */
function runScript(script) {
  const { status, error } = runNpm(['run', '--silent', script]);
  if (error) throw error;
  return status === 0
    ? { passed: 1, failed: 0 }
    : { passed: 0, failed: 1, note: `npm run ${script}` };
}

/**
 * @param {'unit' | 'component'} project
 * @returns {Outcome}
 */
function runVitest(project) {
  const file = reportFile(`${project}.json`);
  const status = runNode(
    'node_modules/vitest/vitest.mjs',
    [
      'run',
      `--project=${project}`,
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    // Then it allows no `.only`, and writes no missing snapshot by itself.
    { CI: 'true' },
  );
  return checkEnd(countVitest(readReport(file, status)), status);
}

/** @returns {Outcome} */
function runPlaywright() {
  const file = reportFile('browser.json');
  const status = runNode(
    'node_modules/@playwright/test/cli.js',
    ['test', '--config=tests/browser/playwright.config.ts', '--reporter=list,json'],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  );
  return checkEnd(countPlaywright(readReport(file, status)), status);
}

/**
 * A place for a runner's report, with none of an earlier run there.
 *
 * @param {string} name
 */
function reportFile(name) {
  mkdirSync(REPORTS, { recursive: true });
  const file = fileURLToPath(new URL(name, REPORTS));
  rmSync(file, { force: true });
  return file;
}

/**
 * @param {string} file
 * @param {number | null} status
 */
function readReport(file, status) {
  if (!existsSync(file)) throw new Error(`wrote no report, ended with exit code ${status}`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 * @returns the exit code; null when it was killed
 */
function runNode(program, args, env = {}) {
  const { status, error } = spawnSync(process.execPath, [program, ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    timeout: LONGEST_STEP,
  });
  if (error) throw error;
  return status;
}
