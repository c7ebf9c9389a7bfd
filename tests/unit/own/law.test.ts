/** Laws that hold for every import, whatever is in the file. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Refusal } from '../../../src/load/own/grid.ts';
import { projectCsv, projectCsvForExcel } from '../../../src/save/projectCsv.ts';
import { toGeoJson } from '../../../src/save/geojson.ts';
import { recordAt } from '../../../src/save/record.ts';
import { aSelection } from '../aSelection.ts';
import { shippedDataset } from '../shipped.ts';
import { anImport, holdsTheLaw } from './anImport.ts';

const HEADERS = [
  'titel',
  'ort',
  'ags',
  'kategorie',
  'beginn',
  'breite',
  'laenge',
  '__proto__',
  'Land',
];
const cells = fc.oneof(
  fc.constantFrom('', 'Ulm', 'Neustadt', '08421000', '8421000', '48,4', '9,98', '0', '31.02.2024'),
  fc.constantFrom('2021', '05/2021', 'läuft', '5104,2', 'Sachsen', '=1+1', '<b>x</b>', '9.9°O'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.double().map(String),
);
const tables = fc.integer({ min: 1, max: HEADERS.length }).chain((width) =>
  fc.tuple(
    fc.shuffledSubarray(HEADERS, { minLength: width, maxLength: width }),
    fc.array(fc.array(cells, { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 12,
    }),
  ),
);
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

test('rows in = rows placed + rows listed, for random tables', async () => {
  await fc.assert(
    fc.asyncProperty(tables, fc.constantFrom(',', ';', '\t', '|'), async ([header, rows], by) => {
      const csv = [header, ...rows].map((row) => row.map(quoted).join(by)).join('\n');
      try {
        const read = await anImport(csv);
        holdsTheLaw(read);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        // Nothing but blank cells is no row.
        expect(error.reason.kind).toBe('no-rows');
      }
    }),
    { numRuns: 150 },
  );
});

const OFFICE = [
  'Liste der Projekte;;;;',
  'titel;ort;ags;beginn;breite;laenge',
  '"Park;leit";Ulm;08421000;01.05.2021;48,4011;9,9876',
  '"Zeile\nmit Umbruch";Erbach;8425039;2024;48,3294;9,8876',
  'Ohne;;;;;',
  'Summe;;;;;',
].join('\r\n');

test('rows in = rows placed + rows listed, for files with bytes torn out or put in', async () => {
  const bytes = [...new TextEncoder().encode(OFFICE)];
  const cut = fc.record({
    at: fc.nat(bytes.length),
    out: fc.nat(6),
    put: fc.array(fc.oneof(fc.nat(255), fc.constantFrom(34, 59, 10, 13, 0, 44)), { maxLength: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(cut, { minLength: 1, maxLength: 4 }), async (cuts) => {
      const torn = [...bytes];
      for (const { at, out, put } of cuts) torn.splice(at, out, ...put);
      const read = await anImport(Uint8Array.from(torn)).catch((error: unknown) => {
        if (error instanceof Refusal) return undefined;
        throw error;
      });
      if (read) holdsTheLaw(read);
    }),
    { numRuns: 200 },
  );
});

test('the same choices give the same rows', async () => {
  const [one, other] = [await anImport(OFFICE), await anImport(OFFICE)];
  expect(one).toEqual(other);
});

const rows = Array.from({ length: shippedDataset.length }, (_, row) => row);
const selection = aSelection({ dataset: shippedDataset, rows });

for (const [name, text] of [
  ['CSV', projectCsv(selection)],
  ['CSV for Excel', projectCsvForExcel(selection)],
  ['GeoJSON', toGeoJson(selection)],
] as const) {
  test(`an export of the atlas as ${name} comes back unchanged`, async () => {
    const read = await anImport(text);
    holdsTheLaw(read);
    expect(rows.map((row) => recordAt(read.dataset, row))).toEqual(
      rows.map((row) => recordAt(shippedDataset, row)),
    );
    for (const column of ['begin', 'end', 'run'] as const) {
      expect(read.dataset[column]).toEqual(shippedDataset[column]);
    }
    expect(read.dataset.own).toBeUndefined();
    expect(read.report.entries.filter(({ effect }) => effect === 'note')).toEqual([]);
  });
}
