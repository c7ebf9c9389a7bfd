import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../../src/load/own/grid.ts';
import { HEAD_BYTES, sniff } from '../../../src/load/own/sniff.ts';

const bytes = (text: string) => strToU8(text);
const hex = (digits: string, length = 600) => {
  const result = new Uint8Array(length).fill(0x41);
  result.set(Uint8Array.from(digits.match(/../g) ?? [], (byte) => parseInt(byte, 16)));
  return result;
};
const utf16 = (text: string, isLittle: boolean) => {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  [...text].forEach((char, index) => view.setUint16(2 * index, char.charCodeAt(0), isLittle));
  return new Uint8Array(view.buffer);
};
const zip = (...names: string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, bytes('x')])), { level: 0 });

/** The format, or why it is refused: a kind of file, or another reason. */
function found(file: Uint8Array): string {
  try {
    return sniff(file.subarray(0, HEAD_BYTES), file.length).format;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.reason.kind === 'format' ? `no ${error.reason.format}` : error.reason.kind;
  }
}

describe('a table of text', () => {
  test.each([
    ['id;titel\n1;Parken'],
    ['\uFEFFid;titel\n1;Parken'],
    ['BM;Ort\n1;Ulm'],
    ['PAR;Ort\n1;Ulm'],
    ['[id];[titel]\n1;2'],
    ['{id};titel'],
    ['<b>Titel</b>;Ort\n<i>Parken</i>;Ulm'],
    ['<script>alert(1)</script>,x\n1,2'],
    ['< 5 Jahre;> 5 Jahre\n1;2'],
    ['PK;Name\n1;Ulm'],
  ])('%j', (text) => {
    expect(found(bytes(text))).toBe('csv');
  });

  test('in UTF-16 either way, with and without a mark', () => {
    for (const isLittle of [true, false]) {
      expect(found(utf16('\uFEFFid;Straße\n1;Ulm', isLittle))).toBe('csv');
      expect(found(utf16('id;Straße\n1;Ulm', isLittle))).toBe('csv');
      expect(found(utf16('{"type":"Feature"}', isLittle))).toBe('json');
    }
  });

  test('with fields that zeros fill up', () => {
    expect(found(bytes('id;titel\0\0\0\n1;Parken\0\n2;Licht\0\0'))).toBe('csv');
  });

  test('with one stray zero byte in many', () => {
    expect(found(bytes(`id;titel\n${'1;Parken\n'.repeat(50)}\0`))).toBe('csv');
  });
});

describe('JSON', () => {
  test.each([
    ['{"type":"FeatureCollection","features":[]}'],
    ['\uFEFF  \n{ "type": "Topology" }'],
    ['{}'],
    ['[ {"a":1} ]'],
    ['[]'],
    ['\u001E{"type":"Feature"}\n'],
    ['{"type":"Feature","properties":{"geometryType":"esriGeometryPoint"}}'],
  ])('%j', (text) => {
    expect(found(bytes(text))).toBe('json');
  });
});

describe('a workbook', () => {
  test('of Excel by its parts', () => {
    expect(found(zip('[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml'))).toBe('xlsx');
    expect(found(zip('xl\\workbook.xml'))).toBe('xlsx');
  });

  test('of LibreOffice by its type, or its parts without one', () => {
    const mimetype = bytes('application/vnd.oasis.opendocument.spreadsheet');
    expect(found(zipSync({ mimetype: [mimetype, { level: 0 }], 'content.xml': bytes('') }))).toBe(
      'ods',
    );
    expect(found(zip('content.xml', 'META-INF/manifest.xml'))).toBe('ods');
  });

  test('that shows its parts only behind the head', () => {
    const photo = new Uint8Array(2 * HEAD_BYTES);
    const file = zipSync({ 'a.jpg': [photo, { level: 0 }], 'xl/workbook.xml': bytes('x') });
    expect(found(file)).toBe('zip');
    expect(sniff(file, file.length)).toEqual({ format: 'xlsx' });
  });

  test('with a password is told from an old one', () => {
    const names = (name: string) => utf16(`${name}\0`, true);
    const ole = (name: string) => {
      const file = hex('d0cf11e0a1b11ae1', 2048);
      file.set(names(name), 1024);
      return file;
    };
    expect(found(ole('EncryptedPackage'))).toBe('encrypted');
    expect(found(ole('Workbook'))).toBe('no xls');
    expect(found(ole('WordDocument'))).toBe('no doc');
    expect(found(ole('__properties_version1.0'))).toBe('no binary');
  });

  test('of old may hide its directory behind the head', () => {
    const file = hex('d0cf11e0a1b11ae1', 2 * HEAD_BYTES);
    expect(found(file)).toBe('ole2');
    file.set([0x09, 0x08, 0x10, 0x00], 512);
    expect(found(file)).toBe('no xls');
  });
});

