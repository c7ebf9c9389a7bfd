import type { Atlas } from '../state/atlas.svelte.ts';
import type { Stage } from './stage.ts';

/**
 * One project opens; several fan out or are listed where they share a place, else they are zoomed
 * to. All but what is fanned out closes the spider.
 * @param index −1: the map where it is empty
 */
export function openCluster(atlas: Atlas, stage: Stage, index: number): void {
  const rows = stage.rowsOf(index);
  const isLeg = rows.length === 1 && stage.fannedOut.includes(rows[0]!);
  const onePlace = rows.length > 1 && stage.isOnePlace(index);
  if (!isLeg) closeSpider(atlas, stage);
  if (rows.length === 1) atlas.select(rows[0]!);
  else if (onePlace) atlas.gather(rows);
  else if (rows.length > 0) atlas.zoomTo(rows);
}

/** An open project stays open. Gives whether there was a spider to close. */
export function closeSpider(atlas: Atlas, stage: Stage): boolean {
  if (stage.fannedOut.length === 0) return false;
  const row = atlas.selected;
  atlas.gather([]);
  if (row >= 0) atlas.select(row);
  return true;
}
