import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { qrCode } from '../../src/save/qr.ts';
import type { QrCode } from '../../src/save/qr.ts';

const PX = 4; // a module

/** Paints the path as a browser does: black where a line to the left crosses its outline oddly often. */
function painted({ path, size, edge }: QrCode): { data: Uint8ClampedArray; side: number } {
  const outlines = path
    .match(/M[^MZ]*Z/g)!
    .map((outline) =>
      outline
        .match(/[\d.]+ [\d.]+/g)!
        .map((point) => point.split(' ').map(Number) as [number, number]),
    );
  const uprights = outlines.flatMap((points) =>
    points.map(([x, y], index) => {
      const [, nextY] = points[(index + 1) % points.length]!;
      return { x, from: Math.min(y, nextY), to: Math.max(y, nextY) };
    }),
  );
  const isDark = (x: number, y: number) =>
    uprights.filter((line) => line.x < x && line.from < y && line.to > y).length % 2 === 1;
  const side = size * PX;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const dark = isDark((x + 0.5) / PX - edge, (y + 0.5) / PX - edge);
      if (dark) data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  return { data, side };
}

test.each([
  'https://stadt.example/atlas/',
  'https://stadt.example/atlas/#kategorie=verkehr,umwelt&zeit=2024-04-19/2025&projekt=k21-dresden',
  'https://stadt.example/atlas/#q=M%C3%BCnchen',
])('another reader finds the same text in the code: %s', (text) => {
  const { data, side } = painted(qrCode(text)!);
  expect(jsQR(data, side, side)?.data).toBe(text);
});

test('a text that is too long for a code has none', () => {
  expect(qrCode('x'.repeat(3000))).toBeUndefined();
});
