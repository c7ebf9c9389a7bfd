/** What a ZIP says of one file in it. Offsets and sizes in bytes. */
export interface ZipEntry {
  /** In lower case, with `/`: names of parts do not tell case apart. */
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Of its own header. */
  readonly offset: number;
}

const END = 0x06054b50;
const END_BYTES = 22;
/** Of the comment behind the end. */
const MOST_COMMENT = 0xffff;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const LOCATOR_64_BYTES = 20;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
/** A number too large for its field: it stands in an extra one. */
const ELSEWHERE = 0xffffffff;
/** Far more than any workbook has parts. */
const MOST_ENTRIES = 20_000;

/** The directory at a ZIP's end, which alone tells what is in it. @throws Error where it is damaged */
export function zipEntries(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset } = placeOfDirectory(view);
  if (count > MOST_ENTRIES) throw new Error(`${count} entries`);
  const entries = new Map<string, ZipEntry>();
  let at = offset;
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== ENTRY) throw new Error('directory of the ZIP');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const entry = readEntry(view, at, nameLength, extraLength);
    if (!entries.has(entry.name)) entries.set(entry.name, entry);
    at += ENTRY_BYTES + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

function placeOfDirectory(view: DataView): { count: number; offset: number } {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - MOST_COMMENT); at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    const locator = at - LOCATOR_64_BYTES;
    if (offset !== ELSEWHERE && count !== 0xffff) return { count, offset };
    if (view.getUint32(locator, true) !== LOCATOR_64) return { count, offset };
    const end = longAt(view, locator + 8);
    if (view.getUint32(end, true) !== END_64) throw new Error('end of the ZIP');
    return { count: longAt(view, end + 32), offset: longAt(view, end + 48) };
  }
  throw new Error('end of the ZIP is missing');
}

function readEntry(view: DataView, at: number, nameLength: number, extraLength: number): ZipEntry {
  const begin = at + ENTRY_BYTES;
  const name = new Uint8Array(view.buffer, view.byteOffset + begin, nameLength);
  const long = longNumbers(view, begin + nameLength, extraLength);
  const number = (field: number) => {
    const value = view.getUint32(at + field, true);
    return value === ELSEWHERE ? (long.shift() ?? value) : value;
  };
  // In the order in which the extra field has them.
  const size = number(24);
  const packed = number(20);
  const offset = number(42);
  return {
    name: new TextDecoder().decode(name).toLowerCase().replaceAll('\\', '/'),
    isEncrypted: (view.getUint16(at + 8, true) & 1) !== 0,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed,
    size,
    offset,
  };
}

/** Of the extra field of ZIP64, 1, among the others. */
function longNumbers(view: DataView, from: number, length: number): number[] {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const count = Math.floor(view.getUint16(at + 2, true) / 8);
    return Array.from({ length: count }, (_, index) => longAt(view, at + 4 + 8 * index));
  }
  return [];
}

const longAt = (view: DataView, at: number) => Number(view.getBigUint64(at, true));
