import { toScreen } from '../model/camera.ts';
import type { Projection } from '../model/camera.ts';
import type { Circle } from '../model/labels.ts';

/** A place that is marked for its own sake, with a tag: looked for, the visitor's own, a meeting's. */
export interface Mark {
  readonly kind: 'place' | 'position' | 'meeting';
  readonly name: string;
  /** Unit Mercator. */
  readonly x: number;
  readonly y: number;
}

/** CSS px at scale 1 round the point of a mark that its tag keeps off. */
const OWN_REACH = 10;

/** The symbol that covers the place looked for, or that of a meeting. */
export function holderOf<T extends Circle>(
  { kind, x, y }: Mark,
  view: Projection,
  symbols: readonly T[],
): T | undefined {
  if (kind === 'position') return undefined;
  const [px, py] = toScreen(view, x, y);
  return symbols.find((symbol) => Math.hypot(symbol.x - px, symbol.y - py) <= symbol.r);
}

/** Where the tag of a mark hangs: CSS px round its point, or round the symbol that covers it. */
export function hangerOf(
  mark: Mark,
  view: Projection,
  symbols: readonly Circle[],
  scale: number,
): Circle {
  const [x, y] = toScreen(view, mark.x, mark.y);
  const holder = holderOf(mark, view, symbols);
  return holder ? { ...holder, r: holder.r + 4 * scale } : { x, y, r: OWN_REACH * scale };
}
