import { correction, generate } from 'lean-qr';

/** Blank modules round the code, by ISO/IEC 18004; without them no reader finds it. */
const QUIET_ZONE = 4;
/** Version 15: with more modules a phone has trouble with a code of a few centimetres. */
const DENSE = 77;

export interface QrCode {
  /** Modules along an edge, quiet zone included: the view box. */
  readonly size: number;
  /** The dark modules within that box: the `d` of an SVG path, or the text of a Path2D. */
  readonly path: string;
  /** Readable only when shown large. */
  readonly dense: boolean;
}

/**
 * The code of an absolute link; undefined where that is longer than any code holds (2,953 bytes).
 * Written as URLs are, in ASCII: not every reader knows another character set.
 */
export function toQrCode(link: string): QrCode | undefined {
  const code = encode(new URL(link).href);
  if (!code) return undefined;
  return {
    size: code.size + 2 * QUIET_ZONE,
    path: pathOf(code.size, (x, y) => code.get(x, y)),
    dense: code.size > DENSE,
  };
}

/** Bears 15 % of damage; a long text gets by with 7 %. */
function encode(text: string) {
  for (const minCorrectionLevel of [correction.M, correction.L]) {
    try {
      return generate(text, { minCorrectionLevel });
    } catch {
      // It does not fit, which is all that can go wrong here.
    }
  }
  return undefined;
}

/** One rectangle for each run of dark modules in a row. */
function pathOf(size: number, isDark: (x: number, y: number) => boolean): string {
  let path = '';
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!isDark(x, y)) continue;
      const from = x;
      while (x < size && isDark(x, y)) x++;
      path += `M${from + QUIET_ZONE} ${y + QUIET_ZONE}h${x - from}v1h${from - x}z`;
    }
  }
  return path;
}

/** A file of its own: black on white, on any ground. */
export function toSvgFile({ size, path }: QrCode): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" ` +
    `width="${size * 8}" height="${size * 8}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>\n`
  );
}
