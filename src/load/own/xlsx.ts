import { cellCounter } from './cellCounter.ts';
import type { FileGrids, Grid } from './grid.ts';
import { withMerges } from './merges.ts';
import type { Zip } from './unzip.ts';
import { readXml } from './xml.ts';
import type { XmlTag } from './xml.ts';
import { XlsxSheet } from './xlsxSheet.ts';
import type { XlsxContext } from './xlsxSheet.ts';
import { XlsxStrings } from './xlsxStrings.ts';
import { XlsxStyles } from './xlsxStyles.ts';

/** Both of ECMA-376's: transitional, as everybody writes it, and strict. */
const RELATIONSHIPS = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
];

/** @throws Refusal, Error where it is damaged */
export function readXlsx(zip: Zip, onrows?: (rows: number) => void): FileGrids {
  const book = workbookPart(zip);
  const links = linksOf(zip, book);
  const { epoch, sheets } = readBook(zip, book);
  const strings = new XlsxStrings();
  const styles = new XlsxStyles();
  const partOf = (kind: string) => [...links.values()].find((link) => link.kind === kind)?.part;
  const [stringsPart, stylesPart] = [partOf('sharedStrings'), partOf('styles')];
  if (stringsPart !== undefined) readXml(zip, stringsPart, strings);
  if (stylesPart !== undefined) readXml(zip, stylesPart, styles);
  const context: XlsxContext = { strings: strings.strings, formats: styles.formats(), epoch };
  const count = cellCounter();
  let rows = 0;
  const grids = sheets.flatMap(({ name, hidden, id }): Grid[] => {
    const link = links.get(id);
    // A sheet of its own may be a chart or a macro: it has no cells.
    if (link?.kind !== 'worksheet') return [];
    const sheet = new XlsxSheet(context, count);
    readXml(zip, link.part, sheet);
    const grid = { name, hidden, rows: withMerges(sheet.rows.rows, sheet.rows.merges) };
    onrows?.((rows += grid.rows.length));
    return [grid];
  });
  return { format: 'xlsx', epoch, grids };
}

interface Link {
  /** The last word of its type. */
  readonly kind: string;
  readonly part: string;
}

/** Where the parts lie that a part refers to, by the key it refers to them by. */
function linksOf(zip: Zip, part: string): ReadonlyMap<string, Link> {
  const [, folder = '', file = ''] = /^(.*\/)?([^/]*)$/.exec(part) ?? [];
  const path = `${folder}_rels/${file}.rels`;
  const links = new Map<string, Link>();
  if (!zip.has(path)) return links;
  readXml(zip, path, {
    open: (tag) => {
      if (tag.name !== 'Relationship' || tag.get('TargetMode') === 'External') return;
      const kind = (tag.get('Type') ?? '').split('/').at(-1) ?? '';
      links.set(tag.get('Id') ?? '', { kind, part: resolve(folder, tag.get('Target') ?? '') });
    },
  });
  return links;
}

/** `xl/worksheets/sheet1.xml` of `worksheets/sheet1.xml` in `xl/`, as the ZIP has its names. */
function resolve(folder: string, target: string): string {
  const path: string[] = [];
  const full = target.startsWith('/') ? target : `${folder}${target}`;
  for (const step of full.replaceAll('\\', '/').split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/').toLowerCase();
}

function workbookPart(zip: Zip): string {
  const links = [...linksOf(zip, '').values()];
  return links.find(({ kind }) => kind === 'officeDocument')?.part ?? 'xl/workbook.xml';
}

interface Book {
  readonly epoch: 1900 | 1904;
  readonly sheets: readonly {
    readonly name: string;
    readonly hidden: boolean;
    readonly id: string;
  }[];
}

function readBook(zip: Zip, part: string): Book {
  let epoch: 1900 | 1904 = 1900;
  const sheets: Book['sheets'][number][] = [];
  const open = (tag: XmlTag) => {
    if (tag.name === 'workbookPr' && /^(1|true|on)$/.test(tag.get('date1904') ?? '')) epoch = 1904;
    if (tag.name !== 'sheet') return;
    const id = RELATIONSHIPS.map((namespace) => tag.get('id', namespace)).find(Boolean) ?? '';
    const hidden = /hidden$/i.test(tag.get('state') ?? '');
    sheets.push({ name: tag.get('name') ?? '', hidden, id });
  };
  readXml(zip, part, { open });
  return { epoch, sheets };
}
