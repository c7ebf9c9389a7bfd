import { toScreen } from '../model/camera.ts';
import type { Projection } from '../model/camera.ts';
import type { Circle } from '../model/labels.ts';
import type { Mark } from './marks.ts';
import { holderOf } from './marks.ts';
import type { SymbolPaint } from './paintSymbols.ts';

type Paint = Pick<SymbolPaint, 'context' | 'palette' | 'scale'>;

/** Places somebody looks for, the visitor's own, and the meeting that is open; above the symbols. */
export function paintMarks(
  paint: Paint,
  marks: readonly Mark[],
  view: Projection,
  symbols: readonly Circle[],
): void {
  for (const mark of marks) {
    const [x, y] = toScreen(view, mark.x, mark.y);
    const holder = holderOf(mark, view, symbols);
    if (mark.kind === 'meeting') paintDiamond(paint, ...rimOf([x, y], holder));
    else if (mark.kind === 'position') paintPosition(paint, x, y);
    else if (holder) paintDots(paint, holder);
    else paintPoint(paint, x, y);
  }
}

/** On the rim of the symbol that covers it, to its own side: what the symbol says stays legible. */
export function rimOf(
  [x, y]: readonly [x: number, y: number],
  holder: Circle | undefined,
): [x: number, y: number] {
  if (!holder) return [x, y];
  const away = Math.hypot(x - holder.x, y - holder.y);
  const [dx, dy] = away > 1 ? [(x - holder.x) / away, (y - holder.y) / away] : UPPER_RIGHT;
  return [holder.x + dx * holder.r, holder.y + dy * holder.r];
}
const UPPER_RIGHT = [Math.SQRT1_2, -Math.SQRT1_2] as const;

/** Dots round the cluster that holds the place. */
function paintDots({ context, palette, scale }: Paint, { x, y, r }: Circle): void {
  context.save();
  context.lineCap = 'round';
  context.lineWidth = 2.5 * scale;
  context.strokeStyle = palette.ink;
  context.setLineDash([scale, 4.5 * scale]);
  ring(context, x, y, r + 3 * scale);
  context.stroke();
  context.restore();
}

function paintPoint({ context, palette, scale }: Paint, x: number, y: number): void {
  context.fillStyle = palette.ink;
  context.strokeStyle = palette.halo;
  context.lineWidth = 2 * scale;
  ring(context, x, y, 5 * scale);
  context.stroke();
  context.fill();
}

/** A dot with a ring. */
function paintPosition(paint: Paint, x: number, y: number): void {
  const { context, palette, scale } = paint;
  context.lineWidth = 5 * scale;
  context.strokeStyle = palette.halo;
  ring(context, x, y, 11 * scale);
  context.stroke();
  context.lineWidth = 2 * scale;
  context.strokeStyle = palette.ink;
  context.stroke();
  paintPoint(paint, x, y);
}

/** As a firm meeting on the timeline. */
function paintDiamond({ context, palette, scale }: Paint, x: number, y: number): void {
  const r = 9 * scale;
  context.beginPath();
  context.moveTo(x, y - r);
  context.lineTo(x + r, y);
  context.lineTo(x, y + r);
  context.lineTo(x - r, y);
  context.closePath();
  context.lineJoin = 'round';
  context.lineWidth = 4 * scale;
  context.strokeStyle = palette.halo;
  context.stroke();
  context.fillStyle = palette.dmk;
  context.fill();
}

function ring(context: CanvasRenderingContext2D, x: number, y: number, r: number): void {
  context.beginPath();
  context.arc(x, y, r, 0, 2 * Math.PI);
}
