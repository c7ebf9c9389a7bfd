import type { Palette } from '../look/palette.ts';
import type { Projection } from '../model/camera.ts';
import type { GroundPaths } from './groundPaths.ts';
import { TILE, hatchTile } from './hatch.ts';
import { KREIS_ZOOM, WATERLINES } from './style.ts';

/**
 * The basemap of `style.ts` on a 2D canvas: for pictures and paper, at any size and without WebGL.
 * @param chairs ISO keys of the Länder that hold the chair
 * @param scale factor on line widths, 1 on a desk
 * @param ratio canvas px for one CSS px
 */
export function paintGround(
  context: CanvasRenderingContext2D,
  paths: GroundPaths,
  view: Projection,
  { palette, chairs, scale, ratio }: GroundLook,
): void {
  const px = scale / view.scale;
  const fill = (path: Path2D, colour: string) => {
    context.fillStyle = colour;
    context.fill(path, 'evenodd');
  };
  const stroke = (path: Path2D, colour: string, width: number, opacity = 1) => {
    context.globalAlpha = opacity;
    context.strokeStyle = colour;
    context.lineWidth = width * px;
    context.stroke(path);
    context.globalAlpha = 1;
  };
  const held = chairs.flatMap((land) => paths.laender.get(land) ?? []);

  context.save();
  context.fillStyle = palette.neighbour;
  context.fillRect(0, 0, view.size.width, view.size.height);
  context.scale(view.scale, view.scale);
  context.translate(-view.left, -view.top);
  context.lineJoin = 'round';
  context.lineCap = 'round';
  fill(paths.sea, palette.sea);
  for (const [width, opacity] of WATERLINES) {
    stroke(paths.shores, palette['sea-edge'], waterlineWidth(width, view.zoom), opacity);
  }
  fill(paths.allLand, palette.neighbour);
  stroke(paths.foreignBorders, palette['border-foreign'], 1);
  stroke(paths.outline, palette['border-state'], 7, 0.13);
  fill(paths.land, palette.land);
  fill(paths.lakes, palette.sea);
  stroke(paths.rivers, palette.river, 1);
  for (const land of held) fill(land, palette['dmk-ground']);
  hatch(context, held, palette, { px, ratio: ratio * scale });
  if (view.zoom >= KREIS_ZOOM) stroke(paths.kreisBorders, palette['border-kreis'], 0.75);
  stroke(paths.landBorders, palette['border-land'], 1);
  stroke(paths.outline, palette['border-state'], 1.4);
  for (const land of held) stroke(land, palette.dmk, 2);
  context.restore();
}

export interface GroundLook {
  readonly palette: Palette;
  readonly chairs: readonly string[];
  readonly scale: number;
  readonly ratio: number;
}

/** CSS px at scale 1: narrower where the whole sea is small. */
function waterlineWidth(width: number, zoom: number): number {
  const share = Math.min(1, Math.max(0, (zoom - 4) / 2));
  return width * (0.7 + share * 1.3);
}

function hatch(
  context: CanvasRenderingContext2D,
  lands: readonly Path2D[],
  palette: Palette,
  { px, ratio }: { px: number; ratio: number },
): void {
  if (lands.length === 0) return;
  const tile = hatchTile(palette.dmk, ratio);
  const canvas = new OffscreenCanvas(tile.width, tile.height);
  canvas.getContext('2d')!.putImageData(tile, 0, 0);
  const pattern = context.createPattern(canvas, 'repeat');
  if (!pattern) return;
  pattern.setTransform(new DOMMatrix().scale((TILE * px) / tile.width));
  context.globalAlpha = 0.55;
  context.fillStyle = pattern;
  for (const land of lands) context.fill(land, 'evenodd');
  context.globalAlpha = 1;
}
