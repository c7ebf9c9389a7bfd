import type { Fault } from './check-fault.ts';
import { liesIn } from './check-place.ts';
import type { LandShape } from './check-place.ts';
import { rowsOf } from './check-rules.ts';
import type { Facts, Rule } from './check-rules.ts';
import { cellOf, faultAt } from './check-table.ts';
import type { Row, Sheet } from './check-table.ts';

/** The points of a table, and the Länder in one of which each must lie. */
interface Points {
  readonly lon: string;
  readonly lat: string;
  readonly laender: (row: Row, all: readonly LandShape[]) => readonly LandShape[];
}

const byKey = (column: string) => (row: Row, all: readonly LandShape[]) =>
  all.filter(({ land }) => land === cellOf(row, column));

const byAgs = (column: string) => (row: Row, all: readonly LandShape[]) =>
  all.filter(({ ags }) => cellOf(row, column).startsWith(ags));

/** Names of seas and neighbours stand outside. */
function byKind(row: Row, all: readonly LandShape[]): readonly LandShape[] {
  if (cellOf(row, 'kind') === 'land') return byKey('key')(row, all);
  return cellOf(row, 'kind') === 'town' ? byAgs('key')(row, all) : [];
}

const POINTS = new Map<string, Points>([
  ['projects', { lon: 'lon', lat: 'lat', laender: byKey('land') }],
  ['laender', { lon: 'capital_lon', lat: 'capital_lat', laender: byKey('land') }],
  ['dmk_meetings', { lon: 'lon', lat: 'lat', laender: (_, all) => all }],
  ['gemeinden', { lon: 'lon', lat: 'lat', laender: byAgs('ags') }],
  ['names', { lon: 'lon', lat: 'lat', laender: byKind }],
]);

/** Every point lies in its Land, as the map draws it. */
export function pointRule(table: string, { ground }: Facts): readonly Rule[] {
  const points = POINTS.get(table);
  if (!points) return [];
  const { lon, lat, laender } = points;
  const problem = (row: Row) => {
    const [x, y] = [cellOf(row, lon), cellOf(row, lat)];
    const possible = laender(row, ground.laender);
    if (x === '' || y === '' || possible.length === 0) return undefined;
    if (possible.some((land) => liesIn(land, Number(x), Number(y)))) return undefined;
    const where =
      possible.length > 1 ? 'Deutschland' : `${possible[0]?.name} (${possible[0]?.land})`;
    return `Der Punkt mit Länge ${x} und Breite ${y} liegt nicht in ${where}.`;
  };
  return [{ column: lon, problem }];
}

/** Key and AGS of a Land belong together, as the shapes say. */
export function landRules({ ground }: Facts): readonly Rule[] {
  const problem = (row: Row) => {
    const shape = ground.laender.find(({ land }) => land === cellOf(row, 'land'));
    if (!shape) return 'Das ist keines der sechzehn Länder.';
    const isSame = shape.ags === cellOf(row, 'ags');
    return isSame ? undefined : `${shape.name} (${shape.land}) hat die AGS ${shape.ags}.`;
  };
  return [{ column: 'land', problem }];
}

/** @yields a fault for each Land of the map that the table lacks */
export function* checkAllLaender(sheet: Sheet, { ground }: Facts): Generator<Fault> {
  const known = new Set(sheet.rows.map((row) => cellOf(row, 'land')));
  for (const { land, name } of ground.laender.filter(({ land }) => !known.has(land)))
    yield faultAt(sheet, 1, 'land', '', `Es fehlt die Zeile für ${name} (${land}).`);
}

/** The names of Länder and towns are those of the other tables. */
export function nameRules(facts: Facts): readonly Rule[] {
  const laender = new Set(rowsOf(facts, 'laender').map((row) => cellOf(row, 'land')));
  const towns = new Set(rowsOf(facts, 'gemeinden').map((row) => cellOf(row, 'ags')));
  const problem = (row: Row) => {
    const [kind, key] = [cellOf(row, 'kind'), cellOf(row, 'key')];
    const lacks = (keys: ReadonlySet<string>) => keys.size > 0 && !keys.has(key);
    if (kind === 'land' && lacks(laender)) return 'Das Land steht nicht in data/laender.csv.';
    if (kind === 'town' && lacks(towns)) return 'Der Ort steht nicht in data/geo/gemeinden.csv.';
    return undefined;
  };
  return [{ column: 'key', problem }];
}
