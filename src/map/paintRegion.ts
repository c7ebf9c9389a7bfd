import type { Ring } from '../model/area.ts';
import type { Projection } from '../model/camera.ts';
import type { SymbolPaint } from './paintSymbols.ts';
import { ringPath } from './ringPath.ts';

/** Paints what narrows the projects to a part of the map. */
export type RegionPainter = (
  paint: Pick<SymbolPaint, 'context' | 'palette' | 'scale'>,
  view: Projection,
) => void;

/** Dashed, so that nobody takes it for a border. @param rings in degrees; outer ones and holes */
export function regionPainter(rings: readonly Ring[]): RegionPainter {
  const path = ringPath(rings);
  return ({ context, palette, scale }, view) => {
    const px = scale / view.scale;
    context.save();
    context.scale(view.scale, view.scale);
    context.translate(-view.left, -view.top);
    context.fillStyle = palette.ink;
    context.strokeStyle = palette.ink;
    context.lineJoin = 'round';
    context.globalAlpha = 0.05;
    context.fill(path, 'evenodd');
    context.globalAlpha = 1;
    context.lineWidth = 2 * px;
    context.setLineDash([7 * px, 4 * px]);
    context.stroke(path);
    context.restore();
  };
}
