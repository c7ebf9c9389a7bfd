import jsQR from 'jsqr';
import type { QrCode } from '../../src/save/qr.ts';

const PIXELS = 3; // a module

/** What another reader finds in a code: the rectangles of its path, dark on white. */
export function readQr({ size, path }: Pick<QrCode, 'size' | 'path'>): string | undefined {
  const width = size * PIXELS;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * PIXELS; row < (Number(y) + 1) * PIXELS; row++) {
      const from = row * width + Number(x) * PIXELS;
      for (let at = from; at < from + Number(run) * PIXELS; at++) {
        pixels.fill(0, at * 4, at * 4 + 3);
      }
    }
  }
  return jsQR(pixels, width, width)?.data;
}
