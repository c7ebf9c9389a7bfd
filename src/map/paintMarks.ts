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
    if (mark.kind === 'meeting') paintDiamond(paint, x, y);
    else if (mark.kind === 'position') paintPosition(paint, x, y);
    else if (holder) paintDots(paint, holder);
    else paintPoint(paint, x, y);
  }
}

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
