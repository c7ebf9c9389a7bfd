import { describe, expect, test } from 'vitest';
import type { Grid } from '../../../src/load/own/grid.ts';
import { readWorkbook } from '../../../src/load/own/workbook.ts';
import { anXlsx } from './aWorkbook.ts';
import type { XlsxCell, XlsxOptions, XlsxSheet } from './aWorkbook.ts';

const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';

function only(rows: XlsxSheet['rows'], options?: XlsxOptions): Grid {
  const { grids } = readWorkbook(anXlsx(rows, options), 'xlsx');
  expect(grids).toHaveLength(1);
  return grids[0]!;
}

/** The text of a cell alone in its sheet. */
function textOf(cell: XlsxCell, options?: XlsxOptions): string | undefined {
  return only([['.', cell]], options).rows[0]?.cells[1];
}

test('rows keep the number that they have in the sheet', () => {
  const { rows } = only([['Titel', null, 'Ort'], [], [null, ' '], ['Parken', '', 'Ulm', '', null]]);
  expect(rows).toEqual([
    { line: 1, cells: ['Titel', '', 'Ort'] },
    { line: 4, cells: ['Parken', '', 'Ulm'] },
  ]);
});

test('cells without a place follow each other, and rows, too', () => {
  const sheet =
    '<worksheet><sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row></sheetData></worksheet>';
  const { rows } = only([[]], { parts: { 'xl/worksheets/s0.xml': sheet } });
  expect(rows).toEqual([
    { line: 1, cells: ['1', '2'] },
    { line: 5, cells: ['', '', '3', '4'] },
  ]);
});

test('all sheets come with their names, and whether they are hidden', () => {
  const rows = [['a']];
  const file = anXlsx([
    { name: 'Projekte & Orte', rows },
    { name: 'Listen', state: 'hidden', rows },
    { name: '__proto__', state: 'veryHidden', rows: [] },
    { name: 'Ende', state: 'visible', rows },
  ]);
  expect(readWorkbook(file, 'xlsx').grids.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['Projekte & Orte', false],
    ['Listen', true],
    ['__proto__', true],
    ['Ende', false],
  ]);
});

describe('texts', () => {
  const strings = [
    '<t xml:space="preserve"> Parken </t>',
    '<r><rPr><b/></rPr><t>Park</t></r><r><t>en</t></r>',
    '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/>',
    '<t>a_x000D_\nb_x005F_x0041_&lt;&amp;</t>',
    '<t/>',
  ];
  test.each([
    [0, ' Parken '],
    [1, 'Parken'],
    [2, '東京'],
    [3, 'a\r\nb_x0041_<&'],
    [4, undefined],
  ])('shared text %i', (index, text) => {
    expect(textOf({ t: 's', v: index }, { strings })).toBe(text);
  });

  test('in the cell, in runs, and as the result of a formula', () => {
    const xml = '<is><r><t>Par</t></r><r><t>ken</t></r></is>';
    expect(textOf({ t: 'inlineStr', xml })).toBe('Parken');
    expect(textOf({ t: 'str', f: 'A1&""', v: 'Parken' })).toBe('Parken');
  });
});

describe('numbers', () => {
  test.each([
    ['8136082', '8136082'],
    ['12345678901234567890', '12345678901234567890'],
    ['5.2518000000000001', '5.2518'],
    ['5.2499999999999998E-2', '0.0525'],
    ['1.5E+20', '150000000000000000000'],
    ['1.0', '1'],
    ['-0.5', '-0.5'],
    ['0', '0'],
    ['1e999', '1e999'],
    ['ungültig', 'ungültig'],
  ])('%s: %s', (v, text) => {
    expect(textOf({ v })).toBe(text);
  });

  test.each([
    ['00000000', 8136082, '08136082'],
    ['00000', 1067, '01067'],
    ['"D-"00000', 1067, '01067'],
    ['00000;@', 1067, '01067'],
    ['00000', 123456, '123456'],
    ['00000', 1.5, '1.5'],
    ['00000', -5, '-5'],
    ['0', 3.7, '3.7'],
    ['0.00', 3, '3'],
    ['0%', 0.25, '0.25'],
    ['#,##0.00 "€"', 1234.5, '1234.5'],
    ['_-* #,##0.00\\ [$€-407]_-', 1234.5, '1234.5'],
    ['[Red]0', 5, '5'],
    ['Standard', 44333, '44333'],
    ['General', 44333, '44333'],
    ['0 "Tage"', 44333, '44333'],
    ['0\\d', 44333, '44333'],
    ['@', 44333, '44333'],
  ])('%s shows %d as %s', (format, v, text) => {
    expect(textOf({ s: 1, v }, { formats: [format] })).toBe(text);
  });

  test('truth', () => {
    expect([textOf({ t: 'b', v: 1 }), textOf({ t: 'b', v: 0 })]).toEqual(['true', 'false']);
  });
});

