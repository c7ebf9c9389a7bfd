import type { Box, Measure, PictureContent, PictureLayout, PictureSize, Type } from './picture.ts';
import { layoutPicture } from './picture.ts';

/** Colours as the canvas understands them. */
export interface PictureLook {
  readonly surface: string;
  readonly ink: string;
  readonly 'ink-2': string;
  readonly 'border-land': string;
  readonly dmk: string;
  readonly 'dmk-ground': string;
  /** By category code. */
  readonly categories: readonly string[];
  /** The five shares of the atlas's mark. */
  readonly mark: readonly string[];
  /** A CSS font family. */
  readonly font: string;
}

/** A picture on a canvas of its size times the ratio. */
export interface Picture {
  readonly size: PictureSize;
  readonly ratio: number;
  readonly content: PictureContent;
  readonly look: PictureLook;
  /** The symbol of a category with its middle there, by its code. */
  readonly paintSymbol: (
    context: CanvasRenderingContext2D,
    code: number,
    x: number,
    y: number,
    r: number,
  ) => void;
  /** The map at a size in CSS px. */
  readonly paintMap: (width: number, height: number) => CanvasImageSource;
}

/** Paints title, sentence, map, legend and sources as one picture. */
export function paintPicture(picture: Picture): HTMLCanvasElement {
  const { size, ratio, content, look, paintMap } = picture;
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(size.width * ratio);
  canvas.height = Math.round(size.height * ratio);
  const context = canvas.getContext('2d')!;
  context.scale(ratio, ratio);
  context.fillStyle = look.surface;
  context.fillRect(0, 0, size.width, size.height);
  const layout = layoutPicture(content, size, measureWith(context, look.font));
  const [left, top, right, bottom] = layout.map.map(Math.round) as unknown as Box;
  const [width, height] = [right - left, bottom - top];
  context.drawImage(paintMap(width, height), left, top, width, height);
  context.strokeStyle = look['border-land'];
  context.lineWidth = size.scale;
  context.strokeRect(left, top, width, height);
  paintMarks(context, picture, layout);
  return canvas;
}

function measureWith(context: CanvasRenderingContext2D, font: string): Measure {
  return (text, type) => {
    setType(context, type, font);
    return context.measureText(text).width;
  };
}

function setType(context: CanvasRenderingContext2D, { size, weight }: Type, font: string): void {
  context.font = `${weight} ${size}px ${font}`;
}

function paintMarks(
  context: CanvasRenderingContext2D,
  picture: Picture,
  { marks }: PictureLayout,
): void {
  const { look, content } = picture;
  const { scale } = picture.size;
  for (const mark of marks) {
    switch (mark.kind) {
      case 'text':
        setType(context, mark.type, look.font);
        context.textAlign = mark.align;
        context.fillStyle = look[mark.ink];
        context.fillText(mark.text, mark.x, mark.y);
        break;
      case 'symbol':
        picture.paintSymbol(context, mark.code, ...centreOf(mark.place));
        break;
      case 'swatch':
        paintSwatch(context, look, mark.known, mark.place, scale);
        break;
      case 'ring':
        paintRing(context, picture, mark.place);
        break;
      case 'logo':
        paintLogo(context, look, mark.place);
        break;
      case 'qr':
        if (content.qr) paintQr(context, content.qr, mark.place);
        break;
      case 'rule':
        context.fillStyle = look['border-land'];
        context.fillRect(
          mark.place[0],
          mark.place[1],
          mark.place[2] - mark.place[0],
          mark.place[3] - mark.place[1],
        );
    }
  }
}

const TURN = 2 * Math.PI;

const centreOf = ([left, top, right, bottom]: Box) =>
  [(left + right) / 2, (top + bottom) / 2, (right - left) / 2] as const;

/** A ring of equal shares of the categories in the legend, as a cluster on the map. */
function paintRing(context: CanvasRenderingContext2D, picture: Picture, place: Box): void {
  const { look, content } = picture;
  const [x, y, r] = centreOf(place);
  const shares = content.categories.slice(0, 4);
  const width = r * 0.3;
  const gap = shares.length > 1 ? 0.12 : 0;
  context.lineWidth = width;
  shares.forEach(({ code }, index) => {
    const at = (share: number) => (share / shares.length) * TURN - TURN / 4;
    context.beginPath();
    context.arc(x, y, r - width / 2, at(index) + gap / 2, at(index + 1) - gap / 2);
    context.strokeStyle = look.categories[code] ?? look.ink;
    context.stroke();
  });
}

/** The atlas's mark, as Mark.svelte has it on a field of 32. */
function paintLogo(context: CanvasRenderingContext2D, look: PictureLook, place: Box): void {
  const [x, y, r] = centreOf(place);
  const unit = r / 16;
  context.lineWidth = 6 * unit;
  look.mark.forEach((colour, index) => {
    const at = ((index + 0.06) / look.mark.length) * TURN - TURN / 4;
    context.beginPath();
    context.arc(x, y, 10.5 * unit, at, at + (0.88 / look.mark.length) * TURN);
    context.strokeStyle = colour;
    context.stroke();
  });
  context.beginPath();
  context.arc(x, y, 3.6 * unit, 0, TURN);
  context.fillStyle = look.ink;
  context.fill();
}

/** The DMK hatch; dashed and empty where the chair is not known. */
function paintSwatch(
  context: CanvasRenderingContext2D,
  look: PictureLook,
  known: boolean,
  [left, top, right, bottom]: Box,
  scale: number,
): void {
  const box = new Path2D();
  box.roundRect(left, top, right - left, bottom - top, 3 * scale);
  context.save();
  if (known) {
    context.fillStyle = look['dmk-ground'];
    context.fill(box);
    context.save();
    context.clip(box);
    context.strokeStyle = look.dmk;
    context.lineWidth = 1.5 * scale;
    context.beginPath();
    for (let x = left - (bottom - top); x < right; x += 7 * scale) {
      context.moveTo(x, bottom);
      context.lineTo(x + bottom - top, top);
    }
    context.stroke();
    context.restore();
  } else {
    context.setLineDash([3 * scale, 2 * scale]);
  }
  context.strokeStyle = known ? look.dmk : look['ink-2'];
  context.lineWidth = 1.5 * scale;
  context.stroke(box);
  context.restore();
}

/** Dark on white in any theme: readers need it. */
function paintQr(
  context: CanvasRenderingContext2D,
  { size, path }: { size: number; path: string },
  [left, top, right]: Box,
): void {
  const unit = (right - left) / size;
  context.save();
  context.translate(left, top);
  context.scale(unit, unit);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, size, size);
  context.fillStyle = '#000';
  context.fill(new Path2D(path));
  context.restore();
}
