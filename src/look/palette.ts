import type { SymbolColours } from './categoryColour.ts';

/** The tokens that the map paints with, as colours the canvas and MapLibre understand. */
const TOKENS = [
  'surface',
  'ink',
  'ink-2',
  'focus',
  'focus-gap',
  'sea',
  'sea-edge',
  'sea-text',
  'land',
  'neighbour',
  'neighbour-text',
  'border-state',
  'border-land',
  'border-kreis',
  'border-foreign',
  'river',
  'town',
  'land-name',
  'halo',
  'dmk',
  'dmk-ground',
  'dmk-text',
  'on-category',
] as const;
type Token = (typeof TOKENS)[number];

/** `#rrggbb` or `rgb(…)`, system colours included. */
export type Palette = Readonly<Record<Token, string>> & {
  /** By category code. */
  readonly categories: readonly SymbolColours[];
  /** A CSS font family. */
  readonly font: string;
  readonly dark: boolean;
};

/**
 * Reads the tokens as they are now on the page. A probe's `color` resolves light-dark() and system
 * colours, which the value of a custom property would not.
 * @param categories CSS colours by category code
 */
export function readPalette(host: HTMLElement, categories: readonly SymbolColours[]): Palette {
  const probe = host.appendChild(document.createElement('i'));
  const { color, fontFamily, colorScheme } = getComputedStyle(probe);
  const resolve = resolver(probe);
  // Where the system paints, a colour of somebody's own gives way.
  const isForced = matchMedia('(forced-colors: active)').matches;
  const allowed = (one: SymbolColours) => (isForced && one.fill.startsWith('#') ? FORCED : one);
  const colours = Object.fromEntries(TOKENS.map((token) => [token, resolve(`var(--${token})`)]));
  const palette = {
    ...(colours as Record<Token, string>),
    categories: categories.map(allowed).map(({ fill, on, edge }) => ({
      fill: resolve(fill),
      on: resolve(on),
      edge: resolve(edge),
    })),
    font: fontFamily,
    dark: colorScheme === 'dark' || luminanceOf(color) > 0.5,
  };
  probe.remove();
  return palette;
}

/** How a browser says `transparent`. */
const NOTHING = 'rgba(0, 0, 0, 0)';

const FORCED: SymbolColours = { fill: 'CanvasText', on: 'Canvas', edge: 'transparent' };

/** What a CSS colour comes to; each is asked for once, as a thousand categories share few. */
function resolver(probe: HTMLElement): (colour: string) => string {
  const known = new Map<string, string>();
  return (colour) => {
    const found = known.get(colour);
    if (found !== undefined) return found;
    probe.style.color = colour;
    const { color } = getComputedStyle(probe);
    const resolved = color === NOTHING ? 'transparent' : color;
    known.set(colour, resolved);
    return resolved;
  };
}

/** 0 to 1, roughly: enough to tell light ink from dark. */
function luminanceOf(rgb: string): number {
  const [r = 0, g = 0, b = 0] = rgb.match(/\d+(?:\.\d+)?/g)?.map(Number) ?? [];
  return (0.3 * r + 0.6 * g + 0.1 * b) / 255;
}