describe('days', () => {
  test.each([
    ['dd.mm.yyyy', 44333, '2021-05-17'],
    ['TT.MM.JJJJ', 44333, '2021-05-17'],
    ['[$-407]d. mmmm yyyy;@', 44333, '2021-05-17'],
    ['dd/mm/yyyy', 44333, '2021-05-17'],
    ['yyyy-mm-dd hh:mm', '44333.354166666664', '2021-05-17T08:30'],
    ['dd.mm.yyyy', 44333.99999999, '2021-05-18'],
    ['dd.mm.yyyy', 44333.5000116, '2021-05-17T12:00:01'],
    ['mmm yy', 44317, '2021-05'],
    ['mm/yyyy', 44317, '2021-05'],
    ['mm/yyyy', 44333, '2021-05-17'],
    ['yyyy', 44197, '2021'],
    ['yyyy', 44333, '2021-05-17'],
    ['hh:mm', 0.3541666666666667, '08:30'],
    ['hh:mm', '44333.3541666666667', '2021-05-17T08:30'],
    ['[h]:mm', 1.5, '36:00'],
    ['dd.mm.yyyy', 1, '1900-01-01'],
    ['dd.mm.yyyy', 59, '1900-02-28'],
    ['dd.mm.yyyy', 60, '1900-02-29'],
    ['dd.mm.yyyy', 61, '1900-03-01'],
    ['dd.mm.yyyy', 2958465, '9999-12-31'],
    ['dd.mm.yyyy', 8136082, '8136082'],
    ['dd.mm.yyyy', 0, '0'],
    ['dd.mm.yyyy', -3, '-3'],
    ['dd.mm.yyyy', '17.5.21', '17.5.21'],
  ])('%s shows %s: %s', (format, v, text) => {
    expect(textOf({ s: 1, v }, { formats: [format] })).toBe(text);
  });

  test.each([14, 15, 16, 22, 27, 31, 36, 50, 58])('format %i is one of days', (id) => {
    expect(textOf({ s: 1, v: 44333 }, { formats: [id] })).toBe('2021-05-17');
  });

  test.each([18, 21, 32, 45, 47])('format %i is one of times', (id) => {
    expect(textOf({ s: 1, v: 0.5 }, { formats: [id] })).toBe('12:00');
  });

  test.each([0, 1, 2, 9, 10, 37, 44, 48, 49])('format %i is none of them', (id) => {
    expect(textOf({ s: 1, v: 44333 }, { formats: [id] })).toBe('44333');
  });

  test('count from 1904 where the workbook says so', () => {
    const file = anXlsx([[{ s: 1, v: 42871 }], [{ s: 1, v: 0 }]], {
      formats: [14],
      date1904: true,
    });
    const { epoch, grids } = readWorkbook(file, 'xlsx');
    expect(epoch).toBe(1904);
    expect(grids[0]?.rows.map(({ cells }) => cells)).toEqual([['2021-05-17'], ['1904-01-01']]);
  });

  test('may stand in ISO', () => {
    expect(textOf({ t: 'd', v: '2021-05-17T00:00:00' })).toBe('2021-05-17');
    expect(textOf({ t: 'd', v: '2021-05-17T08:30:00.000' })).toBe('2021-05-17T08:30');
  });
});

describe('formulas', () => {
  test('give their result', () => {
    expect(textOf({ f: 'SUM(A1:A3)', v: 6 })).toBe('6');
    expect(only([['.', { t: 'str', f: 'A1', v: '' }]]).rows).toEqual([{ line: 1, cells: ['.'] }]);
  });

  test('with an error say it', () => {
    expect(only([['Parken', { t: 'e', f: 'B9', v: '#REF!' }]]).rows).toEqual([
      {
        line: 1,
        cells: ['Parken', '#REF!'],
        faults: [{ kind: 'formula', cell: 1, code: '#REF!' }],
      },
    ]);
  });

  test('that were never calculated stand there themselves, however that is written', () => {
    expect(textOf({ f: '1/3', v: '' })).toBe('=1/3');
    expect(only([[{ f: 'A2&"x"' }]]).rows).toEqual([
      { line: 1, cells: ['=A2&"x"'], faults: [{ kind: 'formula', cell: 0, code: '=A2&"x"' }] },
    ]);
  });
});

describe('as others write it', () => {
  test('strict, with prefixes', () => {
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const parts = {
      'xl/workbook.xml': `<x:workbook xmlns:x="${STRICT}" xmlns:rel="${strict}"><x:workbookPr date1904="true"/><x:sheets><x:sheet name="S" sheetId="1" rel:id="rId0"/></x:sheets></x:workbook>`,
      'xl/worksheets/s0.xml': `<x:worksheet xmlns:x="${STRICT}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>Parken</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
    };
    const grid = only([[]], { namespace: STRICT, parts });
    expect(grid).toMatchObject({ name: 'S', rows: [{ line: 1, cells: ['Parken'] }] });
  });

  test('in UTF-16', () => {
    const xml =
      '\uFEFF<worksheet><sheetData><row><c t="str"><v>Straße</v></c></row></sheetData></worksheet>';
    const part = new Uint8Array(Uint16Array.from(xml, (char) => char.charCodeAt(0)).buffer);
    expect(only([[]], { parts: { 'xl/worksheets/s0.xml': part } }).rows[0]?.cells).toEqual([
      'Straße',
    ]);
  });

  test('without styles and shared texts', () => {
    const relationships =
      '<Relationships><Relationship Id="rId0" Type="x/worksheet" Target="worksheets\\S0.xml"/></Relationships>';
    const parts = { 'xl/_rels/workbook.xml.rels': relationships };
    expect(only([['Parken', { s: 7, v: 1.0 }]], { parts }).rows[0]?.cells).toEqual(['Parken', '1']);
  });

  test('a sheet that is a chart has no rows to choose', () => {
    const relationships =
      '<Relationships><Relationship Id="rId0" Type="x/chartsheet" Target="worksheets/s0.xml"/><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/s1.xml"/></Relationships>';
    const file = anXlsx([{ rows: [['a']] }, { name: 'Liste', rows: [['b']] }], {
      parts: { 'xl/_rels/workbook.xml.rels': relationships },
    });
    expect(readWorkbook(file, 'xlsx').grids.map(({ name }) => name)).toEqual(['Liste']);
  });
});
