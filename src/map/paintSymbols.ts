import type { CanvasIcon } from '../look/canvasIcon.ts';
import type { SymbolColours } from '../look/categoryColour.ts';
import { paintSymbol } from '../look/paintSymbol.ts';
import type { Palette } from '../look/palette.ts';
import { SELECTED_RADIUS, radiusOf } from '../model/cluster.ts';
import type { Clusters } from '../model/cluster.ts';
import { sharesOf } from '../model/shares.ts';
import type { Share } from '../model/shares.ts';
import type { MapWords } from './names.ts';

export interface SymbolPaint {
  readonly context: CanvasRenderingContext2D;
  readonly palette: Palette;
  /** By category code. */
  readonly icons: readonly CanvasIcon[];
  /** CSS px for one px of the recipe. */
  readonly scale: number;
  readonly shortNumber: MapWords['shortNumber'];
}

const TAU = 2 * Math.PI;

function disc(context: CanvasRenderingContext2D, x: number, y: number, r: number): void {
  context.beginPath();
  context.arc(x, y, r, 0, TAU);
}

/** @param x CSS px @param y CSS px */
export function paintCluster(
  paint: SymbolPaint,
  clusters: Clusters,
  index: number,
  x: number,
  y: number,
): void {
  if (index === clusters.selected) {
    paintProject(paint, categoryOf(clusters, index), x, y, SELECTED_RADIUS, 19);
    paintRing(paint, x, y, SELECTED_RADIUS + 3.5, 3, paint.palette.ink);
  } else if (clusters.count[index] === 1) {
    paintProject(paint, categoryOf(clusters, index), x, y, radiusOf(1), 15);
  } else {
    paintShares(paint, clusters, index, x, y);
  }
}

/** The only category of a single project. */
function categoryOf({ first, categories }: Clusters, index: number): number {
  return categories[first[index]!]!;
}

/** Halo and a soft shadow below it. */
function paintHalo({ context, palette, scale }: SymbolPaint, x: number, y: number, r: number) {
  context.shadowColor = 'rgb(0 0 0 / 0.35)';
  context.shadowBlur = 1.2 * scale;
  context.shadowOffsetY = scale;
  context.fillStyle = palette.halo;
  disc(context, x, y, (r + 1.5) * scale);
  context.fill();
  context.shadowColor = 'transparent';
}

function paintProject(
  paint: SymbolPaint,
  category: number,
  x: number,
  y: number,
  r: number,
  iconSize: number,
): void {
  const { context, palette, icons, scale } = paint;
  paintHalo(paint, x, y, r);
  const place = { x, y, r: r * scale, icon: iconSize * scale };
  paintSymbol(context, coloursOf(palette, category), icons[category], palette.font, place);
}

/** Of a code that the palette does not know, ink. */
function coloursOf({ categories, ink, surface }: Palette, category: number): SymbolColours {
  return categories[category] ?? { fill: ink, on: surface, edge: 'transparent' };
}

const SMALLEST_SHARE = (4 / 360) * TAU;

/** Angles of the shares, clockwise from 12 o'clock in their order; small ones widened. */
export function shareAngles(
  shares: readonly Share[],
): { category: number; from: number; to: number }[] {
  const total = shares.reduce((sum, { value }) => sum + value, 0);
  const widened = shares.map(({ category, value }) => ({
    category,
    angle: Math.max(SMALLEST_SHARE, (value / total) * TAU),
  }));
  const sum = widened.reduce((all, { angle }) => all + angle, 0);
  let from = 0;
  return widened.map(({ category, angle }) => {
    const start = from;
    from += (angle / sum) * TAU;
    return { category, from: start, to: from };
  });
}

function paintShares(paint: SymbolPaint, clusters: Clusters, index: number, x: number, y: number) {
  const { context, palette, scale } = paint;
  const count = clusters.count[index]!;
  const r = radiusOf(count);
  const outer = r * scale;
  const inner = (r - (count >= 10 ? 5.5 : 4.5)) * scale;
  const shares = shareAngles(sharesOf(clusters, index));
  const gap = shares.length > 1 ? (1.6 * scale) / outer : 0;
  paintHalo(paint, x, y, r);
  context.fillStyle = palette.surface;
  disc(context, x, y, inner - scale);
  context.fill();
  context.save();
  context.translate(x, y);
  for (const share of shares) {
    const { fill, edge } = coloursOf(palette, share.category);
    context.fillStyle = fill;
    // Canvas counts from 3 o'clock, shares from 12.
    const half = Math.min(gap / 2, (share.to - share.from) / 4);
    const from = share.from + half - Math.PI / 2;
    const to = share.to - half - Math.PI / 2;
    context.beginPath();
    context.arc(0, 0, outer, from, to);
    context.arc(0, 0, inner, to, from, true);
    context.fill();
    if (edge === 'transparent') continue;
    context.closePath();
    context.strokeStyle = edge;
    context.lineWidth = scale;
    context.stroke();
  }
  const size = r < 16 ? 13 : count < 10 ? 14 : 15;
  context.font = `700 ${size * scale}px ${palette.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = palette.ink;
  context.fillText(paint.shortNumber(count), 0, 0.04 * size * scale);
  context.restore();
}

/** @param r CSS px at scale 1, to the middle of the line */
export function paintRing(
  { context, scale }: SymbolPaint,
  x: number,
  y: number,
  r: number,
  width: number,
  colour: string,
): void {
  disc(context, x, y, r * scale);
  context.strokeStyle = colour;
  context.lineWidth = width * scale;
  context.stroke();
}
