import type { Feature, FeatureCollection, Point } from 'geojson';
import { markerColour } from './markerColour.ts';
import { lngLatAt } from './record.ts';
import { namedRecordAt, provenanceOf } from './selection.ts';
import type { Selection } from './selection.ts';

/** `metadata` is a foreign member, as RFC 7946 allows in section 6.1. */
type Collection = FeatureCollection<Point | null> & {
  readonly metadata: Readonly<Record<string, string>>;
};

/**
 * RFC 7946. A feature's properties are the columns of the data with their words, null where unknown,
 * beside what maps elsewhere draw by: simplestyle's `title`, `description` and `marker-color`, and
 * `start_date` and `end_date` as OpenHistoricalMap writes them, as precise as the data and no more.
 * Without a place the geometry is null.
 */
export function toGeoJson(selection: Selection): string {
  const collection: Collection = {
    type: 'FeatureCollection',
    metadata: Object.fromEntries(provenanceOf(selection)),
    features: selection.rows.map((row) => featureAt(selection, row)),
  };
  return `${JSON.stringify(collection, undefined, 1)}\n`;
}

function featureAt(selection: Selection, row: number): Feature<Point | null> {
  const record = namedRecordAt(selection, row);
  const point = lngLatAt(selection.dataset, row);
  const textOf = (column: string) => record.get(column) || null;
  const own = (field: string) => textOf(`${field}_${selection.language}`) ?? textOf(`${field}_de`);
  return {
    type: 'Feature',
    id: String(record.get('id')),
    geometry: point ? { type: 'Point', coordinates: [...point] } : null,
    properties: {
      title: own('title'),
      description: own('summary'),
      'marker-color': markerColour(String(record.get('category'))),
      start_date: textOf('start'),
      end_date: textOf('end'),
      ...Object.fromEntries(
        [...record].map(([column, cell]) => [column, cell === '' ? null : cell]),
      ),
    },
  };
}
