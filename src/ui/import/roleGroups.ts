import type { Role } from '../../load/own/roles.ts';

/** Roles to choose from, by what they tell; "stays text" stands before them, what is left out behind. */
export const ROLE_GROUPS = {
  place: [
    'municipality',
    'kreis',
    'land',
    'ags',
    'plz',
    'lat',
    'lon',
    'latlon',
    'easting',
    'northing',
    'wkt',
    'geojson',
  ],
  project: [
    'title_de',
    'summary_de',
    'category',
    'status',
    'programme',
    'technologies',
    'source_url',
    'source_title',
    'note',
    'id',
  ],
  time: ['start', 'end', 'published', 'status_as_of', 'source_date'],
  atlas: [
    'title_en',
    'summary_en',
    'members',
    'member_ags',
    'level',
    'start_meaning',
    'location_meaning',
    'funding_eur',
    'funding_kind',
    'funding_note',
    'group',
    'marker-color',
    'marker-symbol',
    'category_label',
    'programme_label',
    'technology_label',
  ],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export const ROLE_GROUP_KEYS = ['place', 'project', 'time', 'atlas'] as const;
