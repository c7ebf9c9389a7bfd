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
  readonly categories: readonly string[];
  /** A CSS font family. */
  readonly font: string;
  readonly dark: boolean;
};

/**
 * Reads the tokens as they are now on the page. A probe's `color` resolves light-dark() and system
 * colours, which the value of a custom property would not.
 * @param categories CSS tokens by category code
 */
export function readPalette(host: HTMLElement, categories: readonly string[]): Palette {
  const probe = host.appendChild(document.createElement('i'));
  const { color, fontFamily, colorScheme } = getComputedStyle(probe);
  /** A file's thousand categories may share few colours. */
  const known = new Map<string, string>();
  const resolve = (token: string) => {
    const seen = known.get(token);
    if (seen !== undefined) return seen;
    probe.style.color = `var(${token})`;
    const colour = getComputedStyle(probe).color;
    known.set(token, colour);
    return colour;
  };
  const colours = Object.fromEntries(TOKENS.map((token) => [token, resolve(`--${token}`)]));
  const palette = {
    ...(colours as Record<Token, string>),
    categories: categories.map(resolve),
    font: fontFamily,
    dark: colorScheme === 'dark' || luminanceOf(color) > 0.5,
  };
  probe.remove();
  return palette;
}

/** 0 to 1, roughly: enough to tell light ink from dark. */
function luminanceOf(rgb: string): number {
  const [r = 0, g = 0, b = 0] = rgb.match(/\d+(?:\.\d+)?/g)?.map(Number) ?? [];
  return (0.3 * r + 0.6 * g + 0.1 * b) / 255;
}
