import type { Kind } from './columnWords.ts';
import { ENOUGH } from './column.ts';
import type { Column } from './column.ts';
import { coordinateSources } from './coordinateColumns.ts';
import type { CoordinateSource } from './axisPairs.ts';
import { fitsRole, isDegreeWithin } from './fitsRole.ts';
import { GERMANY } from './germany.ts';
import type { Guesses } from './guesses.ts';
import type { Role } from './roles.ts';
import { shareOf } from './sample.ts';

/** Roles of which a table has one, for they say the same in other words. */
const COORDINATES: readonly Role[] = [
  'lat',
  'lon',
  'latlon',
  'easting',
  'northing',
  'wkt',
  'geojson',
];

/** To the best of what could be coordinates; the others say which that is. */
export function giveCoordinates(columns: readonly Column[], guesses: Guesses): void {
  const isFree = ({ roles }: CoordinateSource) =>
    [...roles.keys()].every((at) => guesses.isFree(at));
  const sources = coordinateSources(columns).filter(isFree);
  const isGiven = COORDINATES.some((role) => guesses.has(role));
  const best = isGiven ? undefined : sources[0];
  best?.roles.forEach(({ role, reason }, column) => guesses.give(column, role, reason));
  for (const { roles } of sources) {
    for (const [column, { role }] of roles) {
      if (!guesses.isFree(column)) continue;
      const holder =
        best && ([...best.roles].find(([, own]) => own.role === role) ?? [...best.roles][0]);
      guesses.yieldTo(column, role, holder?.[0]);
    }
  }
}

/** Says of what is called a coordinate, and is nothing else, that its values are none. */
export function refuseCoordinates(columns: readonly Column[], guesses: Guesses): void {
  columns.forEach(({ matches, sample }, column) => {
    const match = matches.find(({ kind }) => AXIS_ROLES.has(kind));
    const role = match && AXIS_ROLES.get(match.kind);
    if (!role || !guesses.isUnknown(column)) return;
    const isHere = (value: string) => role !== 'latlon' && isDegreeWithin(value, role, HERE[role]);
    const fits = match.weak ? isHere : (value: string) => fitsRole(role, value);
    const share = shareOf(sample, fits);
    if (share < ENOUGH) guesses.refuse(column, { kind: 'values-differ', role, share });
  });
}

/** Where width and length must lie to be taken for degrees. */
const [WEST, SOUTH, EAST, NORTH] = GERMANY;
const HERE = { lat: [SOUTH, NORTH], lon: [WEST, EAST] } as const;

const AXIS_ROLES: ReadonlyMap<Kind, 'lat' | 'lon' | 'latlon'> = new Map([
  ['vertical', 'lat'],
  ['horizontal', 'lon'],
  ['shape', 'latlon'],
]);
