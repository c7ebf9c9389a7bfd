/**
 * Files torn at random, with choices at random, for some seconds: `npm run fuzz` for a minute, from
 * another seed each time. A seed that is printed comes back as `FUZZ_SEED`.
 */
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { Refusal } from '../../../src/load/own/grid.ts';
import { CRS_KEYS, DATE_ORDERS } from '../../../src/load/own/report.ts';
import type { Choices } from '../../../src/load/own/report.ts';
import { ROLES } from '../../../src/load/own/roles.ts';
import { anImport, holdsTheLaw } from './anImport.ts';

const SECONDS = Number(process.env.FUZZ_SECONDS ?? 5);
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_129);
/** Ten times what the slowest of these files takes on a busy machine, in milliseconds. */
const HANGS = 20_000;

const FOLDER = new URL('../../fixtures/own/', import.meta.url);
const files = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => new Uint8Array(readFileSync(`${parentPath}/${name}`)));
const texts = [
  'titel;__proto__;constructor;toString;breite;laenge\n<b>x</b>;1;2;3;48,4;9,9\n',
  'id,ort,ags,beginn,wkt\n1,Neustadt,8425039,05/2021,"POLYGON((9 48,10 48,10 49,9 48))"\n',
  '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"__proto__":1,"titel":"A","marker-color":"#f00"},"geometry":{"type":"Point","coordinates":[9.9,48.4]}}]}',
  '{"type":"Topology","arcs":[[[0,0],[1,1]]],"transform":{"scale":[1,1],"translate":[9,48]},"objects":{"a":{"type":"LineString","arcs":[0],"properties":{"ort":"Ulm"}}}}',
  '[{"titel":"A","lat":"48,4","lon":"9,9"},{"titel":["B"],"lat":null}]',
];
const bases = [...files, ...texts.map((text) => strToU8(text))];

const TOKENS = [
  '__proto__',
  'constructor',
  '"',
  ';',
  '\r\n',
  '\0',
  '\uFEFF',
  '}',
  ']',
  '1e999',
  '-',
];
TOKENS.push('<c r="ZZZ9"><v>1</v></c>', '08421000', '31.02.2024', '=1+1', '🚲', '9'.repeat(400));
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 6 }),
  fc.constantFrom(...TOKENS).map((token) => strToU8(token)),
);
/** At `at` of the whole, `out` bytes go and `put` comes, `times` times. */
const tear = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  out: fc.oneof(fc.nat(8), fc.nat(4000)),
  put: bytes,
  times: fc.oneof({ weight: 6, arbitrary: fc.constant(1) }, fc.nat(300)),
});
type Tear = typeof tear extends fc.Arbitrary<infer T> ? T : never;

function torn(whole: Uint8Array, tears: readonly Tear[]): Uint8Array {
  return tears.reduce((now, { at, out, put, times }) => {
    const cut = Math.floor(at * now.length);
    const middle = Array.from({ length: times }, () => [...put]).flat();
    return Uint8Array.from([...now.subarray(0, cut), ...middle, ...now.subarray(cut + out)]);
  }, whole);
}

/** Tears the parts of a workbook, and packs them again: torn as a whole it is a broken archive. */
function tornWithin(workbook: Uint8Array, tears: readonly Tear[]): Uint8Array {
  const parts: [string, Uint8Array][] = Object.entries(unzipSync(workbook));
  for (const one of tears) {
    const part = parts[Math.floor(one.at * parts.length) % parts.length];
    const within = { ...one, at: (one.at * parts.length) % 1 };
    if (part) part[1] = torn(part[1], [within]);
  }
  return zipSync(Object.fromEntries(parts));
}
const isZip = (file: Uint8Array) => strFromU8(file.subarray(0, 2), true) === 'PK';

const index = fc.nat(12);
const choices: fc.Arbitrary<Partial<Choices>> = fc.record(
  {
    roles: fc.array(fc.tuple(index, fc.constantFrom(...ROLES))).map((pairs) => new Map(pairs)),
    crs: fc.constantFrom(...CRS_KEYS),
    dateOrder: fc.constantFrom(...DATE_ORDERS),
    cells: fc
      .array(fc.tuple(index, fc.tuple(index, fc.constantFrom('', '48,4', ...TOKENS))))
      .map((pairs) => new Map(pairs.map(([row, cell]) => [row, new Map([cell])]))),
    places: fc
      .array(fc.tuple(index, fc.constantFrom('08421000', '99999999', '__proto__')))
      .map((pairs) => new Map(pairs)),
  },
  { requiredKeys: [] },
);

const prototypes = [Object, Array, Function, String, Number, Map, Uint8Array].map(
  ({ prototype }) => prototype as object,
);
const shapeOf = (prototype: object) => Reflect.ownKeys(prototype).map(String).join();
const shapes = prototypes.map(shapeOf);

test(
  `files torn at random for ${SECONDS} s from seed ${SEED}: the law holds or they are refused, nothing else is thrown, nothing hangs, no prototype is changed`,
  { timeout: SECONDS * 1000 + 60_000 },
  async () => {
    let [read, refused] = [0, 0];
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bases.length - 1),
        fc.array(tear, { maxLength: 4 }),
        fc.boolean(),
        choices,
        async (base, tears, isWithin, chosen) => {
          const whole = bases[base]!;
          const file = isWithin && isZip(whole) ? tornWithin(whole, tears) : torn(whole, tears);
          const begun = performance.now();
          try {
            holdsTheLaw(await anImport(file));
            holdsTheLaw(await anImport(file, (usual) => ({ ...usual, ...chosen })));
            read++;
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
            refused++;
          }
          expect(performance.now() - begun).toBeLessThan(HANGS);
          expect(prototypes.map(shapeOf)).toEqual(shapes);
        },
      ),
      {
        seed: SEED,
        numRuns: Number.MAX_SAFE_INTEGER,
        interruptAfterTimeLimit: SECONDS * 1000,
        endOnFailure: true,
      },
    );
    console.info(`seed ${SEED}: ${read} files read, ${refused} refused`);
    expect(read).toBeGreaterThan(0);
    expect(refused).toBeGreaterThan(0);
  },
);
