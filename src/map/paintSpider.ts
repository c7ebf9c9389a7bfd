import type { Palette } from '../look/palette.ts';
import type { Size } from '../model/camera.ts';
import type { SymbolPaint } from './paintSymbols.ts';

/** How much paler the map is under an open spider. */
const PALER = 0.4;

/** Lays the land's colour over all that is painted so far, and over the ground below the canvas. */
export function paintVeil(context: CanvasRenderingContext2D, palette: Palette, size: Size): void {
  context.globalAlpha = PALER;
  context.fillStyle = palette.surface;
  context.fillRect(0, 0, size.width, size.height);
  context.globalAlpha = 1;
}

/** @param place the shared place and @param ends those of the legs, CSS px */
export function paintLegs(
  { context, palette, scale }: SymbolPaint,
  [x, y]: readonly [x: number, y: number],
  ends: readonly { readonly x: number; readonly y: number }[],
): void {
  context.strokeStyle = palette['ink-2'];
  context.lineWidth = 1.25 * scale;
  context.beginPath();
  for (const end of ends) {
    context.moveTo(x, y);
    context.lineTo(end.x, end.y);
  }
  context.stroke();
  context.beginPath();
  context.arc(x, y, 3 * scale, 0, 2 * Math.PI);
  context.fillStyle = palette['ink-2'];
  context.fill();
}
