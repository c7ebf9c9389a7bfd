import { FRAME } from '../load/shapes.ts';
import type { Palette } from '../look/palette.ts';
import { constrained } from '../model/camera.ts';
import type { Camera } from '../model/camera.ts';
import type { MapOrder, Painter } from '../state/painter.ts';
import { gather, loudPlace } from './gathering.ts';
import { groundPaths } from './groundPaths.ts';
import type { GroundPaths } from './groundPaths.ts';
import { homeCamera } from './home.ts';
import { Overlay } from './overlay.ts';
import { paintGround } from './paintGround.ts';
import { paintMarks } from './paintMarks.ts';
import { paintReach } from './paintReach.ts';
import type { Stage, StageMatter } from './stage.ts';

/**
 * Paints the map again on a canvas of its own, as `MapOrder` asks: the ground without WebGL, which
 * could not be read back, and above it the same overlay.
 * @param readPalette the page's colours as they are
 */
export function painterOf(stage: Stage, readPalette: () => Palette): Painter {
  const paths = new WeakMap<object, GroundPaths>();
  return (order) => {
    const matter = stage.matter;
    const ground = paths.get(matter.shapes) ?? groundPaths(matter.shapes);
    paths.set(matter.shapes, ground);
    const palette = order.light ? inLight(readPalette) : readPalette();
    return mapPicture(matter, ground, palette, order);
  };
}

/** The tokens are the root's: it is light for a moment, in which the browser paints nothing. */
function inLight(readPalette: () => Palette): Palette {
  const { dataset } = document.documentElement;
  const { theme } = dataset;
  dataset['theme'] = 'hell';
  const palette = readPalette();
  if (theme) dataset['theme'] = theme;
  else delete dataset['theme'];
  return palette;
}

function mapPicture(
  matter: StageMatter,
  ground: GroundPaths,
  palette: Palette,
  { size, ratio, scale, row, taken = [] }: MapOrder,
): HTMLCanvasElement {
  const { names, shown } = matter;
  const { dataset, icons } = shown;
  const alone = row !== undefined;
  const passing = alone ? Uint32Array.of(row) : shown.passing;
  const selected = row ?? shown.selected;
  const chairs = alone ? [] : shown.chairs;
  const camera = alone || matter.atHome ? undefined : zoomedTo(size, matter);
  const at = constrained(camera ?? homeCamera(size, matter.points, taken, scale), size, FRAME);
  const gathered = alone ? [] : shown.gathered;
  const circles = gather(dataset, { passing, selected, gathered }, at.zoom, scale);
  const canvas = document.createElement('canvas');
  const overlay = new Overlay(canvas);
  overlay.resize(size, ratio, scale);
  const lands = chairs.flatMap((chair) => chair.lands);
  overlay.paintGround = (context, view) =>
    paintGround(context, ground, view, { palette, chairs: lands, scale, ratio });
  overlay.paintReach = paintReach;
  overlay.paintMarks = paintMarks;
  overlay.show({
    ...circles,
    palette,
    icons,
    naming: {
      // Few names where the picture is small and about one place.
      places: alone ? names.filter(({ kind }) => kind !== 'town') : names,
      chairs,
      bare: false,
      selected: loudPlace(dataset, selected, circles.spider),
    },
    words: shown.words,
    reach: alone ? undefined : matter.reach,
    region: alone ? undefined : matter.region,
    shading: alone ? undefined : matter.shading,
    marks: alone ? [] : shown.marks,
    taken,
    hovered: -1,
    focused: -1,
  });
  overlay.layout(at);
  overlay.paint(at);
  return canvas;
}

/** Holds what the map on the screen shows, as large as it fits. */
function zoomedTo(size: MapOrder['size'], { camera, place }: StageMatter): Camera {
  const { width, height } = place.size;
  const factor = Math.min(size.width / width, size.height / height);
  return { ...camera, zoom: camera.zoom + Math.log2(factor) };
}
