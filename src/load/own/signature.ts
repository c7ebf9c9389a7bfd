import type { RefusedKind } from './grid.ts';
import { utf16ByZeros } from './utf16.ts';

/** Bytes in hex that files of a kind have at an offset. */
const SIGNATURES: readonly (readonly [RefusedKind, string, number?])[] = [
  ['pdf', '255044462d'], // %PDF-
  ['doc', '7b5c727466'], // {\rtf
  ['zip', '504b0506'], // empty
  ['zip', '504b0708'], // in parts
  ['archive', '1f8b'], // gzip
  ['archive', '526172211a07'], // RAR
  ['archive', '377abcaf271c'], // 7z
  ['archive', '425a68'], // bzip2
  ['archive', 'fd377a585a00'], // xz
  ['archive', '28b52ffd'], // zstd
  ['archive', '7573746172', 257], // tar
  ['geopackage', '53514c69746520666f726d6174203300'], // SQLite format 3
  ['shapefile', '0000270a00000000'], // .shp and .shx
  ['parquet', '50415231'], // PAR1
  ['image', '89504e470d0a1a0a'], // PNG
  ['image', 'ffd8ff'], // JPEG
  ['image', '474946383761'], // GIF87a
  ['image', '474946383961'], // GIF89a
  ['image', '57454250', 8], // WebP
  ['image', '49492a00'], // TIFF
  ['image', '4d4d002a'],
  ['image', '49492b00'], // BigTIFF
  ['image', '4d4d002b'],
  ['image', '6674797068656963', 4], // HEIC
  ['image', '6674797061766966', 4], // AVIF
];

export function hasSignature(head: Uint8Array, hex: string, offset = 0): boolean {
  for (let index = 0; index < hex.length / 2; index++) {
    if (head[offset + index] !== parseInt(hex.slice(index * 2, index * 2 + 2), 16)) return false;
  }
  return true;
}

export function kindOfSignature(head: Uint8Array): RefusedKind | undefined {
  const known = SIGNATURES.find(([, hex, offset]) => hasSignature(head, hex, offset));
  return known?.[0] ?? (isDbase(head) ? 'shapefile' : undefined);
}

/** The table of a shapefile: version, a day, and a list of fields that ends where the header does. */
function isDbase(head: Uint8Array): boolean {
  const [version = 0, , month = 0, day = 0] = head;
  const length = (head[8] ?? 0) + 256 * (head[9] ?? 0);
  return (
    [0x03, 0x30, 0x83, 0x8b, 0xf5].includes(version) &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= 31 &&
    length % 32 === 1 &&
    head[length - 1] === 0x0d
  );
}

function utf16Of(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (hasSignature(head, 'fffe')) return 'utf-16le';
  if (hasSignature(head, 'feff')) return 'utf-16be';
  return utf16ByZeros(head);
}

/** Characters below the space that stand in texts: line ends, DOS's end and RS (RFC 8142) among them. */
const TEXT_CONTROLS = '\t\n\v\f\r\u001A\u001E';

/** More than one in a hundred: a stray one does not make a text binary, nor zeros that fill up fields. */
export function looksBinary(head: Uint8Array): boolean {
  const text = roughTextOf(head);
  const isWide = utf16Of(head) !== undefined;
  let [controls, zeros] = [0, 0];
  for (const character of text) {
    if (character >= ' ' || TEXT_CONTROLS.includes(character)) continue;
    if (character === '\0' && !isWide) zeros++;
    else controls++;
  }
  return controls * 100 > text.length || zeros * 3 > text.length;
}

/** Enough to recognise marks in ASCII by; without the byte-order mark. */
export function roughTextOf(head: Uint8Array): string {
  const text = new TextDecoder(utf16Of(head) ?? 'windows-1252').decode(head);
  return text.replace(/^\u00EF\u00BB\u00BF/, '');
}
