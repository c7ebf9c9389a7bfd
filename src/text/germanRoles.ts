import type { Role, RoleReason } from '../load/own/roles.ts';
import { percent, quoted } from './germanFigures.ts';

export const roles: Record<Role, string> = {
  more: 'bleibt als Text',
  id: 'Kennung',
  title_de: 'Titel',
  title_en: 'Titel (en)',
  summary_de: 'Beschreibung',
  summary_en: 'Beschreibung (en)',
  category: 'Kategorie',
  status: 'Status',
  programme: 'Programm',
  technologies: 'Techniken',
  start: 'Beginn',
  end: 'Ende',
  published: 'Tag des Berichts',
  status_as_of: 'Stand des Status',
  source_title: 'Name der Quelle',
  source_url: 'Link',
  source_date: 'Datum der Quelle',
  note: 'Anmerkung',
  municipality: 'Ort',
  members: 'Beteiligte Orte',
  member_ags: 'Beteiligte (AGS)',
  level: 'Ebene',
  land: 'Land',
  kreis: 'Kreis',
  ags: 'Gemeindeschlüssel',
  plz: 'Postleitzahl (Text)',
  lat: 'Breitengrad',
  lon: 'Längengrad',
  latlon: 'Breite und Länge',
  easting: 'Ostwert, Meter',
  northing: 'Nordwert, Meter',
  wkt: 'Geometrie (WKT)',
  geojson: 'Geometrie (GeoJSON)',
  start_meaning: 'Was der Beginn meint',
  location_meaning: 'Was der Ort meint',
  funding_eur: 'Förderung in Euro',
  funding_kind: 'Art der Förderung',
  funding_note: 'Notiz zur Förderung',
  group: 'Gruppe',
  'marker-color': 'Farbe des Zeichens',
  'marker-symbol': 'Zeichen',
  category_label: 'Kategorie in Worten',
  programme_label: 'Programm in Worten',
  technology_label: 'Techniken in Worten',
  provenance: 'Herkunft, entfällt',
};

export const roleGroups = {
  place: 'Ort',
  project: 'Projekt',
  time: 'Zeit',
  atlas: 'Weiteres aus dem Atlas',
};

/** Why a column is taken for what it is, short enough to stand below it. */
export function roleReason(reason: RoleReason): string {
  switch (reason.kind) {
    case 'own-name':
      return 'heißt wie im Atlas';
    case 'name':
      return `Name ${quoted(reason.word)} passt`;
    case 'values':
      return `${percent(reason.share)} der Werte passen`;
    case 'values-differ':
      return `klingt nach ${roles[reason.role]}, aber nur ${percent(reason.share)} der Werte passen`;
    case 'other-is-better':
      return `${roles[reason.role]} ist schon ${quoted(reason.column)}`;
    case 'none':
      return 'keine Bedeutung erkannt';
    case 'chosen':
      return 'so gewählt';
  }
}
