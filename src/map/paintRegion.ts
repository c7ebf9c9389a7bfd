import { fetchText } from '../load/files.ts';
import { loadKreise } from '../load/kreise.ts';
import type { Within } from '../load/regionRows.ts';
import type { GermanShapes, GermanyFile } from '../load/shapes.ts';
import { ringsOf } from '../model/area.ts';
import type { Projection } from '../model/camera.ts';
import type { SymbolPaint } from './paintSymbols.ts';
import { ringPath } from './ringPath.ts';

/** Paints what narrows the projects to a part of the map. */
export type RegionPainter = (
  paint: Pick<SymbolPaint, 'context' | 'palette' | 'scale'>,
  view: Projection,
) => void;

/** What the projects are narrowed to. */
export interface Chosen {
  readonly region: Within | undefined;
  /** Keys of Länder; none: wherever they lie. */
  readonly lands: ReadonlySet<string>;
}

/**
 * Länder and Kreise have a firm outline along their borders; what is drawn has a dashed one, so that
 * nobody takes it for a border.
 * @param file whose borders are drawn @throws FileError
 */
export async function regionPainter(
  { region, lands }: Chosen,
  { laender }: GermanShapes,
  file: GermanyFile,
): Promise<RegionPainter> {
  const areas = laender.features.filter(({ id }) => lands.has(String(id)));
  const ags = region?.kreise ?? [];
  const kreise = ags.length > 0 ? await loadKreise(fetchText, file) : undefined;
  areas.push(...ags.flatMap((key) => kreise?.get(key)?.area ?? []));
  const borders = ringPath(areas.flatMap(({ geometry }) => ringsOf(geometry)));
  const drawn = ringPath(region && ags.length === 0 ? region.rings : []);
  return ({ context, palette, scale }, view) => {
    const px = scale / view.scale;
    context.save();
    context.scale(view.scale, view.scale);
    context.translate(-view.left, -view.top);
    context.fillStyle = palette.ink;
    context.strokeStyle = palette.ink;
    context.lineJoin = 'round';
    context.globalAlpha = 0.05;
    context.fill(borders, 'evenodd');
    context.fill(drawn, 'evenodd');
    context.globalAlpha = 1;
    context.lineWidth = 2 * px;
    context.stroke(borders);
    context.setLineDash([7 * px, 4 * px]);
    context.stroke(drawn);
    context.restore();
  };
}
