import { DATA_COLUMNS } from '../../model/dataColumns.ts';
import { ROLES } from './roles.ts';
import type { Role, RoleGuess } from './roles.ts';

/** What a list of projects in the form of the atlas has at least. */
const NEEDED = ['id', 'title_de', 'category'];

/** Names that mean the same in any file, for nobody else has them. */
const UNMISTAKABLE: readonly Role[] = [
  'member_ags',
  'start_meaning',
  'location_meaning',
  'funding_eur',
  'funding_kind',
  'funding_note',
];

/** Keys whose words stand beside them in an export, and what those words are then. */
const LABELS: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['category', 'category_label'],
  ['programme', 'programme_label'],
  ['technologies', 'technology_label'],
  // The atlas has words of its own for these.
  ['status', 'provenance'],
  ['land', 'provenance'],
]);

/** Where an export comes from. */
const ORIGIN = /^atlas(?:_(?:licence|licence_url|data_day|selection|link))?$/;

/** What a GeoJSON export says again for maps elsewhere. */
const REPEATED = ['title', 'description', 'marker-color', 'start_date', 'end_date'];

const roles: ReadonlyMap<string, Role> = new Map(ROLES.map((role) => [role, role]));
const own: ReadonlyMap<string, Role> = new Map(
  DATA_COLUMNS.flatMap((column) => {
    const role = roles.get(column);
    return role ? [[column, role] as const] : [];
  }),
);

/**
 * The columns of a list in the form of the atlas, by their exact names, each as what it was when it
 * was saved; undefined for those that say nothing so. Values are not asked: an export may have columns
 * that are empty.
 */
export function atlasColumns(names: readonly string[]): (RoleGuess | undefined)[] {
  const present = new Set(names);
  const isAtlas = NEEDED.every((name) => present.has(name));
  const isWhole = DATA_COLUMNS.every((name) => present.has(name));
  const taken = new Set<Role>();
  return names.map((name) => {
    const role = isAtlas
      ? (own.get(name) ?? repeatedRole(name, present, isWhole))
      : UNMISTAKABLE.find((known) => known === name);
    if (!role || taken.has(role)) return undefined;
    if (role !== 'provenance') taken.add(role);
    return { role, reason: { kind: 'own-name' } };
  });
}

function repeatedRole(
  name: string,
  present: ReadonlySet<string>,
  isWhole: boolean,
): Role | undefined {
  if (ORIGIN.test(name) || (isWhole && REPEATED.includes(name))) return 'provenance';
  const [, key = ''] = /^(.+)_(?:de|en)$/.exec(name) ?? [];
  return present.has(key) ? LABELS.get(key) : undefined;
}
