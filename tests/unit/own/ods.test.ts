import { describe, expect, test } from 'vitest';
import type { Grid } from '../../../src/load/own/grid.ts';
import { readWorkbook } from '../../../src/load/own/workbook.ts';
import { anOds, odsCell, odsRow, odsTable, odsText } from './aWorkbook.ts';
import type { OdsOptions } from './aWorkbook.ts';

function only(rows: string, options?: OdsOptions): Grid {
  const { format, grids } = readWorkbook(anOds(odsTable(rows), options), 'ods');
  expect(format).toBe('ods');
  expect(grids).toHaveLength(1);
  return grids[0]!;
}

/** The text of a cell alone in its row. */
function textOf(attributes: string, inside = '', options?: OdsOptions): string | undefined {
  return only(odsRow('.', odsCell(attributes, inside)), options).rows[0]?.cells[1];
}

test('rows keep the number that they have in the sheet', () => {
  const { rows } = only(
    `${odsRow('Titel', '<table:table-cell/>', 'Ort')}<table:table-row table:number-rows-repeated="2"/>${odsRow('Parken')}`,
  );
  expect(rows).toEqual([
    { line: 1, cells: ['Titel', '', 'Ort'] },
    { line: 4, cells: ['Parken'] },
  ]);
});

test('all sheets come with their names, and whether they are hidden', () => {
  const styles = ['ta1', 'ta2'].map(
    (name, index) =>
      `<style:style style:name="${name}" style:family="table"><style:table-properties table:display="${index === 0}"/></style:style>`,
  );
  const tables = [
    odsTable(odsRow('a'), 'Projekte & Orte', 'table:style-name="ta1"'),
    odsTable(odsRow('b'), 'Listen', 'table:style-name="ta2"'),
    odsTable('', 'Leer'),
  ];
  const { grids } = readWorkbook(anOds(tables.join(''), { styles: styles.join('') }), 'ods');
  expect(grids.map(({ name, hidden, rows }) => [name, hidden, rows.length])).toEqual([
    ['Projekte & Orte', false, 1],
    ['Listen', true, 1],
    ['Leer', false, 0],
  ]);
});

describe('values', () => {
  test.each([
    ['office:value-type="float" office:value="48.4"', '48,4', '48.4'],
    ['office:value-type="float" office:value="8136082"', '8.136.082', '8136082'],
    ['office:value-type="float" office:value="8136082"', '08136082', '08136082'],
    ['office:value-type="float" office:value="0.5"', '0', '0.5'],
    ['office:value-type="percentage" office:value="0.25"', '25 %', '0.25'],
    ['office:value-type="currency" office:value="1234.5"', '1.234,50 €', '1234.5'],
    ['office:value-type="date" office:date-value="2021-05-17"', '17.05.21', '2021-05-17'],
    ['office:value-type="date" office:date-value="2021-05-17T00:00:00"', '17.05.21', '2021-05-17'],
    ['office:value-type="date" office:date-value="2021-05-17T08:30:00"', 'x', '2021-05-17T08:30'],
    ['office:value-type="time" office:time-value="PT08H30M00S"', '8:30', '08:30'],
    ['office:value-type="time" office:time-value="PT36H00M05.5S"', '36:00', '36:00:05'],
    ['office:value-type="boolean" office:boolean-value="true"', 'WAHR', 'true'],
    ['office:value-type="string" office:string-value="lang"', 'kurz', 'lang'],
    ['office:value-type="string"', 'Parken', 'Parken'],
    ['', 'Parken', 'Parken'],
  ])('%s shown as %s: %s', (attributes, shown, text) => {
    expect(textOf(attributes, `<text:p>${shown}</text:p>`)).toBe(text);
  });

  test('a cell without a value is empty, whatever its style', () => {
    expect(textOf('table:style-name="ce1"')).toBeUndefined();
  });

  test('a month that is shown as one is no more', () => {
    const styles =
      '<number:date-style style:name="N1"><number:month/><number:year/></number:date-style><number:time-style style:name="N2"><number:hours/></number:time-style><style:style style:name="ce1" style:data-style-name="N1"/>';
    const may = 'office:value-type="date" office:date-value="2021-05-01"';
    const row = odsRow('.', odsCell(may));
    expect(textOf(`table:style-name="ce1" ${may}`, '', { styles })).toBe('2021-05');
    expect(textOf(may, '', { styles })).toBe('2021-05-01');
    const columns =
      '<table:table-column/><table:table-column table:number-columns-repeated="3" table:default-cell-style-name="ce1"/>';
    expect(only(columns + row, { styles }).rows[0]?.cells).toEqual(['.', '2021-05']);
  });
});

