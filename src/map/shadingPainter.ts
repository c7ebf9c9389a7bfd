import { toScreen } from '../model/camera.ts';
import type { Projection } from '../model/camera.ts';
import type { Box } from '../model/labels.ts';
import { hatchTile } from './hatch.ts';
import { FIGURE } from './names.ts';
import type { ToneAt } from './paintNames.ts';
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
  /** Its numbers: what names keep clear of, CSS px. */
  readonly boxes: (view: Projection, scale: number) => Box[];
  /** Colours of the name of an area, by the place of its number in unit Mercator. */
  readonly toneAt: ToneAt;
}

const DIGIT = 8; // CSS px that a sign of it takes at most
const HATCH = 10; // CSS px from line to line

/** @param hatch colour of the lines over what stands on little, or on nothing */
export function shadingPainter(areas: readonly ShadedArea[], hatch: string): ShadingPainter {
  const tile = hatchTile(hatch, 2);
  const canvas = new OffscreenCanvas(tile.width, tile.height);
  canvas.getContext('2d')!.putImageData(tile, 0, 0);

  /** Numbers that have room, the first before others: the rest is told from nearer. */
  function placed(view: Projection, scale: number) {
    const found: {
      readonly area: ShadedArea;
      readonly x: number;
      readonly y: number;
      readonly r: number;
    }[] = [];
    for (const area of areas) {
      if (!area.text) continue;
      const [x, y] = toScreen(view, ...area.at);
      const r = (area.text.length * DIGIT * scale) / 2;
      const isFree = found.every((other) => {
        const beside = Math.abs(other.x - x) >= other.r + r;
        return beside || Math.abs(other.y - y) >= FIGURE * scale;
      });
      if (isFree) found.push({ area, x, y, r });
    }
    return found;
  }

  const tones = new Map(
    areas.flatMap(({ at, ink, fill }) => (fill ? [[at.join(), { ink, halo: fill }] as const] : [])),
  );

  return {
    toneAt: (x, y) => tones.get([x, y].join()),
    boxes: (view, scale) => {
      const half = (FIGURE / 2) * scale;
      return placed(view, scale).map(({ x, y, r }) => [x - r, y - half, x + r, y + half]);
    },
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
      context.font = `700 ${FIGURE * scale}px ${palette.font}`;
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      context.lineJoin = 'round';
      context.lineWidth = 3 * scale;
      for (const { area, x, y } of placed(view, scale)) {
        const { text, ink, fill } = area;
        context.strokeStyle = fill ?? palette.halo;
        context.strokeText(text, x, y);
        context.fillStyle = ink;
        context.fillText(text, x, y);
      }
      context.restore();
    },
  };
}
