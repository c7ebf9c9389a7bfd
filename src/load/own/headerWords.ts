import { ROLES } from './roles.ts';

/** Names that columns of lists have in German offices and in the data of others. */
const NAMES = `
  id nr lfd kennung kennziffer schlüssel code key objectid fid gid uuid nummer
  name titel title bezeichnung projekt projektname projekttitel project vorhaben maßnahme massnahme thema label
  beschreibung kurzbeschreibung description inhalt zusammenfassung summary ziel ziele text
  kategorie category handlungsfeld themenfeld bereich sektor rubrik typ type art gruppe group klasse tags schlagworte
  status stand phase umsetzungsstand
  start beginn anfang von ab ende end bis datum date zeit time jahr year monat laufzeit zeitraum startdatum enddatum start_date end_date
  lat latitude breite breitengrad lon lng long longitude länge laenge längengrad laengengrad x y easting northing
  rechtswert hochwert ostwert nordwert koordinaten koordinate geom geometry geometrie wkt geojson shape the_geom location lage standort
  ort ortsname gemeinde kommune stadt stadtteil ortsteil bezirk stadtbezirk quartier city town municipality place gebiet region
  plz postleitzahl straße strasse hausnummer hausnr adresse anschrift address street zip
  ags ars rs kreis landkreis land bundesland nuts state country staat
  link url website webseite homepage internet www quelle source e-mail email mail telefon tel kontakt ansprechpartner
  träger partner förderung fördersumme fördergeber förderprogramm programm programme kosten budget summe betrag eur euro
  wert value anzahl menge einwohner fläche größe
  bemerkung bemerkungen anmerkung anmerkungen notiz note hinweis kommentar comment icon farbe color colour bild foto image
  technik technologie technologien zuständig zuständigkeit amt fachbereich organisation institution
`;
const KNOWN: ReadonlySet<string> = new Set([...NAMES.trim().split(/\s+/), ...ROLES]);

/** What compounds end in: `Förderbeginn`, `Maßnahmentitel`. */
const ENDINGS =
  /(?:name|titel|nummer|nr|datum|jahr|art|typ|ort|status|beginn|ende|kosten|summe|link|url|code|schlüssel|bezeichnung|beschreibung|kategorie|feld|stadt|kreis|land|wert|grad|zahl|id)$/;

/** 2 for a name that columns have, 1 for one made of such words, 0 for any other text. */
export function familiarity(text: string): 0 | 1 | 2 {
  const name = text
    .trim()
    .toLowerCase()
    .replace(/\s*[([].*[)\]]$/, '')
    .replace(/[.:*]+$/, '');
  if (KNOWN.has(name)) return 2;
  const words = name.split(/[^\p{L}\d]+/u);
  return words.length <= 4 && words.some((word) => KNOWN.has(word) || ENDINGS.test(word)) ? 1 : 0;
}
