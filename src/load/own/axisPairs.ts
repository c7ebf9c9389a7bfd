import { ENOUGH, UNMISTAKABLE } from './column.ts';
import type { Column } from './column.ts';
import { LEVELS } from './columnName.ts';
import { fitsRole, isDegreeWithin, isNumberWithin } from './fitsRole.ts';
import { GERMANY } from './germany.ts';
import type { Role, RoleReason } from './roles.ts';
import { isMostly, shareOf } from './sample.ts';
import type { Sample } from './sample.ts';

/** A column, or a pair, that gives every row its coordinates. */
export interface CoordinateSource {
  /** By index of the column. */
  readonly roles: ReadonlyMap<number, { readonly role: Role; readonly reason: RoleReason }>;
  readonly score: number;
}

/** Where width and length, or x and y, must lie to be taken for degrees, either way. */
const [WEST, SOUTH, EAST, NORTH] = GERMANY;
const LATITUDES = [SOUTH, NORTH] as const;
const LONGITUDES = [WEST, EAST] as const;

/** What a northing of Germany is in any of the usual systems, in metres. */
const NORTHINGS = [5_100_000, 7_500_000] as const;
/** Names that mean metres and nothing else. */
const METRES = new Set(['Hochwert', 'Nordwert']);

/** Beyond this many, a file is none that somebody made for reading; each side is tried with each. */
const MOST_AXES = 40;

/** Degrees win over metres that have up to a tenth more values, for they need no reference system. */
const WEIGHTS = { degrees: 1.1, metres: 1 };

type Range = 'latitudes' | 'longitudes' | 'northings';

interface Axis {
  readonly column: number;
  readonly word: string | undefined;
  readonly family: string;
  readonly rest: string;
  readonly weak: boolean;
  readonly level: number;
  readonly filled: number;
  /** Of its values that may stand in this role, or lie where the name alone is not enough. */
  readonly share: (what: Role | Range) => number;
}

/** Every pair of columns that could be coordinates, whichever of them is best. */
export function axisPairs(columns: readonly Column[]): CoordinateSource[] {
  const vertical = axesOf(columns, 'vertical');
  const horizontal = axesOf(columns, 'horizontal');
  return vertical.flatMap((north) =>
    horizontal.flatMap((east) => (north.column === east.column ? [] : (pairOf(north, east) ?? []))),
  );
}

/** The surest of them by name; the order in the table decides only among more than are tried. */
function axesOf(columns: readonly Column[], kind: 'vertical' | 'horizontal'): Axis[] {
  return columns
    .flatMap(({ matches, sample }, column): Axis[] => {
      const match = matches.find((known) => known.kind === kind);
      const values = { column, filled: sample.filled, share: sharesOf(sample) };
      if (match) {
        const { word, family = '', rest, weak = false, level } = match;
        return [{ ...values, word, family, rest, weak, level }];
      }
      if (matches.length > 0 || !isUnmistakable(sample, kind)) return [];
      return [{ ...values, word: undefined, family: '', rest: '', weak: false, level: 0 }];
    })
    .sort((a, b) => b.level - a.level)
    .slice(0, MOST_AXES);
}

/** Counted once each, however many pairs are tried. Where it lies is asked of what is a degree and not 0. */
function sharesOf(sample: Sample): Axis['share'] {
  const known = new Map<string, number>();
  const degrees = () => ({ ...sample, values: sample.values.filter(isSomewhere) });
  return (what) => {
    const before = known.get(what);
    if (before !== undefined) return before;
    const asked = what === 'latitudes' || what === 'longitudes' ? degrees() : sample;
    const share = shareOf(asked, (value) => {
      if (what === 'latitudes') return isDegreeWithin(value, 'lat', LATITUDES);
      if (what === 'longitudes') return isDegreeWithin(value, 'lon', LONGITUDES);
      if (what === 'northings') return isNumberWithin(value, NORTHINGS);
      return fitsRole(what, value);
    });
    known.set(what, share);
    return share;
  };
}

const isSomewhere = (value: string) =>
  fitsRole('lon', value) && !isDegreeWithin(value, 'lon', [0, 0]);

/** Figures after the sign, as no ages and no shares have them, or degrees by their mark. */
export const FINE = /[.,]\d{3}|°/;

function isUnmistakable(sample: Sample, kind: 'vertical' | 'horizontal'): boolean {
  const isHere = (value: string) =>
    kind === 'vertical'
      ? isDegreeWithin(value, 'lat', LATITUDES)
      : isDegreeWithin(value, 'lon', LONGITUDES);
  return isMostly(sample, UNMISTAKABLE, (value) => FINE.test(value) && isHere(value));
}

function pairOf(north: Axis, east: Axis): CoordinateSource | undefined {
  const axes = [north, east];
  const isWeak = axes.some(({ weak }) => weak);
  const areHere = () => isHere(north, east) || isHere(east, north);
  if (fit(north, 'lat') && fit(east, 'lon') && (!isWeak || areHere())) {
    return sourceOf(north, east, 'degrees');
  }
  const inMetres = axes.every(({ family }) => METRES.has(family));
  const isPlausible = () => axes.some((axis) => fit(axis, 'northings'));
  if (!fit(north, 'northing') || !fit(east, 'easting')) return undefined;
  return inMetres || isPlausible() ? sourceOf(north, east, 'metres') : undefined;
}

const isHere = (north: Axis, east: Axis) => fit(north, 'latitudes') && fit(east, 'longitudes');
const fit = ({ share }: Axis, what: Role | Range) => share(what) >= ENOUGH;

const AXIS_ROLES = { degrees: ['lat', 'lon'], metres: ['northing', 'easting'] } as const;

function sourceOf(north: Axis, east: Axis, unit: 'degrees' | 'metres'): CoordinateSource {
  const axes = [north, east].map((axis, index) => {
    const role = AXIS_ROLES[unit][index]!;
    const share = axis.share(role);
    const reason: RoleReason =
      axis.word === undefined ? { kind: 'values', share } : { kind: 'name', word: axis.word };
    return { column: axis.column, role, reason, fitted: axis.filled * share };
  });
  const alike = north.rest === east.rest ? 1 : 0.5;
  const related = north.family === east.family ? 1 : 0.8;
  const sure = Math.min(north.level, east.level) / LEVELS.alone;
  const fitted = Math.min(...axes.map((axis) => axis.fitted));
  return {
    roles: new Map(axes.map(({ column, role, reason }) => [column, { role, reason }])),
    score: fitted * WEIGHTS[unit] * alike * related * (0.99 + sure / 100),
  };
}
