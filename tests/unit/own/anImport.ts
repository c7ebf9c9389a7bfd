/** A visitor's file read as the page reads it, with the atlas's own lists and places around it. */
import { expect } from 'vitest';
import { readFile } from '../../../src/load/own/readFile.ts';
import { OpenFile, loadSurroundings } from '../../../src/load/own/openFile.ts';
import type { Choices, Report } from '../../../src/load/own/report.ts';
import type { Dataset } from '../../../src/model/columns.ts';
import { projectAt } from '../../../src/model/project.ts';
import type { FileName } from '../../../src/load/files.ts';
import { FILES } from '../../../src/load/files.ts';
import { DATA_DAY } from '../aDataset.ts';
import { shippedDictionaries, shippedText } from '../shipped.ts';

const getText = (file: FileName) => Promise.resolve(shippedText(FILES[file].replace('data/', '')));

export const surroundings = await loadSurroundings(getText, shippedDictionaries, DATA_DAY);

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

export async function openFile(content: string | Uint8Array, name = 'liste.csv') {
  const bytes = bytesOf(content);
  return new OpenFile({ name, bytes: bytes.length }, await readFile(bytes, {}), surroundings);
}

export interface Import {
  readonly report: Report;
  readonly dataset: Dataset;
  /** `52.5180 13.4000` of each row, empty where it has no point. */
  readonly points: readonly string[];
}

/** @param choose what the visitor says, given what is usual */
export async function anImport(
  content: string | Uint8Array,
  choose: (usual: Choices) => Choices = (usual) => usual,
): Promise<Import> {
  const file = await openFile(content);
  const { report, interpretation } = file.read(choose(file.usual));
  const { dataset } = interpretation;
  const points = Array.from({ length: dataset.length }, (_, row) => {
    const lngLat = projectAt(dataset, row).lngLat;
    return lngLat ? `${lngLat[1].toFixed(4)} ${lngLat[0].toFixed(4)}` : '';
  });
  return { report, dataset, points };
}

/** What is said of the rows: `3 breite not-a-coordinate listed`. */
export function saidOf({ report }: Import): string[] {
  return report.entries.map(({ line, column, finding, effect }) => {
    const name = column < 0 ? '-' : (report.columns[column]?.name ?? column);
    return `${line} ${name} ${finding.kind} ${effect}`;
  });
}

/** The columns of the dataset that a row of the file fills, by name. */
export function textsOf({ dataset }: Import, row: number): Record<string, string> {
  const { text, more, options } = projectAt(dataset, row);
  const filled = Object.entries(text).filter(([, value]) => value);
  const keys = Object.entries(options).map(([facet, found]) => [
    `#${facet}`,
    found.map(({ key }) => key).join(';'),
  ]);
  return Object.fromEntries([...filled, ...keys.filter(([, value]) => value), ...more]);
}

/** Rows in = rows placed + rows listed, each listed once with a reason. */
export function holdsTheLaw({ report, dataset, points }: Import): void {
  expect(report.placed + report.listed).toBe(report.rows);
  expect(dataset.length).toBe(report.rows);
  expect(points.filter(Boolean).length).toBe(report.placed);
  const reasons = report.entries.filter(({ effect }) => effect !== 'note').map(({ row }) => row);
  const without = points.flatMap((point, row) => (point ? [] : [row]));
  expect(reasons).toEqual(without);
}
