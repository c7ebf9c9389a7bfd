// `npm run fuzz`: tears files at random for a minute, from a seed that is another each time and is
// printed. `FUZZ_SECONDS` and `FUZZ_SEED` change that.
import { spawnSync } from 'node:child_process';

const { FUZZ_SECONDS = '60', FUZZ_SEED = String(Date.now() % 2 ** 31) } = process.env;
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--project=unit', 'own/fuzz'],
  { stdio: 'inherit', env: { ...process.env, FUZZ_SECONDS, FUZZ_SEED } },
);
process.exitCode = status ?? 1;
