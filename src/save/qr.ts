import { correction, generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';

/** A QR code as one path, with the white edge of four modules that readers need. */
export interface QrCode {
  /** Modules along a side, edge included: the SVG's `viewBox` is `0 0 size size`. */
  readonly size: number;
  /** The dark modules: an SVG path's `d`, or the text of a `Path2D`. */
  readonly path: string;
  /** Where the path begins within the edge, modules from both sides. */
  readonly edge: number;
}

/** ISO/IEC 18004: the quiet zone. */
const EDGE = 4;

/** A code for a text, read also where some 15 % of it are spoilt; undefined where it is too long for one. */
export function qrCode(text: string): QrCode | undefined {
  try {
    const code = generate(text, { minCorrectionLevel: correction.M });
    return { size: code.size + 2 * EDGE, path: toSvgPath(code), edge: EDGE };
  } catch {
    return undefined;
  }
}
