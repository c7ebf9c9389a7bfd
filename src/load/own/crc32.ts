const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** Of some bytes, or on from those before; begins with 0. ZIP's sum, which fflate does not check. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let sum = ~before;
  for (let index = 0; index < bytes.length; index++) {
    sum = TABLE[(sum ^ bytes[index]!) & 0xff]! ^ (sum >>> 8);
  }
  return ~sum >>> 0;
}
