import type { Role } from './roles.ts';

/** What a word in a column's name speaks for: a role, or one that the values tell further. */
export type Kind =
  | Role
  /** To the north or the east, in degrees or in metres. */
  | 'vertical'
  | 'horizontal'
  /** Both in one cell: WKT, GeoJSON or two numbers. */
  | 'shape';

export interface WordList {
  readonly kind: Kind;
  /** As people write them, the surer first. Case, umlauts and what parts the words do not matter. */
  readonly words: readonly string[];
  /** May stand beside any other words: `start_lat`. */
  readonly loose?: true;
  /** Means other things as often: the values must bear it out further. */
  readonly weak?: true;
  /** Of a pair of axes. */
  readonly family?: string;
}

/** Words and phrases with commas between them. */
const list = (words: string): string[] => words.trim().split(/\s*,\s*/);

const axes = (
  family: string,
  vertical: string,
  horizontal: string,
  how: Pick<WordList, 'loose' | 'weak'>,
): WordList[] => [
  { kind: 'vertical', words: list(vertical), family, ...how },
  { kind: 'horizontal', words: list(horizontal), family, ...how },
];

const COORDINATES: readonly WordList[] = [
  ...axes('lat', 'lat, latitude', 'lon, lng, long, longitude', { loose: true }),
  ...axes(
    'Breite',
    'Breitengrad, geografische Breite, geographische Breite, geogr. Breite',
    'Längengrad, geografische Länge, geographische Länge, geogr. Länge',
    { loose: true },
  ),
  ...axes('Breite', 'Breite, nördl. Breite', 'Länge, östl. Länge', { weak: true }),
  ...axes('Hochwert', 'Hochwert', 'Rechtswert', { loose: true }),
  ...axes('Nordwert', 'Nordwert, northing', 'Ostwert, easting', { loose: true }),
  ...axes('y', 'y, Y-Wert, ycoord, ykoord', 'x, X-Wert, xcoord, xkoord', {
    weak: true,
  }),
  ...axes('n', 'n, Nord, north, HW, hoch', 'e, Ost, east, RW, rechts', {
    weak: true,
  }),
  { kind: 'shape', words: list('wkt, geojson'), loose: true },
  {
    kind: 'shape',
    words: list(`
      geometry, the_geom, geom, Geometrie, geo_shape, shape, geo_point, geo_point_2d,
      Koordinaten, Koordinate, Geokoordinaten, GPS-Koordinaten, coordinates, coords, coord,
      latlon, Breite/Länge, Breitengrad/Längengrad, latlng, latlong, lonlat, geo, gps,
      Geoposition, Punkt, point, Position, location, Standort, Lage
    `),
  },
];

const PLACES: readonly WordList[] = [
  {
    kind: 'ags',
    words: list(`
      AGS, Amtlicher Gemeindeschlüssel, Gemeindeschlüssel, Gemeindekennziffer, Gemeindekennzahl,
      ARS, Amtlicher Regionalschlüssel, Regionalschlüssel
    `),
    loose: true,
  },
  {
    kind: 'ags',
    words: list(`
      RS, GKZ, Gemeindenummer, Gemeindenr, Gemeinde-ID, Kreisschlüssel, Kreisnummer, Kreisnr,
      Kreis-ID
    `),
  },
  { kind: 'plz', words: list('PLZ, Postleitzahl, postcode, postal code, zip, zip code') },
  { kind: 'land', words: list('Bundesland, federal state'), loose: true },
  { kind: 'land', words: list('Land, state, BL, NUTS') },
  {
    kind: 'kreis',
    words: list(`
      Landkreis, Kreis, Kreis/kreisfreie Stadt, Landkreis/kreisfreie Stadt, Stadt/Landkreis,
      Stadt- und Landkreis, Kreisname, Landkreisname, county, district, LK
    `),
  },
  {
    kind: 'municipality',
    words: list(`
      municipality, Gemeinde, Kommune, Stadt, Gemeindename, Stadtname, Ort, Ortsname, Ortschaft,
      city, town, place, GEN, Standort, Projektstandort, Standortgemeinde, PLZ Ort, location,
      Gebietskörperschaft, Kommune/Landkreis, Kommune/Kreis, Gemeinde/Landkreis, Gemeinde/Kreis
    `),
  },
  // Where there are digits in the place of names.
  { kind: 'ags', words: list('Gemeinde, Kommune, Landkreis, Kreis') },
];

