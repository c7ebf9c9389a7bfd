import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FileError } from '../../src/load/issue.ts';
import { readProjects } from '../../src/load/projects.ts';
import { parseTable } from '../../src/load/table.ts';
import { NEVER_FROM, NEVER_TO, codesAt, hasPlace } from '../../src/model/columns.ts';
import { toX, toY } from '../../src/model/mercator.ts';
import { DATA_DAY, DICTIONARIES, aDataset, aRow, day, toCsv } from './aDataset.ts';
import type { Cells } from './aDataset.ts';
import { shippedDictionaries, shippedText } from './shipped.ts';

const read = (...rows: readonly Cells[]) =>
  readProjects('projects.csv', toCsv(rows.map(aRow)), DICTIONARIES, DATA_DAY);
const readShipped = (text: string) =>
  readProjects('projects.csv', text, shippedDictionaries, DATA_DAY);

const SHIPPED = shippedText('projects.csv');
const [HEADER = '', ...LINES] = SHIPPED.trimEnd().split('\n');

describe('laws', () => {
  test('whatever happens to characters of the shipped file, no row is lost unsaid', () => {
    const someHarm = fc.record({
      at: fc.nat(),
      length: fc.nat(3),
      put: fc.constantFrom('', 'x', '"', ',', '""', ';', '2021-02-31', '\0', '٣', '=1+1', '-'),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(LINES.length - 1), { minLength: 1, maxLength: 12 }),
        fc.array(someHarm, { minLength: 1, maxLength: 4 }),
        (chosen, harms) => {
          const lines = chosen.map((line) => LINES[line]!);
          let isCalm = true;
          for (const { at, length, put } of harms) {
            const index = at % lines.length;
            const line = lines[index]!;
            const place = Math.floor(at / lines.length) % line.length;
            isCalm &&= !(put + line.slice(place, place + length)).includes('"');
            lines[index] = line.slice(0, place) + put + line.slice(place + length);
          }
          const text = [HEADER, ...lines].join('\n');
          const { dataset, issues } = readShipped(text);
          expect(dataset.length + issues.length).toBe(parseTable(text).rows.length);
          // Only two quotation marks can make one row of two lines.
          if (isCalm) expect(dataset.length + issues.length).toBe(lines.length);
          expectWhole(dataset);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('whatever stands in the cells, each row is read or named by its line', () => {
    const columns = HEADER.split(',');
    const someCell = fc.constantFrom(
      ...['', ' ', 'x', '"', 'a\nb', '0', '-1', '1e9', '52,5', '999', 'NaN', '2021', '2021-13'],
      ...[
        'verkehr',
        'mpsc',
        'running',
        'DE-BE',
        'app',
        'app;ki',
        'ohne',
        '__proto__',
        'constructor',
      ],
    );
    const someCells = fc.dictionary(fc.constantFrom(...columns), someCell, {
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(fc.array(someCells, { minLength: 1, maxLength: 12 }), (rows) => {
        const cells = rows.map((row, index) => aRow(row, index));
        const filled = cells.map((row) => ({ ...row, id: row['id']?.trim() ? row['id'] : 'z' }));
        const { dataset, issues } = read(...filled);
        expect(dataset.length + issues.length).toBe(rows.length);
        expect(new Set(issues.map(({ line }) => line)).size).toBe(issues.length);
        expectWhole(dataset);
      }),
      { numRuns: 300 },
    );
  });
});

/** Nothing that was let in may break what is counted and drawn. */
function expectWhole(dataset: ReturnType<typeof read>['dataset']): void {
  const { length, facets, x, y, bin, years, text } = dataset;
  expect([x.length, y.length, bin.length, text.id.length]).toEqual(Array(4).fill(length));
  for (let row = 0; row < length; row++) {
    for (const column of Object.values(facets)) {
      expect(codesAt(column, row).every((code) => column.options[code])).toBe(true);
    }
    if (hasPlace(dataset, row)) expect(x[row]! >= 0 && x[row]! <= 1 && y[row]! > 0).toBe(true);
    else expect(y[row]).toBeNaN();
    expect(bin[row]).toBeGreaterThanOrEqual(-1);
    expect(bin[row]).toBeLessThan(Math.max(years * 13, 1));
  }
}

const PLACE = { lon: '13.405', lat: '52.52' };

test.each<[string, Cells, string, string, string]>([
  ['a status that is none', { status: 'laufend' }, 'status', 'laufend', 'not-in-list'],
  ['a day that is on no calendar', { start: '2021-02-31' }, 'start', '2021-02-31', 'not-a-date'],
  ['a German date', { end: '31.12.2021' }, 'end', '31.12.2021', 'not-a-date'],
  ['a report without a day', { published: 'neulich' }, 'published', 'neulich', 'not-a-date'],
  [
    'a status day that is none',
    { status_as_of: '2021-13' },
    'status_as_of',
    '2021-13',
    'not-a-date',
  ],
  ['a source day that is none', { source_date: '0' }, 'source_date', '0', 'not-a-date'],
  ['a longitude without its latitude', { lon: '13.405' }, 'lat', '', 'required'],
  ['a latitude without its longitude', { lat: '52.52' }, 'lon', '', 'required'],
  ['text for a longitude', { ...PLACE, lon: 'Berlin' }, 'lon', 'Berlin', 'not-a-number'],
  ['a decimal comma', { ...PLACE, lat: '52,52' }, 'lat', '52,52', 'not-a-number'],
  ['a place beyond the pole', { ...PLACE, lat: '91' }, 'lat', '91', 'not-a-number'],
  ['an unknown category', { category: 'zukunft' }, 'category', 'zukunft', 'not-in-list'],
  ['an unknown technology', { technologies: 'app;ufo' }, 'technologies', 'ufo', 'not-in-list'],
  ['an unknown Land', { land: 'DE-XX' }, 'land', 'DE-XX', 'not-in-list'],
  ['an unknown programme', { programme: 'x' }, 'programme', 'x', 'not-in-list'],
  ['an inherited name for a key', { land: 'constructor' }, 'land', 'constructor', 'not-in-list'],
  ['a sum that is no number', { funding_eur: '1 Mio.' }, 'funding_eur', '1 Mio.', 'not-a-number'],
  ['no id', { id: '' }, 'id', '', 'required'],
  ['no title', { title_de: '' }, 'title_de', '', 'required'],
  ['no category', { category: '' }, 'category', '', 'required'],
  ['an id that was there before', { id: 'p0' }, 'id', 'p0', 'duplicate'],
])('%s costs its row and is named', (_, cells, column, value, kind) => {
  const { dataset, issues } = read({}, { ...cells, note: 'a' }, { note: 'b' });
  expect(dataset.text.id).toEqual(['p0', 'p2']);
  expect(issues).toMatchObject([
    { file: 'projects.csv', line: 3, column, value, reason: { kind } },
  ]);
});

test('a line break in a cell moves no line number', () => {
  const { issues } = read({ note: 'a\nb' }, { status: 'x' }, { note: '\n\n' }, { status: 'y' });
  expect(issues.map(({ line, value }) => [line, value])).toEqual([
    [4, 'x'],
    [8, 'y'],
  ]);
});

test('of rows with the same id the first that can be read counts', () => {
  const { dataset, issues } = read({ id: 'ulm', status: 'x' }, { id: 'ulm' }, { id: 'ulm' });
  expect(dataset.length).toBe(1);
  expect(issues.map(({ line, reason }) => [line, reason.kind])).toEqual([
    [2, 'not-in-list'],
    [4, 'duplicate'],
  ]);
});

test('a byte order mark and Windows line ends change nothing', () => {
  const windows = `\uFEFF${SHIPPED.replaceAll('\n', '\r\n')}`;
  expect(readShipped(windows)).toEqual(readShipped(SHIPPED));
});

test('only id, title and category are needed, and the missing ones are named', () => {
  const { dataset } = readProjects(
    'p.csv',
    'category,id,title_de\ndaten,ulm,Ulm\n',
    DICTIONARIES,
    DATA_DAY,
  );
  expect([dataset.text.title_de, dataset.text.note]).toEqual([['Ulm'], ['']]);
  expect(() => readProjects('p.csv', 'id,name\n1,Ulm\n', DICTIONARIES, DATA_DAY)).toThrow(
    new FileError('no-columns', 'title_de, category'),
  );
});

test('a file without rows is an empty dataset', () => {
  const { dataset, issues } = readProjects(
    'p.csv',
    'id,title_de,category\n',
    DICTIONARIES,
    DATA_DAY,
  );
  expect([dataset.length, dataset.years, issues]).toEqual([0, 0, []]);
});

test('a point is kept as Web Mercator', () => {
  const { x, y } = aDataset(PLACE, {});
  expect([...x]).toEqual([toX(13.405), NaN]);
  expect([...y]).toEqual([toY(52.52), NaN]);
});

test('a date is kept as its span, one that is not there as never', () => {
  const { begin, end, run, bin } = aDataset({ start: '2021', end: '2023-05' }, {});
  expect([...begin.from, ...begin.to]).toEqual([
    day('2021'),
    NEVER_FROM,
    day('2021-12-31'),
    NEVER_TO,
  ]);
  expect([...end.from, ...end.to]).toEqual([
    day('2023-05'),
    NEVER_FROM,
    day('2023-05-31'),
    NEVER_TO,
  ]);
  expect([...run.from, ...run.to]).toEqual([day('2021'), NEVER_FROM, day('2023-05-31'), NEVER_TO]);
  expect([...bin]).toEqual([0, -1]);
});
