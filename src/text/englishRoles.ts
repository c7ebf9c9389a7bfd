import type { Role, RoleReason } from '../load/own/roles.ts';
import { percent, quoted } from './englishFigures.ts';

export const roles: Record<Role, string> = {
  more: 'kept as text',
  id: 'Key',
  title_de: 'Title',
  title_en: 'Title (en)',
  summary_de: 'Description',
  summary_en: 'Description (en)',
  category: 'Category',
  status: 'Status',
  programme: 'Programme',
  technologies: 'Technologies',
  start: 'Start',
  end: 'End',
  published: 'Day of the report',
  status_as_of: 'Day of the status',
  source_title: 'Name of the source',
  source_url: 'Link',
  source_date: 'Date of the source',
  note: 'Note',
  municipality: 'Place',
  members: 'Places taking part',
  member_ags: 'Taking part (AGS)',
  level: 'Level',
  land: 'State',
  kreis: 'District',
  ags: 'Official key (AGS)',
  plz: 'Postcode (text)',
  lat: 'Latitude',
  lon: 'Longitude',
  latlon: 'Latitude and longitude',
  easting: 'Easting, metres',
  northing: 'Northing, metres',
  wkt: 'Geometry (WKT)',
  geojson: 'Geometry (GeoJSON)',
  start_meaning: 'What the start means',
  location_meaning: 'What the place means',
  funding_eur: 'Funding in euros',
  funding_kind: 'Kind of funding',
  funding_note: 'Note on funding',
  group: 'Group',
  'marker-color': 'Colour of the symbol',
  'marker-symbol': 'Symbol',
  category_label: 'Category in words',
  programme_label: 'Programme in words',
  technology_label: 'Technologies in words',
  provenance: 'Origin, left out',
};

export const roleGroups = {
  place: 'Place',
  project: 'Project',
  time: 'Time',
  atlas: 'More of the atlas',
};

export function roleReason(reason: RoleReason): string {
  switch (reason.kind) {
    case 'own-name':
      return 'named as in the atlas';
    case 'name':
      return `name ${quoted(reason.word)} fits`;
    case 'values':
      return `${percent(reason.share)} of the values fit`;
    case 'values-differ':
      return `sounds like ${roles[reason.role]}, but only ${percent(reason.share)} of the values fit`;
    case 'other-is-better':
      return `${roles[reason.role]} is ${quoted(reason.column)} already`;
    case 'none':
      return 'no meaning recognised';
    case 'chosen':
      return 'as chosen';
  }
}
