import { toScreen } from '../model/camera.ts';
import type { Projection } from '../model/camera.ts';
import type { Circle } from '../model/labels.ts';
import { hatchTile } from './hatch.ts';
import type { SymbolPaint } from './paintSymbols.ts';

/** An area that is coloured by a number. */
export interface ShadedArea {
  /** In unit Mercator. */
  readonly path: Path2D;
  /** Undefined where there is no number. */
  readonly fill: string | undefined;
  /** Hatched over its colour: the number stands on little. */
  readonly isSmall: boolean;
  /** The number as it is written on the map, and where, in unit Mercator; empty for none. */
  readonly text: string;
  readonly at: readonly [x: number, y: number];
  /** Of the text on that colour. */
  readonly ink: string;
}

/** Paints areas in the place of symbols. */
export interface ShadingPainter {
  readonly paint: (
    paint: Pick<SymbolPaint, 'context' | 'palette' | 'scale'>,
    view: Projection,
  ) => void;
  /** What names keep clear of, CSS px. */
  readonly circles: (view: Projection, scale: number) => Circle[];
}

const TEXT = 14; // CSS px at scale 1
const ROOM = 13; // CSS px round a number that names leave free
const HATCH = 10; // CSS px from line to line

/** @param hatch colour of the lines over what stands on little, or on nothing */
export function shadingPainter(areas: readonly ShadedArea[], hatch: string): ShadingPainter {
  const tile = hatchTile(hatch, 2);
  const canvas = new OffscreenCanvas(tile.width, tile.height);
  canvas.getContext('2d')!.putImageData(tile, 0, 0);

  return {
    circles: (view, scale) =>
      areas
        .filter(({ text }) => text)
        .map(({ at }) => {
          const [x, y] = toScreen(view, ...at);
          return { x, y, r: ROOM * scale };
        }),
    paint({ context, palette, scale }, view) {
      const px = scale / view.scale;
      const pattern = context.createPattern(canvas, 'repeat');
      pattern?.setTransform(new DOMMatrix().scale((HATCH * px) / tile.width));
      context.save();
      context.scale(view.scale, view.scale);
      context.translate(-view.left, -view.top);
      context.lineJoin = 'round';
      context.lineWidth = px;
      for (const { path, fill, isSmall } of areas) {
        context.fillStyle = fill ?? palette.land;
        context.fill(path, 'evenodd');
        if ((isSmall || !fill) && pattern) {
          context.fillStyle = pattern;
          context.globalAlpha = 0.5;
          context.fill(path, 'evenodd');
          context.globalAlpha = 1;
        }
        context.strokeStyle = palette.surface;
        context.stroke(path);
      }
      context.restore();
      context.save();
      context.font = `700 ${TEXT * scale}px ${palette.font}`;
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      context.lineJoin = 'round';
      context.lineWidth = 3 * scale;
      for (const { text, at, ink, fill } of areas) {
        if (!text) continue;
        const [x, y] = toScreen(view, ...at);
        context.strokeStyle = fill ?? palette.halo;
        context.strokeText(text, x, y);
        context.fillStyle = ink;
        context.fillText(text, x, y);
      }
      context.restore();
    },
  };
}
