import { readFileSync, readdirSync } from 'node:fs';
import { basename, extname, join, relative, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** A sum of files and what it may weigh. */
export interface Budget {
  readonly name: string;
  /** In kB of 1,000 bytes. */
  readonly limit: number;
  readonly files: readonly WeighedFile[];
}

/** A file and what travels of it, in bytes. */
export interface WeighedFile {
  readonly name: string;
  readonly bytes: number;
}

/**
 * Code that the list waits for although no `import` of the entry says so, such as a worker that
 * reads the atlas's own data: patterns of file names without folder.
 */
export const EARLY: readonly RegExp[] = [];

/**
 * Code and data fetched only when a visitor asks for it: patterns of file names without folder. What
 * only such code imports is later too.
 */
export const LATER: readonly RegExp[] = [
  /^(gemeinden|glossary)\b.*\.csv$/,
  /^site\b.*\.json$/,
  /^germany-fine\b.*\.json$/,
  /^(smart-cities|dmk)\b.*\.json$/,
  // What wide projects cover, places looked for.
  /^(reachShape|paintReach|paintMarks)\b/,
  // English, a place in the link, the picture of the map, paper, the map without WebGL.
  /^(en|origin|mapPicture|plainView|printing)\b/,
  /^(ProjectPanel|MeetingPanel|TableView|EmbedFrame|CompareView)\b/,
  // What lies in a region, and how one is chosen.
  /^(regionRows|RegionGroup|paintRegion|GroundMenu|DrawArea|Shading)\b/,
  /^(player\.svelte|PlaySettings|PlayYear|BarTooltip)\b/,
  /^(DownloadDialog|ShareDialog|HelpDialog|SitePage|ReportError|ReportLink)\b/,
  /^(SearchList|position|nearWords)\b/,
  // What only a file of very many rows or categories needs.
  /^(LongList|LongFacet|idleWork)\b/,
  // What answers to the pointer comes when the first map is painted, the small print with the list.
  /^(Pointing|NearMe|crossfade)\b/,
  // A visitor's own files: their worker with what reads each format, the report, the list of them.
  /^(Import|OwnDataGroup|DropOverlay|importWorker|geoJson|topoJson|workbook)\b/,
  // A talk.
  /^(Presentation|PresentDialog)\b/,
  /^(FirstSteps|SiteLinks|Terms|WaysOut|NoticeList)\b/,
  // Long lists come with own data.
  /^(LongFacet|LongList)\b/,
];

const CODE = ['.js', '.mjs', '.css'];
const DATA = ['.csv', '.json', '.geojson'];

/**
 * The table of what each budget weighs, heaviest file named, and the names of those exceeded.
 */
export function judge(budgets: readonly Budget[]): { lines: string[]; exceeded: string[] } {
  const judged = budgets.map((budget) => {
    const bytes = budget.files.reduce((sum, file) => sum + file.bytes, 0);
    return { ...budget, bytes, isOver: bytes > budget.limit * 1000 };
  });
  const width = Math.max(...judged.map(({ name }) => name.length));
  const lines = judged.map(({ name, limit, files, bytes, isOver }) => {
    const [heaviest] = files.toSorted((one, other) => other.bytes - one.bytes);
    const most = heaviest ? `, most in ${heaviest.name} (${toKilobytes(heaviest.bytes)})` : '';
    const verdict = isOver ? 'TOO MUCH' : 'ok';
    return (
      `${name.padEnd(width)} ${toKilobytes(bytes).padStart(9)} of ${String(limit).padStart(3)} kB` +
      `  ${verdict}, ${files.length} files${most}`
    );
  });
  return { lines, exceeded: judged.filter(({ isOver }) => isOver).map(({ name }) => name) };
}

function toKilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/**
 * The budgets' files among `emitted` (paths in the output folder). `first` are the page, its entry
 * and all that it imports.
 */
export function share(
  emitted: readonly string[],
  first: ReadonlySet<string>,
  later: ReadonlySet<string> = new Set(),
): { name: string; limit: number; files: string[] }[] {
  const isNow = (path: string) => !later.has(path) && !isLater(path);
  const isFirst = (path: string) =>
    first.has(path) || EARLY.some((pattern) => pattern.test(basename(path)));
  const having = (extensions: readonly string[]) =>
    emitted.filter((path) => extensions.includes(extname(path)));
  return [
    { name: 'list, filters and sentence', limit: 60, files: emitted.filter(isFirst) },
    {
      name: 'first map, all code',
      limit: 430,
      files: [
        ...emitted.filter((path) => isFirst(path) && !CODE.includes(extname(path))),
        ...having(CODE).filter((path) => isFirst(path) || isNow(path)),
      ],
    },
    { name: 'data before the first map', limit: 330, files: having(DATA).filter(isNow) },
    { name: 'fonts', limit: 60, files: having(['.woff2']) },
  ];
}

/** Fails the build when a budget of bytes (brotli 11, fonts as they are) is exceeded. */
export function budget(): Plugin {
  let log = (line: string) => console.info(line);
  return {
    name: 'atlas:budget',
    apply: 'build',
    configResolved({ logger }) {
      log = (line) => logger.info(line);
    },
    writeBundle({ dir = 'dist' }, bundle) {
      // From the disk, since what `public/` holds and what workers are built to weighs too.
      const emitted = readdirSync(dir, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => relative(dir, join(parentPath, name)).replaceAll(sep, '/'));
      const weights = new Map<string, number>();
      const weigh = (path: string): WeighedFile => {
        const bytes = weights.get(path) ?? weighFile(join(dir, path));
        weights.set(path, bytes);
        return { name: path, bytes };
      };
      const first = findFirst(bundle);
      const { lines, exceeded } = judge(
        share(emitted, first, findLater(bundle, first)).map((one) => ({
          ...one,
          files: one.files.map(weigh),
        })),
      );
      log(['', ...lines, ''].join('\n'));
      if (exceeded.length > 0) {
        this.error(`The build is too heavy: ${exceeded.join('; ')}. See the table above.`);
      }
    },
  };
}

const isLater = (path: string) => LATER.some((pattern) => pattern.test(basename(path)));

/** The page, the files that it names, what those import statically, and their styles. */
function findFirst(bundle: Rolldown.OutputBundle): Set<string> {
  const pages = Object.values(bundle).flatMap((output) =>
    output.type === 'asset' && extname(output.fileName) === '.html' ? [String(output.source)] : [],
  );
  return closure(bundle, (path) => {
    const isNamed = CODE.includes(extname(path)) && pages.some((page) => page.includes(path));
    return isNamed || extname(path) === '.html';
  });
}

/** Chunks and styles that nothing but the code named in `LATER` needs. */
function findLater(bundle: Rolldown.OutputBundle, first: ReadonlySet<string>): Set<string> {
  const isDynamic = (output: Rolldown.OutputBundle[string]) =>
    output.type === 'chunk' && output.isDynamicEntry;
  const now = closure(bundle, (path, output) => isDynamic(output) && !isLater(path));
  const asked = closure(bundle, (path, output) => isDynamic(output) && isLater(path));
  return new Set([...asked].filter((path) => !now.has(path) && !first.has(path)));
}

/** The files chosen, the chunks that they import statically, and their styles. */
function closure(
  bundle: Rolldown.OutputBundle,
  isChosen: (path: string, output: Rolldown.OutputBundle[string]) => boolean,
): Set<string> {
  const found = new Set<string>();
  const visit = (fileName: string): void => {
    const output = bundle[fileName];
    if (found.has(fileName) || !output) return;
    found.add(fileName);
    if (output.type !== 'chunk') return;
    output.imports.forEach(visit);
    output.viteMetadata?.importedCss.forEach((css) => found.add(css));
  };
  for (const [path, output] of Object.entries(bundle)) if (isChosen(path, output)) visit(path);
  return found;
}

function weighFile(path: string): number {
  const bytes = readFileSync(path);
  if (extname(path) === '.woff2') return bytes.length;
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }).length;
}
