import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serve } from '../../server/serve.mjs';

/** Unpacks the browser and serves the built page on a free port, for as long as the tests run. */
export default async function setUp(): Promise<() => Promise<void>> {
  const root = fileURLToPath(new URL('../../dist', import.meta.url));
  if (!existsSync(root)) throw new Error('dist/ is missing, build the page first: npm run build');
  const unpack = fileURLToPath(new URL('chromium.mjs', import.meta.url));
  execFileSync(process.execPath, [unpack], { stdio: 'inherit' });
  const { url, close } = await serve({ root });
  // Playwright's workers inherit it, and read the config again: there it is the base URL.
  process.env.ATLAS_URL = url;
  return close;
}