describe('texts', () => {
  test.each([
    ['<text:p>a</text:p><text:p>b</text:p>', 'a\nb'],
    ['<text:p>a<text:s/>b<text:s text:c="3"/>c</text:p>', 'a b   c'],
    ['<text:p>a<text:tab/>b<text:line-break/>c</text:p>', 'a\tb\nc'],
    ['<text:p>a\n      b</text:p>', 'a b'],
    ['<text:p>a <text:span>b</text:span> <text:a>c</text:a> &lt;d&gt;</text:p>', 'a b c <d>'],
    [
      '<text:p><text:ruby><text:ruby-base>a</text:ruby-base><text:ruby-text>b</text:ruby-text></text:ruby></text:p>',
      'a',
    ],
    ['<office:annotation><text:p>Notiz</text:p></office:annotation><text:p>a</text:p>', 'a'],
    [
      '<draw:frame><draw:text-box><text:p>Bild</text:p></draw:text-box></draw:frame><text:p>a</text:p>',
      'a',
    ],
    [
      '<text:p>a</text:p><table:table><table:table-row><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>',
      'a',
    ],
    ['\n  <text:p>a</text:p>\n  ', 'a'],
  ])('%s', (inside, text) => {
    expect(textOf('office:value-type="string"', inside)).toBe(text);
  });
});

describe('formulas', () => {
  test('with an error say it', () => {
    const cell = odsCell(
      'table:formula="of:=#REF!" office:value-type="string" office:string-value="" calcext:value-type="error"',
      '<text:p>#REF!</text:p>',
    );
    expect(only(odsRow('Parken', cell)).rows).toEqual([
      {
        line: 1,
        cells: ['Parken', '#REF!'],
        faults: [{ kind: 'formula', cell: 1, code: '#REF!' }],
      },
    ]);
  });

  test('with an error that the writer does not mark say it, too', () => {
    const cell = (formula: string) =>
      odsCell(`${formula} office:value-type="string"`, '<text:p>#DIV/0!</text:p>');
    const [row] = only(odsRow(cell('table:formula="of:=1/0"'), cell(''))).rows;
    expect(row?.faults).toEqual([{ kind: 'formula', cell: 0, code: '#DIV/0!' }]);
  });

  test('that were never calculated stand there themselves', () => {
    expect(only(odsRow(odsCell('table:formula="of:=[.A2]"'))).rows[0]?.faults).toEqual([
      { kind: 'formula', cell: 0, code: 'of:=[.A2]' },
    ]);
  });
});

describe('what is repeated', () => {
  const repeated = (rows: number, cells: number, text: string) =>
    `<table:table-row table:number-rows-repeated="${rows}">${odsText('x')}<table:table-cell table:number-columns-repeated="${cells}">${text && `<text:p>${text}</text:p>`}</table:table-cell></table:table-row>`;

  test('is there as often', () => {
    expect(only(repeated(3, 2, 'a')).rows).toEqual(
      [1, 2, 3].map((line) => ({ line, cells: ['x', 'a', 'a'] })),
    );
  });

  test('and empty, to the end of the sheet, is nothing', () => {
    const end =
      '<table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
    expect(only(repeated(1, 16383, '') + end).rows).toEqual([{ line: 1, cells: ['x'] }]);
  });

  test.each([
    ['too-many-columns', repeated(1, 2001, 'a')],
    ['too-many-rows', repeated(1_000_000, 1, 'a') + repeated(1_000_001, 1, 'a')],
    ['unpacks-too-large', repeated(1_000_000, 100, 'a')],
    ['damaged', repeated(1, 99_999_999, '')],
    ['damaged', odsRow(odsCell('table:number-columns-repeated="-1"'))],
  ])('is refused beyond all measure: %s', (kind, rows) => {
    expect(() => only(rows)).toThrow(kind);
  });
});

describe('what is no sheet', () => {
  const tracked = `<table:tracked-changes><table:deletion><table:table>${odsRow('alt')}</table:table></table:deletion></table:tracked-changes>`;
  const linked = `<table:dde-links><table:dde-link>${odsTable(odsRow('fremd'))}</table:dde-link></table:dde-links>`;

  test('is left out', () => {
    const { grids } = readWorkbook(anOds(tracked + odsTable(odsRow('a')) + linked), 'ods');
    expect(grids.map(({ rows }) => rows)).toEqual([[{ line: 1, cells: ['a'] }]]);
  });
});

test('rows in groups and in a header that is repeated on paper are rows', () => {
  const rows = `<table:table-header-rows>${odsRow('Titel')}</table:table-header-rows><table:table-row-group>${odsRow('a')}<table:table-row-group>${odsRow('b')}</table:table-row-group></table:table-row-group>`;
  expect(only(rows).rows.map(({ line, cells }) => [line, ...cells])).toEqual([
    [1, 'Titel'],
    [2, 'a'],
    [3, 'b'],
  ]);
});

test('a merged cell stands for the rows below it, and what it covers is left out', () => {
  const covered = '<table:covered-table-cell><text:p>verdeckt</text:p></table:covered-table-cell>';
  const kreis = odsText('Alb-Donau-Kreis', 'table:number-rows-spanned="2"');
  const { rows } = only(
    odsRow('Kreis', 'Ort') + odsRow(kreis, 'Ehingen') + odsRow(covered, 'Laichingen'),
  );
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['Kreis', 'Ort'],
    ['Alb-Donau-Kreis', 'Ehingen'],
    ['Alb-Donau-Kreis', 'Laichingen'],
  ]);
});

test('one with a password is refused as such', () => {
  const manifest =
    '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>';
  const file = anOds('', { parts: { 'META-INF/manifest.xml': manifest } });
  expect(() => readWorkbook(file, 'ods')).toThrow('encrypted');
});
