import type { Palette } from '../look/palette.ts';
import { toScreen } from '../model/camera.ts';
import type { Projection } from '../model/camera.ts';
import type { Box } from '../model/labels.ts';
import { LINE_HEIGHT, TYPE } from './names.ts';
import type { NameStyle, PlacedName } from './names.ts';

/** CSS font and tracking of a kind of name. */
export function setType(
  context: CanvasRenderingContext2D,
  style: NameStyle,
  font: string,
  scale: number,
): void {
  const { size, weight, tracking, italic } = TYPE[style];
  context.font = `${italic ? 'italic ' : ''}${weight} ${size * scale}px ${font}`;
  context.letterSpacing = `${tracking * size * scale}px`;
}

const inkOf = (style: NameStyle, palette: Palette): string =>
  ({
    selected: palette.ink,
    mark: palette.surface,
    chair: palette['dmk-text'],
    meeting: palette['dmk-text'],
    land: palette['land-name'],
    town: palette.town,
    sea: palette['sea-text'],
    country: palette['neighbour-text'],
  })[style];

const haloOf = (style: NameStyle, palette: Palette): string =>
  ({ sea: palette.sea, country: palette.neighbour })[style as string] ?? palette.halo;

/** Colours of a name whose anchor is there, in unit Mercator; undefined: those of its kind. */
export type ToneAt = (
  x: number,
  y: number,
) => { readonly ink: string; readonly halo: string } | undefined;

export function paintNames(
  context: CanvasRenderingContext2D,
  names: readonly PlacedName[],
  view: Projection,
  palette: Palette,
  scale: number,
  toneAt?: ToneAt,
): void {
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  for (const name of names) paintName(context, name, view, palette, scale, toneAt);
  context.letterSpacing = '0px';
}

function paintName(
  context: CanvasRenderingContext2D,
  { style, lines, x, y, box, marked }: PlacedName,
  view: Projection,
  palette: Palette,
  scale: number,
  toneAt?: ToneAt,
): void {
  const [px, py] = toScreen(view, x, y);
  const place: Box = [px + box[0], py + box[1], px + box[2], py + box[3]];
  const isTag = style === 'chair' || style === 'meeting' || style === 'mark';
  const colours = style === 'mark' ? inkTag(palette) : dmkTag(palette);
  if (isTag) paintTag(context, place, marked ? [px, py] : undefined, colours, scale);
  else if (marked) paintTown(context, px, py, palette, scale);
  setType(context, style, palette.font, scale);
  const leading = TYPE[style].size * LINE_HEIGHT * scale;
  const centre = (place[0] + place[2]) / 2;
  const first = (place[1] + place[3]) / 2 - ((lines.length - 1) * leading) / 2;
  const tone = toneAt?.(x, y);
  context.fillStyle = tone?.ink ?? inkOf(style, palette);
  context.strokeStyle = tone?.halo ?? haloOf(style, palette);
  context.lineWidth = 3 * scale;
  lines.forEach((line, index) => {
    const baseline = first + index * leading;
    if (!isTag) context.strokeText(line, centre, baseline);
    context.fillText(line, centre, baseline);
  });
}

function paintTown(
  context: CanvasRenderingContext2D,
  px: number,
  py: number,
  palette: Palette,
  scale: number,
): void {
  context.beginPath();
  context.arc(px, py, 2.4 * scale, 0, 2 * Math.PI);
  context.fillStyle = palette.halo;
  context.strokeStyle = palette.town;
  context.lineWidth = 1.2 * scale;
  context.fill();
  context.stroke();
}

interface TagColours {
  readonly ground: string;
  readonly edge: string;
}
const dmkTag = ({ surface, dmk }: Palette): TagColours => ({ ground: surface, edge: dmk });
const inkTag = ({ ink, halo }: Palette): TagColours => ({ ground: ink, edge: halo });

function paintTag(
  context: CanvasRenderingContext2D,
  [left, top, right, bottom]: Box,
  anchor: readonly [x: number, y: number] | undefined,
  { ground, edge }: TagColours,
  scale: number,
): void {
  context.strokeStyle = edge;
  context.lineWidth = 1.5 * scale;
  if (anchor) {
    const [px, py] = anchor;
    context.beginPath();
    context.moveTo(px, py);
    context.lineTo((left + right) / 2, (top + bottom) / 2);
    context.stroke();
    context.beginPath();
    context.arc(px, py, 2.5 * scale, 0, 2 * Math.PI);
    context.fillStyle = edge;
    context.fill();
  }
  context.beginPath();
  context.roundRect(
    left,
    top,
    right - left,
    bottom - top,
    Math.min(13 * scale, (bottom - top) / 2),
  );
  context.fillStyle = ground;
  context.fill();
  context.stroke();
}
