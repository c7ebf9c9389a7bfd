import { hasPlace, optionsAt } from '../model/columns.ts';
import { DATA_COLUMNS } from '../model/dataColumns.ts';
import type { DataColumn } from '../model/dataColumns.ts';
import type { Dataset, Facet, TextField } from '../model/columns.ts';
import { toLat, toLng } from '../model/mercator.ts';
import type { LngLat } from '../model/mercator.ts';
import type { Cell } from './csv.ts';

/** The columns that are facets; the others are text or numbers. */
export const FACET_OF = new Map<DataColumn, Facet>([
  ['programme', 'programme'],
  ['land', 'land'],
  ['category', 'category'],
  ['technologies', 'technology'],
  ['status', 'status'],
]);

/**
 * The point as the data wrote it. The dataset keeps it as Web Mercator, and on the way there and
 * back the thirteenth decimal is lost; nine, a tenth of a millimetre, come back whole.
 */
export function lngLatAt(dataset: Dataset, row: number): LngLat | undefined {
  if (!hasPlace(dataset, row)) return undefined;
  const { x, y } = dataset;
  return [withNineDecimals(toLng(x[row]!)), withNineDecimals(toLat(y[row]!))];
}

/** + 0 turns −0 into 0. */
const withNineDecimals = (degrees: number) => Number(degrees.toFixed(9)) + 0;

/** One row as data/projects.csv has it: the same values under the same names, empty where unknown. */
export function recordAt(dataset: Dataset, row: number): Record<DataColumn, Cell> {
  const point = lngLatAt(dataset, row);
  const cellOf = (column: DataColumn): Cell => {
    const facet = FACET_OF.get(column);
    if (facet) {
      return optionsAt(dataset.facets[facet], row)
        .map(({ key }) => key)
        .join(';');
    }
    if (column === 'lon') return point?.[0] ?? '';
    if (column === 'lat') return point?.[1] ?? '';
    const text = dataset.text[column as TextField][row]!;
    return column === 'funding_eur' && text ? Number(text) : text;
  };
  return Object.fromEntries(DATA_COLUMNS.map((column) => [column, cellOf(column)])) as Record<
    DataColumn,
    Cell
  >;
}
