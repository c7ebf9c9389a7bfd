import fc from 'fast-check';
import jsQR from 'jsqr';
import { describe, expect, test } from 'vitest';
import { toQrCode, toSvgFile } from '../../src/save/qr.ts';
import type { QrCode } from '../../src/save/qr.ts';

const PIXELS = 3; // a module

const aLink = (length: number) => 'https://atlas.example/#'.padEnd(length, 'x');

/** What a camera sees: the rectangles of the path, dark on white. */
function decode({ size, path }: QrCode): string | undefined {
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

describe('a code', () => {
  test('leads to the link it was made of', () => {
    const link = 'https://atlas.example/stadt/#kategorie=umwelt&zeit=2025/2025&land=DE-HE,DE-BY';
    expect(decode(toQrCode(link)!)).toBe(link);
  });

  test('holds links of any length up to 1,500 characters', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'Z', '9', '%C3%BC', '/', ',', '&', '='), {
          maxLength: 1400,
        }),
        (parts) => {
          const link = `https://atlas.example/#q=${parts.join('').slice(0, 1450)}`;
          expect(decode(toQrCode(link)!)).toBe(link);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('holds what is no ASCII as a URL writes it', () => {
    expect(decode(toQrCode('https://atlas.example/#q=Köln')!)).toBe(
      'https://atlas.example/#q=K%C3%B6ln',
    );
  });

  test('has four blank modules on every side', () => {
    const { size, path } = toQrCode('https://atlas.example/')!;
    for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
      expect(Math.min(Number(x), Number(y))).toBeGreaterThanOrEqual(4);
      expect(Math.max(Number(x) + Number(run), Number(y) + 1)).toBeLessThanOrEqual(size - 4);
    }
  });

  test('says when it is too dense for a small print, and is none beyond its capacity', () => {
    expect(toQrCode(aLink(200))!.dense).toBe(false);
    expect(toQrCode(aLink(800))!.dense).toBe(true);
    expect(toQrCode(aLink(2_900))!.dense).toBe(true);
    expect(toQrCode(aLink(3_000))).toBeUndefined();
  });

  test('as a file draws black on white', () => {
    const code = toQrCode('https://atlas.example/')!;
    const file = toSvgFile(code);
    expect(file).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 33 33"/);
    expect(file.indexOf('fill="#fff"')).toBeLessThan(file.indexOf(code.path));
  });
});
