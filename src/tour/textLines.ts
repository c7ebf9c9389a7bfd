import { breakLines } from '../save/breakLines.ts';

let context: CanvasRenderingContext2D | null | undefined;

/** How many lines a text takes in the page's own type. @param size CSS px @param width CSS px */
export function countLines(text: string, size: number, weight: number, width: number): number {
  context ??= document.createElement('canvas').getContext('2d');
  const brush = context;
  if (!brush) return Math.ceil((text.length * size * 0.55) / width);
  brush.font = `${weight} ${size}px ${getComputedStyle(document.body).fontFamily}`;
  return breakLines(text, width, (line) => brush.measureText(line).width).length;
}
