import type { Option } from '../model/columns.ts';

/** Categories that the look has colours for; others are drawn in ink, told apart by icon and name. */
const COLOURED = new Set([
  'verkehr',
  'umwelt',
  'daten',
  'sicherheit',
  'teilhabe',
  'tourismus',
  'energie',
  'steuerung',
  'netze',
  'dienste',
  'gesamt',
]);

const HEX = /^#[0-9a-f]{6}$/i;

/** Colours of a symbol, each a CSS value. */
export interface SymbolColours {
  readonly fill: string;
  /** Of the icon, 3:1 on the fill. */
  readonly on: string;
  /** Round a fill that is not 3:1 on the ground; `transparent` where it is. */
  readonly edge: string;
}

/** A CSS colour: one of the look's, the own one of a visitor's category, or ink. */
export function categoryColour({ key, colour = key }: Pick<Option, 'key' | 'colour'>): string {
  if (COLOURED.has(colour)) return `var(--cat-${colour})`;
  return HEX.test(colour) ? colour : 'var(--ink-2)';
}

export function symbolColours(option: Pick<Option, 'key' | 'colour'>): SymbolColours {
  const fill = categoryColour(option);
  if (HEX.test(fill)) return { fill, ...coloursOn(luminanceOf(fill)) };
  const on = fill === 'var(--ink-2)' ? 'var(--surface)' : 'var(--on-category)';
  return { fill, on, edge: 'transparent' };
}

/** Relative luminances, WCAG 2.2, from which on 3:1 is lost: to white, to light ground and to dark. */
const WHITE_HOLDS = 0.3;
const LIGHT_HOLDS = 0.25;
const DARK_HOLDS = 0.16;
/** --ink in light: a fill of its own is the same in the dark. */
const INK = '#1b2430';

function coloursOn(luminance: number): Pick<SymbolColours, 'on' | 'edge'> {
  const on = luminance <= WHITE_HOLDS ? '#ffffff' : INK;
  if (luminance > LIGHT_HOLDS) return { on, edge: 'light-dark(var(--ink-2), transparent)' };
  if (luminance < DARK_HOLDS) return { on, edge: 'light-dark(transparent, var(--ink-2))' };
  return { on, edge: 'transparent' };
}

/** Of `#rrggbb`, 0 to 1, as WCAG 2.2 has it. */
function luminanceOf(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