const TIMES: readonly WordList[] = [
  {
    kind: 'start',
    words: list(`
      start, Beginn, start date, Startdatum, Startjahr, Startzeitpunkt, Beginndatum, begin,
      begin date, Anfang, Anfangsdatum, Laufzeit von, Laufzeitbeginn, Förderbeginn, Jahr von,
      gültig von, gültig ab, von, from, ab, seit, since, Inbetriebnahme, Datum, date, Jahr,
      year, Zeitpunkt, Zeit, time
    `),
  },
  {
    kind: 'end',
    words: list(`
      end, Ende, end date, Enddatum, Endjahr, Endzeitpunkt, Laufzeit bis, Laufzeitende,
      Förderende, Jahr bis, gültig bis, bis, until, to, Abschluss, Abschlussdatum,
      Fertigstellung
    `),
  },
  {
    kind: 'published',
    words: list(`
      published, published at, publication date, veröffentlicht, veröffentlicht am,
      Veröffentlichung, Veröffentlichungsdatum, Meldung vom, gemeldet am
    `),
  },
  {
    kind: 'status_as_of',
    words: list(`
      status_as_of, Status vom, Status Datum, Stand vom, Stand, as of, Stichtag
    `),
  },
  { kind: 'source_date', words: list('source_date, Quellendatum, Quelle vom, Quelle Datum') },
];

const WORDS: readonly WordList[] = [
  {
    kind: 'id',
    words: list(`
      id, Kennung, Projekt-ID, Projektnummer, Projektkennung, Förderkennzeichen, FKZ,
      Aktenzeichen, uuid, identifier, fid, ogc_fid, gid, objectid, lfd. Nr., laufende Nummer,
      Nr., Nummer
    `),
  },
  {
    kind: 'title_de',
    words: list(`
      Titel, Projekttitel, Projektname, Projektbezeichnung, title, Projekt, project, Vorhaben,
      Vorhabenbezeichnung, Vorhabentitel, Maßnahme, Bezeichnung, Überschrift, Kurztitel, name
    `),
  },
  {
    kind: 'summary_de',
    words: list(`
      Kurzbeschreibung, Beschreibung, Projektbeschreibung, summary, description, abstract,
      Zusammenfassung, Kurztext, Inhalt, Inhalte, Kurzinfo, Erläuterung, Details, desc, Text
    `),
  },
  { kind: 'category', words: list('Kategorie, category, Handlungsfeld, Themenfeld') },
  {
    kind: 'category',
    words: list(`
      Themenbereich, Themengebiet, Thema, topic, theme, Bereich, Sektor, sector, Rubrik,
      Schwerpunkt, Anwendungsfeld, Fachgebiet, Typ, type, Art
    `),
    weak: true,
  },
  { kind: 'programme', words: list('programme, Programm, Förderprogramm, program'), weak: true },
  {
    kind: 'technologies',
    words: list(`
      technologies, Technologien, Technologie, technology, Technik, Techniken
    `),
  },
  {
    kind: 'status',
    words: list(`
      status, Projektstatus, Umsetzungsstatus, Umsetzungsstand, Bearbeitungsstand, Sachstand,
      Stand, Phase, stage, state
    `),
  },
  {
    kind: 'source_url',
    words: list(`
      source_url, Link, URL, Projektlink, Projektseite, Website, Webseite, Web, Homepage,
      Internetseite, Internetadresse, Internet, Weblink, Webadresse, Hyperlink, href, www,
      Quelle, source, weitere Informationen, mehr Informationen, more information, Info
    `),
  },
  {
    kind: 'source_title',
    words: list('source_title, Quelle, source, Quellenangabe, Quellentitel'),
  },
  {
    kind: 'note',
    words: list(`
      note, Anmerkung, Anmerkungen, Bemerkung, Bemerkungen, Hinweis, Notiz, Kommentar, notes,
      remark, comment
    `),
  },
  { kind: 'marker-color', words: list('marker-color') },
  { kind: 'marker-symbol', words: list('marker-symbol, icon') },
];

/** Every word that speaks for something, in the order in which they are preferred. */
export const COLUMN_WORDS: readonly WordList[] = [...COORDINATES, ...PLACES, ...TIMES, ...WORDS];

/** Words that change nothing of what the others say: `Name der Gemeinde`, `lat_wgs84`, `Projekt-Status`. */
export const QUALIFIERS: readonly string[] = list(`
  der, des, die, das, den, dem, in, im, of, the, am, laut, oder, und, bzw, or, and, für, zum,
  zur, kurz, kurze, federführend, federführende, Laufzeit, Zeitraum, Förderung, Umsetzung,
  Datum, date, Jahr, year, geplant, geplanter, geplantes, voraussichtlich, voraussichtliches,
  Name, Bezeichnung, Wert, Angabe, value, Projekt, Projekts, Projektes, project, Vorhaben,
  Vorhabens, Maßnahme, Koordinate, Koordinaten, Koord, coordinate, coordinates, coord, coords,
  geo, gps, pos, Position, Punkt, point, location, Standort, centroid, wgs, utm, etrs, epsg, gk,
  dhdn, Zone, EPSG, crs, srid, Grad, degree, degrees, deg, dd, dezimal, Dezimalgrad, decimal, m,
  Meter
`);

/** Beginnings of compounds that change nothing either: `Projektstart`. */
export const PREFIXES: readonly string[] = ['Projekt', 'project', 'Vorhaben', 'Maßnahmen'];

/** Of the two languages that texts may be in. */
export const GERMAN_WORDS: readonly string[] = ['de', 'deutsch', 'german', 'dt'];
export const ENGLISH_WORDS: readonly string[] = ['en', 'englisch', 'english', 'engl'];
