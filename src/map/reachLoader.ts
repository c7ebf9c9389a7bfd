import type { GermanyFile } from '../load/shapes.ts';
import { hasPlace } from '../model/columns.ts';
import type { Dataset } from '../model/columns.ts';
import { toLat, toLng } from '../model/mercator.ts';
import { isWide, reachOf } from '../model/reach.ts';
import type { paintReach } from './paintReach.ts';
import type { ReachShape } from './reachShape.ts';

export interface PaintedReach {
  readonly reach: ReachShape;
  readonly paintReach: typeof paintReach;
}

/**
 * What a project covers beyond its point; undefined for most. Code and shapes come with the first
 * of the few that do; a file that is not to be had leaves the point alone.
 * @param row −1 for none @param file whose borders are drawn
 */
export async function reachAt(
  dataset: Dataset,
  row: number,
  file: GermanyFile,
): Promise<PaintedReach | undefined> {
  const { x, y, text } = dataset;
  if (row < 0 || !hasPlace(dataset, row) || !isWide(text.level[row]!)) return undefined;
  const codes = { level: text.level[row]!, ags: text.ags[row]!, member_ags: text.member_ags[row]! };
  const members = reachOf(codes);
  if (!members) return undefined;
  try {
    const [{ loadReach }, { paintReach }] = await Promise.all([
      import('./reachShape.ts'),
      import('./paintReach.ts'),
    ]);
    const reach = await loadReach(members, [toLng(x[row]!), toLat(y[row]!)], file);
    return reach && { reach, paintReach };
  } catch {
    return undefined;
  }
}
