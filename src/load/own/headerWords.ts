import { LEVELS, matchName } from './columnName.ts';
import { ROLES } from './roles.ts';

/** Names of columns that mean nothing to the atlas. */
const OTHERS = `
  adresse anschrift address straße strasse street hausnummer hausnr hnr ortsteil stadtteil bezirk stadtbezirk
  quartier region gebiet lage telefon tel fax mail email ansprechpartner ansprechperson kontakt contact
  träger projektträger betreiber partner auftraggeber antragsteller zuwendungsempfänger zuständig zuständigkeit
  amt fachbereich abteilung dezernat organisation institution unternehmen firma verein
  förderung förderer fördergeber fördersumme förderquote kosten gesamtkosten budget summe betrag eur euro
  wert value anzahl menge einheit einwohner bevölkerung fläche größe höhe tiefe preis prozent
  laufzeit zeitraum monat tag uhrzeit öffnungszeiten stichtag priorität ziel ziele zielgruppe nutzen
  bild foto image farbe color colour gruppe group klasse tags schlagwort schlagworte schlagwörter stichworte
  code key schlüssel lizenz license version sprache geändert created updated
`;
const KNOWN: ReadonlySet<string> = new Set([...OTHERS.trim().split(/\s+/), ...ROLES]);

/** What compounds end in: `Förderbeginn`, `Maßnahmentitel`. */
const ENDINGS =
  /(?:name|titel|nummer|nr|datum|jahr|art|typ|ort|status|stand|beginn|start|ende|kosten|summe|link|url|code|schlüssel|bezeichnung|beschreibung|kategorie|gruppe|träger|feld|bereich|adresse|wert|grad|zahl|anteil|id)$/;

/** Of a name; more are a sentence. */
const MOST_WORDS = 5;

/** 2 for a name that columns have, 1 for one with such a word in it, 0 for any other text. */
export function familiarity(text: string): 0 | 1 | 2 {
  // Without units and footnotes: `Kosten (EUR)*`.
  const name = text
    .trim()
    .toLowerCase()
    .replace(/\s*[([][^()[\]]*[)\]]/g, '')
    .replace(/[\s.:*]+$/, '');
  const matches = matchName(name);
  // `Gemeinde 17` is a value as likely as a name.
  const level = /\d/.test(name) ? LEVELS.alone : LEVELS.qualified;
  if (KNOWN.has(name) || matches.some((match) => match.level >= level)) return 2;
  const words = name.split(/[^\p{L}\d]+/u, MOST_WORDS + 1);
  if (words.length > MOST_WORDS) return 0;
  const isNamed = words.some((word) => KNOWN.has(word) || ENDINGS.test(word));
  return isNamed || matches.length > 0 ? 1 : 0;
}
