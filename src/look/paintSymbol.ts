import type { CanvasIcon } from './canvasIcon.ts';
import type { SymbolColours } from './categoryColour.ts';
import { letterSize } from './iconLetters.ts';

/** A category's symbol in the middle of what is painted: CSS px. */
export interface SymbolPlace {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** Field of the icon. */
  readonly icon: number;
}

const EDGE = 1 / 12; // of the radius

/** @param font a CSS font family, for letters */
export function paintSymbol(
  context: CanvasRenderingContext2D,
  { fill, on, edge }: SymbolColours,
  icon: CanvasIcon | undefined,
  font: string,
  { x, y, r, icon: field }: SymbolPlace,
): void {
  context.beginPath();
  context.arc(x, y, r, 0, 2 * Math.PI);
  context.fillStyle = fill;
  context.fill();
  if (edge !== 'transparent') {
    context.lineWidth = r * EDGE;
    context.beginPath();
    context.arc(x, y, r - context.lineWidth / 2, 0, 2 * Math.PI);
    context.strokeStyle = edge;
    context.stroke();
  }
  if (icon === undefined) return;
  context.save();
  context.translate(x, y);
  if (typeof icon === 'string') paintLetters(context, icon, on, font, r);
  else strokeIcon(context, icon, on, field / 24);
  context.restore();
}

function paintLetters(
  context: CanvasRenderingContext2D,
  letters: string,
  colour: string,
  font: string,
  r: number,
): void {
  const size = letterSize(letters, r);
  context.font = `700 ${size}px ${font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = colour;
  context.fillText(letters, 0, 0.06 * size, 1.7 * r);
}

function strokeIcon(
  context: CanvasRenderingContext2D,
  icon: Path2D,
  colour: string,
  unit: number,
): void {
  context.scale(unit, unit);
  context.translate(-12, -12);
  context.strokeStyle = colour;
  context.lineWidth = 2.2;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.stroke(icon);
}
