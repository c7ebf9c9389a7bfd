import { cluster } from '../model/cluster.ts';
import type { Clusters } from '../model/cluster.ts';
import { hasPlace } from '../model/columns.ts';
import type { Dataset } from '../model/columns.ts';
import { canFanOut, fanOut, reachOfLegs } from '../model/spider.ts';
import type { Spider } from '../model/spider.ts';
import type { Naming } from './names.ts';
import type { Shown } from './shown.ts';

/** The circles on the map: clusters, and where few projects share a place the spider they open as. */
export interface Gathering {
  readonly clusters: Clusters;
  readonly spider: Spider | undefined;
}

export function gather(
  dataset: Dataset,
  { passing, selected, gathered }: Pick<Shown, 'passing' | 'selected' | 'gathered'>,
  zoom: number,
  scale: number,
): Gathering {
  const how = { scale, selected };
  return canFanOut(dataset, gathered, scale)
    ? fanOut(dataset, passing, zoom, gathered, how)
    : { clusters: cluster(dataset, passing, zoom, how), spider: undefined };
}

/** CSS px at scale 1: a selected symbol with its ring. */
const SELECTED_REACH = 19;

/** The place whose name is always written: of what is fanned out, else of the selected project. */
export function loudPlace(
  dataset: Dataset,
  selected: number,
  spider: Spider | undefined,
): Naming['selected'] {
  const { municipality } = dataset.text;
  if (spider) {
    const { rows, x, y } = spider;
    const name = rows.map((row) => municipality[row]!).find(Boolean) ?? '';
    return { name, x, y, r: reachOfLegs(rows.length) };
  }
  if (selected < 0 || !hasPlace(dataset, selected)) return undefined;
  const [x, y] = [dataset.x[selected]!, dataset.y[selected]!];
  return { name: municipality[selected]!, x, y, r: SELECTED_REACH };
}
