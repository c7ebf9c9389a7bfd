// The browser that the tests carry with them: unpacked once, before Playwright starts (two at once
// would write the same file). Run by itself, it unpacks.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../node_modules/.cache/chromium', import.meta.url));
/** Written last: a broken-off unpacking leaves none. */
const WHOLE = join(FOLDER, '.whole');

/**
 * Where the browser finds letters that a page's own typeface lacks. The package's own list of folders
 * names `/tmp/fonts`, and a browser that finds no font at all ends at the first such letter.
 */
const FONTS = join(FOLDER, 'fonts.conf');
const FONTS_TEXT = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(FOLDER, 'fonts/fonts')}</dir>
  <cachedir>${join(FOLDER, 'fonts-cache')}</cachedir>
</fontconfig>
`;

/** Never the package's own `args`: `--single-process` hangs, `--disable-web-security` hides faults. */
const ARGS = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  // Nothing but the page talks to a network.
  '--disable-background-networking',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
];

/** How Playwright starts the browser: the carried one, or the one that `CHROMIUM` names. */
export function launchOptions() {
  const named = process.env.CHROMIUM;
  if (named) return { executablePath: named, args: ARGS };
  return {
    executablePath: join(FOLDER, 'chromium'),
    args: ARGS,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(FOLDER, 'al2023/lib'),
      FONTCONFIG_FILE: FONTS,
    },
  };
}

/** Unpacks the carried browser, unless that is done or `CHROMIUM` names another. */
export async function unpackChromium() {
  if (process.env.CHROMIUM || existsSync(WHOLE)) return;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `The carried Chromium is for Linux on x64, this is ${process.platform} on ${process.arch}. ` +
        'Name one of yours: CHROMIUM=/path/to/chrome npm test',
    );
  }
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  // The package looks at both when it is imported. As on Lambda it also unpacks libnss3, libnspr4
  // and libexpat, which a bare machine lacks.
  process.env.TMPDIR = FOLDER;
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  await chromium.executablePath();
  writeFileSync(FONTS, FONTS_TEXT);
  writeFileSync(WHOLE, '');
}

// In a process of its own, since what it sets in the environment is for the unpacking alone.
if (process.argv[1] === fileURLToPath(import.meta.url)) await unpackChromium();
