import type { Feature, FeatureCollection, Point } from 'geojson';
import { markerColour } from './markerColour.ts';
import { optionsAt } from '../model/columns.ts';
import { whose } from '../model/whose.ts';
import { lngLatAt } from './record.ts';
import { PIECE, namedRecordAt, provenanceAt, provenanceOf } from './selection.ts';
import type { MapProperty, Provenance, Selection } from './selection.ts';

/** `metadata` is a foreign member, as RFC 7946 allows in section 6.1. */
type Collection = FeatureCollection<Point | null> & {
  readonly metadata: Readonly<Record<string, string>>;
};

/**
 * RFC 7946. A feature's properties are the columns of the data with their words, null where unknown,
 * beside what maps elsewhere draw by: simplestyle's `title`, `description` and `marker-color`, and
 * `start_date` and `end_date` as OpenHistoricalMap writes them, as precise as the data and no more.
 * Without a place the geometry is null. Where visitors' own rows are among the atlas's, each feature
 * says whether the licence is its.
 */
export const toGeoJson = (selection: Selection) => [...geoJsonInPieces(selection)].join('');

export function* geoJsonInPieces(selection: Selection): Generator<string, void> {
  const { atlas, own } = whose(selection.dataset, selection.rows);
  const apart = atlas && own ? EACH : [];
  const metadata = [...provenanceOf(selection)].filter(([name]) => !apart.includes(name));
  const collection: Collection = {
    type: 'FeatureCollection',
    metadata: Object.fromEntries(metadata),
    features: [],
  };
  const [head] = JSON.stringify(collection, undefined, 1).split(/\]\n\}$/);
  yield head!;
  for (let at = 0; at < selection.rows.length; at += PIECE) {
    const features = selection.rows
      .slice(at, at + PIECE)
      .map((row) => JSON.stringify(featureAt(selection, row, apart), undefined, 1));
    // Set in as deep as in a whole; a line break within a text is written as two characters.
    const lines = features.join(',\n').replaceAll('\n', '\n  ');
    yield `${at > 0 ? ',' : ''}\n  ${lines}`;
  }
  yield `${selection.rows.length > 0 ? '\n ' : ''}]\n}\n`;
}

/** What holds for the atlas's rows alone. */
const EACH: readonly Provenance[] = ['atlas_licence', 'atlas_licence_url', 'atlas_data_day'];

function featureAt(
  selection: Selection,
  row: number,
  apart: readonly Provenance[],
): Feature<Point | null> {
  const record = namedRecordAt(selection, row);
  const point = lngLatAt(selection.dataset, row);
  const textOf = (column: string) => record.get(column) || null;
  const own = (field: string) => textOf(`${field}_${selection.language}`) ?? textOf(`${field}_de`);
  const [category] = optionsAt(selection.dataset.facets.category, row);
  const drawn: Record<MapProperty, string | number | null> = {
    title: own('title'),
    description: own('summary'),
    'marker-color': markerColour(category ?? { key: '' }),
    start_date: textOf('start'),
    end_date: textOf('end'),
  };
  const origin = provenanceAt(selection, row);
  return {
    type: 'Feature',
    id: String(record.get('id')),
    geometry: point ? { type: 'Point', coordinates: [...point] } : null,
    properties: Object.fromEntries(
      [
        ...Object.entries(drawn),
        ...record,
        ...apart.map((name) => [name, origin.get(name) ?? ''] as const),
      ].map(([name, cell]) => [name, cell === '' ? null : cell]),
    ),
  };
}
