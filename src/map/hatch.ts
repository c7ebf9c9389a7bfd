/** CSS px. */
export const TILE = 10;

/** CSS px. Lines from (−1, 11) to (11, −1) and its two neighbours, so that tiles join. */
function hatchLines(context: OffscreenCanvasRenderingContext2D, colour: string): void {
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.beginPath();
  for (const shift of [-TILE, 0, TILE]) {
    context.moveTo(shift - 1, TILE + 1);
    context.lineTo(shift + TILE + 1, -1);
  }
  context.stroke();
}

/** The DMK hatch as a square tile that repeats. @param ratio device px for one CSS px */
export function hatchTile(colour: string, ratio: number): ImageData {
  const side = Math.round(TILE * ratio);
  const context = new OffscreenCanvas(side, side).getContext('2d')!;
  context.scale(side / TILE, side / TILE);
  hatchLines(context, colour);
  return context.getImageData(0, 0, side, side);
}
