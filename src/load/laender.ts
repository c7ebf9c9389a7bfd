import { feature } from 'topojson-client';
import { ringsOf } from '../model/area.ts';
import type { Ring } from '../model/area.ts';
import { parseJson } from './files.ts';
import type { GetText } from './files.ts';
import { objectOf } from './shapes.ts';

/** A Land by its ISO key, with the rings of all its parts in degrees. */
export interface LandArea {
  readonly value: string;
  readonly rings: readonly Ring[];
}

/** The sixteen. @throws FileError */
export async function loadLaender(getText: GetText): Promise<LandArea[]> {
  const [topology, laender] = objectOf(parseJson(await getText('germany.topo.json')), 'laender');
  return feature(topology, laender).features.flatMap(({ geometry, properties }) => {
    const key: unknown = properties?.['iso'];
    if (typeof key !== 'string') return [];
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
    return [{ value: key, rings: ringsOf(geometry) }];
  });
}