describe('what is refused by its kind', () => {
  test.each([
    ['pdf', bytes('%PDF-1.7\n')],
    ['doc', bytes('{\\rtf1\\ansi Hallo')],
    ['doc', zip('[Content_Types].xml', 'word/document.xml')],
    [
      'doc',
      zipSync({ mimetype: [bytes('application/vnd.oasis.opendocument.text'), { level: 0 }] }),
    ],
    ['xls', zip('[Content_Types].xml', 'xl/workbook.bin')],
    [
      'xls',
      bytes(
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
      ),
    ],
    ['html', bytes('<!DOCTYPE html>\n<html lang="de">')],
    ['html', bytes('<html xmlns:o="urn:schemas-microsoft-com:office:office"><table>')],
    ['html', bytes('\n<TABLE border=1><tr><td>Titel;Ort</td>')],
    ['html', bytes('<style>td{}</style><div><table><tr>')],
    ['html', bytes('MIME-Version: 1.0\nContent-Type: text/html')],
    ['xml', bytes('<?xml version="1.0"?>\n<!-- a --><projekte><projekt/></projekte>')],
    ['xml', bytes('<projekte>\n  <projekt>Parken</projekt>\n</projekte>')],
    ['xml', utf16('\uFEFF<?xml version="1.0"?><a/>', true)],
    ['kml', bytes('<?xml version="1.0"?>\n<kml xmlns="http://www.opengis.net/kml/2.2">')],
    ['kmz', zip('doc.kml', 'files/a.png')],
    ['gpx', bytes('<gpx version="1.1">')],
    [
      'gml',
      bytes(
        '<?xml version="1.0"?><wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs" xmlns:gml="http://www.opengis.net/gml">',
      ),
    ],
    ['gml', bytes('<gml:FeatureCollection>')],
    ['shapefile', hex('0000270a0000000000000000')],
    ['shapefile', zip('orte.shp', 'orte.dbf')],
    ['shapefile', bytes('PROJCS["ETRS_1989_UTM_Zone_32N",GEOGCS["GCS_ETRS_1989"]]')],
    ['geopackage', bytes('SQLite format 3\0')],
    ['geopackage', zip('orte.gpkg')],
    [
      'esri-json',
      bytes('{"displayFieldName":"","geometryType":"esriGeometryPoint","features":[]}'),
    ],
    ['zip', zip('liste.csv')],
    ['zip', hex('504b0506')],
    ['archive', hex('1f8b08')],
    ['archive', bytes('Rar!\x1A\x07\0')],
    ['archive', hex('377abcaf271c')],
    ['image', hex('89504e470d0a1a0a')],
    ['image', hex('ffd8ffe0')],
    ['image', bytes('GIF89a')],
    ['image', bytes('RIFF\0\0\0\0WEBPVP8 ')],
    ['image', hex('49492a0008000000')],
    ['image', bytes('<svg xmlns="http://www.w3.org/2000/svg">')],
    ['parquet', bytes('PAR1\x15\x04')],
    ['binary', Uint8Array.from({ length: 600 }, (_, index) => (index % 2 ? 0 : index % 11))],
    ['binary', new Uint8Array(600)],
    ['binary', Uint8Array.from({ length: 600 }, (_, index) => index % 256)],
  ])('%s', (kind, file) => {
    expect(found(file)).toBe(`no ${kind}`);
  });

  test('the table of a shapefile', () => {
    const file = new Uint8Array(200);
    file.set([0x03, 121, 5, 17, 1, 0, 0, 0, 65, 0]);
    file[64] = 0x0d;
    expect(found(file)).toBe('no shapefile');
  });
});

test('an empty file is empty, and so is one of white space', () => {
  expect(found(new Uint8Array())).toBe('empty');
  expect(found(bytes('\uFEFF \r\n\t'))).toBe('empty');
});

test('no beginning is too strange to be judged', () => {
  const begins = ['', 'PK\x03\x04', '<?xml ', '<!-- ', '{"', '[', '\u00FF\u00FE', '<a b'];
  fc.assert(
    fc.property(fc.constantFrom(...begins), fc.uint8Array({ maxLength: 200 }), (begin, rest) => {
      const file = Uint8Array.from([...bytes(begin), ...rest]);
      expect(found(file)).toMatch(/^(no )?[\w-]+$/);
    }),
  );
});
