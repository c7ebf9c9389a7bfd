/** The places, projects and themes of the shipped data, made ready to be searched. */
import { readGazetteer } from '../../src/load/gazetteer.ts';
import { FACETS } from '../../src/model/columns.ts';
import { placesOf } from '../../src/model/place.ts';
import type { KreisName } from '../../src/model/place.ts';
import { indexPlaces, indexThemes, namesOf } from '../../src/model/searchIndex.ts';
import type { SearchIndex } from '../../src/model/searchIndex.ts';
import { readLaender } from '../../src/load/dictionaries.ts';
import { shippedDataset, shippedText } from './shipped.ts';

export const municipalities = readGazetteer(shippedText('geo/gemeinden.csv')).records;

/** Straight from the file, apart from how the page reads it. */
const { objects } = JSON.parse(shippedText('geo/germany.topo.json')) as {
  objects: { kreise: { geometries: { id: string; properties: { name: string; bez: string } }[] } };
};
export const kreise: readonly KreisName[] = objects.kreise.geometries.map(
  ({ id, properties: { name, bez } }) => ({ ags: id, name, kind: bez, lngLat: [10, 51] }),
);

const laender = readLaender('laender.csv', shippedText('laender.csv')).records;
export const landName = (digits: string): string =>
  laender.find(({ ags }) => ags === digits)?.label.de ?? '';

export const index: SearchIndex = {
  places: indexPlaces(placesOf(municipalities, kreise), landName),
  themes: indexThemes(
    FACETS.flatMap((facet) =>
      shippedDataset.facets[facet].options.map((option) => ({
        facet,
        option,
        names: namesOf(option.label),
      })),
    ),
  ),
};
