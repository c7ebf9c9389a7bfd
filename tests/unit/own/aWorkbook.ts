/** Workbooks as small as the trait that a test is about. */
import { strToU8, zipSync } from 'fflate';

/** An empty one; a text, written into the cell; a number; or a cell as the file has it. */
export type XlsxCell = null | string | number | XlsxRawCell;
export interface XlsxRawCell {
  readonly t?: string;
  /** Index in the `formats`. */
  readonly s?: number;
  readonly v?: string | number;
  readonly f?: string;
  /** XML in the cell, in the place of all else. */
  readonly xml?: string;
}

export interface XlsxSheet {
  readonly name?: string;
  readonly state?: string;
  readonly rows: readonly (readonly XlsxCell[])[];
  readonly merges?: readonly string[];
}

export interface XlsxOptions {
  /** Codes of number formats, or the numbers of those that are built in. */
  readonly formats?: readonly (string | number)[];
  /** The content of each `si`. */
  readonly strings?: readonly string[];
  readonly date1904?: boolean;
  /** Parts by their name, in the place of those that are written. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  readonly namespace?: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A sheet of these rows, or several sheets. */
export function anXlsx(
  sheets: XlsxSheet['rows'] | readonly XlsxSheet[],
  options: XlsxOptions = {},
): Uint8Array {
  return zipped({ ...xlsxParts(sheets, options), ...options.parts });
}

export function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files = Object.entries(parts).map(([name, part]): [string, Uint8Array] => [
    name,
    typeof part === 'string' ? strToU8(part) : part,
  ]);
  return zipSync(Object.fromEntries(files));
}

const isSheet = (value: XlsxSheet | readonly XlsxCell[]): value is XlsxSheet => 'rows' in value;
const isRow = (value: XlsxSheet | readonly XlsxCell[]): value is readonly XlsxCell[] =>
  !('rows' in value);

function xlsxParts(
  given: readonly (XlsxSheet | readonly XlsxCell[])[],
  { formats = [], strings = [], date1904 = false, namespace = MAIN }: XlsxOptions,
): Record<string, string> {
  const sheets: XlsxSheet[] = given.some(isSheet)
    ? given.filter(isSheet)
    : [{ rows: given.filter(isRow) }];
  const links = sheets.map((_, index) =>
    link(`rId${index}`, 'worksheet', `worksheets/s${index}.xml`),
  );
  const list = sheets.map(({ name = 'Tabelle1', state }, index) => {
    const hidden = state === undefined ? '' : ` state="${state}"`;
    return `<sheet name="${escaped(name)}" sheetId="${index + 1}"${hidden} r:id="rId${index}"/>`;
  });
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relationships(link('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${XML}<workbook xmlns="${namespace}" xmlns:r="${OFFICE}"><workbookPr date1904="${
      date1904 ? 1 : 0
    }"/><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ...links,
      link('rId-styles', 'styles', 'styles.xml'),
      link('rId-strings', 'sharedStrings', '/xl/sharedStrings.xml'),
    ),
    'xl/styles.xml': `${XML}<styleSheet xmlns="${namespace}">${stylesOf(formats)}</styleSheet>`,
    'xl/sharedStrings.xml': `${XML}<sst xmlns="${namespace}">${strings
      .map((string) => `<si>${string}</si>`)
      .join('')}</sst>`,
    ...Object.fromEntries(
      sheets.map((sheet, index) => [`xl/worksheets/s${index}.xml`, sheetXml(sheet, namespace)]),
    ),
  };
}

const link = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
const relationships = (...links: string[]) =>
  `${XML}<Relationships xmlns="${PACKAGE}">${links.join('')}</Relationships>`;

/** Style 0 is plain; style n has the n-th of the formats. */
function stylesOf(formats: readonly (string | number)[]): string {
  const ids = formats.map((format, index) => (typeof format === 'number' ? format : 164 + index));
  const codes = formats.map((format, index) =>
    typeof format === 'number'
      ? ''
      : `<numFmt numFmtId="${ids[index]}" formatCode="${escaped(format)}"/>`,
  );
  const styles = [0, ...ids].map((id) => `<xf numFmtId="${id}"/>`);
  return `<numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs>`;
}

function sheetXml({ rows, merges = [] }: XlsxSheet, namespace: string): string {
  const data = rows.map((cells, index) => {
    const line = index + 1;
    const inside = cells.map((cell, column) => cellXml(cell, `${letters(column)}${line}`));
    return `<row r="${line}">${inside.join('')}</row>`;
  });
  const merged = merges.map((reference) => `<mergeCell ref="${reference}"/>`).join('');
  return `${XML}<worksheet xmlns="${namespace}"><sheetData>${data.join('')}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`;
}

export function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${letters(Math.floor(column / 26) - 1)}${last}`;
}

function cellXml(cell: XlsxCell, reference: string): string {
  if (cell === null) return '';
  if (typeof cell === 'string') {
    return `<c r="${reference}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  }
  const { t, s = 0, v, f, xml } = typeof cell === 'number' ? { v: cell } : cell;
  const type = t === undefined ? '' : ` t="${t}"`;
  const formula = f === undefined ? '' : `<f>${escaped(f)}</f>`;
  const value = v === undefined ? '' : `<v>${v}</v>`;
  return `<c r="${reference}" s="${s}"${type}>${xml ?? `${formula}${value}`}</c>`;
}

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';
const NAMESPACES = [
  ...['office', 'table', 'text', 'style', 'meta'].map(
    (name) => `xmlns:${name}="${OASIS}:${name}:1.0"`,
  ),
  `xmlns:number="${OASIS}:datastyle:1.0"`,
  `xmlns:draw="${OASIS}:drawing:1.0"`,
  'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"',
].join(' ');

export interface OdsOptions {
  readonly styles?: string;
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

/** A spreadsheet of these tables, in XML. */
export function anOds(tables: string, { styles = '', parts = {} }: OdsOptions = {}): Uint8Array {
  return zipped({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml': `${XML}<manifest xmlns="${OASIS}:manifest:1.0"/>`,
    'content.xml': `${XML}<office:document-content ${NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    ...parts,
  });
}

export const odsTable = (rows: string, name = 'Tabelle1', more = '') =>
  `<table:table table:name="${escaped(name)}" ${more}>${rows}</table:table>`;
/** Rows of cells; a text, or a cell in XML. */
export const odsRow = (...cells: string[]) =>
  `<table:table-row>${cells.map((cell) => (cell.startsWith('<') ? cell : odsText(cell))).join('')}</table:table-row>`;
export const odsText = (text: string, more = '') =>
  `<table:table-cell office:value-type="string" ${more}><text:p>${escaped(text)}</text:p></table:table-cell>`;
export const odsCell = (attributes: string, inside = '') =>
  `<table:table-cell ${attributes}>${inside}</table:table-cell>`;
