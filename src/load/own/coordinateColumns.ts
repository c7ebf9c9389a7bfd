import { FINE, axisPairs } from './axisPairs.ts';
import type { CoordinateSource } from './axisPairs.ts';
import { ENOUGH, UNMISTAKABLE } from './column.ts';
import type { Column } from './column.ts';
import { parsePair } from './coordinates.ts';
import { fitsRole, isNumberWithin } from './fitsRole.ts';
import { GERMANY, isInBounds } from './germany.ts';
import type { RoleReason } from './roles.ts';
import { isMostly, shareOf } from './sample.ts';

/** Between the 1.1 of a pair of degrees and the 1 of one in metres. */
const WEIGHTS = { latlon: 1.06, wkt: 1.04, geojson: 1.02 };
const SHAPES = ['latlon', 'wkt', 'geojson'] as const;

/** All that could be coordinates and whose values bear it out, the best first. */
export function coordinateSources(columns: readonly Column[]): CoordinateSource[] {
  const sources = [...shapes(columns), ...axisPairs(columns)];
  return sources.sort((a, b) => b.score - a.score || compareNames(columns, a, b));
}

/** So that the order of the columns decides nothing. */
function compareNames(
  columns: readonly Column[],
  a: CoordinateSource,
  b: CoordinateSource,
): number {
  const [first, second] = [a, b].map(({ roles }) =>
    [...roles.keys()].map((column) => columns[column]!.name).sort(),
  );
  return first!.join('\n') < second!.join('\n') ? -1 : 1;
}

function shapes(columns: readonly Column[]): CoordinateSource[] {
  return columns.flatMap(({ matches, sample }, column) => {
    const match = matches.find(({ kind }) => kind === 'shape');
    return SHAPES.flatMap((role) => {
      const fits = (value: string) => fitsRole(role, value);
      const speaks = role === 'latlon' && !match ? isPairInGermany : fits;
      if (!isMostly(sample, match ? ENOUGH : UNMISTAKABLE, speaks)) return [];
      const share = shareOf(sample, fits);
      const reason: RoleReason = match
        ? { kind: 'name', word: match.word }
        : { kind: 'values', share };
      const score = sample.filled * share * WEIGHTS[role] * (match ? 1 : 0.95);
      return [{ roles: new Map([[column, { role, reason }]]), score }];
    });
  });
}

/** One without a name, so that it is surely no pair of anything else, and no amount: `12.500,50`. */
function isPairInGermany(text: string): boolean {
  if (isNumberWithin(text, [-Infinity, Infinity])) return false;
  const lngLat = FINE.test(text) ? parsePair(text) : undefined;
  return lngLat !== undefined && isInBounds(GERMANY, ...lngLat);
}
