import { Refusal } from './grid.ts';
import type { RefusedKind } from './grid.ts';

/**
 * By the names of what is packed, as far as the head shows them.
 * @throws Refusal for a ZIP that is no workbook
 */
export function sniffZip(head: Uint8Array, isWhole: boolean): 'xlsx' | 'ods' | 'zip' {
  const { names, mimetype } = localHeaders(head);
  const kind = kindOfPacked(names, mimetype);
  if (kind === 'xlsx' || kind === 'ods') return kind;
  if (kind) throw new Refusal({ kind: 'format', format: kind });
  if (isWhole) throw new Refusal({ kind: 'format', format: 'zip' });
  return 'zip';
}

function kindOfPacked(
  names: readonly string[],
  mimetype: string,
): 'xlsx' | 'ods' | RefusedKind | undefined {
  const some = (ending: string) => names.some((name) => name.endsWith(ending));
  if (names.includes('xl/workbook.bin')) return 'xls'; // XLSB: the advice is the same
  if (names.some((name) => name.startsWith('xl/'))) return 'xlsx';
  if (mimetype.startsWith('application/vnd.oasis.opendocument.spreadsheet')) return 'ods';
  if (mimetype.startsWith('application/vnd.oasis.opendocument.text')) return 'doc';
  if (names.includes('word/document.xml')) return 'doc';
  if (some('.kml')) return 'kmz';
  if (some('.shp')) return 'shapefile';
  if (some('.gpkg')) return 'geopackage';
  // A spreadsheet whose writer left its type out: its reader finds out.
  if (names.includes('content.xml') && names.includes('meta-inf/manifest.xml')) return 'ods';
  return undefined;
}

const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
/** A flag: the sizes follow the data. */
const STREAMED = 8;
/** A size that stands elsewhere. */
const ZIP64 = 0xffffffff;

interface LocalHeaders {
  /** In lower case, with `/`. */
  readonly names: readonly string[];
  /** What the entry of this name holds, as OpenDocument has it first and unpacked. */
  readonly mimetype: string;
}

function localHeaders(head: Uint8Array): LocalHeaders {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const ascii = new TextDecoder('windows-1252');
  const names: string[] = [];
  let mimetype = '';
  let at = 0;
  while (at >= 0 && at + LOCAL_BYTES <= head.length) {
    const nameEnd = at + LOCAL_BYTES + view.getUint16(at + 26, true);
    const begin = nameEnd + view.getUint16(at + 28, true);
    const raw = ascii.decode(head.subarray(at + LOCAL_BYTES, nameEnd));
    const name = raw.toLowerCase().replaceAll('\\', '/');
    names.push(name);
    if (name === 'mimetype') mimetype = ascii.decode(head.subarray(begin, begin + 80));
    const size = view.getUint32(at + 18, true);
    const isUnknown = (view.getUint16(at + 6, true) & STREAMED) !== 0 || size === ZIP64;
    at = nextLocal(view, isUnknown ? begin : begin + size);
  }
  return { names, mimetype };
}

/** Where the next local header begins from here on; −1 without one. */
function nextLocal(view: DataView, from: number): number {
  for (let at = from; at + 4 <= view.byteLength; at++) {
    if (view.getUint8(at) === 0x50 && view.getUint32(at, true) === LOCAL) return at;
  }
  return -1;
}
