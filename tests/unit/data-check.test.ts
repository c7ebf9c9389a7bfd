import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkData, describeFault, summarise } from '../../data/check.ts';
import { faults } from '../fixtures/data-check/faults.ts';
import { DATA, change, setCell, shipped, sound, textOf } from '../fixtures/data-check/plant.ts';

/** Starting a process and Vite in it, ten times over: a guard against hanging, no measure. */
const PATIENCE = { timeout: 60_000 };

test('the shipped data has no fault', () => {
  expect(checkData(shipped).map(describeFault)).toEqual([]);
});

test('the rows that the faults are planted in have none of their own', () => {
  expect(checkData(sound).map(describeFault)).toEqual([]);
});

test.each(faults)('found: %s', (_, plant, fault) => {
  expect(checkData(plant(sound))).toEqual([{ ...fault, letter: expect.any(String) as string }]);
});

test('the point of a meeting lies in some Land', () => {
  const [fault] = checkData(setCell('dmk_meetings.csv', 4, 'lat', '54.9')(sound));
  expect(fault).toMatchObject({ file: 'dmk_meetings.csv', line: 4, column: 'lon' });
  expect(fault?.allowed).toContain('liegt nicht in Deutschland');
});

test('a Land that is none, and the one that then lacks, are found', () => {
  const found = checkData(setCell('laender.csv', 11, 'land', 'DE-XX')(sound));
  expect(found.map(({ line, value, allowed }) => [line, value, allowed])).toEqual([
    [1, '', 'Es fehlt die Zeile für Saarland (DE-SL).'],
    [11, 'DE-XX', 'Das ist keines der sechzehn Länder.'],
  ]);
});

test('without the shapes the check says so', () => {
  const [fault] = checkData(new Map(sound).set('geo/germany.topo.json', '{}'));
  expect(fault?.allowed).toContain('als TopoJSON');
});

test('a row after one with a line break is named by its line in the file', () => {
  const [fault] = checkData(change('projects.csv', 'k21-hofbieber,', 'K21,')(sound));
  expect(fault).toMatchObject({ line: 6, column: 'id', value: 'K21' });
  expect(textOf('projects.csv').split('\n')[5]).toMatch(/^k21-hofbieber,/);
});

test('line ends of Windows are no fault', () => {
  expect(checkData(change('projects.csv', /\n/g, '\r\n')(sound))).toEqual([]);
});

test('a fault is told in German, with the column as the spreadsheet names it', () => {
  const [fault] = checkData(setCell('projects.csv', 2, 'status', 'laeuft')(sound));
  expect(fault && describeFault(fault)).toBe(
    'data/projects.csv, Zeile 2, Spalte status (O): „laeuft“ ist nicht erlaubt. ' +
      'Erlaubt sind: planned, pilot, running, completed oder leer.',
  );
});

test('a fault of a whole row or of an empty cell is told without quotation marks', () => {
  const blank = { file: 'a.csv', line: 3, column: '', letter: '', value: '', allowed: 'Löschen.' };
  expect(describeFault(blank)).toBe('data/a.csv, Zeile 3: Hier steht nichts. Löschen.');
});

test('a long value is told by its beginning, in one line', () => {
  const long = { file: 'a.csv', line: 2, column: 'b', letter: 'B', value: `x\n${'y'.repeat(99)}` };
  expect(describeFault({ ...long, allowed: 'Kürzer.' })).toBe(
    `data/a.csv, Zeile 2, Spalte b (B): „x ${'y'.repeat(78)}…“ ist nicht erlaubt. Kürzer.`,
  );
});

test('a column without a name is told by its letter, a path in a JSON file by itself', () => {
  const fault = {
    file: 'a.csv',
    line: 1,
    column: '',
    letter: 'AF',
    value: '',
    allowed: 'Löschen.',
  };
  expect(describeFault(fault)).toContain('Zeile 1, Spalte AF: ');
  expect(describeFault({ ...fault, file: 'a.json', column: 'x/y', letter: '' })).toContain(
    'Zeile 1, Angabe x/y: ',
  );
});

test('a column beyond Z has two letters', () => {
  const [fault] = checkData(setCell('projects.csv', 2, 'note', ' x')(sound));
  expect(fault?.letter).toBe('AE');
});

test('the last line counts files, rows and faults', () => {
  const { length } = [...sound.keys()].filter((file) => file.endsWith('.csv'));
  expect(summarise(sound, [])).toMatch(
    new RegExp(`^${length} Dateien, [0-9.]+ Zeilen geprüft: keine Fehler$`),
  );
});

const run = (...args: readonly string[]) =>
  new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, [join(DATA, 'check.mjs'), ...args], (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });

test('npm run data:check passes the shipped data', PATIENCE, async () => {
  const { code, stdout, stderr } = await run();
  expect(stderr).toBe('');
  expect(stdout).toMatch(/Zeilen geprüft: keine Fehler\n$/);
  expect(code).toBe(0);
});

test('npm run data:check prints a fault and ends with code 1', PATIENCE, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'data-check-'));
  try {
    mkdirSync(join(folder, 'geo'));
    for (const [file, text] of setCell('projects.csv', 2, 'status', 'laeuft')(sound))
      writeFileSync(join(folder, file), text);
    const { code, stdout, stderr } = await run(folder);
    expect(stderr).toContain('Zeile 2, Spalte status (O): „laeuft“ ist nicht erlaubt.');
    expect(stdout).toMatch(/geprüft: 1 Fehler\n$/);
    expect(code).toBe(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
