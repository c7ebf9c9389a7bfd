import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toQrCode, toSvgFile } from '../../src/save/qr.ts';
import { readQr } from './readQr.ts';

const aLink = (length: number) => 'https://atlas.example/#'.padEnd(length, 'x');

describe('a code', () => {
  test('leads to the link it was made of', () => {
    const link = 'https://atlas.example/stadt/#kategorie=umwelt&zeit=2025/2025&land=DE-HE,DE-BY';
    expect(readQr(toQrCode(link)!)).toBe(link);
  });

  test('holds links of any length up to 1,500 characters', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'Z', '9', '%C3%BC', '/', ',', '&', '='), {
          maxLength: 1400,
        }),
        (parts) => {
          const link = `https://atlas.example/#q=${parts.join('').slice(0, 1450)}`;
          expect(readQr(toQrCode(link)!)).toBe(link);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('holds what is no ASCII as a URL writes it', () => {
    expect(readQr(toQrCode('https://atlas.example/#q=Köln')!)).toBe(
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
