// `npm run data:check [folder]`: prints what is wrong in data/, and ends with code 1 if anything is.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const data = process.argv[2] ?? here;

const listed = (folder, ending) =>
  existsSync(`${data}/${folder}`)
    ? readdirSync(`${data}/${folder}`)
        .filter((name) => name.endsWith(ending))
        .map((name) => folder + name)
    : [];

const paths = [
  'datapackage.json',
  'geo/germany.topo.json',
  ...listed('', '.csv'),
  ...listed('geo/', '.csv'),
  ...listed('tours/', '.json'),
];
const files = new Map(
  paths
    .filter((path) => existsSync(`${data}/${path}`))
    .map((path) => [path, readFileSync(`${data}/${path}`, 'utf8')]),
);

// Node 20 reads no TypeScript; Vite does.
const { module } = await runnerImport(`${here}check.ts`, { configFile: false, logLevel: 'error' });
const faults = module.checkData(files);
for (const fault of faults) console.error(module.describeFault(fault));
console.log(module.summarise(files, faults));
process.exitCode = faults.length === 0 ? 0 : 1;
