import { toScreen } from '../model/camera.ts';
import type { Projection } from '../model/camera.ts';
import type { SymbolPaint } from './paintSymbols.ts';
import type { ReachShape } from './reachShape.ts';

/** Areas with an outline; members joined to the leading one by a thin dotted line. */
export function paintReach(
  { context, palette, scale }: Pick<SymbolPaint, 'context' | 'palette' | 'scale'>,
  { areas, lead, members }: ReachShape,
  view: Projection,
): void {
  context.save();
  context.lineJoin = 'round';
  context.lineCap = 'round';
  context.fillStyle = palette.ink;
  context.strokeStyle = palette.ink;
  context.save();
  context.scale(view.scale, view.scale);
  context.translate(-view.left, -view.top);
  context.globalAlpha = 0.06;
  context.fill(areas, 'evenodd');
  context.globalAlpha = 1;
  context.lineWidth = (2 * scale) / view.scale;
  context.stroke(areas);
  context.restore();

  const ends = members.map(([x, y]) => toScreen(view, x, y));
  context.beginPath();
  for (const end of ends) {
    context.moveTo(...toScreen(view, ...lead));
    context.lineTo(...end);
  }
  context.lineWidth = 1.5 * scale;
  context.setLineDash([0.1, 4.5 * scale]);
  context.stroke();
  context.setLineDash([]);
  context.lineWidth = 2 * scale;
  context.fillStyle = palette.halo;
  for (const [x, y] of ends) {
    context.beginPath();
    context.arc(x, y, 4.5 * scale, 0, 2 * Math.PI);
    context.fill();
    context.stroke();
  }
  context.restore();
}
